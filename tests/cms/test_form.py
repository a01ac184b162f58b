"""The form for who does not write Markdown, as an editor uses it: in Chromium, on a copy of the real content."""

from dataclasses import replace

import pytest
from form_page import Form, configuration
from repository import Repository

from gids.finish.form import write_form
from gids.model import Editing
from gids.reading import read_site
from sites import ROOT

NEW = "content/nl/antwoorden/mijn-kind-heeft-de-hik-wat-doe-ik.md"


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    """The real content in a git repository; the tests after each other are the work of one day."""
    return Repository(tmp_path_factory.mktemp("form"))


@pytest.fixture(scope="module")
def form(work, chromium, address):
    opened = Form(chromium, address, work)
    opened.open()
    yield opened
    opened.close()


def changed_lines(work):
    """What git sees as changed: lines with a sign before them, without the names of files."""
    lines = work.git("diff", "-U0", "content").splitlines()
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def test_nothing_is_asked_from_elsewhere_and_the_form_can_still_be_used(form, address):
    """The library wants letters of a network and the state of GitHub; the policy lets nothing of that out."""
    assert form.answered and all(url.startswith((address, "blob:")) for url in form.answered)
    # Not only without an answer, as on a machine without internet: the browser itself refused to ask.
    assert {why for url, why in form.failed if not url.startswith(address)} == {"csp"}, form.failed
    refused = {part for text in form.problems for part in text.split("'") if part.startswith("https://")}
    assert all("jsdelivr" in url or "githubstatus" in url for url in refused), refused
    assert not [text for text in form.problems if text.startswith("fout:") or "Errors found" in text]
    letters = "[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family)"
    assert '"Material Symbols Outlined"' in form.page.evaluate(letters)
    # What is asked of nobody: to sign in, while there is no place to sign in to.
    assert form.page.evaluate("document.documentElement.hasAttribute('data-nowhere')")


def test_the_form_lists_every_page_of_every_kind_and_language(form, work, site):
    listed = form.page.inner_text("body")
    collections = [one for one in configuration(site)["collections"] if not one.get("divider")]
    assert len(collections) == 6 * 6
    for one in collections:
        folder = work.folder / one.get("folder", "")
        known = folder.parent.name in ("nl", "ar")
        number = len(list(folder.glob("*.md"))) if known else 0 if "folder" in one else None
        assert f"{one['label']}\n{'' if number is None else number}" in listed, one["label"]


def test_an_editor_changes_a_title_and_a_text_and_nothing_else_changes(form, work):
    form.entry("nl-antwoorden", "koorts")
    form.box("Titel").fill("Mijn kind heeft koorts. Wat doe ik?")
    form.box("Tekst").nth(0).fill("Je kind ademt niet. Of het reageert niet.")
    assert form.saved() == ["content/nl/antwoorden/koorts.md"]
    assert changed_lines(work) == [
        "-title: Mijn kind heeft koorts, wat doe ik?",
        "+title: Mijn kind heeft koorts. Wat doe ik?",
        "-    Je kind ademt niet of reageert niet.",
        "+    Je kind ademt niet. Of het reageert niet.",
    ]


def test_a_step_keeps_its_facts_as_they_were_written(form, work):
    before = set(changed_lines(work))
    form.entry("nl-stappen", "geboorteaangifte")
    form.box("Kort antwoord").fill("Meld de geboorte op tijd bij de gemeente.")
    assert form.saved() == ["content/nl/stappen/geboorteaangifte.md"]
    new = [line for line in changed_lines(work) if line not in before]
    assert [line.split(":")[0] for line in new] == ["-summary", "+summary"]


def test_a_page_is_kept_from_readers_by_one_line_that_goes_again(form, work):
    file = "content/nl/over/colofon.md"
    for lines in (["+published: false"], []):
        before = {line for line in changed_lines(work) if "published" not in line}
        form.entry("nl-over", "colofon")
        form.page.get_by_role("switch", name="Op de site").click()
        assert form.saved() == [file]
        assert [line for line in changed_lines(work) if line not in before] == lines


def test_a_translator_changes_words_only(form, work, site):
    before = set(changed_lines(work))
    config = configuration(site)
    fields = next(one["fields"] for one in config["collections"] if one["name"] == "ar-antwoorden")
    assert sorted(field["name"] for field in fields) == ["body", "search", "summary", "title", "translation"]
    form.entry("ar-antwoorden", "huilen")
    title = f"{form.box('Titel').input_value()} نعم"
    form.box("Titel").fill(title)
    assert form.saved() == ["content/ar/antwoorden/huilen.md"]
    assert [line for line in changed_lines(work) if line not in before][1:] == [f"+title: {title}"]


def test_wrong_input_is_refused_and_changes_nothing(form):
    before = form.files()
    form.entry("nl-antwoorden", "huilen")
    wrong = (
        ("Titel", ""),
        ("Leeftijd", "heel klein"),
        ("Webadres", "thuisarts.nl"),
        ("Gelezen", "november"),
        ("Naam van de kop", "Met Hoofdletters"),
    )
    for label, value in wrong:
        box = form.box(label).first
        old = box.input_value()
        box.fill(value)
        form.save()
        form.page.get_by_role("alert").filter(visible=True).first.wait_for()
        assert box.get_attribute("aria-invalid") == "true", label
        box.fill(old)
    assert form.files() == before
    form.leave()


def test_an_editor_makes_a_new_answer(form, work):
    form.entry("nl-antwoorden", "new")
    form.box("Titel").fill("Mijn kind heeft de hik, wat doe ik?")
    form.box("Kort antwoord").fill("De hik is niet erg. Het gaat vanzelf over.")
    form.add("Deel", "Deel met een kop")
    form.box("Kop").fill("Zo doe je dat")
    form.box("Naam van de kop").fill("zo")
    form.box("Tekst").fill("1. **Wacht rustig af.**\n2. **Houd je kind rechtop.**")
    form.add("Deel", "Deel met een kop")
    form.box("Kop").nth(1).fill("Vraag het gerust")
    form.box("Naam van de kop").nth(1).fill("vraag")
    form.box("Tekst").nth(1).fill("Duurt het lang? Bel je huisarts.")
    form.box("Leeftijd").fill("geboorte - 12 maanden")
    form.choose("Onderwerpen", "Eten en drinken")
    form.choose("Plaatje", "bowl")
    form.field("Zoekwoorden").get_by_role("textbox").fill("hik")
    form.add("Bron")
    form.box("Titel van de bron").fill("Mijn baby heeft de hik")
    form.box("Van wie").fill("Thuisarts")
    form.box("Webadres").fill("https://www.thuisarts.nl/")
    form.box("Gelezen").fill("2026-11")
    form.page.get_by_role("radio", name="De bronnen zijn redelijk zeker").check()
    assert form.saved() == [NEW]
    assert work.read(NEW).startswith(
        "---\ntitle: Mijn kind heeft de hik, wat doe ik?\nsummary: De hik is niet erg. Het gaat vanzelf over.\n"
        "ages: geboorte - 12 maanden\ntopics: [eten]\nicon: gids/bowl\nsearch: [hik]\nsources:\n"
        '  - {title: Mijn baby heeft de hik, by: Thuisarts, url: "https://www.thuisarts.nl/", read: 2026-11}\n'
        "confidence: medium\nreview: {state: draft}\n---\n\n## Zo doe je dat { #zo }\n\n1. **Wacht rustig af.**\n"
    )


def test_what_the_form_wrote_passes_the_check_and_is_seen_on_the_site(work, chromium, serve):
    work.gids("check")
    address = serve(work.build("nl"))
    page = chromium.new_page()
    page.goto(f"{address}nl/antwoorden/koorts/")
    assert page.inner_text("h1") == "Mijn kind heeft koorts. Wat doe ik?"
    page.goto(f"{address}nl/antwoorden/mijn-kind-heeft-de-hik-wat-doe-ik/")
    assert page.get_by_text("Houd je kind rechtop.").is_visible()
    page.close()


@pytest.fixture
def elsewhere(chromium, site):
    """Show files of the site at an address on the internet."""
    context = chromium.new_context(locale="nl-NL")
    page = context.new_page()

    def show(folder):
        def answer(route):
            file = folder / route.request.url.removeprefix("https://gids.example/").partition("?")[0]
            file = file / "index.html" if file.is_dir() else file
            route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)

        context.route("https://gids.example/**", answer)
        page.goto("https://gids.example/beheer/")
        return page

    yield show
    context.close()


def test_without_a_place_to_save_the_page_says_what_is_needed(elsewhere, site):
    page = elsewhere(site)
    page.get_by_text("Op dit adres werkt het formulier nog niet.").wait_for()
    assert page.get_by_text("content/_data/region.yml").is_visible()
    assert page.get_by_role("button").count() == 0


def test_with_a_place_to_save_an_editor_signs_in_there(elsewhere, tmp_path):
    read = read_site(ROOT / "content").site
    editing = Editing(backend="github", repo="stad/gids", branch="hoofd")
    read = replace(read, region=read.region.model_copy(update={"editing": editing}))
    write_form(tmp_path, read, read.languages, ROOT / "overrides")
    config = configuration(tmp_path)
    assert config["publish_mode"] == "editorial_workflow"
    assert config["backend"] == {
        "name": "github", "repo": "stad/gids", "branch": "hoofd", "auth_methods": ["token"],
    }  # fmt: skip
    page = elsewhere(tmp_path)
    assert page.get_by_role("button", name="Werken met een lokale repository").count() == 0
    # The policy lets the form ask the place where it saves, and nothing else: nobody is asked before an editor signs in.
    asked = []
    page.context.route(
        "https://api.github.com/**", lambda route: asked.append(route.request) or route.fulfill(status=401)
    )
    page.get_by_role("button", name="Inloggen met een toegangstoken").click()
    page.get_by_role("textbox").fill("geen-echt-token")
    assert asked == []
    with page.expect_response("https://api.github.com/**"):
        page.get_by_role("textbox").press("Enter")
    assert asked[0].headers["authorization"] == "token geen-echt-token"


def test_the_worker_of_parents_leaves_the_form_alone(chromium, address):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{address}nl/")
    page.evaluate("navigator.serviceWorker.ready.then(() => {})")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    answered = []
    page.on("response", lambda answer: answered.append(answer))
    page.goto(f"{address}beheer/")
    page.get_by_role("button").first.wait_for()
    assert len(answered) > 5
    assert not [answer.url for answer in answered if answer.from_service_worker and "/beheer/" in answer.url]
    kept = """async () => {
      const requests = [];
      for (const name of await caches.keys()) requests.push(...(await (await caches.open(name)).keys()));
      return requests.map((request) => request.url);
    }"""
    assert not [url for url in page.evaluate(kept) if "/beheer/" in url]
    context.close()

"""Changed advice on the built site: note, log, feeds, two views, days to come, and safety in every language."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

from build.changing import (
    MATTER,
    STORY,
    TITLE_AR,
    changed_site,
    launched,
    made_from,
)
from build.html import read
from build.running import gids
from sites import CRYING, CRYING_BODY, page, write_site

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LATER = MATTER.replace("2025-09", "2027-01-15").replace("Troosten mag altijd", "Nog later anders")
NEWER = MATTER.replace("2025-09", "2026-03-02").replace("Troosten mag altijd", "Weer iets anders") + (
    "supersedes: veranderd/troosten\n"
)
VIEWS = (
    MATTER.replace("2025-09", "2013")
    .replace("Troosten mag altijd", "Twee meningen")
    .replace(
        "urgency: normal",
        "urgency: normal\nviews:\n"
        "  - {by: WHO, says: wachten, on: 2023}\n  - {by: NCJ, says: oefenen, on: 2017-05}",
    )
)
TWO_VIEWS = STORY.replace(
    "## Deed je",
    "## Wat vindt iedereen? { #eens }\n\nRust is goed.\n\n## Wie zegt wat? { #wie-zegt-wat }\n\n"
    "### Wachten { #wachten }\n\nDat zegt de WHO.\n\n### Oefenen { #oefenen }\n\nDat zegt het NCJ.\n\n"
    "## Wat betekent dat voor jou? { #voor-jou }\n\nKies zelf.\n\n## Deed je",
)
OLD_ARABIC = "نص قديم وخطير"


def build(folder, files, *more, today="2026-11-22"):
    write_site(folder, files)
    result = gids(folder, "--today", today, "build", *more)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    files = changed_site(later=LATER, nieuwer=NEWER, meningen=(VIEWS, TWO_VIEWS))
    files["content/ar/veranderd/meningen.md"] = None
    return build(tmp_path_factory.mktemp("changes"), files)


def every_text(folder):
    return {
        file: file.read_text(encoding="utf-8")
        for file in folder.rglob("*")
        if file.suffix in (".html", ".xml", ".json")
    }


def test_an_answer_has_a_note_that_opens_to_before_now_and_why(site):
    html = (site / "nl/antwoorden/huilen/index.html").read_text(encoding="utf-8")
    notes = re.findall(r'<details class="card changed">.*?</details>', html, re.DOTALL)
    assert len(notes) == 2, "what was replaced has no note any more"
    first = notes[0]
    assert "Dit advies is veranderd in 2026" in first
    for text in ("Vroeger", "Laat je baby huilen.", "<strong>altijd</strong>", "Troost geeft rust."):
        assert text in first
    assert 'href="tel:112"' in first
    assert 'href="../../veranderd/nieuwer/"' in first
    assert "Dat is niet jouw fout" not in first
    assert "Dit advies is veranderd" not in (site / "nl/antwoorden/veilig-slapen/index.html").read_text()


def test_a_note_is_in_the_language_of_the_reader(site):
    found = read(site / "ar/antwoorden/huilen/index.html")
    assert found.language_of("دع طفلك يبكي.") == ("ar", "rtl")
    # This one has no translation: its Dutch words say that they are Dutch.
    assert found.language_of("Twee meningen") == ("nl", "ltr")


def test_the_log_has_all_changes_by_date_by_topic_and_by_age(site):
    html = (site / "nl/veranderd/index.html").read_text(encoding="utf-8")
    by_date = html[html.index('id="datum"') : html.index('id="onderwerp"')]
    order = re.findall(r'href="\.\./veranderd/([a-z]+)/"', by_date)
    assert order == ["nieuwer", "troosten", "meningen"]
    found = read(site / "nl/veranderd/index.html")
    for text in ("Sinds 2 maart 2026", "Sinds september 2025", "Sinds 2013"):
        assert found.says(text)
    by_topic = html[html.index('id="onderwerp"') : html.index('id="leeftijd"')]
    assert "Huilen" in by_topic
    assert "veranderd/meningen/" in by_topic
    assert "0 tot 3 maanden" in html[html.index('id="leeftijd"') :]


def test_recent_changes_stand_at_their_age(site):
    young, old = (read(site / f"nl/leeftijd/{age}/index.html") for age in ("0-3-maanden", "6-12-maanden"))
    assert young.says("Nieuw advies")
    assert young.says("Weer iets anders")
    assert not young.says("Twee meningen"), "2013 is not recent"
    assert not young.says("Troosten mag altijd"), "that was replaced"
    assert not old.says("Nieuw advies")


def test_two_views_are_shown_whole_and_nobody_chooses_for_the_parent(site):
    html = (site / "nl/veranderd/meningen/index.html").read_text(encoding="utf-8")
    order = [
        "#wachten",
        "#oefenen",
        'id="nu"',
        'id="eens"',
        'id="wie-zegt-wat"',
        'id="wachten"',
        'id="oefenen"',
        'id="voor-jou"',
    ]
    places = [html.index(part) for part in order]
    assert places == sorted(places)
    found = read(site / "nl/veranderd/meningen/index.html")
    assert found.says("WHO")
    assert found.says("(mei 2017)")


def test_a_change_that_was_replaced_stays_and_says_so(site):
    old, new = (read(site / f"nl/veranderd/{name}/index.html") for name in ("troosten", "nieuwer"))
    assert old.says("Dit advies is later weer veranderd")
    assert "../../veranderd/nieuwer/" in [target for _, target, _ in old.links]
    assert new.says("Dit komt in de plaats van")


def test_a_change_appears_everywhere_when_its_day_comes(site, tmp_path):
    assert not [
        file for file, text in every_text(site).items() if "Nog later anders" in text or "/later/" in text
    ]
    assert not (site / "nl/veranderd/later").exists()
    later = build(tmp_path, changed_site(later=LATER), today="2027-01-15")
    for name in ("nl/veranderd/later/index.html", "nl/veranderd/index.html", "nl/antwoorden/huilen/index.html",
                 "nl/veranderd.xml", "changes.json", "nl/zoeken/index.html"):  # fmt: skip
        assert "Nog later anders" in (later / name).read_text(encoding="utf-8"), name
    assert "/veranderd/later/" in (later / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_feed_is_valid_atom(site, language):
    """RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once."""
    root = ET.parse(site / language / "veranderd.xml").getroot()
    assert root.tag == f"{ATOM}feed"
    assert root.get(LANG) == language
    moment = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 3
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text.strip()
        assert moment.fullmatch(element.find(f"{ATOM}updated").text)
        assert [link.get("href") for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
    assert root.find(f"{ATOM}author/{ATOM}name").text
    assert len({entry.find(f"{ATOM}id").text for entry in entries}) == 3
    for entry in entries:
        assert entry.find(f"{ATOM}content").text.count("\n\n") >= 2
        assert not set("*#{<") & set(entry.find(f"{ATOM}content").text)
    titles = {entry.get(LANG): entry.find(f"{ATOM}title").text for entry in entries}
    assert titles["nl"]
    if language == "ar":
        assert titles["ar"] == TITLE_AR
        assert titles["nl"] == "Twee meningen", "without a translation the words are Dutch and say so"


def test_the_changes_are_there_for_programs(site):
    records = json.loads((site / "changes.json").read_text(encoding="utf-8"))
    assert [record["id"] for record in records] == ["nieuwer", "troosten", "meningen"]
    assert records[0]["supersedes"] == "veranderd/troosten"
    assert records[0]["words"]["ar"]["title"] == TITLE_AR
    assert records[2]["views"] == [{"by": "WHO", "on": "2023"}, {"by": "NCJ", "on": "2017-05"}]
    assert "ar" not in records[2]["words"]


def with_old_arabic(files, path):
    """Make the Arabic of a page older than its Dutch, with words that nobody may see."""
    text = re.sub(r'of: "[0-9a-f]{12}"', 'of: "000000000000"', files[path])
    files[path] = text.replace("title: ", f"title: {OLD_ARABIC} ").replace(
        "\n---\n\n", f"\n---\n\n{OLD_ARABIC}\n\n", 1
    )
    return files


def test_an_old_translation_of_advice_that_changed_for_safety_is_nowhere(tmp_path):
    """The answer is no safety page itself: the change makes its old translation dangerous."""
    for urgency, shown in (("normal", True), ("safety", False)):
        files = changed_site(troosten=MATTER.replace("urgency: normal", f"urgency: {urgency}"))
        out = build(tmp_path / urgency, with_old_arabic(files, "content/ar/antwoorden/huilen.md"))
        found = [file for file, text in every_text(out).items() if OLD_ARABIC in text]
        assert bool(found) is shown, found
    answer = read(tmp_path / "safety/site/ar/antwoorden/huilen/index.html")
    assert answer.html["lang"] == "ar"
    assert answer.language_of("Houd je baby vast.") == ("nl", "ltr")
    assert answer.says("النصيحة"), "the reason, in the reader's language"
    assert "tel:112" in [target for _, target, _ in answer.links]


def test_an_old_translation_of_a_safety_change_is_nowhere(tmp_path):
    files = changed_site(troosten=MATTER.replace("urgency: normal", "urgency: safety"))
    out = build(tmp_path, with_old_arabic(files, "content/ar/veranderd/troosten.md"))
    assert [file for file, text in every_text(out).items() if OLD_ARABIC in text] == []
    note = read(out / "ar/antwoorden/huilen/index.html")
    assert note.language_of("Laat je baby huilen.") == ("nl", "ltr")
    change_page = read(out / "ar/veranderd/troosten/index.html")
    assert change_page.language_of("Laat je baby huilen.") == ("nl", "ltr")
    assert "tel:112" in [target for _, target, _ in change_page.links]


def test_a_text_that_means_the_same_keeps_its_translations_and_its_version(tmp_path):
    before = build(tmp_path / "before", changed_site())
    files = changed_site()
    path = "content/nl/antwoorden/huilen.md"
    mark = made_from(CRYING, CRYING_BODY)
    files[path] = page(CRYING + f'same_meaning_as: ["{mark}"]\n', CRYING_BODY.replace("vast", "stevig vast"))
    after = build(tmp_path / "after", files)
    assert read(after / "nl/antwoorden/huilen/index.html").says("stevig vast")
    assert read(after / "ar/antwoorden/huilen/index.html").says("احضن طفلك.")
    versions = [json.loads((site / "versions.json").read_text()) for site in (before, after)]
    assert versions[0] == versions[1]


def test_every_page_carries_its_version(site):
    versions = json.loads((site / "versions.json").read_text())
    for path in ("antwoorden/huilen", "veranderd/troosten"):
        for language in ("nl", "ar"):
            found = read(site / language / path / "index.html")
            stated = next(values for tag, values in found.attributes if values.get("name") == "version")
            assert stated["content"] == versions[path]
            assert found.says(versions[path])


def test_pages_made_from_others_have_a_version_that_changes_with_any_of_them(site, tmp_path):
    versions = json.loads((site / "versions.json").read_text())
    other = build(tmp_path, changed_site())
    for folder in (site, other):
        found = read(folder / "nl/stappenplan/index.html")
        stated = next(values for tag, values in found.attributes if values.get("name") == "version")
        assert stated["content"] == json.loads((folder / "versions.json").read_text())["*"]
    assert json.loads((other / "versions.json").read_text())["*"] != versions["*"]


def pages_for_readers(site):
    """Every page but the form for editors, which no search engine may ever list."""
    return [file for file in site.rglob("*.html") if file.parent != site / "beheer"]


def test_a_trial_says_so_on_every_page_and_is_not_indexed(site):
    for file in pages_for_readers(site):
        text = file.read_text(encoding="utf-8")
        assert 'class="trial"' in text, file
        assert '<meta name="robots" content="noindex">' in text, file
    assert read(site / "nl/antwoorden/huilen/index.html").says("Proefversie: nog niet nagekeken.")


def test_a_launch_is_refused_while_anything_is_open_and_then_the_trial_is_over(tmp_path):
    write_site(tmp_path, changed_site())
    refused = gids(tmp_path, "--today", "2026-11-22", "build", "--launch")
    assert refused.returncode == 1
    assert not (tmp_path / "site").exists()
    for rule in ("R03", "R05", "R06"):
        assert f"fout {rule}" in refused.stdout
    write_site(tmp_path, launched(changed_site()))
    assert gids(tmp_path, "--today", "2026-11-22", "check", "--launch").stdout.strip() == "alles in orde"
    out = build(tmp_path, {}, "--launch")
    for file in pages_for_readers(out):
        text = file.read_text(encoding="utf-8")
        assert 'class="trial"' not in text, file
        assert "noindex" not in text or file.name in ("404.html", "geen-internet.html"), file
    late = gids(tmp_path, "--today", "2027-12-01", "check", "--launch")
    assert late.returncode == 1
    assert "fout R01" in late.stdout, "a review that is overdue opens the trial again"
    assert "fout R04" in gids(tmp_path, "--today", "2029-01-01", "check", "--launch").stdout


def test_a_preview_of_a_launched_site_is_a_trial_and_keeps_nothing_on_a_phone(tmp_path):
    write_site(tmp_path, launched(changed_site()))
    out = build(tmp_path, {}, "--preview")
    for file in pages_for_readers(out):
        text = file.read_text(encoding="utf-8")
        assert 'class="trial"' in text, file
        assert '<meta name="robots" content="noindex">' in text, file
    assert not [*out.rglob("pack.json")]
    assert "unregister" in (out / "sw.js").read_text(encoding="utf-8")


def test_check_without_launch_only_warns(tmp_path):
    write_site(tmp_path, changed_site())
    result = gids(tmp_path, "--today", "2026-11-22", "check")
    assert result.returncode == 0
    assert "R05" not in result.stdout

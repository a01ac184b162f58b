"""An editor gives two pages another name and takes one away: all of the real content follows, in every language."""

import json
import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from looking import axe, keyboard_problems, opened, ready_for_axe, scrolls_sideways
from repository import Repository

from gids.letters.kit import make_kit
from gids.reading import read_site
from gids.translations import State, own_fingerprint, shown_state
from sites import ROOT

OLD, NEW = "antwoorden/koorts", "antwoorden/koorts-en-verhoging"
STEP, STEP_NEW = "stappen/kraamzorg-aanmelden", "stappen/kraamzorg-regelen"
GONE, OTHER = "antwoorden/tanden", "antwoorden/eerste-hapjes"
REASON = "Alles over tanden staat nu bij het eten."
# Pages that link to the first, with a recording: in another folder, and in Arabic.
HEARD = (("nl", OLD), ("ar", "antwoorden/vaccinaties"), ("nl", "stappen/vaccinaties"), ("nl", GONE))
ADDRESS = "https://gids.example/"


@dataclass
class Played:
    work: Repository
    site: Path
    before: object
    after: object
    said: dict
    found: list


def record(folder, site):
    for language, path in HEARD:
        of = own_fingerprint(site.page(path), language, "nl")
        file = folder / f"content/assets/audio/{language}/{path}.{of}.mp3"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"ID3" + b"\0" * 64)


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    work = Repository(tmp_path_factory.mktemp("move"))
    record(work.folder, read_site(ROOT / "content").site)
    for name in ("docs/editors", "tests/search"):
        shutil.copytree(ROOT / name, work.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    work.commit("recordings and texts beside the content")
    before = read_site(work.folder / "content").site
    work.git("switch", "-q", "-c", "work")
    said = {"move": work.gids("move", OLD, NEW).stdout}
    work.commit("moved")
    said["step"] = work.gids("move", STEP, STEP_NEW).stdout
    work.commit("moved a step")
    said["retire"] = work.gids("retire", GONE, "--to", OTHER, "--reason", REASON).stdout
    work.commit("retired")
    found = json.loads(work.gids("check", "--since", "main", "--format", "json").stdout)
    site = work.build("nl", "ar")
    return Played(work, site, before, read_site(work.folder / "content").site, said, found)


def test_nothing_is_found_after_it_that_was_not_there(played):
    assert {item["rule"] for item in played.found} <= {"R03"}, "what was to be confirmed before"


def test_every_step_says_what_it_did_and_what_is_next(played):
    move, retire = played.said["move"], played.said["retire"]
    assert f"{OLD} → {NEW}: klaar" in move
    assert "anders: content/ar/antwoorden/vaccinaties.md" in move
    assert "Lees" not in move, "the same page: no text has to be read over"
    assert "git add -A && git commit" in move
    for language in ("nl", "ar", "uk"):
        assert re.search(rf"content/{language}/\S+\.md:\d+: ", retire), "every place to read over"
    assert "1. Lees die plekken na" in retire


def test_no_page_names_the_old_ones_any_more(played):
    named = re.compile(r"(?<![\w-])(koorts|tanden|kraamzorg-aanmelden)(?:\.md|,|\])")
    for file in (played.work.folder / "content").glob("*/*/*.md"):
        text = file.read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^)]+)\)|^(?:pages|answers|after): (.*)$", text, re.M)
        assert not [link for pair in links for link in pair if named.search(link)], file
    for path in (OLD, STEP, GONE):
        assert list((played.work.folder / "content").glob(f"*/{path}.md")) == []
    text = played.work.read("tests/search/questions-tr.yml") + played.work.read("docs/editors/drukken.md")
    assert not re.search(r"antwoorden/(koorts|tanden)(?![\w-])", text)
    assert NEW in text


def test_no_text_means_something_else_and_no_translation_is_behind(played):
    for page in played.before.pages:
        if page.path == GONE:
            continue
        now = played.after.page(played.after.same_page(page.path))
        assert now.version == page.version, page.path
        for language in ("ar", "en", "pl", "tr", "uk"):
            assert shown_state(played.after, now, language) is State.CURRENT, (page.path, language)
    assert len(played.after.recordings) == len(HEARD) - 1
    for language, path in HEARD[:3]:
        page = played.after.page(played.after.same_page(path))
        of = own_fingerprint(page, language, "nl")
        assert f"assets/audio/{language}/{page.path}.{of}.mp3" in played.after.recordings


def test_what_only_the_retired_page_had_goes_along(played):
    assert not (played.work.folder / "content/assets/drawings/tanden-poetsen.svg").exists()
    assert "tanden-poetsen" not in played.work.read("content/_data/ui/ar.yml")
    assert played.after.drawings.keys() == played.before.drawings.keys() - {"tanden-poetsen"}


def test_codes_keep_their_line_and_may_be_printed_when_the_page_is_the_same(played):
    lines = {code.code: code for code in played.after.codes}
    assert (lines["5"].page, lines["5"].retired.to) == (OLD, NEW)
    assert (lines["17"].page, lines["17"].retired.because) == (GONE, REASON)
    languages = played.after.languages
    kit = make_kit(played.after, languages, date(2026, 11, 22), ADDRESS, trial=True)
    printed = {code.code: code for code in kit.codes}
    assert printed["5"].path == NEW and printed["29"].path == STEP_NEW
    assert [(code.code, code.link.code) for code in kit.retired] == [("17", "13")]


def test_the_step_keeps_its_name_on_phones_and_in_calendars(played):
    plan = (played.site / "ar/stappenplan/index.html").read_text(encoding="utf-8")
    assert 'id="stap-kraamzorg-aanmelden"' in plan.replace(
        "id=stap-kraamzorg-aanmelden", 'id="stap-kraamzorg-aanmelden"'
    )
    assert "stappen/kraamzorg-regelen/" in plan and "stappen/kraamzorg-aanmelden/" not in plan
    data = json.loads((played.site / "nl/stappenplan/plan.json").read_bytes())
    assert "kraamzorg-aanmelden" in data["steps"] and "kraamzorg-regelen" not in data["steps"]
    later = played.after.page("stappen/kraamzorg-intake").matter.after
    assert "kraamzorg-regelen" in later, "other steps wait for it under its new name"


def test_an_old_address_is_a_page_for_people_and_nothing_for_machines(played):
    for code in ("nl", "ar"):
        for file in ("search.json", "stappenplan/index.html", "antwoorden/vaccinaties/index.html"):
            text = (played.site / code / file).read_text(encoding="utf-8")
            assert not re.search(r"antwoorden/(koorts|tanden)/", text), file
        pack = {
            entry["url"] for entry in json.loads((played.site / code / "pack.json").read_bytes())["files"]
        }
        assert {f"{code}/{OLD}/", f"{code}/{GONE}/", f"{code}/{NEW}/"} <= pack, "also without internet"
    assert not re.search(r"antwoorden/(koorts|tanden)/", (played.site / "sitemap.xml").read_text())
    page = (played.site / "ar" / OLD / "index.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="https://eerste1000dagen.example/ar/{NEW}/"' in page
    assert page.count('content="noindex"') == 1
    lines = (played.site / "_redirects").read_text().splitlines()
    assert f"/ar/{OLD}/ /ar/{NEW}/ 301" in lines
    assert not [line for line in lines if GONE in line], "who looks for a page that is gone is told so first"
    versions = json.loads((played.site / "versions.json").read_bytes())
    assert versions[OLD] == versions[NEW] and versions[GONE] == versions[OTHER]


def test_who_took_the_data_finds_the_new_page_or_is_told(played):
    for kind in ("api/1/nl/{}.json", "embed/ar/{}.txt"):
        renamed, new = ((played.site / kind.format(path)).read_bytes() for path in (OLD, NEW))
        assert renamed == new
        assert not (played.site / kind.format(GONE)).exists()
    index = json.loads((played.site / "api/1/index.json").read_bytes())
    assert [(move["path"], move["to"], move["same"], move["because"]) for move in index["moved"]] == [
        (OLD, NEW, True, None),
        (STEP, STEP_NEW, True, None),
        (GONE, OTHER, False, REASON),
    ]
    assert OLD not in [page["path"] for page in index["pages"]]


def test_a_reader_without_scripts_comes_where_he_wants_to_be(played, chromium, serve):
    address = serve(played.site)
    with chromium.new_context(java_script_enabled=False, locale="ar") as context:
        page = context.new_page()
        for code in ("nl", "ar"):
            page.goto(f"{address}{code}/{OLD}/")
            page.wait_for_url(f"**/{code}/{NEW}/")
        page.goto(f"{address}ar/antwoorden/vaccinaties/")
        page.locator(f"a[href*='{NEW.split('/')[1]}']").first.click()
        page.wait_for_url(f"**/ar/{NEW}/")
        page.goto(f"{address}5/")
        assert page.locator("text=حلّت محل").count() == 0, "it is the page on the paper"
        page.locator(".chooser a[hreflang=ar]").click()
        page.wait_for_url(f"**/ar/{NEW}/")
        page.goto(f"{address}17/")
        assert page.locator(".chooser li[lang=ar]", has_text="حلّت محل").count() == 1
        page.goto(f"{address}ar/{GONE}/")
        assert "لم تعد موجودة" in page.locator("h1").inner_text()
        assert REASON not in page.content(), "a Dutch sentence, for who reads Dutch"
        page.locator(".chooser a").click()
        page.wait_for_url(f"**/ar/{OTHER}/")
        page.goto(f"{address}nl/{GONE}/")
        assert REASON in page.locator("main").inner_text()


def test_the_page_of_what_is_gone_is_easy_to_use(played, chromium, serve):
    address = serve(played.site)
    with opened(chromium, address) as page:
        ready_for_axe(page)
        for code in ("nl", "ar"):
            page.set_viewport_size({"width": 360, "height": 740})
            page.goto(f"{address}{code}/{GONE}/")
            assert axe(page, more_rules=["color-contrast-enhanced"]) == []
            assert keyboard_problems(page) == []
            assert scrolls_sideways(page, 320) == 0
            assert page.locator(".chooser a").bounding_box()["height"] >= 48
        assert page.faults == []

"""The pages of short codes in Chromium: every code in every language, without scripts, without internet."""

import pytest
from codes_small import NAMES
from looking import axe, keyboard_problems, opened, ready_for_axe, scrolls_sideways

from gids.reading import read_site
from offline.phone import go, heading, keep, offline, phone, visit
from offline.server import Server
from sites import ROOT

REAL = read_site(ROOT / "content").site
CODES = [(name, code) for code in REAL.codes for name in code.names]
LANGUAGES = [language.code for language in REAL.languages]
# The codes of the small site that have a word too.
SAME = {"plan": "2", "huilen": "3", "oud": "6"}
# The address, the language of the words, and how the page behind every button answers.
_BEHIND = """async () => Promise.all([...document.querySelectorAll('.chooser li > a')].map(async (link) => {
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const words = link.querySelector('b + span').textContent;
  const title = [...page.querySelectorAll('h1')].map((one) => one.textContent.trim()).join(' ');
  return [link.hreflang, answer.status, page.documentElement.lang, title.includes(words)];
}))"""


@pytest.fixture(scope="module")
def reader(chromium, address):
    """One window for all codes."""
    with opened(chromium, address) as page:
        ready_for_axe(page)
        yield page


@pytest.mark.parametrize(("name", "code"), CODES, ids=[name for name, _ in CODES])
def test_every_code_leads_to_its_page_in_every_language(reader, address, name, code):
    reader.faults.clear()
    reader.set_viewport_size({"width": 360, "height": 740})
    reader.goto(f"{address}{name}/")
    assert sorted(reader.evaluate(_BEHIND)) == sorted([code_, 200, code_, True] for code_ in LANGUAGES)
    assert reader.faults == []


def test_the_page_of_a_code_is_easy_to_use(reader, address):
    for name in ("5", "koorts"):
        reader.set_viewport_size({"width": 360, "height": 740})
        reader.goto(f"{address}{name}/")
        assert axe(reader, more_rules=["color-contrast-enhanced"]) == []
        assert keyboard_problems(reader) == []
        assert scrolls_sideways(reader, 320) == 0
        for link in reader.locator(".chooser a").all():
            assert link.bounding_box()["height"] >= 48
    assert reader.locator(".chooser li").count() == len(LANGUAGES)


@pytest.mark.parametrize(("wanted", "first"), [("ar-MA", "ar"), ("uk", "uk"), ("so", "nl")])
def test_the_language_of_the_browser_comes_first(chromium, address, wanted, first):
    with opened(chromium, address, locale=wanted) as page:
        page.goto(f"{address}5/")
        item = page.locator(".chooser li").first
        assert (item.get_attribute("lang"), item.get_attribute("dir")) == (
            first,
            "rtl" if first == "ar" else "ltr",
        )
        item.locator("a").click()
        page.wait_for_url(f"**/{first}/antwoorden/koorts/")


def test_without_scripts_every_language_is_one_tap_away(chromium, address):
    with chromium.new_context(java_script_enabled=False, locale="ar") as context:
        page = context.new_page()
        for language in LANGUAGES:
            page.goto(f"{address}koorts/")
            page.locator(f".chooser a[hreflang={language}]").click()
            assert page.url == f"{address}{language}/antwoorden/koorts/"


def test_the_version_on_paper_goes_along_to_the_page(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}5/?v=000000000000")
        page.locator(".chooser a[hreflang=ar]").click()
        page.wait_for_url("**/ar/antwoorden/koorts/?v=000000000000")
        page.locator("#changed:visible").wait_for()
        page.goto(f"{address}5/")
        assert "?" not in page.locator(".chooser a").first.get_attribute("href")


def test_what_changed_what_moved_and_what_is_missing_can_be_read_by_everyone(chromium, coded, serve):
    address = serve(coded.site)
    with opened(chromium, address, locale="ar") as page:
        for name in NAMES:
            page.set_viewport_size({"width": 360, "height": 740})
            page.goto(f"{address}{name}/")
            assert axe(page, more_rules=["color-contrast-enhanced"]) == [], name
            assert keyboard_problems(page) == [], name
            assert scrolls_sideways(page, 320) == 0, name
        page.goto(f"{address}3/")
        assert page.locator(".chooser li").first.get_attribute("lang") == "ar", "not moved by a link below it"
        note = page.locator(".chooser li[lang=ar] .more").first
        assert note.bounding_box()["height"] >= 48
        note.click()
        page.wait_for_url("**/ar/veranderd/troosten/")
        page.goto(f"{address}5/")
        page.locator(".chooser li[lang=ar] a").click()
        assert page.locator("aside.notice").is_visible(), "the page says in Arabic why its text is Dutch"
        assert page.faults == []
    with opened(chromium, address, locale="nl") as page:
        page.goto(f"{address}3/")
        first = page.locator(".chooser li").first.get_attribute("lang")
        assert first == "nl", "a Dutch title below the Arabic button does not bring that first"


# Without internet.


@pytest.fixture
def server(coded):
    started = Server(coded.site)
    yield started
    started.stop()


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_every_code_works_in_flight_mode_after_keeping_one_language(chromium, server, language):
    with phone(chromium, server) as page:
        keep(page, language)
        offline(page)
        for name in NAMES:
            for form in (f"{name}/", name):
                answer = go(page, form)
                assert (answer.status, page.url) == (200, f"{server.address}{name}/"), form
            assert heading(page).endswith(f"· {SAME.get(name, name)}")
            assert page.evaluate("() => document.styleSheets.length") == 1
            link = page.locator(f".chooser a[hreflang={language}]").first
            wanted = link.evaluate("(link) => link.href")
            link.click()
            page.wait_for_url(wanted)
            assert page.locator("html").get_attribute("lang") == language
            assert page.locator("main h1").count() >= 1
        assert page.faults == []


def test_a_language_that_is_not_kept_says_so_in_flight_mode(chromium, server):
    with phone(chromium, server) as page:
        keep(page, "nl")
        offline(page)
        go(page, "3/")
        page.locator(".chooser a[hreflang=ar]").first.click()
        page.wait_for_url("**/ar/antwoorden/huilen/")
        assert heading(page) == "لا يوجد إنترنت"


def test_a_code_that_was_opened_before_is_renewed_with_the_pack(chromium, server, coded):
    """What was seen last comes before a pack, so a code that was seen before the release would stay old."""
    with phone(chromium, server) as page:
        visit(page, "nl/")
        server.lie["/3/"] = b"<!doctype html><html lang=nl><title>old</title><h1>old</h1>"
        visit(page, "3/")
        server.lie.clear()
        keep(page, "nl")
        offline(page)
        go(page, "3/")
        assert heading(page).endswith("· 3")


def test_real_codes_work_in_flight_mode(chromium, site):
    started = Server(site)
    try:
        with phone(chromium, started) as page:
            keep(page, "ar")
            offline(page)
            for name in ("1", "5", "koorts", "37"):
                assert go(page, f"{name}/").status == 200
                page.locator(".chooser a[hreflang=ar]").click()
                page.wait_for_url("**/ar/**")
                assert page.locator("html").get_attribute("lang") == "ar"
    finally:
        started.stop()

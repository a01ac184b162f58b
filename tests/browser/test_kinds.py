"""One page of each kind: on a large screen, in the dark, magnified, without scripts, with its targets."""

import pytest
from cases import EVERY_KIND, KINDS, LANGUAGES
from looking import axe, keyboard_problems, opened, ready_for_axe, scrolls_sideways

TWO = [(language, path) for language in ("nl", "ar") for path in KINDS]
# Links inside a sentence may be as high as the line (WCAG 2.2, 2.5.8); all others are made for a thumb.
_SMALL_TARGETS = """() => [...document.querySelectorAll('a[href], button, summary')]
  .filter((element) => element.checkVisibility() && !element.closest('.text, .sources, .skip, .facts dd li'))
  .filter((element) => element.getBoundingClientRect().height < 47.5)
  .map((element) => element.outerHTML.slice(0, 90))"""
_SMALL_TEXT = """() => [...document.querySelectorAll('article *')]
  .filter((element) => element.checkVisibility() && element.innerText && !element.matches('.chip, .icon *'))
  .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 18)
  .map((element) => element.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def windows(chromium, address):
    """Windows that stay open for many tests, by color scheme: opening one takes longer than showing a page in it."""
    with (
        opened(chromium, address, color_scheme="light") as light,
        opened(chromium, address, color_scheme="dark") as dark,
    ):
        for page in (light, dark):
            ready_for_axe(page)
        yield {"light": light, "dark": dark}


def show(page, address, width, height):
    """Show a page in a window of a size, as if it had just been opened."""
    page.faults.clear()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    return page


@pytest.mark.parametrize(("language", "path"), EVERY_KIND)
def test_kind_on_a_large_screen(windows, address, language, path):
    page = show(windows["light"], f"{address}{language}/{path}", 1280, 800)
    assert axe(page) == []
    assert keyboard_problems(page) == []
    assert scrolls_sideways(page, 1280) == 0
    assert page.faults == []


@pytest.mark.parametrize(("language", "path"), EVERY_KIND)
def test_kind_by_keyboard_on_a_phone(windows, address, language, path):
    assert keyboard_problems(show(windows["light"], f"{address}{language}/{path}", 360, 740)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("language", "path"), TWO)
def test_text_has_a_contrast_of_seven_to_one(windows, address, language, path, scheme):
    page = show(windows[scheme], f"{address}{language}/{path}", 360, 740)
    assert axe(page, more_rules=["color-contrast-enhanced"]) == []


@pytest.mark.parametrize(("language", "path"), TWO)
def test_kind_magnified_four_times(windows, address, language, path):
    """A window of 1280x1024 at 400 % is 320x256 (WCAG 2.2, 1.4.10): nothing may cover the text."""
    page = show(windows["light"], f"{address}{language}/{path}", 320, 256)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    assert page.locator(".bar").evaluate("(bar) => getComputedStyle(bar).position") == "static"
    assert keyboard_problems(page) == []


@pytest.mark.parametrize(("language", "path"), EVERY_KIND)
def test_targets_are_large_and_text_is_not_small(windows, address, language, path):
    page = show(windows["light"], f"{address}{language}/{path}", 360, 740)
    page.locator(".languages summary").click()
    assert page.evaluate(_SMALL_TARGETS) == []
    assert page.evaluate(_SMALL_TEXT) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_choice_leads_to_the_same_page_without_a_script(chromium, address, language):
    with opened(chromium, address, java_script_enabled=False) as page:
        page.goto(f"{address}nl/antwoorden/koorts/")
        page.locator(".languages summary").click()
        page.locator(f".languages a[lang={language}]").click()
        assert page.url == f"{address}{language}/antwoorden/koorts/"
        assert page.faults == []


def test_the_top_of_the_site_puts_the_language_of_the_browser_first(chromium, address):
    for locale, first in (("pl-PL", "pl"), ("ar", "ar"), ("de", "nl")):
        with opened(chromium, address, locale=locale) as page:
            page.goto(address)
            assert page.locator(".chooser a").first.get_attribute("lang") == first
            assert axe(page) == []
            assert keyboard_problems(page) == []
            assert scrolls_sideways(page, 320) == 0
            assert page.faults == []


def test_the_top_of_the_site_works_without_a_script(chromium, address):
    with opened(chromium, address, java_script_enabled=False) as page:
        page.goto(address)
        page.get_by_text("Українська").click()
        assert page.url == f"{address}uk/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_not_there_says_so_in_the_language_of_its_folder(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/antwoorden/bestaat-niet/")
        assert page.locator("html").get_attribute("lang") == language
        assert axe(page) == []
        assert scrolls_sideways(page, 320) == 0
        page.locator("main a.pill").first.click()
        assert page.url == f"{address}{language}/"
        assert [fault for fault in page.faults if "bestaat-niet" not in fault and "404" not in fault] == []


_ANSWERS = "() => [...document.querySelectorAll('main .entries a[href*=\"antwoorden/\"]')].map((link) => link.pathname)"


def answers_listed(page):
    """The answers in the lists of a page; steps and changes stand in lists too."""
    return set(page.evaluate(_ANSWERS))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_is_two_taps_from_home_by_age_and_by_topic(chromium, address, language):
    with opened(chromium, address) as page:
        found = {}
        for kind in ("ages", "topics"):
            page.goto(f"{address}{language}/")
            lists = page.locator(f".tiles.{kind} a").evaluate_all("(links) => links.map(({href}) => href)")
            found[kind] = set()
            for target in lists:
                page.goto(target, wait_until="domcontentloaded")
                found[kind] |= answers_listed(page)
        page.goto(f"{address}{language}/zoeken/")
        every = answers_listed(page)
    assert len(every) >= 24
    assert found["ages"] == found["topics"] == every


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_on_paper_only_the_text_is_left(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/antwoorden/koorts/")
        page.emulate_media(media="print")
        for part in (".bar", ".languages", ".back", ".foot nav"):
            assert not page.locator(part).is_visible(), part
        assert page.locator("article h1").is_visible()
        assert page.locator(".admonition.doctor").is_visible()
        assert page.locator(".sources").is_visible()


def test_right_to_left_mirrors_the_layout_and_the_arrows(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}ar/antwoorden/koorts/")
        brand, languages = page.locator(".brand").bounding_box(), page.locator(".languages").bounding_box()
        assert brand["x"] > languages["x"]
        assert page.locator(".back .icon").evaluate("(icon) => getComputedStyle(icon).transform") == (
            "matrix(-1, 0, 0, 1, 0, 0)"
        )
        assert page.locator(".phone bdi").first.get_attribute("dir") == "ltr"

"""The Dutch beside each part of a text: one tap shows it, one takes it away, and never Dutch of something else."""

import re

import pytest
from cases import LANGUAGES
from looking import axe, focus_problems, opened, ready_for_axe, scrolls_sideways

from build.parts import text_of

# One page of each kind with a text: with boxes and lists, with facts, with two views, and about the site.
KINDS = (
    "antwoorden/koorts/",
    "stappen/geboorteaangifte/",
    "stappen/erkenning-gezag/",
    "veranderd/eerste-hapjes-4-6-maanden/",
    "over/deze-site/",
)
OTHERS = [code for code, language in LANGUAGES.items() if not language.source]
PATH = "antwoorden/koorts/"
# The Dutch words in their order, each with what stands before it.
_PAIRS = """() => [...document.querySelectorAll('.dutch')].map((dutch) => ({
  lang: dutch.lang, dir: dutch.dir, words: dutch.textContent, own: dutch.previousElementSibling?.textContent,
  inPair: dutch.parentElement.className === 'pair', shown: dutch.checkVisibility(), ids: dutch.querySelectorAll('[id]').length,
}))"""
_SMALL_TARGETS = """() => [...document.querySelectorAll('main a, main button, main summary')]
  .filter((element) => element.checkVisibility() && !element.closest('.text, .dutch, .sources, .facts dd li'))
  .filter((element) => element.getBoundingClientRect().height < 47.5).map((element) => element.outerHTML.slice(0, 90))"""
_SMALL_TEXT = """() => [...document.querySelectorAll('.dutch, .dutch *, .mine, .mine *')]
  .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16).map((element) => element.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def window(chromium, address):
    """One window in which the pages are opened one after the other."""
    with opened(chromium, address) as page:
        ready_for_axe(page)
        yield page


def show(page, address, width=360, height=740):
    page.faults.clear()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)


def tap(page, pressed):
    page.locator("#two").click()
    page.wait_for_selector(f"#two[aria-pressed={'true' if pressed else 'false'}]")


def plain(words):
    return re.sub(r"\s+", "", words)


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("language", OTHERS)
def test_each_part_gets_its_dutch_and_loses_it_again_without_a_trace(window, address, site, language, path):
    show(window, f"{address}{language}/{path}")
    before = window.locator("article").inner_html()
    tap(window, pressed=True)
    pairs = window.evaluate(_PAIRS)
    own, dutch = (text_of(site / code / path / "index.html").parts for code in (language, "nl"))
    assert [plain(pair["words"]) for pair in pairs] == [plain(part.words) for part in dutch]
    for pair, part in zip(pairs, own, strict=True):
        # A row of facts has its label above.
        assert plain(part.words).endswith(plain(pair["own"])), "the Dutch stands behind its own part"
        assert pair["own"].strip()
        assert (pair["lang"], pair["dir"], pair["ids"]) == ("nl", "ltr", 0)
        assert pair["inPair"] and pair["shown"]
    assert window.evaluate(
        "() => new Set([...document.querySelectorAll('[id]')].map(({id}) => id)).size"
    ) == (window.locator("[id]").count()), "no anchor twice"
    tap(window, pressed=False)
    assert window.locator("article").inner_html() == before
    assert window.locator("body").get_attribute("class") in (None, "")
    assert window.faults == []


@pytest.mark.parametrize("key", ["Enter", " "])
def test_by_keyboard_the_focus_stays_on_the_button(window, address, key):
    show(window, f"{address}tr/{PATH}")
    button = window.get_by_role("button", name="Hollandacasını da göster")
    assert button.get_attribute("aria-pressed") == "false"
    button.focus()
    window.keyboard.press(key)
    window.wait_for_selector("#two[aria-pressed=true]")
    assert window.evaluate("() => document.activeElement.id") == "two"
    assert window.locator("#two").inner_text() == "Hollandacasını gizle"
    assert window.url == f"{address}tr/{PATH}", "it leads nowhere, and the page does not jump"
    window.keyboard.press(key)
    window.wait_for_selector("#two[aria-pressed=false]")
    assert window.evaluate("() => document.activeElement.id") == "two"
    assert window.locator(".dutch").count() == 0
    assert window.faults == []


@pytest.mark.parametrize("path", KINDS)
def test_what_was_tapped_is_still_in_view(window, address, path):
    """The Dutch of title and short answer pushes the button down; it stays above the bar at the bottom."""
    show(window, f"{address}ar/{path}")
    tap(window, pressed=True)
    box = window.locator("#two").bounding_box()
    bar = window.locator(".bar").bounding_box()
    assert box["y"] >= 0 and box["y"] + box["height"] <= bar["y"]


def test_a_second_tap_while_the_dutch_is_on_its_way_does_nothing(window, address):
    show(window, f"{address}tr/{PATH}")
    held = []
    window.route(f"**/nl/{PATH}", lambda route: held.append(route))
    window.locator("#two").click()
    window.wait_for_function(
        "() => performance.getEntriesByType('resource').some(({name}) => /two-lang/.test(name))"
    )
    while not held:
        window.wait_for_timeout(20)
    window.locator("#two").click()
    held[0].continue_()
    window.wait_for_selector("#two[aria-pressed=true]")
    assert len(held) == 1
    assert window.locator("h1 + .dutch").count() == 1
    window.unroute_all()


def test_the_script_and_the_dutch_are_only_asked_for_by_a_tap(chromium, address):
    with opened(chromium, address) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url.replace(address, "/")))
        page.goto(f"{address}ar/{PATH}", wait_until="networkidle")
        assert any("/assets/tools." in url for url in asked)
        assert not any("two-languages" in url or url.startswith("/nl/") for url in asked)
        tap(page, pressed=True)
        assert [re.sub(r"\.[0-9a-f]{8}\.", ".", url) for url in asked[-2:]] == [
            "/assets/two-languages.js",
            f"/nl/{PATH}",
        ]


@pytest.mark.parametrize("wrong", ["404", "no answer", "other parts", "other version", "no article"])
def test_without_the_right_dutch_page_it_says_so_and_shows_none(chromium, address, site, wrong):
    html = (site / "nl" / PATH / "index.html").read_text(encoding="utf-8")
    bodies = {
        # A text of another release: a point more, so that every part after it would be shifted.
        "other parts": re.sub(
            r'(class="text">.*?)<li>', r"\1<li>Nieuw punt.</li><li>", html, count=1, flags=re.DOTALL
        ),
        # The same parts, but other advice.
        "other version": re.sub(r'(name="version" content=")[0-9a-f]{12}', r"\g<1>000000000000", html),
        "no article": "<!doctype html><title>Log in</title><p>Wifi van de bibliotheek</p>",
    }
    with opened(chromium, address) as page:
        page.goto(f"{address}ar/{PATH}")
        before = page.locator("article").inner_html()
        if wrong == "no answer":
            page.route(f"**/nl/{PATH}", lambda route: route.abort())
        elif wrong == "404":
            page.route(f"**/nl/{PATH}", lambda route: route.fulfill(status=404, body=html))
        else:
            page.route(
                f"**/nl/{PATH}", lambda route: route.fulfill(content_type="text/html", body=bodies[wrong])
            )
        page.locator("#two").click()
        told = page.locator("#two-failed")
        told.get_by_text("لا يمكن تحميل النص الهولندي الآن").wait_for()
        assert told.get_attribute("role") == "status"
        link = told.locator("a")
        assert link.evaluate("(link) => link.pathname + link.hash") == "/ar/bewaren/#nl"
        assert page.locator(".dutch, .pair").count() == 0
        assert page.locator("#two").get_attribute("aria-pressed") == "false"
        assert wrong != "404" or axe(page) == []
        # And later it works, and what was said goes.
        page.unroute_all()
        tap(page, pressed=True)
        assert not told.locator("p").is_visible()
        tap(page, pressed=False)
        assert page.locator("article").inner_html() == before


def test_when_its_script_cannot_be_fetched_it_says_so(chromium, address):
    with opened(chromium, address) as page:
        page.route("**/two-languages.*.js", lambda route: route.abort())
        page.goto(f"{address}tr/{PATH}")
        page.locator("#two").click()
        page.locator("#two-failed p").wait_for()
        assert page.locator("#two").get_attribute("aria-pressed") == "false"


def test_without_scripts_it_is_a_link_to_the_dutch_page(chromium, address):
    with opened(chromium, address, java_script_enabled=False) as page:
        page.goto(f"{address}ar/{PATH}")
        assert page.get_by_role("link", name="أظهر الهولندية أيضاً").count() == 1
        assert not page.locator("#two-failed p").is_visible()
        page.locator("#two").click()
        assert page.url == f"{address}nl/{PATH}"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", KINDS[:4])
@pytest.mark.parametrize("language", ["ar", "tr"])
def test_the_view_of_two_languages_is_accessible(window, address, language, path, width):
    show(window, f"{address}{language}/{path}", width, 800)
    tap(window, pressed=True)
    assert axe(window, more_rules=["color-contrast-enhanced"], styles=False) == []
    assert focus_problems(window) == []
    assert window.evaluate(_SMALL_TARGETS) == []
    assert window.evaluate(_SMALL_TEXT) == []
    assert scrolls_sideways(window, 320) == 0
    own, dutch = (
        window.locator(f"article .pair >> nth=0 >> {child}") for child in (":nth-child(1)", ".dutch")
    )
    window.set_viewport_size({"width": width, "height": 800})
    a, b = own.bounding_box(), dutch.bounding_box()
    if width == 360:
        assert b["y"] >= a["y"] + a["height"], "under it"
    else:
        assert b["x"] + b["width"] <= a["x"] if language == "ar" else a["x"] + a["width"] <= b["x"], (
            "beside it"
        )


def test_the_view_of_two_languages_in_the_dark(chromium, address):
    with opened(chromium, address, color_scheme="dark") as page:
        page.goto(f"{address}ar/{KINDS[1]}")
        tap(page, pressed=True)
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []


@pytest.mark.parametrize("language", ["ar", "tr"])
def test_on_paper_both_languages_stand_side_by_side_in_black_and_white(window, address, language):
    show(window, f"{address}{language}/{KINDS[1]}")
    tap(window, pressed=True)
    window.set_viewport_size({"width": 703, "height": 1018})  # A4 between its margins
    window.emulate_media(media="print")
    pairs = window.evaluate(
        """() => [...document.querySelectorAll('.pair')].map((pair) => [...pair.children].map((child) => {
          const {left, right} = child.getBoundingClientRect(), {color, backgroundColor} = getComputedStyle(child);
          return {left, right, color, background: backgroundColor}; }))"""
    )
    told = window.evaluate(
        "() => [...document.querySelectorAll('.word p')].map((words) => words.getBoundingClientRect().height > 0)"
    )
    tools = window.locator(".tools").is_visible()
    window.emulate_media(media="screen")
    for own, dutch in pairs:
        assert dutch["right"] <= own["left"] if language == "ar" else own["right"] <= dutch["left"]
        assert dutch["color"] == "rgb(0, 0, 0)"
        assert dutch["background"] == "rgb(255, 255, 255)"
    assert told, "paper cannot be tapped: every explained word is told"
    assert all(told)
    assert not tools

"""The explanation of an official word opens where it stands, in every language; and the page of all words."""

import pytest
from cases import LANGUAGES, SITE
from looking import axe, opened, ready_for_axe, scrolls_sideways

PATH = "stappen/erkenning-gezag/"


@pytest.fixture(scope="module")
def window(chromium, address):
    with opened(chromium, address) as page:
        ready_for_axe(page)
        yield page


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_explanation_opens_and_closes_by_keyboard(window, address, language):
    window.faults.clear()
    window.set_viewport_size({"width": 360, "height": 740})
    window.goto(f"{address}{language}/{PATH}")
    details = window.locator("details.word").first
    summary, text = details.locator("summary"), details.locator("p")
    assert not text.is_visible()
    summary.focus()
    window.keyboard.press("Enter")
    text.wait_for()
    words = SITE.interface[language].words["terms"]
    assert any(one["text"] in text.inner_text() for one in words.values())
    assert summary.bounding_box()["height"] >= 48
    assert details.evaluate("(one) => getComputedStyle(one).direction") == LANGUAGES[language].direction
    assert axe(window, more_rules=["color-contrast-enhanced"]) == []
    assert scrolls_sideways(window, 320) == 0
    window.keyboard.press(" ")
    text.wait_for(state="hidden")
    assert window.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_words_has_a_picture_with_each(window, address, language):
    window.faults.clear()
    window.set_viewport_size({"width": 360, "height": 740})
    window.goto(f"{address}{language}/woorden/", wait_until="networkidle")
    pictures = window.evaluate(
        """() => [...document.querySelectorAll('.terms > div')].map((one) => {
          const icon = one.querySelector('dt svg').getBoundingClientRect();
          const drawn = [...one.querySelectorAll('dt svg > *')].map((shape) => shape.getBBox());
          const box = {width: Math.max(...drawn.map(({width}) => width)), height: Math.max(...drawn.map(({height}) => height))};
          return box.width > 0 && box.height > 0 && icon.width >= 36; })"""
    )
    assert pictures == [True] * len(SITE.terms)
    assert axe(window, more_rules=["color-contrast-enhanced"]) == []
    assert scrolls_sideways(window, 320) == 0
    window.set_viewport_size({"width": 1280, "height": 800})
    assert scrolls_sideways(window, 1280) == 0
    assert window.faults == []
    # Every page leads to it.
    window.goto(f"{address}{language}/")
    window.locator(".foot a[href$='woorden/']").click()
    assert window.url == f"{address}{language}/woorden/"

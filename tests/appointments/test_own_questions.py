"""A parent's own questions at an appointment: kept on the device, shown large, printed, removed; or lines on paper."""

import json

import pytest
import yaml
from looking import axe, keyboard_problems, opened, scrolls_sideways

from sites import DATA

PATH = "afspraken/3-maanden/"
KEY = "questions/3-maanden"
ASKED = "Slaapt hij genoeg?\nMag hij al pap?"
_KEPT = f"() => localStorage.getItem({json.dumps(KEY)})"
_REFUSE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


def words(language):
    return yaml.safe_load((DATA / f"ui/{language}.yml").read_text(encoding="utf-8"))["appointments"]


def field(page):
    return page.locator("#own textarea")


def button(page, language, key):
    return page.locator("#own").get_by_role("button", name=words(language)[key])


@pytest.fixture
def page(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}nl/{PATH}")
        yield page


@pytest.mark.parametrize("language", ["ar", "uk"])
def test_questions_stay_on_the_device_and_with_their_own_appointment(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/{PATH}")
        field(page).fill(ASKED)
        assert page.locator("#own [role=status]").inner_text() == words(language)["own_kept"]
        assert page.evaluate(_KEPT) == ASKED
        page.goto(f"{address}{language}/afspraken/5-maanden/")
        assert field(page).input_value() == ""
        # The same appointment in another language has the same questions.
        page.goto(f"{address}nl/{PATH}")
        assert field(page).input_value() == ASKED
        assert page.faults == []


def test_what_is_typed_is_not_sent(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    field(page).type("Slaapt hij?")
    button(page, "nl", "own_large").click()
    page.wait_for_function(f"() => ({_KEPT})() === 'Slaapt hij?'")
    assert [url for url in asked if not url.endswith((".svg", ".js"))] == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_questions_are_shown_large_to_who_is_there(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/{PATH}")
        large = button(page, language, "own_large")
        assert not large.is_visible()
        field(page).fill(ASKED)
        large.focus()
        page.keyboard.press("Enter")
        shown = page.locator("#own dialog p")
        assert shown.inner_text() == ASKED
        sizes = [
            float(one.evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)"))
            for one in (shown, field(page))
        ]
        assert sizes[0] >= 1.5 * sizes[1]
        assert axe(page) == []
        assert scrolls_sideways(page, 320) == 0
        page.keyboard.press("Escape")
        assert not shown.is_visible()
        large.click()
        button(page, language, "own_close").click()
        assert not shown.is_visible()
        assert page.faults == []


def test_removing_asks_first_and_leaves_nothing(page):
    field(page).fill(ASKED)
    said = []
    page.once("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    button(page, "nl", "own_remove").click()
    assert said == [words("nl")["own_sure"]]
    assert field(page).input_value() == page.evaluate(_KEPT) == ASKED
    page.once("dialog", lambda dialog: dialog.accept())
    button(page, "nl", "own_remove").click()
    assert field(page).input_value() == ""
    assert page.evaluate("() => localStorage.length") == 0
    assert page.locator("#own [role=status]").inner_text() == words("nl")["own_gone"]
    assert not button(page, "nl", "own_large").is_visible()
    page.reload()
    assert field(page).input_value() == ""


def test_an_emptied_field_leaves_nothing_on_the_device(page):
    field(page).fill(ASKED)
    field(page).fill(" \n")
    assert page.evaluate("() => localStorage.length") == 0
    assert page.locator("#own [role=status]").inner_text() == ""


def test_a_browser_that_keeps_nothing_says_so_and_can_still_print(chromium, address):
    with opened(chromium, address) as page:
        page.add_init_script(_REFUSE)
        page.goto(f"{address}nl/{PATH}")
        field(page).fill(ASKED)
        assert page.locator("#own [role=status]").inner_text() == words("nl")["own_failed"]
        page.emulate_media(media="print")
        assert page.locator("#own .paper").inner_text() == ASKED
        assert page.faults == []


def test_the_button_prints(chromium, address):
    with opened(chromium, address) as page:
        page.add_init_script("window.print = () => { window.printed = true; }")
        page.goto(f"{address}nl/{PATH}")
        page.locator("#own .row button").nth(1).click()
        assert page.evaluate("() => window.printed")


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_on_paper_are_the_questions_or_lines_to_write_on(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/{PATH}")
        page.emulate_media(media="print")
        lines = page.locator("#own hr")
        assert [line.is_visible() for line in lines.all()] == [True] * 4
        assert not field(page).is_visible()
        page.emulate_media(media="screen")
        long = "\n".join(f"Vraag {number}?" for number in range(30))
        field(page).fill(long)
        page.emulate_media(media="print")
        assert page.locator("#own .paper").inner_text() == long
        assert not any(line.is_visible() for line in lines.all())
        assert page.locator(".facts").first.is_visible()


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_without_a_script_there_are_lines_on_paper_and_no_dead_field(chromium, address, language):
    with opened(chromium, address, java_script_enabled=False) as page:
        page.goto(f"{address}{language}/{PATH}")
        assert not field(page).is_visible()
        assert page.get_by_text(words(language)["own_paper"]).is_visible()
        assert page.locator(".facts").first.is_visible()
        page.emulate_media(media="print")
        assert page.locator("#own hr").first.is_visible()


@pytest.mark.parametrize(("language", "scheme"), [("nl", "dark"), ("ar", "light")])
def test_the_page_with_questions_is_accessible(chromium, address, language, scheme):
    with opened(chromium, address, color_scheme=scheme) as page:
        page.goto(f"{address}{language}/{PATH}")
        field(page).fill(ASKED)
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        assert keyboard_problems(page) == []
        assert scrolls_sideways(page, 320) == 0
        heights = page.locator("#own :is(button, textarea)").evaluate_all(
            "(all) => all.filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().height)"
        )
        assert min(heights) >= 48
        assert page.faults == []


def test_right_to_left_the_section_is_mirrored_but_each_question_has_its_own_direction(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}ar/{PATH}")
        box = page.locator("#own")
        assert box.evaluate("(e) => getComputedStyle(e).direction") == "rtl"
        for asked, direction in (("كم ينام؟", "rtl"), ("Slaapt hij?", "ltr")):
            field(page).fill(asked)
            assert field(page).evaluate("(e) => getComputedStyle(e).direction") == direction


def test_every_appointment_leads_to_the_next_one(page, address):
    seen = [page.url]
    page.goto(f"{address}nl/afspraken/")
    every = page.locator("main .entries a").evaluate_all("(links) => links.map(({href}) => href)")
    page.goto(every[0])
    seen = [page.url]
    while (link := page.locator("section[aria-labelledby=hierna] a")).count():
        page.goto(link.evaluate("(a) => a.href"))
        seen.append(page.url)
    assert seen == every
    assert len(seen) == 15
    assert page.faults == []

"""Passing a page on, and putting the site on a home screen: with the phone's own means, and nobody else's."""

import pytest
import yaml
from cases import LANGUAGES
from looking import axe, keyboard_problems, opened, scrolls_sideways

from sites import DATA

PATH = "antwoorden/huilen/"
HOST = "https://eerste1000dagen.example/"
_MENU = "Object.defineProperty(navigator, 'share', {value: async (data) => { window.shared = data; %s }})"
_NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
_REFUSED = "throw new DOMException('refused', '%s')"


def words(language):
    return yaml.safe_load((DATA / f"ui/{language}.yml").read_text(encoding="utf-8"))["share"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_the_phone_gets_the_question_and_its_address(chromium, address, language):
    with opened(chromium, address) as page:
        page.add_init_script(_MENU % "")
        page.goto(f"{address}{language}/{PATH}?v=1#zo")
        button = page.locator("#share button")
        assert button.inner_text() == words(language)["menu"]
        button.click()
        page.wait_for_function("() => window.shared")
        assert page.evaluate("() => window.shared") == {
            "title": page.locator("h1").inner_text(),
            "url": f"{HOST}{language}/{PATH}",
        }
        assert page.locator("#share [role=status]").inner_text() == ""
        assert page.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_menu_the_address_is_copied_and_that_is_said(chromium, address, language):
    with opened(chromium, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}{language}/{PATH}")
        button = page.locator("#share button")
        assert button.inner_text() == words(language)["copy_link"]
        button.focus()
        page.keyboard.press("Enter")
        page.get_by_text(words(language)["copied"]).wait_for()
        assert page.locator("#share [role=status]").inner_text() == words(language)["copied"]
        assert page.evaluate("() => navigator.clipboard.readText()") == f"{HOST}{language}/{PATH}"
        assert page.faults == []


def test_who_closes_the_menu_hears_nothing_more(chromium, address):
    with opened(chromium, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.add_init_script(_MENU % (_REFUSED % "AbortError"))
        page.goto(f"{address}nl/{PATH}")
        page.evaluate("() => navigator.clipboard.writeText('mine')")
        page.locator("#share button").click()
        page.wait_for_function("() => window.shared")
        page.wait_for_timeout(50)
        assert page.locator("#share [role=status]").inner_text() == ""
        assert page.evaluate("() => navigator.clipboard.readText()") == "mine"
        assert page.faults == []


def test_a_menu_that_does_not_work_leaves_the_address_on_the_clipboard(chromium, address):
    with opened(chromium, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.add_init_script(_MENU % (_REFUSED % "NotAllowedError"))
        page.goto(f"{address}nl/{PATH}")
        page.locator("#share button").click()
        page.get_by_text(words("nl")["copied"]).wait_for()
        assert page.evaluate("() => navigator.clipboard.readText()") == f"{HOST}nl/{PATH}"


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_where_nothing_works_the_address_is_shown(chromium, address, language):
    with opened(chromium, address, color_scheme="dark") as page:
        page.add_init_script(_NO_CLIPBOARD)
        page.goto(f"{address}{language}/{PATH}")
        page.locator("#share button").click()
        shown = page.locator("#share [role=status]")
        shown.locator("bdi").wait_for()
        assert shown.inner_text() == f"{words(language)['by_hand']} {HOST}{language}/{PATH}"
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        assert keyboard_problems(page) == []
        assert scrolls_sideways(page, 320) == 0
        assert page.faults == []


@pytest.mark.parametrize("path", ["stappen/geboorteaangifte/", "veranderd/honing/"])
def test_steps_and_changes_can_be_passed_on_too(chromium, address, path):
    with opened(chromium, address) as page:
        page.add_init_script(_MENU % "")
        page.goto(f"{address}uk/{path}")
        page.locator("#share button").click()
        page.wait_for_function("() => window.shared")
        assert page.evaluate("() => window.shared.url") == f"{HOST}uk/{path}"


def test_the_button_is_easy_to_hit_and_not_printed(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}pl/{PATH}")
        box = page.locator("#share button").bounding_box()
        assert box["height"] >= 48 and box["width"] >= 48
        page.emulate_media(media="print")
        assert not page.locator("#share button").is_visible()


def test_nothing_moves_when_the_button_appears(chromium, address):
    with opened(chromium, address) as page:
        waiting = []
        page.route("**/tools.*.js", lambda route: waiting.append(route))
        page.goto(f"{address}nl/{PATH}", wait_until="commit")
        below = page.locator("#herkomst")
        below.wait_for()
        page.wait_for_function("() => document.styleSheets.length > 0")
        assert not page.locator("#share button").is_visible()
        before = below.bounding_box()
        page.wait_for_timeout(50)
        assert waiting, "the script is asked for"
        waiting[0].continue_()
        page.locator("#share button").wait_for(state="visible")
        assert below.bounding_box() == before


def test_without_a_script_there_is_no_button_and_no_empty_place(chromium, address):
    with opened(chromium, address, java_script_enabled=False) as page:
        page.goto(f"{address}nl/{PATH}")
        assert page.locator("#share").bounding_box() is None
        assert page.locator("article h1").is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_can_put_the_site_on_its_home_screen(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/{PATH}")
        tool = page.context.new_cdp_session(page)
        manifest = tool.send("Page.getAppManifest")
        assert manifest["errors"] == []
        assert manifest["url"] == f"{address}{language}/app.webmanifest"
        assert tool.send("Page.getAppId")["appId"] == f"{address}{language}/"
        # A page of a test is private; there is no other reason why it could not be installed.
        errors = tool.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert {error["errorId"] for error in errors} <= {"in-incognito"}
        assert page.faults == []

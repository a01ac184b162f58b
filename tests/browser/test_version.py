"""A page that was kept or printed earlier says that its advice has changed since, when it has.

With a worker: tests/offline/test_offline_releases.py.
"""

import json

import pytest
from looking import axe, opened

PATH = "antwoorden/koorts/"
# A reader without internet at first; the page itself is there, as from a pack.
_OFFLINE = "Object.defineProperty(navigator, 'onLine', {get: () => window.connected === true})"


def versions_asked(page):
    asked = []
    page.on("request", lambda request: "versions.json" in request.url and asked.append(request.url))
    return asked


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_printed_code_of_an_older_version_says_so(chromium, address, site, language):
    version = json.loads((site / "versions.json").read_text())["antwoorden/koorts"]
    with opened(chromium, address) as page:
        asked = versions_asked(page)
        page.goto(f"{address}{language}/{PATH}")
        assert not page.locator("#changed").is_visible()
        page.goto(f"{address}{language}/{PATH}?v={version}")
        assert not page.locator("#changed").is_visible()
        page.goto(f"{address}{language}/{PATH}?v=000000000000")
        assert page.locator("#changed").is_visible()
        assert axe(page) == []
        assert asked == [], "a reader who is online and has nothing saved costs no request"
        page.locator("#changed a").click()
        assert page.url == f"{address}{language}/{PATH}"
        assert not page.locator("#changed").is_visible()
        assert page.faults == []


@pytest.mark.parametrize("path", [PATH, "stappenplan/"])
@pytest.mark.parametrize("changed", [True, False])
def test_a_page_that_was_opened_without_internet_is_compared_when_it_is_back(
    chromium, address, site, path, changed
):
    versions = json.loads((site / "versions.json").read_text())
    if changed:
        versions |= {"antwoorden/koorts": "000000000000", "*": "000000000000"}
    with opened(chromium, address) as page:
        asked = versions_asked(page)
        page.add_init_script(_OFFLINE)
        page.route("**/versions.json", lambda route: route.fulfill(json=versions))
        page.goto(f"{address}nl/{path}")
        assert not page.locator("#changed").is_visible()
        assert asked == []
        with page.expect_response("**/versions.json"):
            page.evaluate("() => { window.connected = true; dispatchEvent(new Event('online')); }")
        page.wait_for_timeout(50)
        assert page.locator("#changed").is_visible() is changed
        assert page.faults == []


def test_the_notice_works_in_the_dark_too(chromium, address):
    with opened(chromium, address, color_scheme="dark") as page:
        page.goto(f"{address}nl/{PATH}?v=x")
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []


def test_without_a_script_there_is_no_notice_and_the_page_is_whole(chromium, address):
    with opened(chromium, address, java_script_enabled=False) as page:
        page.goto(f"{address}nl/{PATH}?v=x")
        assert not page.locator("#changed").is_visible()
        assert page.locator("article h1").is_visible()

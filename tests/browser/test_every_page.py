"""Every page in every language, on a phone: accessible, whole, alone, in its own direction, by keyboard."""

import pytest
from cases import EVERY_PAGE, LANGUAGES
from looking import axe, focus_problems, keyboard_problems, opened, ready_for_axe, scrolls_sideways


@pytest.fixture(scope="module")
def phone(chromium, address):
    """One window in which all pages are opened, one after the other."""
    with opened(chromium, address) as page:
        ready_for_axe(page)
        yield page


@pytest.mark.parametrize(("language", "path"), EVERY_PAGE)
def test_page_on_a_phone(phone, address, language, path):
    phone.faults.clear()
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(f"{address}{language}/{path}")
    root = phone.locator("html")
    assert root.get_attribute("lang") == language
    assert root.get_attribute("dir") == LANGUAGES[language].direction
    assert axe(phone, styles=False) == []
    # The order of the Tab key is that of the page, and a page is the same in all languages; test_kinds presses it
    # in each of them.
    assert (keyboard_problems if LANGUAGES[language].source else focus_problems)(phone) == []
    assert scrolls_sideways(phone, 320) == 0
    assert phone.faults == []

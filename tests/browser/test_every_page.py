"""Every page in every language, on a phone: accessible, whole, alone, in its own direction, by keyboard."""

import pytest
from cases import EVERY_PAGE, LANGUAGES
from looking import axe, keyboard_problems, opened, scrolls_sideways


@pytest.mark.parametrize(("language", "path"), EVERY_PAGE)
def test_page_on_a_phone(chromium, address, language, path):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/{path}")
        root = page.locator("html")
        assert root.get_attribute("lang") == language
        assert root.get_attribute("dir") == LANGUAGES[language].direction
        assert axe(page) == []
        assert keyboard_problems(page) == []
        assert scrolls_sideways(page, 320) == 0
        assert page.faults == []

"""The search page as a parent meets it: light before use, live, by keyboard, without a script, without internet."""

import gzip

import pytest
from cases import LANGUAGES, SITE
from looking import axe, keyboard_problems, opened, scrolls_sideways

from gids.views import published
from search.asking import ask, module, paths, search_page

TWO = {"nl": ("bostvoeding", "fiets kopen"), "ar": ("الحَرارة", "كرة القدم")}
WHEN_USED = ("search.json", "search-engine.", "search-fold.", "minisearch.")


def asked_for(page):
    """Collect what the page fetches for search."""
    fetched = []
    page.on("request", lambda request: fetched.extend(name for name in WHEN_USED if name in request.url))
    return fetched


@pytest.mark.parametrize("path", ["", "zoeken/"])
def test_nothing_is_fetched_before_the_field_is_used(chromium, address, path):
    with opened(chromium, address) as page:
        fetched = asked_for(page)
        page.goto(f"{address}nl/{path}", wait_until="networkidle")
        assert fetched == []
        page.focus("#q")
        if path:
            page.wait_for_function(
                "() => performance.getEntriesByType('resource').some(({name}) => /minisearch/.test(name))"
            )
            page.wait_for_load_state("networkidle")
            ask(page, "koorts")
            ask(page, "prik")
            assert sorted(fetched) == sorted(WHEN_USED), "and then once"
        assert page.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_search_stay_light(site, language):
    size = {
        name: len(gzip.compress((site / language / name).read_bytes(), 9))
        for name in ("zoeken/index.html", "search.json")
    }
    assert size["zoeken/index.html"] <= 8 * 1024
    assert size["search.json"] <= 24 * 1024


@pytest.mark.parametrize("language", TWO)
def test_results_appear_while_typing_with_pictogram_question_and_short_answer(chromium, address, language):
    question, _ = TWO[language]
    with search_page(chromium, address, language) as page:
        assert page.locator("#every").is_visible()
        page.locator("#q").press_sequentially(question)
        page.locator("#search > ol li").first.wait_for()
        assert page.evaluate("() => document.activeElement.id") == "q", "who is typing goes on typing"
        assert not page.locator("#every").is_visible()
        number = page.locator("#search > ol li").count()
        assert 1 <= number <= 8
        assert page.locator("#found").inner_text().endswith(f": {number}")
        assert page.locator("#found").get_attribute("role") == "status"
        first = page.locator("#search > ol a").first
        path = paths(page)[0]
        translation = SITE.page(path).translations.get(language)
        words = translation.matter if translation else SITE.page(path).matter
        assert first.locator("b").inner_text() == words.title
        assert first.locator(".words > span").inner_text() == words.summary
        assert first.locator("svg.icon").first.evaluate("(icon) => icon.getBoundingClientRect().width") >= 28
        assert first.locator(".chip").count() == 0
        page.fill("#q", "")
        page.locator("#every").wait_for()
        assert page.url == f"{address}{language}/zoeken/"
        assert page.locator("#found").inner_text() == ""
        assert page.faults == []


def test_who_has_typed_little_is_not_told_that_there_is_nothing(chromium, address):
    with search_page(chromium, address) as page:
        ask(page, "koorts")
        for letters in ("q", "qx", "de"):
            page.fill("#q", letters)
            page.locator("#every").wait_for()
            assert page.locator("#found").inner_text() == ""


@pytest.mark.parametrize("language", TWO)
def test_found_and_not_found_are_accessible(chromium, address, language):
    for scheme in ("light", "dark"):
        with search_page(chromium, address, language, color_scheme=scheme) as page:
            for question in TWO[language]:
                ask(page, question)
                assert axe(page, more_rules=["color-contrast-enhanced"]) == []
                if scheme == "light":
                    assert keyboard_problems(page) == []
                    assert scrolls_sideways(page, 320) == 0
            assert page.faults == []


@pytest.mark.parametrize("language", TWO)
def test_nothing_found_offers_topics_and_help(chromium, address, language):
    _, question = TWO[language]
    with search_page(chromium, address, language) as page:
        assert ask(page, question) == []
        assert page.locator("#nothing").is_visible()
        tiles = page.locator("#nothing .tiles a")
        shown = page.evaluate(
            "async () => (await (await fetch('../search.json')).json()).topics.map(({title}) => title)"
        )
        assert tiles.all_inner_texts() == shown and len(shown) == 12
        assert tiles.first.locator("svg.icon").is_visible()
        tiles.first.click()
        page.wait_for_url(f"{address}{language}/onderwerp/slapen/")
        page.go_back()
        page.locator("#nothing").wait_for()
        page.locator("main .pill:visible", has_text=page.locator(".bar .help").inner_text()).last.click()
        page.wait_for_url(f"{address}{language}/hulp/")
        assert page.faults == []


def test_by_keyboard_alone(chromium, address):
    with search_page(chromium, address) as page:
        page.focus("#q")
        page.keyboard.type("vacinatie")
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.activeElement.id === 'found'")
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.closest('#search ol li:first-child') !== null")
        page.keyboard.press("Enter")
        page.wait_for_url("**/antwoorden/vaccinaties/")


def test_from_the_front_page_and_back_again(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}tr/")
        page.fill("#q", "aşı & iğne")
        page.press("#q", "Enter")
        page.wait_for_url("**/tr/zoeken/?q=*")
        page.locator("#search > ol a").first.wait_for()
        assert page.input_value("#q") == "aşı & iğne"
        found = paths(page)
        ask(page, "ateş")
        other = paths(page)
        assert other != found
        page.locator("#search > ol a").first.click()
        page.wait_for_url("**/antwoorden/**")
        page.go_back()
        page.locator("#search > ol a").first.wait_for()
        assert page.input_value("#q") == "ateş"
        assert paths(page) == other
        page.go_back()
        page.wait_for_url("**/tr/")
        assert page.faults == []


def test_an_address_with_a_question_of_another_kind_changes_nothing(chromium, address):
    with search_page(chromium, address, query="?v=x&q=koorts") as page:
        page.locator("#search > ol a").first.wait_for()
        assert "v=x" in page.url
        ask(page, "<img src=x onerror=alert(1)>")
        assert page.locator("#search img").count() == 0
        assert page.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_every_question_is_there_from_a_to_z(chromium, address, today, language):
    with opened(chromium, address, java_script_enabled=False) as page:
        page.goto(f"{address}{language}/")
        assert not page.locator("form.find").is_visible(), "nothing would answer it"
        page.locator("main a.more").first.click()
        page.wait_for_url(f"{address}{language}/zoeken/")
        assert not page.locator("form.find").is_visible()
        listed = page.locator("#every a:visible").evaluate_all(
            "(links) => links.map((link) => link.pathname)"
        )
        folders = ("antwoorden/", "stappen/", "veranderd/")
        asked = [one.path for one in published(SITE, today).pages if one.path.startswith(folders)]
        assert sorted(listed) == sorted(f"/{language}/{path}/" for path in asked)
        heights = page.locator("#every a").evaluate_all("(links) => links.map((link) => link.offsetHeight)")
        assert min(heights) >= 48


def test_no_internet_at_first_keeps_the_list_and_is_tried_again(chromium, address):
    with search_page(chromium, address) as page:
        page.route("**/search.json", lambda route: route.abort())
        ask(page, "koorts")
        assert page.locator("#every").is_visible()
        assert page.locator("#found").inner_text() != ""
        assert axe(page) == []
        page.unroute("**/search.json")
        assert ask(page, "koorts")[0] == "antwoorden/koorts"


def test_on_a_slow_network_the_parent_is_told_to_wait(chromium, address):
    with search_page(chromium, address) as page:
        held = []
        page.route("**/search.json", lambda route: held.append(route))
        page.fill("#q", "koorts")
        page.press("#q", "Enter")
        page.wait_for_function("(words) => document.querySelector('#found').textContent === words",
                               arg=SITE.interface["nl"].words["search"]["waiting"])  # fmt: skip
        assert page.locator("#every").is_visible()
        page.fill("#q", "prik")
        page.press("#q", "Enter")
        held[0].continue_()
        page.locator("#search > ol a").first.wait_for()
        assert paths(page)[0] == "antwoorden/vaccinaties", "the last question counts"
        assert page.faults == []


def test_a_copy_without_a_server_brings_the_data_itself(chromium, address):
    with opened(chromium, address) as page:
        page.add_init_script(
            "globalThis.searchData = {stopwords: 'de', topics: [], pages: [{path: 'antwoorden/koorts/', title: 'Koorts',"
            " summary: 'Kijk.', icon: 'gids/crib', words: [], headings: []}]};"
        )
        fetched = asked_for(page)
        page.goto(f"{address}nl/zoeken/?q=koorts")
        page.locator("#search > ol a").first.wait_for()
        assert "search.json" not in fetched


def test_the_scripts_are_small(site):
    names = ("search", "search-engine", "search-fold", "minisearch")
    files = [site / module(site, name).lstrip("/") for name in names]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= 13 * 1024

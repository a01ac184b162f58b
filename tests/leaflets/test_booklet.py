"""The booklet ("Mijn boekje"): pages that a parent or nurse picks, laid below each other to print as one."""

import re

import pikepdf
import pytest
from cases import SITE
from looking import axe, keyboard_problems, opened, scrolls_sideways

from build.html import read
from build.running import gids
from leaflets.test_leaflets import OLD, project
from sites import write_site

CHOSEN = ("antwoorden/koorts", "antwoorden/veilig-slapen", "stappen/kinderopvangtoeslag")
_HIDDEN = "() => document.querySelector('#booklet').hidden"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A site in Dutch and Arabic: one Arabic text about safety is out of date, another is missing."""
    folder = write_site(tmp_path_factory.mktemp("booklet"), project())
    result = gids(folder, "--today", "2026-11-22", "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def title_of(path, language):
    page = SITE.page(path)
    return page.matter.title if language == "nl" else page.translations[language].matter.title


def choose(page, language):
    for path in CHOSEN:
        page.get_by_label(title_of(path, language), exact=True).check()


def make(page):
    page.locator("[data-do=make]").click()
    page.locator("#booklet").wait_for(state="visible")


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_chosen_pages_come_in_one_booklet_each_on_its_own_sheet(chromium, address, language, tmp_path):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/boekje/")
        choose(page, language)
        make(page)
        titles = {title_of(path, language) for path in CHOSEN}
        assert set(page.locator("#booklet ol").first.locator("li").all_inner_texts()) == titles
        assert set(page.locator(".sheet h1").all_inner_texts()) == titles
        shown = page.locator(".sheets").inner_text()
        for path in CHOSEN:
            assert f"eerste1000dagen.example/{language}/{path}" in shown
            assert SITE.page(path).version in shown
        assert page.locator(".sheet #two, .sheet script, .sheet [id]").count() == 0
        assert page.locator(".sheet details:not([open])").count() == 0
        assert page.evaluate("() => document.activeElement.closest('#booklet') !== null")
        assert axe(page) == []
        assert scrolls_sideways(page, 320) == 0
        page.pdf(path=tmp_path / "booklet.pdf", prefer_css_page_size=True, format="A4")
        with pikepdf.open(tmp_path / "booklet.pdf") as pdf:
            assert len(pdf.pages) >= 1 + len(CHOSEN)
        page.emulate_media(media="print")
        assert not page.locator("#choose").is_visible()
        assert not page.locator("[data-do=print]").is_visible()
        breaks = (
            "() => [...document.querySelectorAll('.sheet')].map((one) => getComputedStyle(one).breakBefore)"
        )
        assert page.evaluate(breaks) == ["page"] * len(CHOSEN)
        assert page.faults == []


def test_the_button_opens_the_window_to_print(chromium, address):
    with opened(chromium, address) as page:
        page.add_init_script("window.print = () => { window.printed = true; }")
        page.goto(f"{address}nl/boekje/")
        choose(page, "nl")
        make(page)
        page.locator("[data-do=print]").click()
        assert page.evaluate("() => window.printed")
        page.locator("[data-do=change]").click()
        assert page.evaluate(_HIDDEN)
        assert page.locator("#choose input:checked").count() == len(CHOSEN)


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_the_dutch_can_stand_beside_it(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/boekje/")
        choose(page, language)
        page.locator("[name=beside]").check()
        make(page)
        dutch = page.locator(".sheet .dutch").all_inner_texts()
        for path in CHOSEN:
            assert title_of(path, "nl") in dutch
        assert page.locator(".sheet .pair").count() > 30
        assert page.locator(".dutch:not([lang=nl])").count() == 0
        page.emulate_media(media="print")
        columns = (
            "() => getComputedStyle(document.querySelector('.pair')).gridTemplateColumns.split(' ').length"
        )
        assert page.evaluate(columns) == 2
        assert axe(page) == []
        assert page.faults == []


def test_the_choice_stays_on_the_device_until_it_is_cleared(chromium, address):
    with opened(chromium, address) as page:
        asked = []
        page.goto(f"{address}nl/boekje/")
        page.wait_for_load_state("networkidle")
        page.on("request", lambda request: asked.append(request.url))
        choose(page, "nl")
        assert [one for one in asked if "/icon." not in one] == [], "a choice is sent to nobody"
        page.goto(f"{address}tr/boekje/")
        assert page.locator("#choose li input:checked").count() == len(CHOSEN), (
            "the same pages in another language"
        )
        assert "3" in page.locator("#choose [role=status]").inner_text()
        page.locator("[data-do=forget]").click()
        assert page.locator("#choose li input:checked").count() == 0
        assert page.evaluate("() => localStorage.getItem('booklet')") is None


def test_no_more_pages_than_fit_and_none_is_said(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}nl/boekje/")
        page.locator("[data-do=make]").click()
        assert page.locator("#choose [role=status]").inner_text() == "Kies eerst een pagina."
        boxes = page.locator("#choose li input")
        for number in range(20):
            boxes.nth(number).check()
        assert page.locator("#choose li input:not(:disabled)").count() == 20
        boxes.first.uncheck()
        assert page.locator("#choose li input:disabled").count() == 0


@pytest.mark.parametrize("language", ["uk", "ar"])
def test_it_can_be_used_by_everyone(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/boekje/")
        page.locator("#choose .picked").wait_for(state="visible")
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        assert keyboard_problems(page) == []
        assert scrolls_sideways(page, 320) == 0
        assert page.faults == []


def test_without_a_script_the_pages_are_links_and_it_says_what_to_do(chromium, address):
    with opened(chromium, address, java_script_enabled=False) as page:
        page.goto(f"{address}nl/boekje/")
        assert page.get_by_text("Open een pagina en print die.").is_visible()
        assert not page.locator("[data-do=make]").is_visible()
        page.get_by_role("link", name=title_of(CHOSEN[0], "nl"), exact=True).click()
        assert page.url == f"{address}nl/{CHOSEN[0]}/"


def test_what_cannot_be_fetched_gives_no_half_booklet(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}nl/boekje/")
        choose(page, "nl")
        page.route("**/veilig-slapen/", lambda route: route.abort())
        page.locator("[data-do=make]").click()
        page.get_by_text("Het lukt nu niet.").wait_for()
        assert page.evaluate(_HIDDEN)
        assert page.locator(".sheet").count() == 0


def test_an_old_translation_is_in_no_booklet(chromium, small, serve):
    """Not in the list, and not when the list is older than the page."""
    html = (small / "ar/boekje/index.html").read_text(encoding="utf-8")
    offered = re.findall(r'href="\.\./(antwoorden/[^"/]+)/"', html)
    assert sorted(offered) == ["antwoorden/huilen", "antwoorden/veilig-slapen"]
    assert OLD not in html
    dutch = re.findall(
        r'href="\.\./(antwoorden/[^"/]+)/"', (small / "nl/boekje/index.html").read_text("utf-8")
    )
    assert "antwoorden/gevaar" in dutch
    address = serve(small)
    with opened(chromium, address) as page:
        older = html.replace("../antwoorden/huilen/", "../antwoorden/gevaar/")
        page.route("**/ar/boekje/", lambda route: route.fulfill(body=older, content_type="text/html"))
        page.goto(f"{address}ar/boekje/")
        page.locator("#choose li input").last.check()
        page.locator("[data-do=make]").click()
        page.wait_for_function(
            "() => document.querySelector('#choose [role=status]').textContent.includes('إنترنت')"
        )
        assert page.evaluate(_HIDDEN)


def test_the_booklet_can_be_found_and_kept(site):
    assert "https://eerste1000dagen.example/ar/boekje/" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert '"path":"boekje/"' in (site / "nl/search.json").read_text(encoding="utf-8")
    pack = (site / "nl/pack.json").read_text(encoding="utf-8")
    for kept in ('"nl/boekje/"', '"assets/booklet.', '"assets/booklet-sheets.', '"assets/two-languages.'):
        assert kept in pack
    links = [target for _, target, _ in read(site / "nl/professionals/index.html").links]
    assert "../boekje/" in links


def test_an_explained_word_is_told_on_paper(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}nl/antwoorden/koorts/")
        told = page.locator(".word p").first
        assert not told.is_visible()
        page.emulate_media(media="print")
        assert told.is_visible()
        assert not page.locator("#read, .share").first.is_visible()

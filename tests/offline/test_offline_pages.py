"""What a reader sees without internet, or with one that fails. The numbers are those in docs/maintainers/offline.md."""

import pytest
from looking import axe, keyboard_problems, scrolls_sideways, until

from offline.phone import go, heading, keep, offline, pack, phone, stored, visit, wait_for
from offline.server import Server

CRYING = "Mijn baby huilt veel"
SLEEPING = "Hoe slaapt mijn baby veilig?"
NO_INTERNET = {"nl": "Geen internet", "ar": "لا يوجد إنترنت"}


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_page_that_was_opened_once_is_there_again_with_its_style_pictograms_and_scripts(
    on_phone, server, language
):
    visit(on_phone, f"{language}/antwoorden/veilig-slapen/")
    title = heading(on_phone)
    wait_for(
        on_phone,
        "assets",
        on_phone.locator("link[rel=stylesheet]").get_attribute("href").replace("../../..", ""),
    )
    offline(on_phone)
    broken = []
    on_phone.on("requestfailed", lambda request: broken.append(request.url))
    answer = on_phone.reload()
    assert (answer.status, answer.from_service_worker) == (200, True)
    assert heading(on_phone) == title
    assert on_phone.locator("h1").evaluate("(title) => getComputedStyle(title).fontSize") == "28px"
    assert on_phone.locator(".brand .icon").evaluate("(icon) => icon.getBoundingClientRect().width") == 38
    scripts = on_phone.evaluate(
        "() => [...document.querySelectorAll('script[src]')].map(({src}) => new URL(src).pathname)"
    )
    assert set(scripts) <= set(stored(on_phone)["assets"])
    assert broken == []
    assert on_phone.faults == []


# 3
def test_every_page_of_a_kept_language_opens_in_flight_mode(on_phone, server, releases):
    language = "ar"
    keep(on_phone, language)
    offline(on_phone)
    pages = [file["url"] for file in pack(releases.first, language)["files"] if file["url"].endswith("/")]
    assert len(pages) > 10
    for path in pages:
        answer = go(on_phone, path)
        assert (answer.status, answer.from_service_worker) == (200, True), path
        assert on_phone.locator("html").get_attribute("lang") == language
        assert heading(on_phone) != NO_INTERNET[language]
    assert on_phone.faults == []


def test_the_plan_and_the_search_work_in_flight_mode_in_a_language_that_was_never_read(on_phone, server):
    keep(on_phone)
    offline(on_phone)
    go(on_phone, "nl/zoeken/")
    on_phone.locator("input[type=search]").fill("huilt")
    on_phone.locator("#search .entries li").first.wait_for()
    assert CRYING in on_phone.locator("#search .entries").inner_text()
    assert on_phone.faults == []


# 4
@pytest.mark.parametrize(
    "written", ["nl/antwoorden/huilen/?q=1", "nl/antwoorden/huilen", "nl/antwoorden/huilen/index.html"]
)
def test_another_way_to_write_an_address_gives_the_kept_page_at_its_own_address(on_phone, server, written):
    keep(on_phone)
    offline(on_phone)
    go(on_phone, written)
    assert heading(on_phone) == CRYING
    assert on_phone.url.split("?")[0] == f"{server.address}nl/antwoorden/huilen/"
    # So its links lead where they should.
    with on_phone.expect_navigation():
        on_phone.locator(".brand").click()
    assert on_phone.url == f"{server.address}nl/"


# 5
def test_a_language_that_is_not_kept_says_so_in_its_own_words_and_leads_to_what_is_kept(on_phone, server):
    keep(on_phone)
    offline(on_phone)
    go(on_phone, "ar/antwoorden/huilen/")
    assert heading(on_phone) == NO_INTERNET["ar"]
    section = on_phone.locator("section:visible")
    assert (section.get_attribute("lang"), section.get_attribute("dir")) == ("ar", "rtl")
    assert axe(on_phone) == []
    with on_phone.expect_navigation():
        section.get_by_text("Nederlands").click()
    assert on_phone.url == f"{server.address}nl/"
    assert on_phone.locator("html").get_attribute("lang") == "nl"


def test_the_page_without_internet_tries_again_when_there_is_but_does_not_take_a_tap_away(on_phone, server):
    visit(on_phone, "nl/antwoorden/huilen/")
    offline(on_phone)
    go(on_phone, "nl/antwoorden/veilig-slapen/")
    on_phone.evaluate(
        "() => addEventListener('beforeunload', () => setTimeout(() => dispatchEvent(new Event('online'))))"
    )
    with on_phone.expect_navigation():
        on_phone.locator(".have").get_by_text(CRYING).click()
    assert heading(on_phone) == CRYING
    go(on_phone, "nl/antwoorden/veilig-slapen/")
    with on_phone.expect_navigation():
        offline(on_phone, is_offline=False)
    assert heading(on_phone) == SLEEPING


# 6
@pytest.mark.parametrize("path", ["nl/bestaat-niet/", "nl/x", "kort"])
def test_an_unknown_address_gives_our_own_page_and_not_an_error_of_the_browser(on_phone, server, path):
    visit(on_phone, "nl/antwoorden/huilen/")
    offline(on_phone)
    answer = go(on_phone, path)
    assert answer.from_service_worker
    assert on_phone.url == server.address + path, "the address stays, so that trying again is a reload"
    assert heading(on_phone) in {*NO_INTERNET.values()}


def test_the_page_without_internet_lists_what_was_read_and_changes_its_language(on_phone, server):
    visit(on_phone, "nl/antwoorden/huilen/")
    visit(on_phone, "nl/antwoorden/veilig-slapen/")
    offline(on_phone)
    go(on_phone, "nl/hulp/")
    on_phone.wait_for_selector(".have li")
    assert set(on_phone.locator("section:visible .have li").all_inner_texts()) == {SLEEPING, CRYING}
    assert axe(on_phone, more_rules=["color-contrast-enhanced"]) == []
    assert keyboard_problems(on_phone) == []
    assert scrolls_sideways(on_phone, 320) == 0
    on_phone.locator("nav a[lang=ar]").click()
    assert heading(on_phone) == NO_INTERNET["ar"]
    on_phone.locator("nav a[lang=nl]").click()
    with on_phone.expect_navigation():
        on_phone.locator(".have").get_by_text(CRYING).click()
    assert heading(on_phone) == CRYING


def test_the_page_without_internet_has_every_language_without_a_script(chromium, server):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server.address}geen-internet.html")
        assert page.locator("section:visible").count() == len(NO_INTERNET)
        assert page.locator("h1:visible").all_inner_texts() == list(NO_INTERNET.values())


def test_when_the_internet_is_back_the_wanted_page_comes_by_itself(on_phone, server):
    visit(on_phone, "nl/")
    offline(on_phone)
    go(on_phone, "nl/antwoorden/huilen/")
    assert heading(on_phone) == NO_INTERNET["nl"]
    offline(on_phone, False)
    on_phone.get_by_role("heading", name=CRYING).wait_for()


# 7
def test_a_short_address_leads_through_the_worker_to_the_page_at_its_own_address(on_phone, server):
    server.moved["/kort"] = "/nl/antwoorden/huilen/"
    visit(on_phone, "nl/")
    go(on_phone, "kort")
    assert (heading(on_phone), on_phone.url) == (CRYING, f"{server.address}nl/antwoorden/huilen/")
    wait_for(on_phone, "visited", "/nl/antwoorden/huilen/")
    offline(on_phone)
    assert on_phone.reload().status == 200
    assert heading(on_phone) == CRYING
    assert on_phone.faults == []


def test_an_answer_that_came_by_another_address_is_kept_as_a_plain_one(on_phone, server):
    """A browser shows an error for a kept answer that says it was led elsewhere."""
    visit(on_phone, "nl/")
    server.moved["/nl/elders/"] = "/nl/antwoorden/huilen/"
    on_phone.evaluate("() => fetch('/nl/elders/').then((answer) => answer.text())")
    wait_for(on_phone, "visited", "/nl/elders/")
    offline(on_phone)
    assert go(on_phone, "nl/elders/").status == 200
    assert heading(on_phone) == CRYING


# 8
def test_a_404_is_shown_and_never_kept_and_a_fault_of_the_server_gives_the_kept_page(on_phone, server):
    visit(on_phone, "nl/antwoorden/huilen/")
    assert go(on_phone, "nl/bestaat-niet/").status == 404
    server.fail["/nl/antwoorden/huilen/"] = 503
    answer = go(on_phone, "nl/antwoorden/huilen/")
    assert (answer.status, heading(on_phone)) == (200, CRYING)
    # What is not kept shows the fault itself.
    server.fail["/nl/hulp/"] = 503
    assert go(on_phone, "nl/hulp/").status == 503
    kept = stored(on_phone)["visited"]
    assert "/nl/bestaat-niet/" not in kept
    assert "/nl/hulp/" not in kept


def test_a_page_that_was_taken_from_the_site_is_taken_from_the_phone(on_phone, server):
    visit(on_phone, "nl/antwoorden/huilen/")
    server.fail["/nl/antwoorden/huilen/"] = 404
    assert on_phone.reload().status == 404
    until(
        on_phone, "async () => !(await caches.match('/nl/antwoorden/huilen/', {cacheName: 'gids/visited'}))"
    )


# 9
def test_an_internet_that_never_answers_gives_the_kept_page(on_phone, server):
    visit(on_phone, "nl/antwoorden/huilen/")
    server.hang.add("*")
    answer = go(on_phone, "nl/antwoorden/huilen/")
    assert (answer.status, heading(on_phone)) == (200, CRYING)
    assert server.hang == {"*"}, "while the server still says nothing"


def test_a_slow_internet_is_waited_for_when_nothing_is_kept_and_an_answer_that_came_too_late_is_kept(
    on_phone, server
):
    visit(on_phone, "nl/antwoorden/huilen/")
    server.hang |= {"/nl/antwoorden/veilig-slapen/", "/nl/antwoorden/huilen/"}
    go(on_phone, "nl/antwoorden/huilen/")  # 3 seconds
    assert heading(on_phone) == CRYING
    on_phone.evaluate("() => { location.href = '../veilig-slapen/'; }")
    on_phone.wait_for_timeout(3500)
    assert on_phone.url.endswith("/huilen/"), "still waiting, and no page about no internet"
    server.lie["/nl/antwoorden/huilen/"] = b"<!doctype html><title>late</title><h1>late</h1>"
    server.release()
    on_phone.get_by_role("heading", name=SLEEPING).wait_for()
    offline(on_phone)
    go(on_phone, "nl/antwoorden/huilen/")
    assert heading(on_phone) == "late"


# 14
def test_when_the_server_is_gone_kept_pages_work(on_phone, server):
    keep(on_phone)
    visit(on_phone, "ar/antwoorden/huilen/")
    server.stop()
    for path in ("nl/antwoorden/veilig-slapen/", "ar/antwoorden/huilen/"):
        assert go(on_phone, path).status == 200
        assert on_phone.locator("article h1").is_visible()
    go(on_phone, "ar/hulp/")
    assert heading(on_phone) == NO_INTERNET["ar"]
    server.start()


# 15
def test_the_language_choice_between_kept_languages_works_in_flight_mode(on_phone, server):
    keep(on_phone, "nl")
    keep(on_phone, "ar")
    offline(on_phone)
    go(on_phone, "nl/antwoorden/huilen/")
    on_phone.locator(".languages summary").click()
    with on_phone.expect_navigation():
        on_phone.locator(".languages a[lang=ar]").click()
    assert on_phone.url == f"{server.address}ar/antwoorden/huilen/"
    assert heading(on_phone) == "طفلي يبكي كثيراً"
    # As a script or a host may write the same address: without the slash.
    go(on_phone, "nl/antwoorden/huilen")
    assert (heading(on_phone), on_phone.url) == (CRYING, f"{server.address}nl/antwoorden/huilen/")


# 17
def test_nothing_from_elsewhere_is_ever_asked_or_kept(chromium, server, releases):
    elsewhere = Server(releases.first)
    with phone(chromium, server, bypass_csp=True) as page:
        visit(page, "nl/")
        keep(page)
        for path in ("nl/antwoorden/huilen/", "nl/stappenplan/", "nl/zoeken/", "ar/"):
            visit(page, path)
        assert page.faults == [], "no request leaves the site by itself"
        # Even when a page would show something from elsewhere, directly or by a detour.
        server.moved["/nl/plaatje.svg"] = f"{elsewhere.address}icons/touch-180.png"
        page.evaluate(
            """async (address) => {
              await fetch(address, {mode: 'no-cors'}).catch(() => {});
              for (const src of [address, '/nl/plaatje.svg']) {
                const picture = new Image();
                picture.src = src;
                await new Promise((done) => { picture.onload = picture.onerror = done; });
              }
            }""",
            f"{elsewhere.address}icons/touch-180.png",
        )
        kept = page.evaluate(
            """async () => (await Promise.all((await caches.keys()).map(async (name) => {
              const cache = await caches.open(name);
              return (await cache.keys()).map(async (request) =>
                [new URL(request.url).origin, (await cache.match(request)).type, (await cache.match(request)).status]);
            }))).reduce(async (all, more) => [...await all, ...await Promise.all(more)], [])"""
        )
        elsewhere.stop()
        assert len(kept) > 50
        assert {origin for origin, _, _ in kept} == {server.address.rstrip("/")}
        assert {kind for _, kind, _ in kept} <= {"basic", "default"}
        assert {status for _, _, status in kept} == {200}
        assert not any("plaatje" in path for paths in stored(page).values() for path in paths)

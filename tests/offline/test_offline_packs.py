"""Keeping a whole language: nothing is half, wrong, unasked or said to be there when it is not."""

from urllib.parse import unquote

import pytest
from looking import axe, keyboard_problems, scrolls_sideways, until

from offline.phone import (
    go,
    heading,
    is_kept,
    keep,
    offline,
    pack,
    packs_in,
    phone,
    stored,
    update,
    version_of,
    visit,
)

CRYING, SLEEPING = "nl/antwoorden/huilen/", "nl/antwoorden/veilig-slapen/"
NO_INTERNET = "Geen internet"


def tap(page, action="keep"):
    page.locator(f"[data-do={action}]:visible").first.click()


def problem(page, kind):
    """Wait until the card tells of a problem."""
    page.locator(f"[data-problem={kind}]").wait_for(state="visible")


def clear_http_cache(page):
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")


def fill_phone(page):
    """Leave room for a few pages only."""
    usage = page.evaluate("() => navigator.storage.estimate().then(({usage}) => usage)")
    quota = {"origin": page.server.address, "quotaSize": usage + 20_000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)


def paths(files):
    return {f"/{file['url']}" for file in files}


# 1
def test_a_pack_that_was_broken_off_is_told_and_never_shown(on_phone, server):
    go(on_phone, "nl/bewaren/")
    server.fail["/nl/zoeken/"] = 503  # one of the last
    tap(on_phone)
    problem(on_phone, "failed")
    assert on_phone.locator("#keep").get_attribute("data-state") == "unfinished"
    assert packs_in(on_phone) == []
    (partial,) = [name for name in stored(on_phone) if name.startswith("pack-")]
    has = {path for path in stored(on_phone)[partial] if path.endswith("/")} - {"/nl/bewaren/"}
    assert f"/{SLEEPING}" in has, "what came is not fetched again"
    offline(on_phone)
    for path in has:
        go(on_phone, path[1:])
        assert heading(on_phone) == NO_INTERNET, path


# 2
def test_going_on_fetches_only_what_is_missing(on_phone, server, releases):
    go(on_phone, "nl/bewaren/")
    server.fail[f"/{CRYING}"] = 503
    tap(on_phone)
    problem(on_phone, "failed")
    (partial,) = [name for name in stored(on_phone) if name.startswith("pack-")]
    has = set(stored(on_phone)[partial])
    server.fail.clear()
    server.asked.clear()
    tap(on_phone)
    is_kept(on_phone)
    every = paths(pack(releases.first)["files"]) - {"/nl/bewaren/"}  # this page, which was opened anyhow
    asked = [path for path in server.asked if path != "/nl/bewaren/"]
    assert asked.count("/nl/pack.json") == 1
    assert len(asked) == len(set(asked)), "nothing twice"
    assert set(asked) - {"/nl/pack.json"} <= every - has
    assert every - has - set(asked) <= set(stored(on_phone)["assets"]), "the rest was on the phone already"


def test_a_parent_who_goes_on_reading_meanwhile_gets_the_whole_language(on_phone, server):
    visit(on_phone, "nl/")
    server.hang.add(f"/{CRYING}")
    tap(on_phone)
    on_phone.wait_for_selector("#keep[data-state=busy]")
    go(on_phone, SLEEPING)
    server.release()
    go(on_phone, "nl/bewaren/")
    assert is_kept(on_phone)


def test_the_size_is_told_before_the_tap_and_progress_after_it(on_phone, server, releases):
    tenths = -(-pack(releases.first)["compressed"] // 100_000)
    size = f"{tenths / 10:.1f} MB)".replace(".", ",")
    for path in ("nl/", "nl/bewaren/"):
        go(on_phone, path)
        button = on_phone.locator("#keep [data-do=keep]:visible")
        assert button.inner_text().split("(")[1].replace("\u00a0", " ") == size, "rounded up"
        assert not [asked for asked in server.asked if asked.endswith("pack.json")]
    server.hang.add(f"/{CRYING}")
    button.click()
    on_phone.wait_for_function("() => document.querySelector('progress').value > 0.5")
    progress = on_phone.locator("progress")
    assert progress.is_visible()
    assert 0.5 < progress.evaluate("(bar) => bar.value") < 1
    assert on_phone.locator("#keep output").inner_text().endswith("0%".replace("%", "\u00a0%")) or "%" in (
        on_phone.locator("#keep output").inner_text()
    )
    assert axe(on_phone, more_rules=["color-contrast-enhanced"]) == []
    assert on_phone.locator("#keep h2").evaluate("(title) => title === document.activeElement")
    server.release()
    is_kept(on_phone)


def test_stopping_leaves_nothing_and_nothing_goes_on_by_itself(on_phone, server):
    go(on_phone, "nl/bewaren/")
    server.hang.add(f"/{CRYING}")
    tap(on_phone)
    on_phone.wait_for_selector("#keep[data-state=busy]")
    tap(on_phone, "stop")
    on_phone.wait_for_selector("#keep[data-state=none]")
    assert not [name for name in stored(on_phone) if name.startswith("pack-")]
    server.release()
    server.asked.clear()
    visit(on_phone, "nl/")
    assert not [asked for asked in server.asked if asked.endswith("pack.json")]


def test_an_internet_that_stops_halfway_is_told_in_the_end(on_phone, server):
    on_phone.clock.install()
    go(on_phone, "nl/bewaren/")
    server.hang |= {f"/{CRYING}", f"/{SLEEPING}"}
    tap(on_phone)
    on_phone.wait_for_function("() => document.querySelector('progress').value > 0")
    told = on_phone.locator("[data-problem=failed]")
    for _ in range(20):
        on_phone.clock.fast_forward(61_000)
        on_phone.wait_for_timeout(200)  # each file that still came in meanwhile began the wait anew
        if told.is_visible():
            break
    problem(on_phone, "failed")
    assert packs_in(on_phone) == []


def test_a_page_that_was_closed_too_early_has_its_work_done_by_the_next(on_phone, server, releases):
    keep(on_phone)
    on_phone.evaluate(
        """async () => {
          const older = await caches.open('gids/pack-nl-000000000000');
          await older.put('/pack.json', new Response('{}'));
          localStorage.kept = JSON.stringify({nl: '000000000000'});
        }"""
    )
    go(on_phone, "nl/")
    until(on_phone, "async () => !(await caches.has('gids/pack-nl-000000000000'))")
    assert packs_in(on_phone) == [f"pack-nl-{version_of(releases.first)}"]


def test_a_language_can_be_taken_away_again(on_phone, server):
    keep(on_phone, "ar")
    keep(on_phone)
    on_phone.locator("[data-kept=ar] [data-do=remove]").click()
    on_phone.locator("[data-kept=ar]").wait_for(state="hidden")
    assert [name.split("-")[1] for name in packs_in(on_phone)] == ["nl"]
    assert on_phone.evaluate("() => Object.keys(JSON.parse(localStorage.kept))") == ["nl"]
    tap(on_phone, "remove")
    on_phone.wait_for_selector("#keep[data-state=none]")
    assert on_phone.locator("[data-nothing]").is_visible()
    assert packs_in(on_phone) == []
    assert on_phone.evaluate("() => localStorage.length") == 0
    offline(on_phone)
    go(on_phone, SLEEPING)
    assert heading(on_phone) == NO_INTERNET


def test_the_pages_that_were_read_can_be_erased_and_the_kept_language_stays(on_phone, server):
    visit(on_phone, "ar/antwoorden/huilen/")
    keep(on_phone)
    tap(on_phone, "forget")
    on_phone.locator("[data-done]").wait_for(state="visible")
    assert "visited" not in stored(on_phone)
    offline(on_phone)
    go(on_phone, SLEEPING)
    assert heading(on_phone) == "Hoe slaapt mijn baby veilig?"


def test_a_second_language_takes_what_the_first_has_already(on_phone, server, releases):
    keep(on_phone, "nl")
    server.asked.clear()
    keep(on_phone, "ar")
    first, second = (paths(pack(releases.first, language)["files"]) for language in ("nl", "ar"))
    shared = first & second
    assert len(shared) > 10
    assert not shared & set(server.asked)


# 10
def test_an_old_copy_in_the_browser_never_gets_into_a_pack(on_phone, server, releases):
    """The browser may show old pages for an hour, and the host knows a file only by a date that did not change."""
    server.headers["Cache-Control"] = "max-age=3600"
    server.has_tags = False
    visit(on_phone, CRYING)
    server.publish(releases.second)
    assert on_phone.evaluate(
        "() => fetch('./', {cache: 'force-cache'}).then((answer) => answer.text())"
    ).count("Houd je baby vast.")
    assert keep(on_phone) == version_of(releases.second)
    offline(on_phone)
    go(on_phone, CRYING)
    assert "warm en stil" in on_phone.locator("article").inner_text()


@pytest.mark.parametrize("kind", ["page", "asset"])
def test_a_file_with_other_bytes_is_refused(on_phone, server, releases, kind):
    go(on_phone, "nl/bewaren/")
    script = next(file["url"] for file in pack(releases.first)["files"] if "minisearch" in file["url"])
    wrong = f"/{CRYING}" if kind == "page" else f"/{script}"
    server.lie[wrong] = b"<!doctype html><title>wrong</title><h1>wrong</h1>"
    tap(on_phone)
    problem(on_phone, "failed")
    assert packs_in(on_phone) == []
    assert wrong not in {
        path for name, kept in stored(on_phone).items() if name != "visited" for path in kept
    }
    server.lie.clear()
    tap(on_phone)
    is_kept(on_phone)


def test_a_style_or_script_with_other_bytes_is_never_kept(on_phone, server, releases):
    visit(on_phone, "nl/")
    script = next(
        f"/{file['url']}" for file in pack(releases.first)["files"] if "search-engine" in file["url"]
    )
    server.lie[script] = b"window.wrong = true;"
    assert (
        on_phone.evaluate("(path) => fetch(path).then((answer) => answer.text())", script)
        == "window.wrong = true;"
    )
    server.lie.clear()
    clear_http_cache(on_phone)
    assert "window.wrong" not in on_phone.evaluate(
        "(path) => fetch(path).then((answer) => answer.text())", script
    )
    until(on_phone, "async (path) => Boolean(await caches.match(path, {cacheName: 'gids/assets'}))", script)


# 12
def test_a_full_phone_is_told_and_the_old_pack_is_still_there(sparing, server, releases):
    old = keep(sparing)
    server.publish(releases.second)
    assert update(sparing)
    sparing.reload()
    sparing.wait_for_selector("#keep[data-state=old]")
    fill_phone(sparing)
    tap(sparing)
    problem(sparing, "full")
    assert packs_in(sparing) == [f"pack-nl-{old}"]
    assert [name for name in stored(sparing) if name.startswith("pack-")] == [f"pack-nl-{old}"], (
        "no half pack is left"
    )
    assert sparing.locator("[data-problem=full]").inner_text().startswith("Je telefoon is vol")
    offline(sparing)
    go(sparing, CRYING)
    assert "Houd je baby vast." in sparing.locator("article").inner_text()


def test_a_phone_that_was_full_does_not_try_again_unasked(on_phone, server, releases):
    keep(on_phone)
    server.publish(releases.second)
    server.hang.add("/nl/pack.json")
    update(on_phone)
    while "/nl/pack.json" not in server.asked[-1:]:
        on_phone.wait_for_timeout(20)
    fill_phone(on_phone)
    server.release()
    on_phone.wait_for_function("() => localStorage.getItem('kept-full') !== null")
    server.asked.clear()
    go(on_phone, "nl/bewaren/")
    on_phone.wait_for_selector("#keep[data-state=old]")
    assert not on_phone.locator("[data-problem=full]").is_visible(), "nobody asked for it"
    assert not [asked for asked in server.asked if asked.endswith("pack.json")]


# 19
def test_what_the_phone_threw_away_is_told_and_not_fetched_unasked(on_phone, server):
    keep(on_phone)
    session = on_phone.context.new_cdp_session(on_phone)
    session.send(
        "Storage.clearDataForOrigin",
        {"origin": server.address, "storageTypes": "cache_storage,service_workers"},
    )
    server.asked.clear()
    go(on_phone, "nl/bewaren/")
    on_phone.wait_for_selector("#keep[data-state=gone]")
    assert "Je telefoon heeft het weggegooid" in on_phone.locator("#keep").inner_text()
    assert on_phone.locator("[data-nothing]").is_visible()
    assert axe(on_phone) == []
    visit(on_phone, "nl/")
    assert not [asked for asked in server.asked if asked.endswith("pack.json")]
    tap(on_phone)
    assert is_kept(on_phone)


def test_under_data_saver_nothing_is_fetched_that_was_not_asked(sparing, server, releases):
    for path in ("nl/", CRYING, "nl/bewaren/"):
        go(sparing, path)
    shown = {"/nl/", f"/{CRYING}", "/nl/bewaren/"}
    others = {unquote(path) for path in server.asked} - shown
    assert {path for path in others if not path.startswith(("/assets/", "/icons/"))} <= {
        "/nl/app.webmanifest"
    }
    assert not [path for path in others if "offline-page" in path or "packs" in path]
    assert (
        sparing.evaluate("() => navigator.serviceWorker.getRegistrations().then(({length}) => length)") == 0
    )
    # The tap of a parent starts it all.
    tap(sparing)
    old = is_kept(sparing)
    server.publish(releases.second)
    assert update(sparing)
    server.asked.clear()
    go(sparing, CRYING)
    go(sparing, "nl/bewaren/")
    sparing.wait_for_selector("#keep[data-state=old]")
    assert packs_in(sparing) == [f"pack-nl-{old}"]
    assert not [path for path in server.asked if path.endswith("pack.json")]
    button = sparing.locator("#keep [data-do=keep]:visible")
    assert "MB" in button.inner_text(), "the size first"
    button.click()
    assert is_kept(sparing) == version_of(releases.second)


def test_a_first_visit_fetches_nothing_twice(on_phone, server):
    visit(on_phone, "nl/antwoorden/huilen/")
    asked = [path for path in server.asked if path not in ("/sw.js", "/favicon.ico")]
    assert sorted(asked) == sorted(set(asked))
    assert server.asked.count("/sw.js") == 1
    only_for_later = {path for path in asked if path == "/geen-internet.html" or "offline-page" in path}
    assert len(only_for_later) == 2


@pytest.mark.parametrize(("language", "state"), [("nl", "none"), ("ar", "kept")])
def test_the_page_about_keeping_is_for_everyone(chromium, server, language, state):
    with phone(chromium, server, color_scheme="dark") as page:
        go(page, f"{language}/bewaren/")
        page.wait_for_selector("#keep[data-state=none]")
        if state == "kept":
            tap(page)
            is_kept(page, language)
        assert not page.locator("[data-can-keep=no]").is_visible()
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        assert keyboard_problems(page) == []
        assert scrolls_sideways(page, 320) == 0
        assert page.faults == []


def test_a_browser_that_cannot_keep_says_so_and_offers_nothing(chromium, server):
    ways = (
        ({"java_script_enabled": False}, ";"),
        ({}, "Object.defineProperty(navigator, 'serviceWorker', {value: undefined})"),
        ({}, "CacheStorage.prototype.keys = () => Promise.reject(new DOMException('no', 'SecurityError'))"),
    )
    for options, script in ways:
        with phone(chromium, server, **options) as page:
            page.add_init_script(script)
            go(page, "nl/bewaren/")
            page.locator("[data-can-keep=no]").wait_for(state="visible")
            page.locator("#keep").wait_for(state="hidden")
            go(page, "nl/")
            page.wait_for_load_state("networkidle")
            page.locator("#keep").wait_for(state="hidden")
            assert page.faults == []

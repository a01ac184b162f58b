"""New releases, broken ones, and the switch that takes everything back."""

import re
import shutil

import pytest
from looking import until

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
    wait_for,
)
from sites import ROOT

CRYING, SLEEPING = "nl/antwoorden/huilen/", "nl/antwoorden/veilig-slapen/"
OLD, NEW = "Houd je baby vast.", "Houd je baby warm en stil vast."


def text(page):
    return page.locator("article").inner_text()


def release(page):
    """What a page is made of, as a reader meets it: (text, style, script)."""
    page.wait_for_load_state()
    return page.evaluate(
        """([old, fresh]) => [
          document.body.innerText.includes(fresh) ? 2 : document.body.innerText.includes(old) ? 1 : 0,
          getComputedStyle(document.documentElement).getPropertyValue('--release') ? 2 : 1,
          document.documentElement.dataset.release ? 2 : 1]""",
        [OLD, NEW],
    )


# 11
def test_a_new_release_renews_a_kept_language_by_itself_and_fetches_only_what_changed(
    on_phone, server, releases
):
    old = keep(on_phone)
    files = {file["url"]: file["sha256"] for file in pack(releases.first)["files"]}
    changed = {
        f"/{file['url']}"
        for file in pack(releases.second)["files"]
        if files.get(file["url"]) != file["sha256"]
    }
    assert len(changed) < len(files)
    server.publish(releases.second)
    server.asked.clear()
    assert update(on_phone)
    wait_for(on_phone, f"pack-nl-{version_of(releases.second)}", "/pack.json")
    on_phone.wait_for_function("(old) => !localStorage.kept.includes(old)", arg=old)
    assert packs_in(on_phone) == [f"pack-nl-{version_of(releases.second)}"], "the old one is gone"
    asked = {path for path in server.asked if path not in ("/sw.js", "/geen-internet.html", "/nl/pack.json")}
    assert asked <= changed
    offline(on_phone)
    go(on_phone, CRYING)
    assert release(on_phone) == [2, 2, 2]


def test_a_copy_that_was_seen_before_the_new_pack_does_not_hide_it(on_phone, server, releases):
    visit(on_phone, CRYING)
    keep(on_phone)
    visit(on_phone, CRYING)
    server.publish(releases.second)
    update(on_phone)
    wait_for(on_phone, f"pack-nl-{version_of(releases.second)}", "/pack.json")
    until(
        on_phone, "async () => !(await caches.match('/nl/antwoorden/huilen/', {cacheName: 'gids/visited'}))"
    )
    offline(on_phone)
    go(on_phone, CRYING)
    assert NEW in text(on_phone)


def test_a_new_release_that_comes_only_half_changes_nothing(on_phone, server, releases):
    old = keep(on_phone)
    server.publish(releases.second)
    server.hang.add(f"/{SLEEPING}")
    update(on_phone)
    wait_for(on_phone, f"pack-nl-{version_of(releases.second)}", f"/{CRYING}")
    offline(on_phone)
    go(on_phone, CRYING)
    assert release(on_phone) == [1, 1, 1]
    assert packs_in(on_phone) == [f"pack-nl-{old}"]
    # Back online it goes on.
    server.release()
    offline(on_phone, False)
    go(on_phone, "nl/hulp/")
    wait_for(on_phone, f"pack-nl-{version_of(releases.second)}", "/pack.json")


def test_a_pack_of_another_release_than_the_page_is_no_reason_to_do_it_twice(on_phone, server, releases):
    go(on_phone, "nl/bewaren/")
    on_phone.wait_for_function("() => navigator.serviceWorker.controller?.state === 'activated'")
    server.publish(releases.second)
    on_phone.locator("#keep [data-do=keep]:visible").click()
    on_phone.wait_for_function(
        "(wanted) => (localStorage.kept ?? '').includes(wanted)", arg=version_of(releases.second)
    )
    assert is_kept(on_phone) == version_of(releases.second)


# 13
@pytest.mark.parametrize("fault", ["missing", "lie"])
def test_a_release_that_is_broken_is_not_installed_and_leaves_nothing(on_phone, server, releases, fault):
    keep(on_phone)
    visit(on_phone, CRYING)
    before = sorted(name for name in stored(on_phone) if name.startswith("core-"))
    server.publish(releases.second)
    if fault == "missing":
        server.fail["/geen-internet.html"] = 404
    else:
        server.lie["/geen-internet.html"] = b"<!doctype html>"
    assert not update(on_phone)
    assert sorted(name for name in stored(on_phone) if name.startswith("core-")) == before, "and no new core"
    offline(on_phone)
    for path in (CRYING, SLEEPING):
        assert go(on_phone, path).status == 200
    # Once it is repaired, it comes after all.
    offline(on_phone, False)
    server.fail.clear()
    server.lie.clear()
    assert update(on_phone)


# 16
def test_two_tabs_never_show_a_page_of_one_release_with_the_style_of_another(on_phone, server, releases):
    visit(on_phone, CRYING)
    assert release(on_phone) == [1, 1, 1]
    server.publish(releases.second)
    other = on_phone.context.new_page()
    other.server = server
    visit(other, "ar/")
    assert update(other)
    # The old tab stays as it was, and is what it was when it is opened again without internet.
    assert release(on_phone) == [1, 1, 1]
    offline(on_phone)
    on_phone.reload()
    assert release(on_phone) == [1, 1, 1]
    offline(on_phone, False)
    on_phone.reload()
    assert release(on_phone) == [2, 2, 2]
    wait_for(on_phone, "visited", f"/{CRYING}")
    offline(on_phone)
    for page in (on_phone, other):
        go(page, CRYING)
        assert release(page) == [2, 2, 2]
    assert on_phone.faults == []


# 18
@pytest.mark.parametrize("year", [1999, 2051])
def test_a_wrong_clock_changes_nothing(on_phone, server, releases, year):
    server.headers["Date"] = f"Mon, 01 Jan {year + 1} 00:00:00 GMT"
    on_phone.clock.set_fixed_time(f"{year}-01-01")
    keep(on_phone)
    server.publish(releases.second)
    update(on_phone)
    wait_for(on_phone, f"pack-nl-{version_of(releases.second)}", "/pack.json")
    offline(on_phone)
    go(on_phone, CRYING)
    assert release(on_phone) == [2, 2, 2]


def test_nothing_that_keeps_pages_looks_at_a_clock():
    for name in (
        "sw.js",
        "sw-off.js",
        *(f"assets/{name}.js" for name in ("offline", "stores", "packs", "keep")),
    ):
        code = (ROOT / "overrides" / name).read_text(encoding="utf-8")
        assert not re.search(r"\bDate\b|performance\.now|timeOrigin|\.expires", code), name


# 20
def test_the_switch_takes_all_back_and_the_site_works_without_a_worker(on_phone, server, releases):
    keep(on_phone)
    visit(on_phone, CRYING)
    server.publish(releases.off)
    update(on_phone)
    until(on_phone, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    until(on_phone, "async () => (await caches.keys()).length === 0")
    server.asked.clear()
    for path in ("nl/", CRYING, "nl/bewaren/", "nl/stappenplan/"):
        assert not go(on_phone, path).from_service_worker
        assert on_phone.locator("h1").is_visible()
        assert on_phone.locator("#keep, #offline").count() == 0
    assert on_phone.locator(".foot a[href$='bewaren/']").count() == 0
    assert not [path for path in server.asked if re.search(r"sw\.js|/(offline|packs|keep|stores)\.", path)]
    assert on_phone.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert not (releases.off / "geen-internet.html").exists()
    assert not list(releases.off.rglob("pack.json"))
    # Switched on again, it works again; what was kept is told to be gone.
    server.publish(releases.first)
    visit(on_phone, CRYING)
    go(on_phone, "nl/bewaren/")
    on_phone.wait_for_selector("#keep[data-state=gone]")
    assert on_phone.faults == []


def test_the_switch_leaves_what_others_keep_at_the_same_host(on_phone, server, releases):
    visit(on_phone, "nl/")
    on_phone.evaluate(
        "() => Promise.all(['other', 'gids/elsewhere/visited', 'gids'].map((name) => caches.open(name)))"
    )
    server.publish(releases.off)
    update(on_phone)
    until(on_phone, "async () => (await caches.keys()).length === 3")
    assert set(stored(on_phone)) == {"other", "elsewhere/visited", "gids"}


def test_a_phone_keeps_a_limited_number_of_pages_and_no_style_that_no_page_needs(
    chromium, server, releases, tmp_path
):
    small = tmp_path / "small"
    shutil.copytree(releases.first, small)
    worker = (small / "sw.js").read_text()
    assert "MOST_PAGES=80" in worker and "MOST_ASSETS=60" in worker
    (small / "sw.js").write_text(
        worker.replace("MOST_PAGES=80", "MOST_PAGES=3").replace("MOST_ASSETS=60", "MOST_ASSETS=1")
    )
    server.publish(small)
    with phone(chromium, server) as page:
        visit(page, CRYING)
        unused = next(f"/{file['url']}" for file in pack(small)["files"] if "plan-days" in file["url"])
        for path in ("nl/stappenplan/", "nl/hulp/", SLEEPING, "nl/bewaren/", "ar/hulp/"):
            visit(page, path)
            page.evaluate("(path) => fetch(path).then((answer) => answer.text())", unused)
        until(page, "async () => (await (await caches.open('gids/visited')).keys()).length === 3")
        until(page, "async (path) => !(await caches.match(path, {cacheName: 'gids/assets'}))", unused)
        offline(page)
        kept = stored(page)
        for path in kept["visited"]:
            page.goto(server.address + path[1:])
            assert page.locator("h1").evaluate("(title) => getComputedStyle(title).fontSize") == "28px", path
            shown = page.evaluate(
                """() => [...document.querySelectorAll('script[src], link[rel=stylesheet]')].map(
                  (part) => new URL(part.src || part.href).pathname)"""
            )
            assert set(shown) <= set(kept["assets"]), path


def test_the_site_may_stand_below_a_path(chromium, server, releases, tmp_path):
    """As on a host with many sites: everything that is kept has its path in its name."""
    top = tmp_path / "host"
    top.mkdir()
    (top / "_headers").write_text("")
    (top / "gids").symlink_to(releases.first)
    server.publish(top)
    with phone(chromium, server) as page:
        go(page, "gids/nl/bewaren/")
        page.locator("#keep [data-do=keep]:visible").click()
        is_kept(page)
        names = page.evaluate("() => caches.keys()")
        assert all(name.startswith("gids/gids/") for name in names)
        offline(page)
        go(page, f"gids/{CRYING}")
        assert OLD in text(page)


@pytest.mark.parametrize("changed", [True, False])
def test_a_page_from_what_is_kept_says_that_it_changed_as_soon_as_there_is_internet(
    on_phone, server, releases, changed
):
    visit(on_phone, CRYING)
    server.asked.clear()
    on_phone.reload()
    on_phone.wait_for_load_state("networkidle")
    assert "/versions.json" not in server.asked, "a page of now costs no request"
    offline(on_phone)
    on_phone.reload()
    assert not on_phone.locator("#changed").is_visible()
    if changed:
        server.publish(releases.second)
    offline(on_phone, False)
    on_phone.wait_for_function(
        "() => performance.getEntriesByType('resource').some(({name, responseStatus}) =>"
        " name.endsWith('versions.json') && responseStatus === 200)"
    )
    on_phone.wait_for_timeout(50)
    assert on_phone.locator("#changed").is_visible() is changed


def test_a_page_that_an_internet_without_answer_left_to_what_is_kept_is_compared_too(
    on_phone, server, releases
):
    visit(on_phone, CRYING)
    server.publish(releases.second)
    server.hang |= {f"/{CRYING}"}
    go(on_phone, CRYING)
    on_phone.locator("#changed").wait_for(state="visible")
    assert heading(on_phone)
    server.release()

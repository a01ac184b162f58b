"""The Dutch beside a text without internet: only when Dutch is on the phone too, and only Dutch of the same text."""

from looking import axe, keyboard_problems, scrolls_sideways

from offline.conftest import SECOND
from offline.phone import go, is_kept, keep, offline, packs_in, visit, wait_for

OWN, DUTCH = "ar/antwoorden/huilen/", "nl/antwoorden/huilen/"
FAILED = "لا يمكن تحميل النص الهولندي الآن"


def tap(page):
    page.locator("#two").click()


def shows_dutch(page):
    page.wait_for_selector("#two[aria-pressed=true]")
    assert page.locator("h1 + .dutch").inner_text() == "Mijn baby huilt veel"


def says_why_not(page):
    page.locator("#two-failed").get_by_text(FAILED).wait_for()
    assert page.locator(".dutch").count() == 0


def keep_dutch(page):
    page.locator("section#nl [data-do=keep]:visible").click()


def test_who_kept_one_language_is_told_to_keep_dutch_too_and_then_has_both(on_phone, server):
    keep(on_phone, "ar")
    offline(on_phone)
    go(on_phone, OWN)
    tap(on_phone)
    says_why_not(on_phone)
    on_phone.locator("#two-failed a").click()
    section = on_phone.locator("section#nl")
    section.wait_for()
    assert section.locator("h2").inner_text() == "احفظوا النص الهولندي أيضاً"
    assert on_phone.evaluate(
        "() => document.querySelector('#nl').getBoundingClientRect().top < innerHeight"
    ), "the link leads to it"
    offline(on_phone, is_offline=False)
    keep_dutch(on_phone)
    section.get_by_text("هذا محفوظ على هاتفكم").wait_for()
    assert section.locator("h2").evaluate("(title) => title === document.activeElement")
    assert section.locator("button:visible").count() == 0
    assert is_kept(on_phone, "nl")
    assert {name.split("-")[1] for name in packs_in(on_phone)} == {"ar", "nl"}
    offline(on_phone)
    go(on_phone, OWN)
    tap(on_phone)
    shows_dutch(on_phone)


def test_a_text_that_was_shown_in_two_languages_is_so_without_internet(on_phone, server):
    visit(on_phone, OWN)
    tap(on_phone)
    shows_dutch(on_phone)
    wait_for(on_phone, "visited", f"/{DUTCH}")
    offline(on_phone)
    on_phone.reload()
    tap(on_phone)
    shows_dutch(on_phone)
    assert on_phone.faults == []


def test_a_kept_text_is_not_paired_with_the_dutch_of_another_release(on_phone, server, releases):
    visit(on_phone, OWN)
    tap(on_phone)
    shows_dutch(on_phone)
    server.publish(releases.second)
    visit(on_phone, DUTCH)
    assert SECOND in on_phone.locator("article").inner_text()
    offline(on_phone)
    go(on_phone, OWN)
    tap(on_phone)
    says_why_not(on_phone)


def test_what_goes_wrong_with_the_dutch_is_told_there(on_phone, server):
    keep(on_phone, "ar")
    server.fail["/nl/zoeken/"] = 503
    keep_dutch(on_phone)
    on_phone.locator("section#nl [data-problem=failed]").wait_for()
    assert not on_phone.locator("#keep [data-problem=failed]").is_visible()
    assert on_phone.locator("#keep").get_attribute("data-state") == "kept"
    assert on_phone.locator("section#nl [data-do=keep]:visible").count() == 1
    server.fail.clear()
    keep_dutch(on_phone)
    on_phone.locator("section#nl").get_by_text("هذا محفوظ على هاتفكم").wait_for()
    assert not on_phone.locator("section#nl [data-problem]:visible").count()


def test_the_offer_of_dutch_is_accessible_and_not_on_the_dutch_page(on_phone, server):
    go(on_phone, "nl/bewaren/")
    on_phone.locator("#keep button:visible").wait_for()
    assert on_phone.locator("section#nl").count() == 0
    go(on_phone, "ar/bewaren/")
    button = on_phone.locator("section#nl button:visible")
    button.wait_for()
    assert "MB" not in button.inner_text() and any(letter.isdigit() for letter in button.inner_text()), (
        "its size"
    )
    assert axe(on_phone) == []
    assert keyboard_problems(on_phone) == []
    assert scrolls_sideways(on_phone, 320) == 0

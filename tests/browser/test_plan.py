"""The stappenplan in Chromium with a fixed clock: without and with a date, situations, ticks, forgetting."""

import re
from datetime import UTC, date, datetime

import pytest
from cases import LANGUAGES, SITE
from looking import axe, keyboard_problems, opened, scrolls_sideways, until
from planning import BORN, GROUPS, NOW, days_of, fill_plan, groups, plan_page, type_date, wait_for_form

from gids.model import StepMatter
from gids.views.steps import SCRIPT_WORDS
from sites import ROOT

STEPS = {page.path.split("/")[-1]: page for page in SITE.pages if isinstance(page.matter, StepMatter)}
SITUATIONS = [situation.id for situation in SITE.situations]
# How much of the page has moved since it was first shown.
_SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({value}) => { sum += value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => resolve(sum), 100);
})"""
KEPT = "() => localStorage.getItem('plan')"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False])
def test_without_a_date_the_list_is_whole_and_in_order(chromium, address, language, scripts):
    with plan_page(chromium, address, language, java_script_enabled=scripts) as page:
        shown = page.locator("#every .step")
        assert shown.count() == len(STEPS)
        assert not page.locator("#result").is_visible()
        assert page.locator("#plan").is_visible() is scripts
        for item in shown.all():
            step = STEPS[item.get_attribute("id").removeprefix("stap-")].matter
            assert item.is_visible()
            assert item.locator(".when li").first.is_visible()
            if step.deadline_kind == "hard":
                assert item.locator(".sign.hard svg").count() == 1
                assert item.locator(".sign.hard b").inner_text().strip()
            if step.deadline_kind != "none":
                assert item.locator(".late").get_attribute("href").endswith("/#te-laat")
        assert numbers_shown(page) == list(range(1, len(STEPS) + 1))
        assert page.locator("#every section > h2").count() == len(SITE.phases)
        # A browser without scripts may still ask for those it was told to load ahead, and give up.
        assert [fault for fault in page.faults if scripts or not fault.endswith(".js")] == []


def numbers_shown(page):
    """The numbers of the steps, which the style sheet counts: what the browser hands to a screen reader has them."""
    client = page.context.new_cdp_session(page)
    tree = client.send("Accessibility.getFullAXTree")["nodes"]
    texts = (node["name"]["value"] for node in tree if node.get("role", {}).get("value") == "StaticText")
    return [int(text) for text in texts if re.fullmatch("[0-9]+", text)]


def test_every_step_that_comes_first_stands_above(chromium, address):
    with plan_page(chromium, address) as page:
        order = [
            item.get_attribute("id").removeprefix("stap-") for item in page.locator("#every .step").all()
        ]
    late = [
        (name, first)
        for name in order
        for first in STEPS[name].matter.after
        if order.index(first) > order.index(name)
    ]
    assert late == []


def test_a_late_link_leads_to_what_to_do_now(chromium, address):
    with plan_page(chromium, address) as page:
        page.locator("#stap-geboorteaangifte .late").click()
        assert page.url.endswith("/nl/stappen/geboorteaangifte/#te-laat")
        assert page.locator("#te-laat").is_visible()


def test_a_due_date_gives_what_is_now_and_what_comes(chromium, address):
    with plan_page(chromium, address) as page:
        fill_plan(page, due=date(2027, 3, 14))
        found = groups(page)
        assert found["now"][0] == "zwangerschapsverlof", "the first day that is really the last"
        assert days_of(page, "zwangerschapsverlof") == ["Uiterlijk 24 januari 2027"]
        assert days_of(page, "kinkhoestprik-22-weken") == ["Uiterlijk 14 maart 2027"]
        assert days_of(page, "geboorteaangifte") == ["Vanaf 14 maart 2027", "Uiterlijk 17 maart 2027"]
        assert "kraamzorg-aanmelden" in found["missed"], "week 16 is over, but help is still there"
        assert found["other"] == [], "who skips the situations sees everything"
        assert page.locator(".about").is_visible(), "the days before a birth are about right"
        assert page.locator("#result h2").first.evaluate("(title) => title === document.activeElement")
        assert page.evaluate(KEPT) is None, "nothing is kept that nobody asked us to keep"
        assert page.faults == []


def test_a_child_that_is_late_is_not_blamed_for_what_counts_from_the_birth(chromium, address):
    with plan_page(chromium, address) as page:
        fill_plan(page, due=date(2026, 11, 12))
        assert days_of(page, "geboorteaangifte") == ["Uiterlijk 25 november 2026"]


BIRTHS = [
    (BORN, "now", "geboorteaangifte", ["Uiterlijk 24 november 2026"]),  # a weekend in between
    (date(2026, 11, 18), "now", "geboorteaangifte", ["Uiterlijk 23 november 2026"]),
    (date(2026, 11, 16), "missed", "geboorteaangifte", ["Uiterlijk 19 november 2026"]),
    (date(2026, 7, 31), "now", "zorgverzekering-baby", ["Uiterlijk 30 november 2026"]),
    (date(2026, 7, 22), "now", "zorgverzekering-baby", ["Uiterlijk 22 november 2026"]),
    (date(2026, 7, 21), "missed", "zorgverzekering-baby", ["Uiterlijk 21 november 2026"]),
    (date(2026, 6, 10), "missed", "rsv-prik", ["Uiterlijk 31 oktober 2026"]),
    (date(2026, 11, 10), "now", "rsv-prik", ["Uiterlijk 24 november 2026"]),
    (
        date(2024, 2, 29),
        "coming",
        "school-aanmelden",
        ["Vanaf 1 maart 2027", "Welke dagen? Dat is nog niet bekend. Vraag het aan: Gemeente."],
    ),
    (
        date(2024, 2, 29),
        "coming",
        "school-formulier",
        ["Vanaf 29 december 2026", "Uiterlijk 28 februari 2027"],
    ),
    (date(2023, 12, 31), "coming", "eerste-schooldag", ["Vanaf 31 december 2027"]),
    (date(2021, 11, 15), "now", "leerplicht", ["Uiterlijk 1 december 2026"]),
]


@pytest.mark.parametrize(("birth", "group", "step", "days"), BIRTHS)
def test_a_birth_date_gives_real_days(chromium, address, birth, group, step, days):
    with plan_page(chromium, address) as page:
        fill_plan(page, birth=birth)
        found = groups(page)
        assert step in found[group]
        assert days_of(page, step) == days
        assert not page.locator(".about").is_visible()
        assert sum(len(found[name]) for name in GROUPS) >= len(STEPS) - 1  # RSV is not for older children
        assert page.faults == []


def test_what_ended_before_the_birth_is_over_and_no_fault(chromium, address):
    with plan_page(chromium, address) as page:
        fill_plan(page, birth=BORN)
        found = groups(page)
        assert {
            "kraamzorg-aanmelden",
            "kinkhoestprik-22-weken",
            "zwangerschapsverlof",
            "verloskundige",
        } <= set(found["over"])
        assert found["missed"] == []


def test_a_child_born_early_has_two_kinds_of_days(chromium, address):
    with plan_page(chromium, address) as page:
        page.locator("#plan details summary").click()
        page.locator('#plan [value="te-vroeg"]').check()
        fill_plan(page, birth=BORN, due=date(2027, 1, 24), situations=["te-vroeg", "werk"])
        assert days_of(page, "zwangerschapsverlof") == ["Uiterlijk 6 december 2026"], (
            "counts from the due date"
        )
        assert days_of(page, "zorgverzekering-baby") == ["Uiterlijk 20 maart 2027"], "counts from the birth"


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_situation_chooses_the_steps_and_shows_what_is_for_it(chromium, address, situation):
    with plan_page(chromium, address) as page:
        fill_plan(
            page,
            birth=BORN,
            due=date(2026, 12, 24) if situation == "te-vroeg" else None,
            situations=[situation],
        )
        found = groups(page)
        for name, step in STEPS.items():
            wanted = step.matter.situations
            assert (name in found["other"]) == (bool(wanted) and situation not in wanted), name
            if name in found["other"]:
                continue
            links = [link.get_attribute("href") for link in page.locator(f'[data-step="{name}"] .also').all()]
            anchors = [heading.anchor for heading in step.body.outline.headings]
            assert [link.split("#")[1] for link in links] == ([situation] if situation in anchors else [])
        about = [name for name, step in STEPS.items() if situation in step.matter.situations]
        sections = page.locator("#result .also").count()
        assert about or sections, "a situation that changes nothing should not be asked"
        assert page.faults == []


def test_one_of_an_either_or_group_is_enough(chromium, address):
    with plan_page(chromium, address) as page:
        fill_plan(page, birth=date(2024, 8, 1))
        assert {"voorschool", "peuteropvang"} <= set(groups(page)["now"])
        page.locator('[data-step="voorschool"] input').check()
        found = groups(page)
        assert "voorschool" in found["done"]
        assert "peuteropvang" in found["over"]


def test_a_step_can_be_ticked_off_and_back(chromium, address):
    with plan_page(chromium, address) as page:
        fill_plan(page, birth=BORN)
        box = page.locator('[data-step="geboorteaangifte"] input')
        box.check()
        assert "geboorteaangifte" in groups(page)["done"]
        assert box.evaluate("(box) => box === document.activeElement"), "the focus stays on what was tapped"
        box.uncheck()
        assert groups(page)["now"][0] == "geboorteaangifte"
        assert page.faults == []


def test_a_plan_is_kept_only_when_the_parent_says_so(chromium, address):
    with plan_page(chromium, address, service_workers="allow") as page:
        fill_plan(page, birth=BORN)
        page.reload()
        assert page.locator("#plan").is_visible()
        assert not page.locator("#result").is_visible()
        fill_plan(page, birth=BORN, situations=["werk"], keep=True)
        page.locator('[data-step="geboorteaangifte"] input').check()
        page.wait_for_selector("#result[data-saved]")
        page.reload()
        found = groups(page)
        assert not page.locator("#every").is_visible(), "the plan, and not first the whole list"
        assert found["done"] == ["geboorteaangifte"]
        assert "zez-zelfstandig" in found["other"]
        page.locator("[data-do=change]").click()
        assert page.input_value('#plan [name="born-day"]') == "20"
        assert page.locator('#plan [value="werk"]').is_checked()
        page.locator('#plan [name="keep"]').uncheck()
        page.locator("#plan form button").click()
        assert page.evaluate(KEPT) is None
        assert page.faults == []


def test_forgetting_takes_one_tap_and_leaves_nothing(chromium, address):
    """Nothing of the plan, and no page that tells what was read."""
    with plan_page(chromium, address, service_workers="allow") as page:
        before = page.locator("#every").inner_text()
        fill_plan(page, birth=BORN, situations=["werk", "nieuw"], keep=True)
        page.wait_for_selector("#result[data-saved]")
        page.locator("[data-do=forget]").click()
        assert page.evaluate("() => localStorage.length") == 0
        until(page, "async () => !(await caches.has('gids/visited'))")
        assert page.locator("#every").inner_text() == before
        assert page.input_value('#plan [name="born-day"]') == ""
        assert page.locator("#plan .error").inner_text() == "Alles is vergeten."
        page.reload()
        assert not page.locator("#result").is_visible()
        assert page.faults == []


@pytest.mark.parametrize(("language", "data_saver"), [("nl", False), ("ar", True)])
def test_a_kept_plan_opens_without_internet(chromium, address, language, data_saver):
    with plan_page(chromium, address, language, service_workers="allow") as page:
        if data_saver:  # then a worker starts only when a parent asks to keep something
            page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
            page.reload()
        fill_plan(page, birth=BORN, keep=True)
        page.wait_for_selector("#result[data-saved]")
        online = groups(page)
        page.context.set_offline(True)
        page.reload()
        assert groups(page) == online
        assert page.locator("h1").evaluate("(title) => getComputedStyle(title).fontSize") == "28px", (
            "with its style"
        )
        page.context.set_offline(False)


NONSENSE = [
    (("born", "31", "2", "2026"), "error_date"),
    (("born", "29", "2", "2026"), "error_date"),
    (("born", "0", "5", "2026"), "error_date"),
    (("born", "xx", "5", "2026"), "error_date"),
    (("born", "-1", "5", "2026"), "error_date"),
    (("born", "12", "", "2026"), "error_date"),
    (("born", "12", "5", "26"), "error_date"),
    (("born", "12", "5", ""), "error_date"),
    (("born", "", "", ""), "error_date"),
    (("born", "1e", "5", "2026"), "error_date"),
    (("born", "23", "11", "2026"), "error_future"),
    (("born", "1", "1", "2012"), "error_old"),
    (("born", "1", "1", "0001"), "error_date"),
    (("due", "1", "1", "2026"), "error_due"),
    (("due", "1", "1", "2029"), "error_due"),
    (("due", "30", "2", "2027"), "error_date"),
    (("due", "1", "1", "9999"), "error_due"),
]


@pytest.mark.parametrize(("typed", "message"), NONSENSE)
def test_a_nonsense_date_gets_a_kind_message_and_nothing_breaks(chromium, address, typed, message):
    words = SITE.interface["nl"].words["plan"]
    with plan_page(chromium, address) as page:
        page.locator(f'#plan [name="state"][value="{typed[0]}"]').check()
        type_date(page, *typed)
        page.locator("#plan form button").click()
        assert page.locator("#plan .error").inner_text() == words[message]
        assert not page.locator("#result").is_visible()
        assert axe(page) == []
        fill_plan(page, birth=BORN)
        assert page.locator("#result").is_visible()
        assert page.faults == []


def test_no_answer_at_all_gets_a_kind_message(chromium, address):
    with plan_page(chromium, address) as page:
        page.locator("#plan form button").click()
        page.wait_for_selector("#plan .error:not([hidden])")
        assert page.faults == []


def test_a_birth_and_a_due_date_that_do_not_fit_get_a_kind_message(chromium, address):
    with plan_page(chromium, address) as page:
        fill_plan(page, birth=BORN, due=date(2026, 1, 1), situations=["te-vroeg"])
        assert page.locator("#plan .error").inner_text() == SITE.interface["nl"].words["plan"]["error_early"]


def test_digits_of_an_arabic_keyboard_are_digits(chromium, address):
    with plan_page(chromium, address, "ar") as page:
        page.locator('#plan [name="state"][value="born"]').check()
        type_date(page, "born", "٢٠", "11", "۲۰۲۶")
        page.locator("#plan form button").click()
        assert page.locator("#result").is_visible()


def test_what_was_kept_by_something_else_breaks_nothing(chromium, address):
    for kept in (
        "null",
        "{",
        '"x"',
        "[]",
        '{"birth":"x"}',
        '{"birth":1e99,"done":7}',
        '{"birth":20000,"done":[1,"x"]}',
    ):
        with plan_page(chromium, address) as page:
            page.evaluate("(kept) => localStorage.setItem('plan', kept)", kept)
            page.reload()
            page.wait_for_selector("#every:not([hidden]), #result:not([hidden])")
            assert page.locator("h1").is_visible()
            assert page.faults == []


@pytest.mark.parametrize(
    ("zone", "now", "days"),
    [
        ("Pacific/Auckland", datetime(2026, 11, 22, 12, 0, tzinfo=UTC), "missed"),  # already the 23rd there
        ("America/Los_Angeles", datetime(2026, 11, 23, 5, 0, tzinfo=UTC), "now"),  # still the 22nd there
    ],
)
def test_the_day_is_that_of_the_reader_and_days_have_no_time(chromium, address, zone, now, days):
    with plan_page(chromium, address, now=now, timezone_id=zone) as page:
        fill_plan(page, birth=date(2026, 7, 22))
        assert "zorgverzekering-baby" in groups(page)[days]
        assert days_of(page, "zorgverzekering-baby") == ["Uiterlijk 22 november 2026"]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("nl", "24 november 2026"),
        ("en", "24 November 2026"),
        ("tr", "24 Kasım 2026"),
        ("ar", "24 نوفمبر 2026"),
        ("pl", "24 listopada 2026"),
        ("uk", "24 листопада 2026 р."),
    ],
)
def test_a_plan_in_every_language(chromium, address, language, written):
    """In the reader's words and dates; accessible, by keyboard, on a narrow screen."""
    with plan_page(chromium, address, language) as page:
        fill_plan(page, birth=BORN, situations=["werk", "zonder-digid"])
        (day,) = days_of(page, "geboorteaangifte")
        assert written in day
        assert "{" not in page.locator("#result").inner_text()
        for summary in page.locator("#result summary").all():
            if summary.is_visible():
                summary.click()
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        assert keyboard_problems(page) == []
        assert scrolls_sideways(page, 320) == 0
        assert page.faults == []


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_form_with_everything_open_is_accessible(chromium, address, language):
    with plan_page(chromium, address, language, color_scheme="dark") as page:
        page.locator("#plan details summary").click()
        page.locator('#plan [value="born"]').check()
        page.locator('#plan [value="te-vroeg"]').check()
        assert page.locator('#plan [name="due-day"]').is_visible()
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        assert keyboard_problems(page) == []
        assert scrolls_sideways(page, 320) == 0


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_on_paper_a_plan_has_boxes_to_tick_and_no_buttons(chromium, address, language):
    with plan_page(chromium, address, language) as page:
        fill_plan(page, birth=BORN)
        page.emulate_media(media="print")
        assert not page.locator("[data-do]").first.is_visible()
        assert not page.locator("#result .google").first.is_visible()
        box = page.locator("#result [data-group=now] .tick input").first
        assert box.is_visible()
        assert box.evaluate("(box) => getComputedStyle(box).borderTopStyle") == "solid"
        assert page.locator('[data-step="geboorteaangifte"] .day').is_visible()
        assert page.pdf(format="A4").startswith(b"%PDF")


def test_the_front_page_shows_what_is_now(chromium, address):
    with plan_page(chromium, address, service_workers="allow") as page:
        page.goto(f"{address}nl/")
        assert not page.locator("#now").is_visible()
        page.goto(f"{address}nl/stappenplan/")
        fill_plan(page, birth=BORN, keep=True)
        page.wait_for_selector("#result[data-saved]")
        page.goto(f"{address}nl/")
        page.wait_for_selector("#now:not([hidden])")
        first = page.locator("#now li").first
        assert first.locator("a").inner_text() == "De geboorte aangeven"
        assert first.locator(".day").inner_text() == "Uiterlijk 24 november 2026"
        assert page.locator("#now li").count() == 3
        assert axe(page) == []
        assert scrolls_sideways(page, 320) == 0
        first.locator("a").click()
        assert page.url == f"{address}nl/stappen/geboorteaangifte/"
        assert page.faults == []


def test_what_a_parent_tells_never_leaves_the_phone(chromium, address):
    with opened(chromium, address, timezone_id="Europe/Amsterdam", service_workers="allow") as page:
        asked = []
        page.on("request", lambda request: asked.append((request.method, request.url, request.post_data)))
        page.goto(f"{address}nl/stappenplan/")
        before = len(asked)
        fill_plan(page, birth=date.today(), keep=True)
        page.wait_for_selector("#result[data-saved]")
        later = asked[before:]
        assert all(method == "GET" and data is None for method, _, data in later)
        assert all("?" not in url and "2026" not in url for _, url, _ in later)
        assert "?" not in page.url
        assert page.context.cookies() == []


def test_nothing_of_the_plan_is_fetched_before_a_parent_touches_the_form(chromium, address):
    with opened(chromium, address) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
        page.goto(f"{address}nl/stappenplan/", wait_until="networkidle")
        ours = [name for name in asked if "plan" in name and name != "nl/stappenplan/"]
        assert [name.split(".")[0] for name in ours] == ["assets/plan-start"]
        page.locator('#plan [value="born"]').check()
        wait_for_form(page)
        assert "nl/stappenplan/plan.json" in asked
        assert page.locator('#plan [name="born-month"] option').count() == 13
        assert page.faults == []


def test_a_plan_that_cannot_be_fetched_says_so_and_can_be_tried_again(chromium, address):
    with opened(chromium, address, timezone_id="Europe/Amsterdam") as page:
        page.clock.set_fixed_time(NOW)
        page.goto(f"{address}nl/stappenplan/")
        page.route("**/plan.json", lambda route: route.abort())
        page.locator("#plan form button").click()
        page.wait_for_selector("#plan .error:not([hidden])")
        assert page.locator("#plan .error").inner_text() == SITE.interface["nl"].words["plan"]["failed"]
        assert page.locator("#every .step").first.is_visible(), "the list is as good as ever"
        page.unroute("**/plan.json")
        fill_plan(page, birth=BORN)
        assert "geboorteaangifte" in groups(page)["now"]


def test_a_kept_plan_that_cannot_be_fetched_leaves_the_whole_list(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}nl/stappenplan/")
        page.evaluate("() => localStorage.setItem('plan', '{\"birth\":20000}')")
        page.route("**/plan.json", lambda route: route.abort())
        page.reload()
        page.wait_for_selector("#every:not([hidden])")
        assert page.locator("#plan").is_visible()


def test_the_form_does_not_push_the_list_down(chromium, address):
    """No layout shift: the page is first shown when the form is there (Layout Instability, W3C)."""
    with opened(chromium, address) as page:
        page.route("**/plan-start.*.js", lambda route: (page.wait_for_timeout(400), route.continue_()))
        page.goto(f"{address}nl/stappenplan/")
        page.locator("#plan").wait_for()
        assert page.evaluate(_SHIFTS) == 0


def test_the_words_of_the_scripts_are_those_that_they_use():
    scripts = "".join(
        file.read_text(encoding="utf-8") for file in (ROOT / "overrides/assets").glob("plan*.js")
    )
    scripts += (ROOT / "overrides/assets/home.js").read_text(encoding="utf-8")
    for word in SCRIPT_WORDS:
        assert re.search(rf'words\.{word}\b|"{word}"', scripts), word
    used = set(re.findall(r"\bwords\.([a-z_]+)|\bsay\(\"([a-z_]+)\"", scripts))
    assert {name for names in used for name in names if name} <= set(SCRIPT_WORDS)

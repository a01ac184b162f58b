"""The calendar file of a plan: parsed by a calendar program, checked byte by byte, and the same twice."""

import threading
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from cases import LANGUAGES, SITE
from planning import BORN, NOW, days_of, fill_plan, groups, plan_page

from build.running import gids
from gids.assets import asset_names
from gids.cli.server import make_server
from sites import ROOT


def calendar_bytes(page):
    """Tap "put it in my calendar" and read the file that comes."""
    with page.expect_download() as download:
        page.locator("[data-do=calendar]").click()
    assert download.value.suggested_filename == "stappenplan.ics"
    return download.value.path().read_bytes()


def events_of(content):
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(content).walk("VEVENT")}


def unfolded(content):
    """The lines of a calendar file, put together by hand as RFC 5545 (3.1) says."""
    return content.decode("utf-8").replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_every_day_to_come_and_is_parsed_without_loss(chromium, address, language):
    with plan_page(chromium, address, language) as page:
        fill_plan(page, birth=BORN)
        content = calendar_bytes(page)
        plan = groups(page)
        titles = {
            name: page.locator(f"#naam-{name}").inner_text() for name in (*plan["now"], *plan["coming"])
        }
        assert page.faults == []
    events = events_of(content)
    found = {uid.rsplit("-", 1)[0]: event for uid, event in events.items()}
    assert set(plan["coming"]) <= set(found), "every step that comes has a day"
    assert {"geboorteaangifte", "zorgverzekering-baby", "geboorteverlof-partner"} <= set(found)
    for name, event in found.items():
        assert titles[name] in str(event["SUMMARY"])
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert type(event["DTSTART"].dt) is date
        assert event["DTSTART"].dt >= date(2026, 11, 22)
        assert str(event["URL"]) == f"{address}{language}/stappen/{name}/"
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
        triggers = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        assert timedelta(hours=-15) in triggers
        words = SITE.interface[language].words["plan"]
        assert words["no_appointment"] in str(event["DESCRIPTION"])
        if language != "nl":
            assert SITE.page(f"stappen/{name}").matter.title in str(event["DESCRIPTION"])
    assert found["geboorteaangifte"]["DTSTART"].dt == date(2026, 11, 24)
    # Written again by the parser, nothing is lost.
    again = events_of(icalendar.Calendar.from_ical(content).to_ical())
    assert {uid: (str(event["SUMMARY"]), str(event["DESCRIPTION"])) for uid, event in again.items()} == {
        uid: (str(event["SUMMARY"]), str(event["DESCRIPTION"])) for uid, event in events.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_at_most_75_octets_and_ends_as_it_must(chromium, address, language):
    with plan_page(chromium, address, language) as page:
        fill_plan(page, birth=BORN)
        content = calendar_bytes(page)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines), "some line was long enough to fold"
    for line in lines:
        line.decode("utf-8")  # a letter of more octets is never cut
    for line in unfolded(content):
        name, _, value = line.partition(":")
        if name in ("SUMMARY", "DESCRIPTION"):
            plain = value.replace("\\\\", "").replace("\\,", "").replace("\\;", "").replace("\\n", "")
            assert not set(plain) & set("\\,;"), line


def test_signs_with_a_meaning_are_escaped_and_long_letters_are_never_cut(chromium, address):
    with plan_page(chromium, address) as page:
        fill_plan(page, birth=BORN)
        groups(page)
        source = f"{address}assets/{asset_names(ROOT / 'overrides/assets')['plan-calendar.js']}"
        content = page.evaluate(
            """async (source) => {
              const {calendarFile} = await import(source);
              const text = 'a;b,c\\\\d\\ne "f" ' + '👶🏽ء'.repeat(40);
              const event = {name: 'x', title: text, text, address: 'https://a.nl/', day: 20000, first: 0, isEnd: true};
              return calendarFile([event], 'a.nl', 'nl', new Date(0));
            }""",
            source,
        ).encode("utf-8")
    assert any(line.startswith('SUMMARY:a\\;b\\,c\\\\d\\ne "f" ') for line in unfolded(content))
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert str(event["SUMMARY"]) == 'a;b,c\\d\ne "f" ' + "👶🏽ء" * 40
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert event["DTSTART"].dt == date(2024, 10, 4)


def test_nothing_of_the_child_is_in_the_file(chromium, address):
    with plan_page(chromium, address) as page:
        fill_plan(page, birth=BORN, situations=["werk", "zonder-papieren"])
        content = calendar_bytes(page).decode("utf-8")
    assert "20261120" not in content
    assert "2026-11-20" not in content
    assert "zonder-papieren" not in content
    for line in unfolded(content.encode()):
        assert not line.startswith(("ATTENDEE", "ORGANIZER", "GEO", "LOCATION"))


def test_importing_again_updates_and_a_sibling_keeps_its_own(chromium, address):
    def events(birth, now=NOW):
        with plan_page(chromium, address, now=now) as page:
            fill_plan(page, birth=birth)
            return events_of(calendar_bytes(page))

    first = events(BORN)
    assert list(first) == list(events(BORN)), "the same twice"
    later = events(BORN + timedelta(days=3), NOW + timedelta(days=3))
    insurance = "zorgverzekering-baby-2027@127.0.0.1"
    assert insurance in first
    assert later[insurance]["DTSTART"].dt - first[insurance]["DTSTART"].dt == timedelta(days=3)
    assert later[insurance]["SEQUENCE"] > first[insurance]["SEQUENCE"], (
        "so that a calendar takes the newer one"
    )
    sibling = events(date(2024, 8, 1))
    assert not set(sibling) & {uid for uid in first if "school-aanmelden" in uid}


def test_the_identities_are_the_same_in_another_build(chromium, address, tmp_path):
    out = tmp_path / "again"
    assert gids(ROOT, "--today", "2027-01-15", "build", "--out", out).returncode == 0
    server = make_server("127.0.0.1", 0, out)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found = []
    for at in (address, f"http://127.0.0.1:{server.server_port}/"):
        with plan_page(chromium, at) as page:
            fill_plan(page, birth=BORN)
            found.append(
                [(uid, event["DTSTART"].dt) for uid, event in events_of(calendar_bytes(page)).items()]
            )
    server.shutdown()
    server.server_close()
    assert found[0] == found[1]


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_one_step_can_go_to_a_calendar_that_takes_no_files(chromium, address, language):
    with plan_page(chromium, address, language) as page:
        fill_plan(page, birth=BORN)
        (day,) = days_of(page, "geboorteaangifte")
        link = page.locator('[data-step="geboorteaangifte"] .google')
        target = urlsplit(link.get_attribute("href"))
        query = parse_qs(target.query)
        assert target.hostname == "calendar.google.com"
        assert query["dates"] == ["20261124/20261125"]
        assert page.locator("#naam-geboorteaangifte").inner_text() in query["text"][0]
        assert "24" in day
        assert "noreferrer" in link.get_attribute("rel")
        assert "Google" in link.inner_text()
        assert "Google" in page.locator("#result > .soft").inner_text(), "says who will see it"
        assert "20261120" not in link.get_attribute("href")

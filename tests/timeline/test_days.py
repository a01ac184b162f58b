"""The core finds the right day: the table, months that lack a day, working days, and what always holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gids.model import Moment, Period, Periods, RegionPlan, Source, StepMatter, When
from gids.timeline import Child, day_of, free_days, window
from gids.timeline.days import add_months
from gids.timeline.holidays import is_working_day
from timeline.cases import CASES, FOUR_YEARS, child, day

DAYS = st.dates(date(2015, 1, 1), date(2045, 12, 31))
MONTHS = st.integers(-12, 72)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"].replace(" ", "-"))
def test_the_core_finds_the_day_of_the_table(case):
    moment = Moment.parse(case["moment"])
    assert day_of(moment, child(case), opens=True) == day(case["opens"])
    assert day_of(moment, child(case), opens=False) == day(case["ends"])


@given(DAYS, MONTHS)
def test_what_opens_is_never_before_what_ends_and_at_most_a_day_later(start, months):
    opens, ends = add_months(start, months, opens=True), add_months(start, months, opens=False)
    assert opens - ends in (timedelta(0), timedelta(days=1))
    assert (opens == ends) == (ends.day == start.day)


@given(DAYS, DAYS, MONTHS, st.booleans())
def test_a_later_child_never_has_an_earlier_day(one, two, months, opens):
    first, last = sorted((one, two))
    assert add_months(first, months, opens=opens) <= add_months(last, months, opens=opens)


@given(DAYS, st.integers(1, 9), st.integers(1, 5))
def test_a_legal_term_ends_on_a_working_day_and_holds_enough_of_them(start, days, least):
    moment = Moment("birth", days=days, at_least=least)
    end = day_of(moment, Child(born=start), opens=False)
    counted = [start + timedelta(days=number) for number in range(1, (end - start).days + 1)]
    assert is_working_day(end)
    assert end >= start + timedelta(days=days)
    assert sum(map(is_working_day, counted)) >= least
    shorter = counted[:-1]
    # One day less would be too short, end on a day off, or hold too few working days.
    assert (
        len(shorter) < days
        or not shorter
        or not is_working_day(shorter[-1])
        or sum(map(is_working_day, shorter)) < least
    )


def test_the_days_off_are_those_of_the_algemene_termijnenwet():
    assert {found.isoformat() for found in free_days([2026])} == {
        "2026-01-01", "2026-04-03", "2026-04-05", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
        "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26",
    }  # fmt: skip


def test_a_child_has_a_date():
    with pytest.raises(ValueError, match="needs"):
        Child()


def step(*cases):
    """A step with these cases and nothing else that matters."""
    return StepMatter.model_construct(when=tuple(When.model_validate(case) for case in cases))


RSV = step(
    {"born_from": "2025-04-01", "born_in": "april - september",
     "from": "1 september van het geboortejaar", "until": "31 oktober van het geboortejaar"},
    {"born_from": "2025-04-01", "born_in": "oktober - maart", "from": "geboorte", "until": "2 weken na geboorte"},
)  # fmt: skip


@pytest.mark.parametrize(
    ("birth", "first", "last"),
    [
        ("2026-04-01", "2026-09-01", "2026-10-31"),
        ("2026-09-30", "2026-09-30", "2026-10-31"),
        ("2026-10-01", "2026-10-01", "2026-10-15"),
        ("2027-02-20", "2027-02-20", "2027-03-06"),
    ],
)
def test_a_season_depends_on_the_month_of_birth(birth, first, last):
    found = window(RSV, Child(born=day(birth)), RegionPlan())
    assert (found.first, found.last) == (day(first), day(last))


def test_a_rule_is_only_for_the_children_it_is_about():
    assert window(RSV, Child(born=date(2025, 3, 31)), RegionPlan()) is None


def test_a_rule_that_changed_keeps_its_old_form_for_older_children():
    changed = step(
        {"from": "9 jaar", "born_until": "2021-12-31"}, {"from": "3 jaar", "born_from": "2022-01-01"}
    )
    old, new = (
        window(changed, Child(born=born), RegionPlan()) for born in (date(2021, 12, 31), date(2022, 1, 1))
    )
    assert (old.first, new.first) == (date(2030, 12, 31), date(2025, 1, 1))


def test_a_registration_period_comes_from_the_region():
    source = Source(title="x", by="x", url="https://a.nl/", read="2026-11")
    period = Period(
        born_from="2024-01-01",
        born_until="2024-03-31",
        opens="2027-03-15",
        closes="2027-04-02",
        source=source,
    )
    plan = RegionPlan(moments={"school": "3 jaar"}, periods={"school": Periods(ask="cjg", known=(period,))})
    enrol = step({"from": "regio school", "period": "school"})
    inside = window(enrol, Child(born=date(2024, 3, 31)), plan)
    assert (inside.first, inside.last, inside.period_known) == (date(2027, 3, 31), date(2027, 4, 2), True)
    early = window(enrol, Child(born=date(2024, 1, 1)), plan)
    assert early.first == date(2027, 3, 15), "the period opens after the third birthday"
    outside = window(enrol, Child(born=date(2024, 4, 1)), plan)
    assert (outside.first, outside.last, outside.period_known) == (date(2027, 4, 1), None, False)


def test_the_days_of_a_year_of_births_do_not_depend_on_a_time_zone(monkeypatch):
    import time

    moment = Moment.parse("4 maanden na geboorte")
    results = []
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        results.append([day_of(moment, Child(born=born), opens=False) for born in FOUR_YEARS])
    monkeypatch.delenv("TZ")
    time.tzset()
    assert results[0] == results[1]

"""Moments of the stappenplan: what each text means, and that no text can do more than be refused."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gids.model import Moment
from gids.model.moments import MONTHS, parse_month_range

steady = settings(deadline=None, derandomize=True, database=None, max_examples=500)

# Each text with its moment, and with what the script in the page gets: only what is not zero.
MOMENTS = [
    ("zwanger", Moment("start"), {"anchor": "start"}),
    ("uitgerekend", Moment("due"), {"anchor": "due"}),
    ("geboorte", Moment("birth"), {"anchor": "birth"}),
    ("week 0", Moment("start"), {"anchor": "start"}),
    ("week 8", Moment("start", days=56), {"anchor": "start", "days": 56}),
    ("week 13+6", Moment("start", days=97), {"anchor": "start", "days": 97}),
    ("week 42", Moment("start", days=294), {"anchor": "start", "days": 294}),
    ("10 dagen", Moment("birth", days=10, age=True), {"anchor": "birth", "days": 10}),
    ("1 jaar", Moment("birth", months=12, age=True), {"anchor": "birth", "months": 12}),
    ("2 jaar 6 maanden", Moment("birth", months=30, age=True), {"anchor": "birth", "months": 30}),
    (
        "1 maand 2 weken",
        Moment("birth", months=1, days=14, age=True),
        {"anchor": "birth", "months": 1, "days": 14},
    ),
    ("4 maanden na geboorte", Moment("birth", months=4), {"anchor": "birth", "months": 4}),
    ("1 dag na geboorte", Moment("birth", days=1), {"anchor": "birth", "days": 1}),
    ("4 weken voor uitgerekend", Moment("due", days=-28), {"anchor": "due", "days": -28}),
    ("2 weken na week 8", Moment("start", days=70), {"anchor": "start", "days": 70}),
    (
        "3 weken voor 3 jaar",
        Moment("birth", months=36, days=-21, age=True),
        {"anchor": "birth", "months": 36, "days": -21},
    ),
    ("3 werkdagen na geboorte", Moment("birth", working_days=3), {"anchor": "birth", "workingDays": 3}),
    (
        "3 dagen na geboorte, minstens 2 werkdagen",
        Moment("birth", days=3, at_least=2),
        {"anchor": "birth", "days": 3, "atLeast": 2},
    ),
    (
        "eerste dag van de maand na 5 jaar",
        Moment("birth", months=60, age=True, next_month=True),
        {"anchor": "birth", "months": 60, "nextMonth": True},
    ),
    (
        "31 oktober van het geboortejaar",
        Moment("birth", year_day=(0, 10, 31)),
        {"anchor": "birth", "yearDay": (0, 10, 31)},
    ),
    (
        "28 februari van het jaar na de geboorte",
        Moment("birth", year_day=(1, 2, 28)),
        {"anchor": "birth", "yearDay": (1, 2, 28)},
    ),
    ("regio voorschool", Moment("region", "voorschool"), {"anchor": "region"}),
    (
        "2 maanden voor regio school-brief",
        Moment("region", "school-brief", months=-2),
        {"anchor": "region", "months": -2},
    ),
    ("3 maanden na opvang", Moment("event", "opvang", months=3), {"anchor": "event", "months": 3}),
    (
        "5 werkdagen na aanbod",
        Moment("event", "aanbod", working_days=5),
        {"anchor": "event", "workingDays": 5},
    ),
    ("  4   maanden\n na  geboorte ", Moment("birth", months=4), {"anchor": "birth", "months": 4}),
]
# Pieces of moments, so that made-up texts come close to real ones.
# fmt: off
PIECES = st.sampled_from([
    "zwanger", "week ", "week", "8", "42", "99", "+6", "geboorte", "uitgerekend", "regio ", "school", "-", "dag",
    "dagen", "weken", "maanden", "jaar", "werkdagen", "999 ", "1 ", "٣ ", "² ", " na ", " voor ", " ", "31 april",
    "29 februari", " van het geboortejaar", " van het jaar na de geboorte", "eerste dag van de maand na ",
    ", minstens 2 werkdagen", "oktober - maart", "\n", "\0", "é",
])
# fmt: on
ANY_TEXT = st.one_of(st.lists(PIECES, max_size=10).map("".join), st.text(max_size=30))


@pytest.mark.parametrize(("text", "moment", "shape"), MOMENTS, ids=[text for text, *_ in MOMENTS])
def test_this_text_means_this_moment(text, moment, shape):
    assert Moment.parse(text) == moment
    assert moment.as_json() == shape
    json.dumps(shape)


def test_a_moment_of_the_region_is_put_in_the_place_of_its_name():
    plan = {"voorschool": Moment.parse("2 jaar 6 maanden")}
    found = Moment.parse("3 weken voor regio voorschool").resolved(plan)
    assert found.as_json() == {"anchor": "birth", "months": 30, "days": -21}
    found = Moment.parse("eerste dag van de maand na regio voorschool").resolved(plan)
    assert found.as_json() == {"anchor": "birth", "months": 30, "nextMonth": True}
    with pytest.raises(KeyError):
        Moment.parse("regio school").resolved(plan)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("oktober - maart", (10, 11, 12, 1, 2, 3)),
        ("april - september", (4, 5, 6, 7, 8, 9)),
        ("mei - mei", (5,)),
        (" januari  -  december ", tuple(range(1, 13))),
    ],
)
def test_this_text_means_these_months(text, months):
    assert parse_month_range(text) == months


@steady
@given(st.sampled_from(MONTHS), st.sampled_from(MONTHS))
def test_a_range_of_months_runs_from_the_first_to_the_last(first, last):
    months = parse_month_range(f"{first} - {last}")
    assert (MONTHS[months[0] - 1], MONTHS[months[-1] - 1]) == (first, last)
    assert len(set(months)) == len(months)


@steady
@given(ANY_TEXT)
def test_any_text_is_read_or_refused(text):
    for parse in (Moment.parse, parse_month_range):
        try:
            parse(text)
        except ValueError as error:
            assert str(error).strip()


@pytest.mark.parametrize(
    "text", ["2 dagen na geboorte" + ", minstens 2 werkdagen" * 5000, "1 dag na " * 5000, "1 jaar " * 5000]
)
def test_a_very_long_text_is_refused(text):
    with pytest.raises(ValueError):
        Moment.parse(text)

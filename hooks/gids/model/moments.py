"""Moments of the stappenplan, as editors write them: `week 8`, `4 maanden na geboorte`, `2 jaar 6 maanden`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Literal

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MOMENT_FORMS = (
    "zwanger, week 8, uitgerekend, geboorte, een leeftijd (2 jaar 6 maanden), "
    "'4 maanden na geboorte' of 'regio naam'"
)
_UNITS = {
    "dag": (0, 1, 0),
    "dagen": (0, 1, 0),
    "week": (0, 7, 0),
    "weken": (0, 7, 0),
    "maand": (1, 0, 0),
    "maanden": (1, 0, 0),
    "jaar": (12, 0, 0),
    "werkdag": (0, 0, 1),
    "werkdagen": (0, 0, 1),
}
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_AMOUNT = r"\d{1,3} [a-z]+"
_LAST_WEEK = 42
_MOST_YEARS = 20
_YEARS = {"geboortejaar": 0, "jaar na de geboorte": 1}


@dataclass(frozen=True)
class Moment:
    """A moment counted from an anchor.

    `anchor` is the start of the pregnancy (40 weeks before the due date), the due date, the birth, a moment that
    the region names, or an event that no calendar knows. `months` and `days` are added to it, in that order, then
    `working_days`. `at_least` is the number of working days that the term must hold (Algemene termijnenwet,
    art. 1 and 2). `next_month` moves on to the first day of the month after. `year_day` is a day of the year:
    years after the year of birth, month, day. `age` says that the editor wrote an age, not a time after the birth.
    """

    anchor: Literal["start", "due", "birth", "region", "event"]
    name: str = ""
    months: int = 0
    days: int = 0
    working_days: int = 0
    at_least: int = 0
    next_month: bool = False
    year_day: tuple[int, int, int] | None = None
    age: bool = False

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read one moment. Raises ValueError that says (in Dutch) what cannot be read."""
        word = " ".join(text.split())
        first_of_month = re.fullmatch(r"eerste dag van de maand na (.+)", word)
        if first_of_month:
            return replace(_anchor(first_of_month[1]), next_month=True)
        term = re.fullmatch(r"([^,]+), minstens (\d) werkdagen", word)
        if term:
            moment = cls.parse(term[1])
            if moment.days < 1 or moment.working_days or moment.next_month or moment.year_day:
                raise ValueError("'minstens … werkdagen' past alleen bij een aantal dagen na iets")
            return replace(moment, at_least=int(term[2]))
        offset = re.fullmatch(rf"({_AMOUNT}(?: {_AMOUNT})?) (voor|na) (.+)", word)
        if offset:
            return _shifted(offset[1], offset[2], offset[3])
        return _anchor(word)

    def resolved(self, region_moments: dict[str, Moment]) -> Moment:
        """Put the moment of the region in the place of its name. Raises KeyError for an unknown name."""
        if self.anchor != "region":
            return self
        base = region_moments[self.name]
        return replace(
            base,
            months=base.months + self.months,
            days=base.days + self.days,
            working_days=self.working_days,
            at_least=self.at_least,
            next_month=self.next_month,
        )

    def as_json(self) -> dict[str, Any]:
        """Give what the script in the page needs to find the same day: only what is not zero."""
        values = {
            "anchor": self.anchor,
            "months": self.months,
            "days": self.days,
            "workingDays": self.working_days,
            "atLeast": self.at_least,
            "nextMonth": self.next_month,
            "yearDay": self.year_day,
        }
        return {key: value for key, value in values.items() if value}


def _anchor(word: str) -> Moment:
    """Read a moment without an offset."""
    if word in ("zwanger", "uitgerekend", "geboorte"):
        return Moment({"zwanger": "start", "uitgerekend": "due", "geboorte": "birth"}[word])  # type: ignore[arg-type]
    week = re.fullmatch(r"week (\d{1,2})(?:\+([0-6]))?", word)
    if week:
        if int(week[1]) > _LAST_WEEK:
            raise ValueError(f"een zwangerschap duurt hoogstens {_LAST_WEEK} weken")
        return Moment("start", days=int(week[1]) * 7 + int(week[2] or 0))
    region = re.fullmatch(rf"regio ({_SLUG})", word)
    if region:
        return Moment("region", region[1])
    day = re.fullmatch(r"(\d{1,2}) ([a-z]+) van het (geboortejaar|jaar na de geboorte)", word)
    if day:
        return Moment("birth", year_day=(_YEARS[day[3]], *_day_of_year(day[1], day[2])))
    if re.fullmatch(rf"{_AMOUNT}(?: {_AMOUNT})?", word):
        months, days, working = _duration(word)
        if working:
            raise ValueError("werkdagen tel je na iets, zo: 5 werkdagen na geboorte")
        return Moment("birth", months=months, days=days, age=True)
    raise ValueError(f"'{word}' is geen moment")


def _shifted(amount: str, direction: str, target: str) -> Moment:
    months, days, working = _duration(amount)
    sign = 1 if direction == "na" else -1
    if working and sign < 0:
        raise ValueError("werkdagen tel je alleen na iets")
    try:
        base = _anchor(target)
    except ValueError:
        if not re.fullmatch(_SLUG, target) or sign < 0:
            raise
        return Moment("event", target, months=months, days=days, working_days=working)
    if base.year_day:
        raise ValueError("bij een dag van het jaar past geen '… voor' of '… na'")
    return replace(
        base, months=base.months + sign * months, days=base.days + sign * days, working_days=working
    )


def _duration(text: str) -> tuple[int, int, int]:
    """Give a length of time in months, days and working days."""
    total = [0, 0, 0]
    parts = re.findall(r"(\d{1,3}) ([a-z]+)", text)
    for number, unit in parts:
        if unit not in _UNITS:
            raise ValueError(f"onbekende eenheid '{unit}'; kies uit: {', '.join(_UNITS)}")
        total = [have + int(number) * each for have, each in zip(total, _UNITS[unit], strict=True)]
    if total[0] > _MOST_YEARS * 12 or total[1] + total[2] > _MOST_YEARS * 365:
        raise ValueError(f"'{text}' is meer dan {_MOST_YEARS} jaar")
    return total[0], total[1], total[2]


def _day_of_year(day: str, month: str) -> tuple[int, int]:
    if month not in MONTHS:
        raise ValueError(f"'{month}' is geen maand")
    number = MONTHS.index(month) + 1
    longest = 28 if number == 2 else 30 if number in (4, 6, 9, 11) else 31
    if not 1 <= int(day) <= longest:
        raise ValueError(f"{day} {month} bestaat niet elk jaar")
    return number, int(day)


def parse_month_range(text: str) -> tuple[int, ...]:
    """Read `oktober - maart` as month numbers in order. Raises ValueError when it is no such range."""
    names = re.split(r" +- +", text.strip())
    if len(names) != 2 or not all(name in MONTHS for name in names):
        raise ValueError(f"'{text}' is geen reeks van maanden")
    first, last = (MONTHS.index(name) for name in names)
    length = (last - first) % 12 + 1
    return tuple((first + step) % 12 + 1 for step in range(length))

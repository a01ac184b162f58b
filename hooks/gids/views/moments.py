"""Moments of the stappenplan in words: `4 months after the birth` (units by Unicode CLDR, through Babel)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal

from babel.dates import format_skeleton, format_timedelta
from babel.lists import format_list

from gids.model import Language, Moment, RegionPlan

# The length in days that Babel counts for one of each unit: whole multiples come out exact.
_UNITS: tuple[tuple[Literal["year", "month", "week", "day"], int], ...] = (
    ("year", 365),
    ("month", 30),
    ("week", 7),
    ("day", 1),
)


def written_moment(moment: Moment, plan: RegionPlan, words: Mapping[str, Any], language: Language) -> str:
    """Write a moment as a phrase in a language. `words` are all fixed words of that language."""
    moment = moment.resolved(plan.moments)
    phrases: Mapping[str, str] = words["moments"]
    after = written_duration(moment.months, moment.days, language)
    if moment.anchor == "event":
        return str(words["events"][moment.name]).format(duration=after)
    if moment.year_day:
        years, month, day = moment.year_day
        written = format_skeleton("MMMMd", date(2024, month, day), locale=language.locale)
        return phrases["next_year_day" if years else "year_day"].format(date=written)
    if moment.anchor == "start":
        return _pregnancy(moment, phrases, after, language)
    if moment.anchor == "due":
        return _around_due(moment, phrases, language)
    if moment.next_month:
        return phrases["month_after"].format(age=after)
    if moment.working_days:
        return phrases["working_days"].format(number=moment.working_days)
    if not moment.months and not moment.days:
        return phrases["birth"]
    if moment.age and moment.days < 0 < moment.months:
        return phrases["before_age"].format(
            duration=written_duration(0, -moment.days, language),
            age=written_duration(moment.months, 0, language),
        )
    return phrases["age" if moment.age else "after_birth"].format(age=after, duration=after)


def _pregnancy(moment: Moment, phrases: Mapping[str, str], after: str, language: Language) -> str:
    if not moment.months and not moment.days:
        return phrases["start"]
    if not moment.months and moment.days % 7 == 0:
        return phrases["week"].format(number=moment.days // 7)
    return phrases["pregnant"].format(duration=after)


def _around_due(moment: Moment, phrases: Mapping[str, str], language: Language) -> str:
    if not moment.months and not moment.days:
        return phrases["due"]
    before = moment.months < 0 or moment.days < 0
    length = written_duration(abs(moment.months), abs(moment.days), language)
    return phrases["before_due" if before else "after_due"].format(duration=length)


def written_duration(months: int, days: int, language: Language) -> str:
    """Write a length of time: `2 years and 10 months`, `6 weeks`, `3 days`."""
    locale = language.locale
    years, months = divmod(months, 12)
    weeks, days = divmod(days, 7) if days > 13 else (0, days)
    parts = [
        format_timedelta(timedelta(days=number * length), granularity=unit, threshold=10**9, locale=locale)
        for number, (unit, length) in zip((years, months, weeks, days), _UNITS, strict=True)
        if number
    ]
    return format_list(parts, locale=locale)

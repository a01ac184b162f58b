"""Dates in the reader's language (Unicode CLDR, through Babel)."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel.dates import format_date, format_skeleton, get_month_names


def written_day(day: date, locale: str) -> str:
    """Write a day in words: `2 november 2026`."""
    return format_date(day, "long", locale=locale)


@cache
def written_month(month: str, locale: str) -> str:
    """Write `2026-11` or `2026-11-02` as a month: `november 2026`."""
    year, number = (int(part) for part in month.split("-")[:2])
    return format_skeleton("yMMMM", date(year, number, 1), locale=locale)


@cache
def month_names(locale: str) -> tuple[str, ...]:
    """Give the names of the twelve months, as they stand on their own: `november`."""
    names = get_month_names("wide", context="stand-alone", locale=locale)
    return tuple(names[number] for number in range(1, 13))


@cache
def day_patterns(locale: str) -> tuple[str, ...]:
    """Give per month how a day in it is written, with places for the rest: `{day} november {year}`.

    For scripts in a browser that does not know the language (Chromium has no Tigrinya).
    """
    return tuple(
        format_date(date(1789, month, 23), "long", locale=locale)
        .replace("1789", "{year}")
        .replace("23", "{day}")
        for month in range(1, 13)
    )

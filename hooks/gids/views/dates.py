"""Dates in the reader's language (Unicode CLDR, through Babel)."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel.dates import format_date, format_skeleton


def written_day(day: date, language: str) -> str:
    """Write a day in words: `2 november 2026`."""
    return format_date(day, "long", locale=language.replace("-", "_"))


@cache
def written_month(month: str, language: str) -> str:
    """Write `2026-11` or `2026-11-02` as a month: `november 2026`."""
    year, number = (int(part) for part in month.split("-")[:2])
    return format_skeleton("yMMMM", date(year, number, 1), locale=language.replace("-", "_"))

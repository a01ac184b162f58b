"""Days on which Dutch offices are closed and on which no legal term ends (Algemene termijnenwet, art. 1 and 3).

Art. 3 names New Year, Good Friday, Easter Monday, King's Day, 5 May (every year), Ascension Day, Whit Monday and
both days of Christmas. Easter and Whit Sunday are Sundays anyway.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from holidays import country_holidays


@cache
def _of_year(year: int) -> frozenset[date]:
    # "optional" holds Good Friday and 5 May, which are days off for the law but not for every employer.
    return frozenset(country_holidays("NL", years=year, categories=("public", "optional")))


def free_days(years: Iterable[int]) -> frozenset[date]:
    """Give the public holidays of some years; Saturdays and Sundays are not listed."""
    return frozenset(day for year in years for day in _of_year(year))


def is_working_day(day: date) -> bool:
    """Tell whether a day is neither a Saturday, a Sunday nor a public holiday."""
    return day.weekday() < 5 and day not in _of_year(day.year)

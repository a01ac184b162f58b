"""The day of a moment. The script in the page (`overrides/assets/plan-days.js`) does the same; tests compare them.

Days are dates without a time: there is no time zone in them.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from gids.model import Moment
from gids.timeline.child import Child
from gids.timeline.holidays import is_working_day


def day_of(moment: Moment, child: Child, *, opens: bool) -> date | None:
    """Give the day of a moment for a child; None for an event that no calendar knows.

    A month that lacks the day (31 April, 29 February) is rounded so that nobody is misled: what `opens` does so
    on the first day of the next month, never too early; what ends does so on the last day of the month, never too
    late (Regulation (EEC) 1182/71, art. 3). The moment has no reference to the region any more.
    """
    if moment.anchor == "event":
        return None
    if moment.year_day:
        years, month, day = moment.year_day
        return max(date(child.birth.year + years, month, day), child.birth)
    found = add_months(child.anchor(moment.anchor), moment.months, opens=opens)
    start = found
    found += timedelta(days=moment.days)
    for _ in range(moment.working_days):
        found = _next_working_day(found)
    if moment.at_least:
        found = _end_of_term(start, found, moment.at_least)
    if moment.next_month:
        found = add_months(found.replace(day=1), 1, opens=opens)
    return found


def add_months(day: date, months: int, *, opens: bool) -> date:
    """Add months (or take them away when negative); see `day_of` for a day that the month lacks."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    last = monthrange(year, month + 1)[1]
    if day.day <= last:
        return date(year, month + 1, day.day)
    end = date(year, month + 1, last)
    return end + timedelta(days=1) if opens else end


def _next_working_day(day: date) -> date:
    day += timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def _end_of_term(start: date, end: date, at_least: int) -> date:
    """Move the end of a term on until it is a working day and the term holds enough of them.

    The day on which the term starts does not count (Algemene termijnenwet, art. 1 and 2).
    """
    working = sum(is_working_day(start + timedelta(days=step)) for step in range(1, (end - start).days + 1))
    while working < at_least or not is_working_day(end):
        end += timedelta(days=1)
        working += is_working_day(end)
    return end

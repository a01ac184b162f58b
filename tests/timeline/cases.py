"""The table of dates that the core and the script in the page must both get right, and children for them."""

import json
from datetime import date, timedelta
from pathlib import Path

from gids.timeline import Child

CASES = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
FOUR_YEARS = [date(2024, 1, 1) + timedelta(days=number) for number in range(1461)]


def day(text):
    """Read a date of the table; None stays None."""
    return date.fromisoformat(text) if text else None


def child(case):
    """Give the child of a case."""
    return Child(born=day(case.get("birth")), due=day(case.get("due")))

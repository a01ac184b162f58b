"""Rules for the address to report that the site is not safe: does it exist, and is somebody still there?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from gids.findings import Finding
from gids.model import Site
from gids.rules.names import unknown
from gids.rules.texts import data_place

# The build is refused this long before the end, and an editor is warned earlier.
_REFUSED = timedelta(days=30)
_WARNED = timedelta(days=60)
# "It is RECOMMENDED that the value of this field be less than a year into the future" (RFC 9116, 2.5.5).
_LONGEST = timedelta(days=365)


def check(site: Site, today: date) -> Iterator[Finding]:
    """Check `security` in the region; a region may leave it out."""
    security = site.region.security
    if security is None:
        return
    questions = [question.id for question in site.questions]
    if security.question and security.question not in questions:
        place = data_place(site, "region.yml", "security", "question")
        yield unknown(place, "V18", f"{security.question} (bij security)", questions, "questions.yml")
    left = security.expires - today
    rule = _rule(left)
    if rule:
        days = f"over {left.days} dagen" if left.days >= 0 else f"{-left.days} dagen geleden"
        yield Finding.at(
            data_place(site, "region.yml", "security", "expires"),
            rule,
            found=f"{security.expires.isoformat()} ({days})",
            expected=f"een dag tussen {today + _WARNED + timedelta(days=1)} en {today + _LONGEST}",
            repair="Kijk na of meldingen nog bij iemand aankomen, en vul een nieuwe dag in.",
        )


def _rule(left: timedelta) -> str | None:
    """Choose the rule for the time that is left."""
    if left <= _REFUSED:
        return "H02"
    if left <= _WARNED:
        return "H01"
    return "H03" if left > _LONGEST else None

"""Runs every rule over the site and gives all findings at once, in a stable order."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from gids.findings import Finding
from gids.model import Site
from gids.rules import (
    appointments,
    audio,
    changes,
    codes,
    drawings,
    interface,
    links,
    making,
    markup,
    matter,
    moved,
    security,
    steps,
    structure,
    terms,
    timeliness,
)


def check(site: Site, today: date, icons: Collection[str]) -> list[Finding]:
    """Check a site as it is on `today`; `icons` are the names of the pictograms that exist."""
    groups: tuple[Iterable[Finding], ...] = (
        matter.check(site, icons),
        markup.check(site),
        links.check(site, today),
        structure.check(site),
        making.check(site),
        interface.check(site),
        steps.check(site),
        changes.check(site),
        appointments.check(site),
        codes.check(site, today),
        moved.check(site, today),
        audio.check(site),
        terms.check(site),
        drawings.check(site),
        timeliness.check(site, today),
        security.check(site, today),
    )
    return sorted(finding for group in groups for finding in group)

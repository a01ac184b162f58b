"""What a change does to everything at once: fixed words, and data such as phone numbers that many pages show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gids.model import Region, Site


@dataclass(frozen=True)
class DataChange:
    """A value that many pages show: its name, and what it was and is (empty when there is none)."""

    name: str
    before: str
    after: str


def word_changes(old: Site, new: Site) -> dict[str, tuple[str, ...]]:
    """Give per language the names of the fixed words that differ, as `site.name`; languages without are left out."""
    found = {}
    for code in sorted({*old.interface, *new.interface}):
        before, after = (
            dict(_flat(site.interface[code].words)) if code in site.interface else {} for site in (old, new)
        )
        names = tuple(name for name in sorted({*before, *after}) if before.get(name) != after.get(name))
        if names:
            found[code] = names
    return found


def _flat(words: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in words.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", str(value)


def data_changes(old: Site, new: Site) -> tuple[DataChange, ...]:
    """List phone numbers, amounts, and days and forms of the region that differ."""
    then, now = dict(_shown(old.region)), dict(_shown(new.region))
    return tuple(
        DataChange(name, then.get(name, ""), now.get(name, ""))
        for name in sorted({*then, *now})
        if then.get(name, "") != now.get(name, "")
    )


def _shown(region: Region) -> Iterator[tuple[str, str]]:
    for name, contact in region.contacts.items():
        yield (
            f"contacts.{name}",
            contact.phone or (f"open vraag {contact.question}" if contact.question else ""),
        )
    for name, amount in region.amounts.items():
        yield f"amounts.{name}", f"{amount.value} (tot en met {amount.valid_until})"
    yield "address", region.address
    yield "short_address", region.short_address or ""
    plan = region.plan
    for key, form in plan.forms.items():
        yield f"plan.forms.{key}", f"{form.by} {form.website}"
    for key, periods in plan.periods.items():
        yield (
            f"plan.periods.{key}",
            "; ".join(
                f"geboren {one.born_from} - {one.born_until}: open {one.opens}, dicht {one.closes}"
                for one in periods.known
            ),
        )
    for key, moment in plan.moments.items():
        yield f"plan.moments.{key}", str(moment)

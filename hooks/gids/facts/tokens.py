"""`{{ contact.emergency.phone }}` in a text becomes the number from region.yml, in every language the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from html import escape
from typing import Any

from gids.model import Region

_TOKEN = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_TAG = re.compile(r"(<[^>]*>)")
# Digits with signs between or around them (38,5 / 4-6 / 12:30 / 0800-2000): these may turn round in a
# right-to-left line. A bare number does not.
_NUMBER = re.compile(r"\d+(?:\s?[-–:./,+×]\s?\d+)+(?:\s?°C)?|\d+\s?°C?(?=\W|$)(?<=[°C])")


def fact_names(region: Region) -> frozenset[str]:
    """List the names that a text may use between double braces."""
    contacts = {f"contact.{name}.phone" for name, contact in region.contacts.items() if not contact.own}
    areas = {"region.free-areas"} if region.plan.free_areas else set()
    amounts = {f"amount.{name}" for name in region.amounts}
    return frozenset(contacts | amounts | areas | {"region.school-choices"})


def phone_link(number: str) -> str:
    """Give a number as an HTML link that calls it, isolated for right-to-left lines (HTML `bdi`)."""
    digits = re.sub(r"[^0-9]", "", number)
    return f'<a class="phone" href="tel:{digits}"><bdi dir="ltr">{escape(number)}</bdi></a>'


def insert_facts(text: str, region: Region, interface: Mapping[str, Any], today: date) -> str:
    """Replace every fact name in a Markdown text by its value as HTML.

    A number that is not confirmed, or an amount after its last day, becomes the words "to be confirmed" of
    the given language. Raises KeyError for a name that is not a fact; the checks refuse those first.
    """
    to_confirm = f'<span class="to-confirm">{escape(str(interface["help"]["to_confirm"]))}</span>'

    def value(match: re.Match[str]) -> str:
        kind, name = match[1].split(".")[:2]
        if kind == "contact":
            phone = region.contacts[name].phone
            return phone_link(phone) if phone else to_confirm
        if kind == "region":
            return _of_region(region, name)
        amount = region.amounts[name]
        return f'<bdi dir="ltr">{escape(amount.value)}</bdi>' if today <= amount.valid_until else to_confirm

    return _TOKEN.sub(value, text)


def _of_region(region: Region, name: str) -> str:
    """Give a value of the region's stappenplan as HTML; names of areas stay Dutch in every language."""
    if name == "school-choices":
        return str(region.plan.school_choices)
    areas = escape(", ".join(region.plan.free_areas))
    return f'<bdi lang="nl" dir="ltr">{areas}</bdi>'


def isolate_numbers(html: str) -> str:
    """Wrap numbers that hold signs in `<bdi dir="ltr">`, outside tags and outside what is isolated already."""
    parts = _TAG.split(html)
    isolated = 0
    for position, part in enumerate(parts):
        if part.startswith("<bdi"):
            isolated += 1
        elif part.startswith("</bdi"):
            isolated -= 1
        elif not part.startswith("<") and not isolated:
            parts[position] = _NUMBER.sub(lambda match: f'<bdi dir="ltr">{match[0]}</bdi>', part)
    return "".join(parts)

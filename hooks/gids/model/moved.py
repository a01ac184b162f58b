"""An old address: the page that was there has another name now, or another page came in its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from gids.model.fields import Closed, Day, Text, problem

_ADDRESS = re.compile(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*")
# What Markdown, YAML or HTML would read as more than a letter: a reason is one plain sentence.
_MARKS = re.compile(r"[<>\[\]{}*_`#\\\"\n\r\t]")
_LONGEST = 160


def _address(value: Any) -> str:
    text = str(value)
    if not _ADDRESS.fullmatch(text):
        raise problem(
            "O01",
            "een map en een naam, zoals antwoorden/koorts",
            "Schrijf het pad zonder taal, zonder .md en zonder / ervoor. Alleen kleine letters, cijfers en streepjes.",
        )
    return text


def plain_reason(value: Any) -> str:
    """Read why a page went: one plain sentence. Anything else is a problem of rule O06."""
    text = str(value).strip()
    if not text or len(text) > _LONGEST or _MARKS.search(text):
        raise problem(
            "O06",
            f"één gewone zin van hoogstens {_LONGEST} tekens",
            "Schrijf zonder opmaak, haken en aanhalingstekens waarom de pagina weg is. Ouders lezen deze zin.",
        )
    return text


Address = Annotated[str, BeforeValidator(_address)]


class Moved(Closed):
    """One line of the registry of old addresses; it is never changed and never taken away.

    Without `because` the page is the same and only has another name. With it the page is gone since `on`, and the
    page at `to` came in its place.
    """

    from_: Address = Field(alias="from")
    to: Address
    on: Day
    because: Annotated[Text, BeforeValidator(plain_reason)] | None = None


def leads_to(path: str, moved: Mapping[str, Moved], *, same_page: bool = False) -> str | None:
    """Give the address where `path` leads now; `path` itself when it did not move, None for a circle.

    `moved` maps every old address to its line. With `same_page` the way stops where another page came in place.
    """
    seen = set()
    while path in moved and not (same_page and moved[path].because):
        if path in seen:
            return None
        seen.add(path)
        path = moved[path].to
    return path

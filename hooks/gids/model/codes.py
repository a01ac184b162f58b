"""A short code on paper: digits that lead to a page for ever, in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator

from gids.model.fields import Closed, Day, PagePath, Text, problem

# How a registry names the front page, whose own path is empty.
FRONT = "index"
_CODE = re.compile(r"[1-9][0-9]{0,4}")
_ALIAS = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def _code(value: Any) -> str:
    text = str(value)
    if not _CODE.fullmatch(text):
        raise problem(
            "K01",
            "1 tot 5 cijfers, niet met een 0 vooraan",
            "Kies het kleinste getal dat nog vrij is. Alleen cijfers: die staan op elk toetsenbord.",
        )
    return text


def _alias(value: Any) -> str:
    text = str(value)
    if len(text) < 3 or not _ALIAS.fullmatch(text):
        raise problem(
            "K04",
            "een woord van 3 of meer tekens: kleine letters a-z, cijfers en streepjes, met een letter vooraan",
            "Schrijf het woord zonder hoofdletters, spaties en accenten: koorts, of veilig-slapen.",
        )
    return text


class Retired(Closed):
    """A code whose page is there no more: since when, what came in its place (a page or a code), and why."""

    on: Day
    to: PagePath
    because: Text


class ShortCode(Closed):
    """One line of the registry of short codes; it is never changed and never taken away.

    `page` is the path of a page (`antwoorden/koorts`), of a list that is made (`stappenplan`), or `index` for the
    front page. `since` is the day from which it may be printed, `why` says for which paper. `alias` is a Dutch word
    that leads to the same place.
    """

    code: Annotated[str, BeforeValidator(_code)]
    page: PagePath
    since: Day
    why: Text
    alias: Annotated[str, BeforeValidator(_alias)] | None = None
    retired: Retired | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The addresses below the top of the site that lead here: the code and its alias."""
        return (self.code, self.alias) if self.alias else (self.code,)


def destination(code: ShortCode, codes: Mapping[str, ShortCode]) -> str | None:
    """Give the path of the page where a code leads now, after all successors; the front page has an empty path.

    `codes` maps every code to its line. Gives None when a successor is a code that does not exist, or when
    successors lead back to where they began.
    """
    seen = set()
    while code.retired:
        seen.add(code.code)
        to = code.retired.to
        if not to.isdecimal():
            return path_of(to)
        if to not in codes or to in seen:
            return None
        code = codes[to]
    return path_of(code.page)


def path_of(page: str) -> str:
    """Give the path of a page as the site knows it: the front page has an empty one."""
    return "" if page == FRONT else page

"""A changed guideline: since when, who decided it, which pages it is about, and who sees it differently."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from gids.model.fields import Ages, Closed, Day, PagePath, Slug, Text, problem, read_day, written_as
from gids.model.matter import Source, SourceMatter

# The sections of every change, in order, and those that two views need between them.
BEFORE, NOW, WHY, OTHERWISE = "vroeger", "nu", "waarom", "anders-gedaan"
AGREED, VIEWS, FOR_YOU = "eens", "wie-zegt-wat", "voor-jou"


def _since(value: Any) -> str:
    text = str(value)
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        raise problem(
            "V09",
            "een jaar, een maand of een dag",
            "Schrijf 1987, of 2025-09, of 2025-09-08 (jaar, maand, dag).",
        )
    read_day(first_day_text(text))
    return text


def first_day_text(text: str) -> str:
    """Give the first day of a year, month or day, as a day: `2025-09` is `2025-09-01`."""
    return text + "-01-01"[3 * text.count("-") :] if len(text) < 10 else text


Since = Annotated[str, BeforeValidator(_since), written_as("[0-9]{4}(-[0-9]{2}){0,2}")]


class View(Closed):
    """What one body says about a question on which bodies differ; `says` is the anchor of its heading."""

    by: Text
    says: Slug
    on: Since


class ChangeMatter(SourceMatter):
    """A changed guideline.

    `since` is a year, a month or a day; `noted` is the day on which we wrote it down. `pages` are the addresses of
    the pages whose advice it is about, `supersedes` is the address of an older change that this one replaces.
    """

    icon: Text
    since: Since
    noted: Day
    decided_by: tuple[Text, ...] = Field(min_length=1)
    pages: tuple[PagePath, ...] = ()
    ages: Ages
    topics: tuple[Slug, ...] = Field(min_length=1)
    urgency: Literal["safety", "normal"]
    views: tuple[View, ...] = ()
    supersedes: PagePath | None = None
    search: tuple[Text, ...] = Field(min_length=1)
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Literal["high", "medium", "low"]

    @property
    def starts(self) -> date:
        """The first day on which the new advice holds."""
        return date.fromisoformat(first_day_text(self.since))

    @property
    def is_urgent(self) -> bool:
        """Whether following the old advice is dangerous: a text that is behind is then not shown."""
        return self.safety or self.urgency == "safety"

"""Front matter: the facts and words at the top of a page, one closed schema per kind."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, StrictBool, field_validator, model_validator

from gids.model.fields import Ages, Closed, Day, Fingerprint, MonthOrDay, Slug, Text, WebAddress, problem

# A source is read again at least this often (years).
_READ_AGAIN = 2


def oldest_reading(today: date) -> str:
    """Give the day (`2024-11-22`) before which a source was read too long ago."""
    return f"{today.year - _READ_AGAIN}{today.isoformat()[4:]}"


class Source(Closed):
    """Where a fact comes from, and when it was read there."""

    title: Text
    by: Text
    url: WebAddress
    read: MonthOrDay

    def is_old(self, today: date) -> bool:
        """Tell whether it was read too long ago to count on."""
        return self.read < oldest_reading(today)[: len(self.read)]


class Review(Closed):
    """Whether a named professional has checked the page. Nobody is ever invented: draft is honest."""

    state: Literal["draft", "reviewed"]
    by: Text | None = None
    role: Text | None = None
    on: Day | None = None
    again: Day | None = None

    @model_validator(mode="after")
    def _complete(self) -> Review:
        details = (self.by, self.role, self.on, self.again)
        if self.state == "reviewed" and None in details:
            raise problem(
                "V14",
                "bij `reviewed`: by, role, on en again",
                "Vul in wie het nakeek (by), in welke rol (role), wanneer (on) en wanneer weer (again). "
                "Of schrijf: {state: draft}.",
            )
        if self.state == "draft" and any(details):
            raise problem("V14", "bij `draft`: niets anders", "Schrijf alleen: {state: draft}.")
        if self.on and self.again and self.again <= self.on:
            raise problem("V14", "`again` later dan `on`", "Kies een latere dag voor `again`.")
        return self

    def is_overdue(self, today: date) -> bool:
        """Tell whether the day on which somebody would look again has passed."""
        return self.again is not None and self.again < today


class ReaderTest(Closed):
    """A test with real readers: when, with whom, how many, and how many could say it back."""

    on: Day
    with_: Text = Field(alias="with")
    readers: int = Field(ge=1)
    said_back: int = Field(ge=0)


class PlainException(Closed):
    """A limit of plain language (code E) that a page may go over, and the real reason why."""

    rule: str = Field(pattern=r"^E0[1-5]$")
    because: Text


class SourceMatter(Closed):
    """What every Dutch page has: its words, and the state of its review.

    `same_meaning_as` holds the fingerprints of earlier texts that meant the same: the spelling or the clearness of
    the words has changed since, the advice has not. A page that is not `published` is in the making: it is read and
    checked, and not on the site.
    """

    title: Text
    summary: Text
    search: tuple[Text, ...] = ()
    sources: tuple[Source, ...] = ()
    review: Review
    questions: tuple[Slug, ...] = ()
    safety: StrictBool = False
    same_meaning_as: tuple[Fingerprint, ...] = ()
    published: StrictBool = True
    plain: tuple[PlainException, ...] = ()

    @property
    def is_urgent(self) -> bool:
        """Whether a translation that is behind may be dangerous, and is not shown."""
        return self.safety


class HomeMatter(SourceMatter):
    """The front page, which is always there."""

    @field_validator("published")
    @classmethod
    def _there(cls, value: bool) -> bool:
        if not value:
            raise problem(
                "V08",
                "geen `published: false` op de voorpagina",
                "Haal de regel weg: zonder voorpagina is er geen site.",
            )
        return value


class AboutMatter(SourceMatter):
    """A page about the site itself; `order` is its place among them at the foot of every page."""

    order: int = 0


class AnswerMatter(SourceMatter):
    """An answer to a question of parents."""

    ages: Ages
    topics: tuple[Slug, ...] = Field(min_length=1)
    icon: Text
    drawing: Slug | None = None
    search: tuple[Text, ...] = Field(min_length=1)
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Literal["high", "medium", "low"]
    reader_test: tuple[ReaderTest, ...] = ()


class MadeFrom(Closed):
    """Which Dutch text a translation was made from, and by whom."""

    of: Fingerprint
    by: Text
    on: Day | None = None

    @model_validator(mode="after")
    def _dated(self) -> MadeFrom:
        if (self.by == "machine") != (self.on is None):
            raise problem(
                "V15",
                "`by: machine` zonder datum, of een naam met `on: datum`",
                "Vertaalde een computer? Schrijf alleen by: machine. Keek een mens het na? Zet zijn naam en de dag.",
            )
        return self


class TranslationMatter(Closed):
    """The words of a page in another language. Facts stay in the Dutch page."""

    title: Text
    summary: Text
    search: tuple[Text, ...] = ()
    translation: MadeFrom

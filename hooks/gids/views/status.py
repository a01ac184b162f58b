"""How the site stands, as professionals see it: bars with their numbers, what waits, and the open questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gids.model import Language, Page
from gids.translations import LanguageOverview, Overview, overview
from gids.views.build import Build
from gids.views.dates import written_day, written_month
from gids.views.entries import Entry, entries
from gids.views.professionals import PROFESSIONALS

STATUS = f"{PROFESSIONALS}/status"
# So many titles stand in a list; the rest is a number. `gids status` names them all.
_MOST = 10
_MOST_OF_QUESTION = 3


@dataclass(frozen=True)
class Bar:
    """A part of a whole, in words that hold both numbers."""

    text: str
    value: int
    whole: int


@dataclass(frozen=True)
class Titles:
    """Pages under a heading; `more` are not named."""

    heading: str
    entries: tuple[Entry, ...]
    more: int


@dataclass(frozen=True)
class LanguageRow:
    """One language: how far it is, and which pages wait."""

    language: Language
    bars: tuple[Bar, ...]
    waiting: tuple[Titles, ...]


@dataclass(frozen=True)
class QuestionRow:
    """An open question as it stands in questions.yml (in the source language), and the pages that wait for the answer."""

    question: str
    ask: str
    because: str
    pages: Titles


def status_data(build: Build) -> Mapping[str, Any]:
    """Give what the page shows. Each page that waits for its date comes with its reason, the longest ago first."""
    words = build.words["status"]
    found = overview(build.site, build.today)
    answers = len(found.untested) + len(found.tested)
    return {
        "day": written_day(build.today, build.language.locale),
        "source": found.source,
        "bars": (
            _bar(words["reviewed"], len(found.reviewed), len(found.pages)),
            *([_bar(words["tested"], len(found.tested), answers)] if answers else []),
        ),
        "languages": tuple(_language(build, one) for one in found.languages),
        "late": tuple(_late(build, found)),
        "questions": tuple(
            QuestionRow(
                one.question.question,
                one.question.ask,
                one.question.because,
                _titles(build, "", one.pages, _MOST_OF_QUESTION),
            )
            for one in found.questions
        ),
    }


def _language(build: Build, one: LanguageOverview) -> LanguageRow:
    words = build.words["status"]
    lists = (
        (words["withheld"], one.withheld),
        (words["outdated"], one.outdated),
        (words["missing"], one.missing),
    )
    bars = [_bar(words["current"], len(one.current), one.pages)]
    if translated := len(one.machine) + len(one.person):
        bars.append(_bar(words["person"], len(one.person), translated))
    return LanguageRow(
        one.language,
        tuple(bars),
        tuple(_titles(build, heading, pages, _MOST) for heading, pages in lists if pages),
    )


def _late(build: Build, found: Overview) -> Iterator[tuple[Entry, str]]:
    """Give the pages that are over a date: first the reviews, then the sources."""
    words, locale = build.words["status"], build.language.locale
    for page, day in found.overdue:
        yield _entry(build, page), words["overdue"].format(date=written_day(day, locale))
    for page, month in found.old:
        yield _entry(build, page), words["old"].format(date=written_month(month, locale))


def _titles(build: Build, heading: str, pages: Sequence[Page], most: int) -> Titles:
    return Titles(heading, entries(build.site, pages[:most], build.language), max(0, len(pages) - most))


def _entry(build: Build, page: Page) -> Entry:
    return entries(build.site, [page], build.language)[0]


def _bar(text: str, number: int, total: int) -> Bar:
    return Bar(text.format(number=number, total=total), number, total)

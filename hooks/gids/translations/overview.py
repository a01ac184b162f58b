"""How the whole site stands: translations, reviews, sources, open questions. For who plans the work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gids.model import AnswerMatter, Language, OpenQuestion, Page, Site, asked
from gids.translations.making import empty_words
from gids.translations.status import State, shown_state


@dataclass(frozen=True)
class LanguageOverview:
    """The pages of one language but the source, by the state of their translation, in the order of the site.

    `withheld` are outdated too, but not shown, for safety. `machine` and `person` divide all translations there are by
    who made or read them. `unfinished` translations are begun, and not seen by readers. `words` counts the fixed words
    that are not translated yet.
    """

    language: Language
    current: tuple[Page, ...]
    outdated: tuple[Page, ...]
    withheld: tuple[Page, ...]
    missing: tuple[Page, ...]
    machine: tuple[Page, ...]
    person: tuple[Page, ...]
    unfinished: tuple[Page, ...]
    words: int

    @property
    def pages(self) -> int:
        """How many pages there are to translate."""
        return len(self.current) + len(self.outdated) + len(self.withheld) + len(self.missing)


@dataclass(frozen=True)
class QuestionOverview:
    """An open question, the pages that wait for its answer, and the places in data files that do: `region.yml: …`."""

    question: OpenQuestion
    pages: tuple[Page, ...]
    data: tuple[str, ...]


@dataclass(frozen=True)
class Overview:
    """How the site stands on a day.

    `draft`, `reviewed` and `overdue` (reviewed, but somebody would have looked again by now, the longest ago first) are
    pages in the source language; `old` are those with a source that was read too long ago, with the month of the
    oldest, the oldest first; `untested` and `tested` are answers that no reader, or some, have tried; `making` are those
    that are not on the site yet.
    """

    source: Language
    pages: tuple[Page, ...]
    draft: tuple[Page, ...]
    reviewed: tuple[Page, ...]
    overdue: tuple[tuple[Page, date], ...]
    old: tuple[tuple[Page, str], ...]
    untested: tuple[Page, ...]
    tested: tuple[Page, ...]
    making: tuple[Page, ...]
    languages: tuple[LanguageOverview, ...]
    questions: tuple[QuestionOverview, ...]

    @property
    def is_translated(self) -> bool:
        """Whether every page is up to date in every published language."""
        return not any(
            one.outdated or one.withheld or one.missing for one in self.languages if one.language.published
        )


def overview(site: Site, today: date) -> Overview:
    """Tell how the site stands on `today`, languages in the making included. The limits are those of the checks (R)."""
    overdue = [
        (page.matter.review.again, page.path, page)
        for page in site.pages
        if page.matter.review.again and page.matter.review.is_overdue(today)
    ]
    read = [
        (min(source.read for source in page.matter.sources if source.is_old(today)), page.path, page)
        for page in site.pages
        if any(source.is_old(today) for source in page.matter.sources)
    ]
    return Overview(
        site.source_language,
        site.pages,
        tuple(page for page in site.pages if page.matter.review.state == "draft"),
        tuple(page for page in site.pages if page.matter.review.state == "reviewed"),
        tuple((page, day) for day, _, page in sorted(overdue, key=lambda item: item[:2])),
        tuple((page, month) for month, _, page in sorted(read, key=lambda item: item[:2])),
        _answers(site, tested=False),
        _answers(site, tested=True),
        site.in_the_making,
        tuple(_language(site, language) for language in site.languages if not language.source),
        tuple(_questions(site)),
    )


def _answers(site: Site, *, tested: bool) -> tuple[Page, ...]:
    return tuple(
        page
        for page in site.pages
        if isinstance(page.matter, AnswerMatter) and bool(page.matter.reader_test) is tested
    )


def _language(site: Site, language: Language) -> LanguageOverview:
    by_state: dict[State, list[Page]] = {state: [] for state in State}
    by_maker: dict[bool, list[Page]] = {True: [], False: []}
    for page in site.pages:
        state = shown_state(site, page, language.code)
        # A page in the making needs no translation yet.
        if page.matter.published or state is not State.MISSING:
            by_state[state].append(page)
        text = page.translations.get(language.code)
        if text:
            by_maker[text.matter.translation.on is None].append(page)
    return LanguageOverview(
        language,
        tuple(by_state[State.CURRENT]),
        tuple(by_state[State.OUTDATED]),
        tuple(by_state[State.WITHHELD]),
        tuple(by_state[State.MISSING]),
        tuple(by_maker[True]),
        tuple(by_maker[False]),
        tuple(page for page in site.pages if language.code in page.unfinished),
        len(empty_words(site, language)),
    )


def _questions(site: Site) -> Iterator[QuestionOverview]:
    places = list(asked(site))
    for question in site.questions:
        here = [place for place in places if place.question == question.id]
        yield QuestionOverview(
            question,
            tuple(place.page for place in here if place.page),
            tuple(f"{place.file}: {'.'.join(map(str, place.keys[:-1]))}" for place in here if not place.page),
        )

"""What readers see of changed guidelines: the note at an answer, the page of a change, and the log of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from gids.model import AgeGroup, Body, ChangeMatter, Language, Page, Site
from gids.model.changes import BEFORE, NOW, WHY, first_day_text
from gids.translations import State, shown_state
from gids.views.build import Build
from gids.views.dates import written_day, written_month
from gids.views.entries import Entry, Group, entries
from gids.views.sections import section

RECENT = timedelta(days=730)
SHOWN_RECENT = 3


@dataclass(frozen=True)
class Note:
    """The short story of a change, for the page whose advice it is about; `parts` are headings with Markdown."""

    year: str
    entry: Entry
    language: Language
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ViewOf:
    """Who says what: the body, the anchor of its words on the page, and since when."""

    by: str
    anchor: str
    on: str


@dataclass(frozen=True)
class ChangeFacts:
    """The facts on the page of a change, in words."""

    since: str
    decided_by: str
    about: tuple[Entry, ...]
    views: tuple[ViewOf, ...]
    replaced_by: tuple[Entry, ...]
    replaces: tuple[Entry, ...]


@dataclass(frozen=True)
class Log:
    """All changes: by year with their day, by topic, and by age."""

    years: tuple[tuple[str, tuple[tuple[str, Entry], ...]], ...]
    topics: tuple[Group, ...]
    ages: tuple[Group, ...]


def published(site: Site, today: date, *, making: bool = False) -> Site:
    """Give the site as readers see it: without pages in the making, and without changes that have not begun.

    These appear when their day comes. With `making` the pages in the making are there too, for who writes them.
    """
    begun = tuple(
        page
        for page in site.pages
        if (page.matter.published or making)
        and (not isinstance(page.matter, ChangeMatter) or page.matter.starts <= today)
    )
    return replace(site, pages=begun)


def all_changes(site: Site) -> list[Page]:
    """List the changes, the newest first."""
    return _newest_first(page for page in site.pages if isinstance(page.matter, ChangeMatter))


def notes_of(build: Build, page: Page) -> tuple[Note, ...]:
    """Give the notes for a page, the newest first; a change that was replaced has no note any more."""
    replaced = _replaced(build.site)
    about = [change for change in build.site.changes_of(page.path) if change.path not in replaced]
    return tuple(_note(build, change) for change in _newest_first(about))


def change_facts(build: Build, page: Page) -> ChangeFacts:
    """Put the facts of a change into words."""
    site, matter, language = build.site, _matter(page), build.language
    newer = [other for other in all_changes(site) if _matter(other).supersedes == page.path]
    found = (site.page(path) for path in (*matter.pages, matter.supersedes or ""))
    *about, older = found
    return ChangeFacts(
        since=written_since(matter.since, language),
        decided_by=", ".join(matter.decided_by),
        about=entries(site, [other for other in about if other], language),
        views=tuple(ViewOf(view.by, view.says, written_since(view.on, language)) for view in matter.views),
        replaced_by=entries(site, newer, language),
        replaces=entries(site, [older] if older and matter.supersedes else [], language),
    )


def change_log(build: Build) -> Log:
    """Collect the log. A change stands under each of its topics and ages."""
    site, words, language = build.site, build.words, build.language
    changes = all_changes(site)
    years = tuple(
        (year, tuple(_dated(build, found)))
        for year, found in groupby(changes, key=lambda page: _matter(page).since[:4])
    )
    topics = _groups(
        (
            words["topics"][topic.id],
            topic.icon,
            [page for page in changes if topic.id in _matter(page).topics],
        )
        for topic in site.topics
    )
    ages = _groups(
        (
            words["ages"][group.id],
            group.icon,
            [page for page in changes if _matter(page).ages.overlaps(group.ages)],
        )
        for group in site.ages
    )
    return Log(
        years,
        tuple(Group(title, icon, entries(site, found, language)) for title, icon, found in topics),
        tuple(Group(title, icon, entries(site, found, language)) for title, icon, found in ages),
    )


def recent_changes(build: Build, group: AgeGroup) -> tuple[Entry, ...]:
    """Give the changes of the last two years that are about an age, the newest first, at most three."""
    replaced = _replaced(build.site)
    found = [
        page
        for page in all_changes(build.site)
        if page.path not in replaced
        and build.today - _matter(page).starts <= RECENT
        and _matter(page).ages.overlaps(group.ages)
    ]
    return entries(build.site, found[:SHOWN_RECENT], build.language)


def written_since(since: str, language: Language) -> str:
    """Write a year, a month or a day in words, as exact as it is known."""
    if since.count("-") == 2:
        return written_day(date.fromisoformat(since), language.locale)
    return written_month(first_day_text(since), language.locale) if "-" in since else since


def shown_body(site: Site, page: Page, language: Language) -> tuple[Body, Language]:
    """Give the text that a reader of a language sees, and its language."""
    if shown_state(site, page, language.code) in (State.CURRENT, State.OUTDATED):
        return page.translations[language.code].body, language
    return page.body, site.source_language


def _newest_first(changes: Iterable[Page]) -> list[Page]:
    return sorted(changes, key=lambda page: (-_matter(page).starts.toordinal(), page.path))


def _note(build: Build, page: Page) -> Note:
    body, language = shown_body(build.site, page, build.language)
    words = build.site.interface[language.code].words
    titles = (
        (BEFORE, words["changes"]["before"]),
        (NOW, words["changes"]["now"]),
        (WHY, words["changes"]["why"]),
    )
    return Note(
        _matter(page).since[:4],
        entries(build.site, [page], build.language)[0],
        language,
        tuple((title, section(body, anchor)) for anchor, title in titles),
    )


def _dated(build: Build, pages: Iterable[Page]) -> Iterable[tuple[str, Entry]]:
    for page in pages:
        yield (
            written_since(_matter(page).since, build.language),
            entries(build.site, [page], build.language)[0],
        )


def _groups(
    groups: Iterable[tuple[str, str, list[Page]]],
) -> Sequence[tuple[str, str, list[Page]]]:
    return [group for group in groups if group[2]]


def _replaced(site: Site) -> set[str]:
    return {older for page in all_changes(site) if (older := _matter(page).supersedes)}


def _matter(page: Page) -> ChangeMatter:
    assert isinstance(page.matter, ChangeMatter)
    return page.matter

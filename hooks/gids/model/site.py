"""The whole site as one immutable value."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from gids.model.appointments import AppointmentMatter, Vaccination
from gids.model.changes import ChangeMatter
from gids.model.codes import ShortCode, destination, path_of
from gids.model.data import AgeGroup, Language, OpenQuestion, Region, Term, Topic
from gids.model.matter import SourceMatter, TranslationMatter
from gids.model.moved import Moved, leads_to
from gids.model.outline import Body
from gids.model.steps import Phase, Place, Situation

Path = tuple[str | int, ...]
Positions = Mapping[Path, tuple[int, int]]


def written_path(positions: Positions, keys: Path) -> Path:
    """Give the path under which a value was written in the file.

    An index is left out where an editor wrote one value instead of a list of one; a value that is not in the
    file gives the path of what would hold it.
    """
    path: Path = ()
    for key in keys:
        if (*path, key) in positions:
            path = (*path, key)
        elif not isinstance(key, int):
            break
    return path


@dataclass(frozen=True)
class Translation:
    """The words of a page in one language. `file` is the path below the project folder."""

    language: str
    file: str
    matter: TranslationMatter
    body: Body
    positions: Positions


@dataclass(frozen=True)
class Unfinished:
    """A translation with places left to fill in: its file, and the line of each place. No reader sees it.

    `of` is the fingerprint of the Dutch text that it is being made from, as the file says.
    """

    language: str
    file: str
    lines: tuple[int, ...]
    of: str


@dataclass(frozen=True)
class Page:
    """A page in the source language, with its translations by language code.

    `path` is its address below the language folder without slashes around it: `antwoorden/koorts`, or the
    empty string for the front page. `positions` gives line and column of every front-matter value, `unfinished` holds
    translations that are begun, and `to_write` the lines with places that the editor has not filled in yet.
    """

    path: str
    kind: str
    file: str
    matter: SourceMatter
    body: Body
    positions: Positions
    fingerprint: str
    translations: Mapping[str, Translation] = field(default_factory=dict)
    unfinished: Mapping[str, Unfinished] = field(default_factory=dict)
    to_write: tuple[int, ...] = ()

    @property
    def version(self) -> str:
        """The fingerprint of the first text that means what this one means: it changes when the advice does."""
        return self.matter.same_meaning_as[0] if self.matter.same_meaning_as else self.fingerprint

    @property
    def meanings(self) -> frozenset[str]:
        """The fingerprints of all texts that mean what this one means."""
        return frozenset((self.fingerprint, *self.matter.same_meaning_as))


@dataclass(frozen=True)
class Interface:
    """The fixed words of the site in one language, as nested keys, with the place of each word."""

    file: str
    words: Mapping[str, Any]
    positions: Positions

    @cached_property
    def flat(self) -> Mapping[tuple[str, ...], Any]:
        """All words by their whole key: `("nav", "home")`. A word is a text or a list of texts; the check knows which."""
        return dict(_flat(self.words))


def _flat(words: Mapping[str, Any], at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in words.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, (*at, key))
        else:
            yield (*at, key), value


@dataclass(frozen=True)
class Site:
    """Everything in content/, read and typed.

    `interface` holds the words of templates per language, `broken` the paths of Dutch pages that could not be
    read (so that a link to them is not reported as well), `files` all other files below content/ for pictures,
    `recordings` those of texts read aloud with their size in bytes, `drawings` our own drawings (SVG) by name,
    `data` per data file (such as `region.yml`) its path and the places of its values,
    `codes` the short codes on paper in the order in which they came, `moved` the old addresses.
    """

    languages: tuple[Language, ...]
    ages: tuple[AgeGroup, ...]
    topics: tuple[Topic, ...]
    region: Region
    questions: tuple[OpenQuestion, ...]
    phases: tuple[Phase, ...]
    situations: tuple[Situation, ...]
    places: tuple[Place, ...]
    terms: tuple[Term, ...]
    vaccinations: tuple[Vaccination, ...]
    interface: Mapping[str, Interface]
    pages: tuple[Page, ...]
    broken: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    recordings: Mapping[str, int] = field(default_factory=dict)
    drawings: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, tuple[str, Positions]] = field(default_factory=dict)
    codes: tuple[ShortCode, ...] = ()
    moved: tuple[Moved, ...] = ()

    def __getstate__(self) -> dict[str, Any]:
        """Give what was read, to keep it. What follows from it is computed again; another thread may just do so."""
        return {item.name: getattr(self, item.name) for item in fields(self)}

    @property
    def source_language(self) -> Language:
        """The language in which facts and first words are written."""
        return next(language for language in self.languages if language.source)

    @cached_property
    def version(self) -> str:
        """The version of everything together, for pages that are made from other pages."""
        words = " ".join(sorted(f"{self.first_path(page.path)}={page.version}" for page in self.pages))
        return hashlib.sha256(words.encode("utf-8")).hexdigest()[:12]

    @property
    def in_the_making(self) -> tuple[Page, ...]:
        """The pages that are read and checked, and that no reader sees yet."""
        return tuple(page for page in self.pages if not page.matter.published)

    def language(self, code: str) -> Language:
        """Find a language by its code. Raises KeyError when it is not configured."""
        for language in self.languages:
            if language.code == code:
                return language
        raise KeyError(code)

    def page(self, path: str) -> Page | None:
        """Find a page by its path, such as `antwoorden/koorts`."""
        return self._by_path.get(path)

    def now_at(self, path: str) -> str | None:
        """Give the path where an address leads now, after all that moved; None for a circle."""
        return leads_to(path, self.old_addresses)

    def same_page(self, path: str) -> str | None:
        """Give the path that the very page of an address has now; an address whose page is gone gives itself."""
        return leads_to(path, self.old_addresses, same_page=True)

    def first_path(self, path: str) -> str:
        """Give the first address that a page ever had: what is kept elsewhere under its name stays its own."""
        seen = set()
        while path in self._earlier and path not in seen:
            seen.add(path)
            path = self._earlier[path]
        return path

    def is_gone(self, code: ShortCode) -> bool:
        """Tell whether the page of a code is there no more. One that only has another name now is the same page."""
        if code.retired is None:
            return False
        return destination(code, {one.code: one for one in self.codes}) != self.same_page(path_of(code.page))

    @cached_property
    def old_addresses(self) -> Mapping[str, Moved]:
        """Give every old address with its line of the registry."""
        return {move.from_: move for move in self.moved}

    @cached_property
    def _earlier(self) -> Mapping[str, str]:
        """Give the address before, of every page that got another name."""
        return {move.to: move.from_ for move in reversed(self.moved) if move.because is None}

    @cached_property
    def appointments(self) -> tuple[Page, ...]:
        """The appointments in the order in which a child has them."""
        found = [
            (page.matter.age.range.start, page.matter.age.range.end, page.path, page)
            for page in self.pages
            if isinstance(page.matter, AppointmentMatter)
        ]
        return tuple(page for *_, page in sorted(found, key=lambda item: item[:3]))

    def changes_of(self, path: str) -> tuple[Page, ...]:
        """Give the changed guidelines that are about a page, also those of a day to come."""
        return self._changes.get(path, ())

    @cached_property
    def _changes(self) -> Mapping[str, tuple[Page, ...]]:
        found: dict[str, tuple[Page, ...]] = {}
        for page in self.pages:
            if isinstance(page.matter, ChangeMatter):
                for path in page.matter.pages:
                    found[path] = (*found.get(path, ()), page)
        return found

    @cached_property
    def _by_path(self) -> Mapping[str, Page]:
        return {page.path: page for page in self.pages}

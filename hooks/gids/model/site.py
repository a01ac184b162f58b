"""The whole site as one immutable value."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from gids.model.appointments import AppointmentMatter, Vaccination
from gids.model.changes import ChangeMatter
from gids.model.codes import ShortCode
from gids.model.data import AgeGroup, Language, OpenQuestion, Region, Term, Topic
from gids.model.matter import SourceMatter, TranslationMatter
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
class Page:
    """A page in the source language, with its translations by language code.

    `path` is its address below the language folder without slashes around it: `antwoorden/koorts`, or the
    empty string for the front page. `positions` gives line and column of every front-matter value.
    """

    path: str
    kind: str
    file: str
    matter: SourceMatter
    body: Body
    positions: Positions
    fingerprint: str
    translations: Mapping[str, Translation] = field(default_factory=dict)

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


@dataclass(frozen=True)
class Site:
    """Everything in content/, read and typed.

    `interface` holds the words of templates per language, `broken` the paths of Dutch pages that could not be
    read (so that a link to them is not reported as well), `files` all other files below content/ for pictures,
    `recordings` those of texts read aloud with their size in bytes, `drawings` our own drawings (SVG) by name,
    `data` per data file (such as `region.yml`) its path and the places of its values,
    `codes` the short codes on paper in the order in which they came.
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
        words = " ".join(f"{page.path}={page.version}" for page in self.pages)
        return hashlib.sha256(words.encode("utf-8")).hexdigest()[:12]

    def language(self, code: str) -> Language:
        """Find a language by its code. Raises KeyError when it is not configured."""
        for language in self.languages:
            if language.code == code:
                return language
        raise KeyError(code)

    def page(self, path: str) -> Page | None:
        """Find a page by its path, such as `antwoorden/koorts`."""
        return self._by_path.get(path)

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

"""What a short code on paper leads to: the same page in every language, and what changed since it was printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from gids.model import ChangeMatter, Language, Page, ShortCode, Site, destination
from gids.views.build import Build
from gids.views.dates import written_day
from gids.views.entries import Entry, entries
from gids.views.generated import generated_pages


@dataclass(frozen=True)
class CodeNote:
    """A change of the advice since the code may be on paper: the day in words, and the page that tells it."""

    day: str
    entry: Entry


@dataclass(frozen=True)
class CodeChoice:
    """The page in one language: `entry` says in which language its words are, `notes` what changed, newest first."""

    language: Language
    entry: Entry
    notes: tuple[CodeNote, ...]


@dataclass(frozen=True)
class CodePage:
    """The small page of a code, at each of its `names`; `title` is that of the page in the source language.

    `moved` says that the page on the paper is there no more, and another came in its place.
    """

    code: str
    names: tuple[str, ...]
    title: str
    moved: bool
    choices: tuple[CodeChoice, ...]


@dataclass(frozen=True)
class ShortLink:
    """A code as it stands on paper: `qr` is the address for a QR code, `shown` is what a parent types.

    In capitals an address takes fewer blocks (ISO/IEC 18004, alphanumeric mode); a browser does not mind capitals in
    the name of a host, but it does in a path, so an address below a path keeps its small letters.
    """

    code: str
    qr: str
    shown: str


def code_pages(build: Build) -> Iterator[CodePage]:
    """Give the page of every short code, in the order of the registry."""
    codes = {code.code: code for code in build.site.codes}
    made = _Made(build)
    for code in build.site.codes:
        path = destination(code, codes)
        if path is not None:
            yield _page(build, code, path, made)


def code_names(site: Site) -> frozenset[str]:
    """Give all addresses below the top of the site that are short codes or their aliases."""
    return frozenset(name for code in site.codes for name in code.names)


def short_link(site: Site, path: str, address: str | None = None) -> ShortLink | None:
    """Give the first short code that leads to a page, or None; `path` is as `antwoorden/koorts`.

    The code carries the short address of the region. Without one it carries `address`, under which the site is
    published, or the address of the region.
    """
    codes = {code.code: code for code in site.codes}
    found = [code for code in site.codes if not site.is_gone(code) and destination(code, codes) == path]
    if not found:
        return None
    return code_link(site, found[0].code, address)


def code_link(site: Site, code: str, address: str | None = None) -> ShortLink:
    """Give the address of one short code on paper; `address` as for `short_link`."""
    top = urlsplit(site.region.short_address or address or site.region.address)
    own = f"{top.scheme}://{top.netloc}".upper() + top.path
    return ShortLink(code, f"{own}{code}/", f"{top.netloc}{top.path}{code}")


class _Made:
    """The titles of pages that are made from others, per language; made when the first code needs them."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._titles: dict[str, Mapping[str, str]] = {}

    def entry(self, path: str, language: Language) -> Entry | None:
        if language.code not in self._titles:
            made = generated_pages(replace(self._build, language=language))
            self._titles[language.code] = {page.path: page.title for page in made}
        title = self._titles[language.code].get(path)
        if title is None:
            return None
        return Entry(path, title, "", "", language.code, language.direction, in_source=False)


def _page(build: Build, code: ShortCode, path: str, made: _Made) -> CodePage:
    page = build.site.page(path)
    choices = tuple(
        CodeChoice(language, entry, _notes(build.site, page, code.since, language))
        for language in build.languages
        if (entry := entries(build.site, [page], language)[0] if page else made.entry(path, language))
    )
    titles = {choice.language.code: choice.entry.title for choice in choices}
    title = titles.get(build.language.code, "")
    return CodePage(code.code, code.names, title, build.site.is_gone(code), choices)


def _notes(site: Site, page: Page | None, since: date, language: Language) -> tuple[CodeNote, ...]:
    """Give the changes that readers could first see after a day, as told to readers of a language."""
    found = [
        (max(change.matter.noted, change.matter.starts), change)
        for change in (site.changes_of(page.path) if page else ())
        if isinstance(change.matter, ChangeMatter)
    ]
    newer = sorted((item for item in found if item[0] > since), key=lambda item: item[1].path)
    newer.sort(key=lambda item: item[0], reverse=True)
    return tuple(
        CodeNote(written_day(day, language.locale), entries(site, [change], language)[0])
        for day, change in newer
    )

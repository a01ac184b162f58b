"""Every text of the site with what rules need to know of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gids.findings import Place
from gids.model import Body, Page, Positions, Site, written_path


@dataclass(frozen=True)
class Words:
    """The words of one page in one language."""

    language: str
    page: Page
    file: str
    title: str
    summary: str
    body: Body
    positions: Positions

    def place(self, line: int, column: int = 1) -> Place:
        """Give a place in this file."""
        return Place(self.file, line, column)

    def value(self, *keys: str | int) -> Place:
        """Give the place of a front-matter value."""
        line, column = self.positions.get(written_path(self.positions, keys), (1, 1))
        return Place(self.file, line, column)


def source_words(site: Site, page: Page) -> Words:
    """Give the Dutch words of a page."""
    matter = page.matter
    return Words(
        site.source_language.code, page, page.file, matter.title, matter.summary, page.body, page.positions
    )


def translated_words(page: Page) -> Iterator[Words]:
    """Give the words of a page in every language it is translated into, in order of language code."""
    for code in sorted(page.translations):
        text = page.translations[code]
        yield Words(code, page, text.file, text.matter.title, text.matter.summary, text.body, text.positions)


def all_words(site: Site) -> Iterator[Words]:
    """Give the words of all pages in all languages."""
    for page in site.pages:
        yield source_words(site, page)
        yield from translated_words(page)


def data_place(site: Site, file: str, *keys: str | int) -> Place:
    """Give the place of a value in a data file; of what holds it when it is not there itself."""
    path, positions = site.data[file]
    line, column = positions.get(written_path(positions, keys), (1, 1))
    return Place(path, line, column)

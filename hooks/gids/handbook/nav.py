"""The menu of the handbook. It is read from the index pages, so that a new page is named in one place only."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gids.handbook.markdown_lines import links_in, text_lines


@dataclass(frozen=True)
class Part:
    """A part of the handbook: its title, language, index page, and the folders whose pages belong to it."""

    title: str
    language: str
    index: str
    folders: tuple[str, ...]


PARTS = (
    Part("Schrijven en vertalen", "nl", "editors/index.md", ("editors/", "translators/")),
    Part("Maintaining", "en", "maintainers/index.md", ("maintainers/",)),
    Part("Decisions", "en", "decisions/index.md", ("decisions/",)),
)
# The front page sends every reader on, in Dutch first.
_FRONT = Part("Handboek", "nl", "index.md", ("",))


@dataclass
class Entry:
    """A line of the menu: a page, a heading above pages, or a page with pages that only it names."""

    title: str
    page: str | None = None
    below: list[Entry] = field(default_factory=list)

    def pages(self) -> Iterator[str]:
        """Give every page of this line and those below it, in the order of the menu."""
        if self.page:
            yield self.page
        for entry in self.below:
            yield from entry.pages()


def part_of(page: str) -> Part:
    """Tell to which part a page (a path below docs/) belongs; the front page is a part of its own."""
    return next((part for part in PARTS if page.startswith(part.folders)), _FRONT)


def read_nav(docs: Path) -> list[tuple[Part, list[Entry]]]:
    """Read the menu of every part from its index page.

    A heading of level 2 of the index becomes a heading of the menu, a link below it a line. What the index does not
    name, but one of its pages does, stands below that page. Raises FileNotFoundError when an index is not there.
    """
    return [(part, _entries(docs, part)) for part in PARTS]


def unlisted(docs: Path) -> list[str]:
    """List the pages that no index page leads to, as paths below docs/."""
    listed = {page for _, entries in read_nav(docs) for entry in entries for page in entry.pages()}
    every = {file.relative_to(docs).as_posix() for file in docs.rglob("*.md")}
    return sorted(every - listed - {_FRONT.index})


def _entries(docs: Path, part: Part) -> list[Entry]:
    seen = {part.index}
    entries: list[Entry] = []
    into = entries
    for heading, title, page in _named(docs, part, part.index):
        if heading:
            entries.append(Entry(title))
            into = entries[-1].below
        elif page not in seen:
            seen.add(page)
            into.append(Entry(title, page))
    listed = list(_lines(entries))
    while listed:
        entry = listed.pop(0)
        for heading, title, page in _named(docs, part, entry.page or ""):
            if not heading and page not in seen:
                seen.add(page)
                entry.below.append(Entry(title, page))
                listed.append(entry.below[-1])
    kept = [entry for entry in entries if entry.page or entry.below]
    return [Entry(_title(docs / part.index) or part.title, part.index), *kept]


def _lines(entries: list[Entry]) -> Iterator[Entry]:
    for entry in entries:
        if entry.page:
            yield entry
        yield from _lines(entry.below)


def _named(docs: Path, part: Part, page: str) -> Iterator[tuple[bool, str, str]]:
    """Give what a page names of its own part: (True, words, "") for a heading, (False, title, page) for a page."""
    for _, line in text_lines((docs / page).read_text(encoding="utf-8")):
        if line.startswith("## "):
            yield True, line[3:].strip(), ""
        for link in links_in(line):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link["target"].split("#")[0]))
            if target.endswith(".md") and target.startswith(part.folders) and (docs / target).is_file():
                yield False, _title(docs / target) or link["words"], target


def _title(file: Path) -> str:
    """Give the heading of level 1 of a page, without the marks of code."""
    for _, line in text_lines(file.read_text(encoding="utf-8")):
        if line.startswith("# "):
            return line[2:].strip().replace("`", "")
    return ""

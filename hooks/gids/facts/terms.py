"""Official Dutch words are explained where a reader first meets them, from one word list, in every language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser

from gids.model import Term

# In a heading the explanation would come before the text; a link has a page of its own. A box (a `div`) says what to
# do now: nothing may come between it and the reader.
_SILENT = frozenset({"h1", "h2", "h3", "h4", "a", "div"})
_VOID = frozenset({"br", "img", "hr", "wbr"})


@dataclass(frozen=True)
class _Block:
    """One top-level element: its HTML, and the text in it in which a word may be explained."""

    html: str
    text: str


def explain_terms(html: str, terms: Sequence[Term], note: Callable[[Term], str]) -> str:
    """Put the explanation of every official word behind the first block that uses it.

    `html` is a text as Markdown makes it: a row of elements. `note` gives the HTML of one explanation. A word is
    explained once on a page.
    """
    left = list(terms)
    parts = []
    for block in _blocks(html):
        parts.append(block.html)
        if not block.text:
            continue
        found = [(spot, term) for term in left if (spot := _spot(term.forms, block.text)) is not None]
        for _, term in sorted(found, key=lambda item: item[0]):
            parts.append(note(term))
            left.remove(term)
    return "".join(parts)


def used_terms(text: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """List the words of the list that a text uses, in the order of the list."""
    return tuple(term for term in terms if _spot(term.forms, text) is not None)


def _spot(forms: tuple[str, ...], text: str) -> int | None:
    """Find the first place of a word; other languages may hang an ending behind an apostrophe (`BSN'niz`)."""
    found = _pattern(forms).search(text)
    return found.start() if found else None


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def _blocks(html: str) -> Iterator[_Block]:
    splitter = _Splitter(html)
    splitter.feed(html)
    splitter.close()
    yield from splitter.blocks
    rest = html[splitter.start :]
    if rest:
        yield _Block(rest, "")


class _Splitter(HTMLParser):
    """Cuts HTML behind each top-level element."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.html = html
        self.blocks: list[_Block] = []
        self.start = 0
        self._open: list[str] = []
        self._text: list[str] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open:
            return
        self._open.pop()
        if not self._open:
            line, column = self.getpos()
            end = self.html.index(">", self._lines[line - 1] + column) + 1
            self.blocks.append(_Block(self.html[self.start : end], " ".join(self._text)))
            self.start, self._text = end, []

    def handle_data(self, data: str) -> None:
        if self._open and not _SILENT.intersection(self._open):
            self._text.append(data)

"""HTML as Markdown makes it, cut into its top-level elements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = frozenset({"br", "img", "hr", "wbr", "input", "meta", "link"})


@dataclass(frozen=True)
class HtmlBlock:
    """One top-level element: its HTML, and its text outside the elements that were asked to be silent."""

    html: str
    text: str


def html_blocks(html: str, silent: frozenset[str] = frozenset()) -> tuple[HtmlBlock, ...]:
    """Cut HTML behind each top-level element; what follows the last one is a block without text."""
    splitter = _Splitter(html, silent)
    splitter.feed(html)
    splitter.close()
    rest = html[splitter.start :]
    return (*splitter.blocks, HtmlBlock(rest, "")) if rest else tuple(splitter.blocks)


def after_boxes(html: str) -> int:
    """Tell where the boxes with urgent help end, which stand first in a text; 0 when it has none."""
    end = 0
    for block in html_blocks(html):
        if not block.html.lstrip().startswith('<div class="admonition'):
            break
        end += len(block.html)
    return end


class _Splitter(HTMLParser):
    def __init__(self, html: str, silent: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.html = html
        self.silent = silent
        self.blocks: list[HtmlBlock] = []
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
            self.blocks.append(HtmlBlock(self.html[self.start : end], " ".join(self._text)))
            self.start, self._text = end, []

    def handle_data(self, data: str) -> None:
        if self._open and not self.silent.intersection(self._open):
            self._text.append(data)

"""HTML as Markdown makes it, cut into its top-level elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_VOID = frozenset({"br", "img", "hr", "wbr", "input", "meta", "link"})
# Every `<` begins a tag in what Markdown makes and in our pages: finish/allowed.py and finish/markup.py see to that.
_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""")


@dataclass(frozen=True)
class HtmlBlock:
    """One top-level element: its HTML, and its text outside the elements that were asked to be silent."""

    html: str
    text: str


def html_blocks(html: str, silent: frozenset[str] = frozenset()) -> Iterator[HtmlBlock]:
    """Cut HTML behind each top-level element; what follows the last one is a block without text."""
    start = after = 0
    opened: list[str] = []
    words: list[str] = []
    for tag in _TAG.finditer(html):
        if opened and tag.start() > after and not silent.intersection(opened):
            words.append(unescape(html[after : tag.start()]))
        after = tag.end()
        if tag["name"].lower() in _VOID:
            continue
        if not tag["end"]:
            opened.append(tag["name"].lower())
        elif opened:
            opened.pop()
            if not opened:
                yield HtmlBlock(html[start:after], " ".join(words))
                start, words = after, []
    if html[start:]:
        yield HtmlBlock(html[start:], "")


def after_boxes(html: str) -> int:
    """Tell where the boxes with urgent help end, which stand first in a text; 0 when it has none."""
    end = 0
    for block in html_blocks(html):
        if not block.html.lstrip().startswith('<div class="admonition'):
            break
        end += len(block.html)
    return end

"""A Markdown text as the sentences that a reader meets, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

_PARSER = MarkdownIt("commonmark").enable("table").use(admon_plugin)
_ANCHOR = re.compile(r"\s*\{ *#[^\s{}]+ *\}")
_FACT = re.compile(r"\{\{.*?\}\}")
# A fact is read as one word; its value is a number or a name.
_STAND_IN = "112"
_TITLE = re.compile(r'"(.*)"\s*$')
# A sentence ends at . ! ? … : or their Arabic forms, with a space behind it; "bijv. 3" and "1. " do not end one.
_END = re.compile(r"(?<=[.!?…:؟])[\"”»’)]*\s+(?=[^a-z\d]|\d+\s*(?:weken|maanden|jaar|graden))")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ\-.,:/][^\W_]+)*")

Kind = Literal["summary", "heading", "box", "item", "paragraph"]


@dataclass(frozen=True)
class Sentence:
    """One sentence as it is read, with the line of the file on which its block starts and its words."""

    text: str
    line: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """A block of text that is read in one go: a paragraph, an item of a list, a heading or the title of a box."""

    kind: Kind
    line: int
    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> int:
        """The number of words."""
        return sum(len(sentence.words) for sentence in self.sentences)


def passages(text: str, first_line: int) -> tuple[Passage, ...]:
    """Split a Markdown text; `first_line` is the line in the file where it starts."""
    return tuple(_passages(_PARSER.parse(text), first_line))


def passage(kind: Kind, text: str, line: int) -> Passage:
    """Make a passage of plain text, such as a summary."""
    return Passage(kind, line, tuple(_sentences(text, line)))


def words_in(text: str) -> tuple[str, ...]:
    """Give the words of a sentence: letters and digits, with what joins them (`BMR-prik`, `38,5`, `baby's`)."""
    return tuple(_WORD.findall(text))


def _passages(tokens: list[Token], first_line: int) -> Iterator[Passage]:
    kinds: list[str] = []
    for token in tokens:
        line = first_line + (token.map[0] if token.map else 0)
        if token.type == "admonition_open":
            title = _TITLE.search(token.info)
            if title:
                yield passage("box", _plain(title[1]), line)
        if token.nesting == 1:
            kinds.append(token.type)
        elif token.nesting == -1:
            kinds.pop()
        elif token.type == "inline" and kinds[-1] != "admonition_title_open":
            kind: Kind = (
                "heading"
                if kinds[-1] == "heading_open"
                else "item"
                if "list_item_open" in kinds
                else "paragraph"
            )
            yield passage(kind, _inline(token), line)


def _inline(token: Token) -> str:
    parts = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":
            parts.append("")
    return _plain("".join(parts))


def _plain(text: str) -> str:
    return _FACT.sub(_STAND_IN, _ANCHOR.sub("", text)).strip()


def _sentences(text: str, line: int) -> Iterator[Sentence]:
    for part in _END.split(text):
        words = words_in(part)
        if words:
            yield Sentence(part.strip(), line, words)

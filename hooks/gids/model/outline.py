"""The shape of a text: what a program must know of Markdown to compare, link and check it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading with its level, text without the anchor, anchor (or None) and line in the file."""

    level: int
    text: str
    anchor: str | None
    line: int


@dataclass(frozen=True)
class Link:
    """A link or picture: its target as written, its words (or alt text), and its place in the file."""

    target: str
    text: str
    line: int
    column: int
    image: bool = False


@dataclass(frozen=True)
class Token:
    """A fact named in the text, such as `contact.emergency.phone`."""

    name: str
    line: int
    column: int


@dataclass(frozen=True)
class Block:
    """One top-level block of a text: kind, what must be equal in every language, and its line.

    kind is heading, box, paragraph, bullets, numbers or other; detail is the anchor of a heading, the kind of
    a box, or the number of items of a list.
    """

    kind: str
    detail: str
    line: int


@dataclass(frozen=True)
class Outline:
    """All that is known of the shape of one text."""

    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    tokens: tuple[Token, ...]
    anchors: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Body:
    """The text of a page below its front matter; `first_line` is the line in the file where it starts."""

    text: str
    first_line: int
    outline: Outline

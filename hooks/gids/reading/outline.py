"""Markdown to its outline. The parser is markdown-it (CommonMark) with admonitions; it gives line numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token as MarkdownToken
from mdit_py_plugins.admon import admon_plugin

from gids.model import Block, Body, Heading, Link, Outline, Token


class _Parser(MarkdownIt):
    """A parser that shows every link, also those to schemes that run code: the rules must see them."""

    def validateLink(self, url: str) -> bool:
        """Accept every address."""
        return True


def _links_only(state: StateCore) -> None:
    """Read the words of a block only where a link or picture can be: the outline has nothing else of them."""
    for token in state.tokens:
        if token.type == "inline" and ("[" in token.content or "<" in token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


# Bold and italic are left to the engine.
_PARSER = _Parser("commonmark").enable("table").disable("emphasis").use(admon_plugin)
_PARSER.core.ruler.at("inline", _links_only)
_OTHER = ("fence", "code_block", "blockquote_open", "table_open", "hr", "html_block")
ANCHOR = re.compile(r"\s*\{ *#([^\s{}]+) *\}\s*$")
TOKEN = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


@lru_cache(maxsize=8192)  # by its content, for who reads again what an editor changes
def read_body(text: str, first_line: int) -> Body:
    """Parse the text of a page; `first_line` is the line in the file where the text starts."""
    tokens = _PARSER.parse(text)
    lines = text.split("\n")
    headings = tuple(_headings(tokens, first_line))
    anchors = tuple(
        (match[1], first_line + number)
        for number, line in enumerate(lines)
        if (match := re.search(r"\{ *#([^\s{}]+) *\}", line))
    )
    facts = tuple(
        Token(match[1], first_line + number, match.start() + 1)
        for number, line in enumerate(lines)
        for match in TOKEN.finditer(line)
    )
    outline = Outline(
        tuple(_blocks(tokens, first_line)), headings, tuple(_links(tokens, lines, first_line)), facts, anchors
    )
    return Body(text, first_line, outline)


def _line(token: MarkdownToken, first_line: int) -> int:
    return first_line + (token.map[0] if token.map else 0)


def _headings(tokens: list[MarkdownToken], first_line: int) -> Iterator[Heading]:
    for position, token in enumerate(tokens):
        if token.type == "heading_open":
            content = tokens[position + 1].content
            anchor = ANCHOR.search(content)
            yield Heading(
                int(token.tag[1]),
                ANCHOR.sub("", content),
                anchor[1] if anchor else None,
                _line(token, first_line),
            )


def _blocks(tokens: list[MarkdownToken], first_line: int) -> Iterator[Block]:
    """Walk the blocks in order; a list counts its items, a box lists its own blocks after itself.

    Of what stands inside a list only blocks that may not be there are listed.
    """
    depth = 0
    for position, token in enumerate(tokens):
        line = _line(token, first_line)
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if depth == 0:
                items = _items(tokens, position)
                yield Block("bullets" if token.type.startswith("bullet") else "numbers", str(items), line)
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type in _OTHER:
            yield Block("other", token.type.removesuffix("_open"), line)
        elif depth:
            continue
        elif token.type == "heading_open":
            anchor = ANCHOR.search(tokens[position + 1].content)
            yield Block("heading", f"{token.tag} #{anchor[1] if anchor else ''}", line)
        elif token.type == "admonition_open":
            yield Block("box", token.info.strip().split(" ")[0], line)
        elif token.type == "paragraph_open":
            yield Block("paragraph", "", line)


def _items(tokens: list[MarkdownToken], start: int) -> int:
    level = tokens[start].level
    count = 0
    for token in tokens[start + 1 :]:
        if token.level == level and token.type.endswith("list_close"):
            break
        if token.type == "list_item_open" and token.level == level + 1:
            count += 1
    return count


def _links(tokens: list[MarkdownToken], lines: list[str], first_line: int) -> Iterator[Link]:
    for token in tokens:
        if token.type != "inline" or not token.children:
            continue
        start, end = token.map or [0, 1]
        for position, child in enumerate(token.children):
            if child.type == "link_open":
                target = str(child.attrs.get("href", ""))
                words = "".join(part.content for part in _until_close(token.children[position + 1 :]))
                yield Link(target, words, *_spot(lines, start, end, target, first_line))
            elif child.type == "image":
                target = str(child.attrs.get("src", ""))
                yield Link(target, child.content, *_spot(lines, start, end, target, first_line), image=True)


def _until_close(children: list[MarkdownToken]) -> Iterator[MarkdownToken]:
    for child in children:
        if child.type == "link_close":
            return
        yield child


def _spot(lines: list[str], start: int, end: int, target: str, first_line: int) -> tuple[int, int]:
    """Find where a target is written within a block; the start of the block when it is written otherwise."""
    for number in range(start, min(end, len(lines))):
        column = lines[number].find(target) if target else -1
        if column >= 0:
            return first_line + number, column + 1
    return first_line + start, 1

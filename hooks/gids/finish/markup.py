"""Splits a finished page into text and tags, so strictly that no browser can read it in another way.

A browser guesses what a broken tag means (WHATWG HTML, 13.2.5), and a check may guess otherwise. So a page may only
hold tags that need no guess: every `<` begins one of the forms below, and none stands inside a value, a script or a
style. What a browser takes for a tag is then always one of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_FLAGS = re.IGNORECASE | re.ASCII
_SPACE = r"[ \t\n\f\r]"
_NAME = r"[a-z][a-z0-9:._-]*"
_DOUBLE, _SINGLE, _BARE = r'"[^"<]*"', r"'[^'<]*'", r"[^ \t\n\f\r\"'=<>`]+"
_VALUE = rf"(?:{_DOUBLE}|{_SINGLE}|{_BARE})"
_REST = rf"(?:{_SPACE}+{_NAME}(?:={_VALUE})?)*{_SPACE}*/?>"
_BLOCK = rf"<script{_REST}[^<]*</script{_SPACE}*>|<style{_REST}[^<]*</style{_SPACE}*>"
_BLOCKS = re.compile(_BLOCK, _FLAGS)
_TAG = re.compile(
    rf"({_BLOCK}|<(?!(?:script|style)[ \t\n\f\r/>]){_NAME}{_REST}|</{_NAME}{_SPACE}*>|<!doctype html>)",
    _FLAGS,
)
_OPENING = re.compile(rf"<({_NAME}){_REST}", _FLAGS)
_ATTRIBUTE = re.compile(rf"{_SPACE}+({_NAME})(?:=({_VALUE}))?", _FLAGS)


class Unclear(ValueError):
    """A page holds a `<` that does not begin a plain tag: `text` is what stands there, `line` where that is."""

    def __init__(self, text: str, line: int) -> None:
        super().__init__(text)
        self.text = text
        self.line = line


def tags_of(html: str) -> list[str]:
    """Give every tag of a page as written, in order; a script or style with its content is one tag.

    Raises Unclear for a comment, for a `<` that is loose or stands inside a value or a script, and for a tag that is
    written in an unusual way.
    """
    parts = _TAG.split(html)
    if "<" in "".join(parts[::2]):
        index = next(index for index in range(0, len(parts), 2) if "<" in parts[index])
        before, _, _ = parts[index].partition("<")
        line = "".join((*parts[:index], before)).count("\n") + 1
        raise Unclear(parts[index][len(before) :][:80].split("\n")[0], line)
    return parts[1::2]


def blocks_of(html: str) -> list[str]:
    """Give the scripts and styles of a page of which `tags_of` has read the tags: opening tag, content, closing tag."""
    return _BLOCKS.findall(html)


def name_of(tag: str) -> str:
    """Give the name of an opening tag in small letters; empty for a closing tag and the doctype."""
    found = _OPENING.match(tag)
    return found[1].lower() if found else ""


def attributes_of(tag: str) -> Iterator[tuple[str, str]]:
    """Give the attributes of an opening tag: the name in small letters, the value as a browser reads it."""
    opening = _OPENING.match(tag)
    for found in _ATTRIBUTE.finditer(opening[0] if opening else ""):
        value = found[2] or ""
        yield found[1].lower(), unescape(value[1:-1] if value[:1] in ('"', "'") else value)


def content_of(tag: str) -> str:
    """Give what stands inside a script or style; empty for any other tag."""
    opening = _OPENING.match(tag)
    return tag[opening.end() : tag.rfind("</")] if opening and opening.end() < len(tag) else ""

"""The words and signs of a script, as far as needed to find `import` and `export` in it (ECMA-262, chapter 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gids.exports.problem import ExportError

Kind = Literal["word", "text", "value", "sign"]


@dataclass(frozen=True)
class Token:
    """A piece of a script: a word, a text in quotes, another value (number, template, pattern) or a sign.

    `start` and `end` are its place in the source; `depth` is the number of brackets of any kind around it.
    """

    kind: Kind
    text: str
    start: int
    end: int
    depth: int


_SPACE = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_PIECES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("word", re.compile(r"(?:[^\W\d]|[$#])[\w$]*")),
    ("value", re.compile(r"\.?\d(?:[eE][+-]|[\w.])*")),
    ("text", re.compile(r'"(?:[^"\\\n]|\\.)*"' + r"|'(?:[^'\\\n]|\\.)*'", re.DOTALL)),
)
# Between slashes, without a line end; a slash within [] does not end it.
_PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_IN_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*", re.DOTALL)
_CLOSES = {")": "(", "]": "[", "}": "{"}

# After these words a slash begins a pattern; after any other word it divides.
_BEFORE_VALUE = frozenset(
    (
        *(
            "return",
            "typeof",
            "instanceof",
            "in",
            "of",
            "new",
            "delete",
            "void",
            "throw",
            "case",
            "do",
            "else",
        ),
        *("yield", "await"),
    )
)


def tokens(source: str, name: str) -> Iterator[Token]:
    """Yield the pieces of the script `name` in order, without spaces and comments.

    Raises ExportError when the script cannot be read.
    """
    at = 0
    open_brackets: list[str] = []
    value_begins = True
    while (at := _after_space(source, at)) < len(source):
        depth = len(open_brackets)
        sign = source[at]
        if sign == "`" or (sign == "}" and open_brackets[-1:] == ["${"]):
            end, opens = _template_end(source, at + 1, name)
            if sign == "}":
                open_brackets.pop()
            if opens:
                open_brackets.append("${")
            token = Token("sign" if opens else "value", source[at:end], at, end, depth)
        else:
            token = _piece(source, at, name, depth, value_begins)
            if token.kind == "sign" and sign in "([{":
                open_brackets.append(sign)
            elif token.kind == "sign" and sign in _CLOSES:
                if open_brackets[-1:] != [_CLOSES[sign]]:
                    raise ExportError(f"{name}: een {sign} te veel: {source[max(0, at - 40) : at + 1]!r}")
                open_brackets.pop()
                token = Token("sign", sign, at, at + 1, depth - 1)
        yield token
        at = token.end
        value_begins = (token.kind == "sign" and sign not in _CLOSES) or token.text in _BEFORE_VALUE
    if open_brackets:
        raise ExportError(f"{name}: een {open_brackets[-1]} zonder einde.")


def _after_space(source: str, at: int) -> int:
    found = _SPACE.match(source, at)
    assert found
    return found.end()


def _piece(source: str, at: int, name: str, depth: int, value_begins: bool) -> Token:
    for kind, form in _PIECES:
        if found := form.match(source, at):
            return Token(kind, found[0], at, found.end(), depth)
    if source[at] == "/" and value_begins:
        if found := _PATTERN.match(source, at):
            return Token("value", found[0], at, found.end(), depth)
        raise ExportError(f"{name}: een patroon zonder einde: {source[at : at + 40]!r}")
    if source[at] in "\"'":
        raise ExportError(f"{name}: een tekst zonder einde: {source[at : at + 40]!r}")
    return Token("sign", source[at], at, at + 1, depth)


def _template_end(source: str, at: int, name: str) -> tuple[int, bool]:
    """Give where this part of a template ends, and whether a value (`${`) begins there."""
    found = _IN_TEMPLATE.match(source, at)
    assert found
    end = found.end()
    if source.startswith("`", end):
        return end + 1, False
    if source.startswith("${", end):
        return end + 2, True
    raise ExportError(f"{name}: een ` zonder einde: {source[at : at + 40]!r}")

"""The file of a new translation: the shape of the Dutch, with a mark in every place that someone must translate."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gids.edits.values import written
from gids.model import Page
from gids.reading import MARK, beside, beside_matter

# What a translation keeps as it is: facts, links, bold marks and numbers.
_KEPT = re.compile(
    r"(?P<fact>\{\{[^{}]*\}\})|(?P<link>!?\[[^\[\]]*\]\([^()\s]*\))|(?P<bold>\*\*)|(?P<number>\d+(?:[.,]\d+)*)"
)
_BOX = re.compile(r'(?P<start>!!! ?[\w-]+ ")(?P<words>.*)(?P<end>" *)')
_LINE = re.compile(
    r"(?P<start> *(?:#{1,6} +|(?:[-*+]|\d+\.) +)?)(?P<words>.*?)(?P<end>(?: *\{ *#[^\s{}]+ *\})? *)"
)


@dataclass(frozen=True)
class Translator:
    """Who translates: `machine`, or a person with the day on which the translation was read; None: not known yet."""

    by: str | None = None
    on: date | None = None

    def line(self, of: str) -> str:
        """Write the line of front matter for a translation made from the text with fingerprint `of`."""
        by = "machine" if self.by == "machine" else json.dumps(self.by or MARK, ensure_ascii=False)
        day = f", on: {self.on.isoformat()}" if self.on else ""
        return f'translation: {{of: "{of}", by: {by}{day}}}'


def new_translation(page: Page, source: str, translator: Translator) -> str:
    """Write the file of a translation of a Dutch page, with the Dutch (language code `source`) above each block."""
    matter = page.matter
    lines = ["---"]
    for key, text in (("title", matter.title), ("summary", matter.summary)):
        lines += [beside_matter(text, source), written(key, to_translate(text))]
    if matter.search:
        lines += [beside_matter(", ".join(matter.search), source), written("search", [MARK])]
    lines += [translator.line(page.fingerprint), "---"]
    for block in blocks(page.body.text):
        lines += ["", beside(block, source), *map(_line, block.split("\n"))]
    return "\n".join(lines) + "\n"


def blocks(text: str) -> tuple[str, ...]:
    """Cut a text at its empty lines; what is indented below a box or a point belongs to it."""
    return tuple("\n".join(lines) for lines in _blocks(text))


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    empty = 0
    for line in text.split("\n"):
        if not line.strip():
            empty += 1
            continue
        if block and empty and not line.startswith("    "):
            yield block
            block = []
        elif block:
            block += [""] * empty
        empty = 0
        block.append(line)
    if block:
        yield block


def _line(line: str) -> str:
    if not line.strip():
        return ""
    parts = _BOX.fullmatch(line) or _LINE.fullmatch(line)
    assert parts
    return f"{parts['start']}{to_translate(parts['words'])}{parts['end']}"


def to_translate(words: str) -> str:
    """Put a mark in the place of words; facts, links, bold and numbers stay where they are."""
    made, at = "", 0
    for match in _KEPT.finditer(words):
        made += _gap(words[at : match.start()]) + _kept(match)
        at = match.end()
    return made + _gap(words[at:])


def _kept(match: re.Match[str]) -> str:
    if not match["link"]:
        return match[0]
    start, _, rest = match[0].partition("[")
    words, _, target = rest.partition("](")
    # One mark is the words of the link: `[…](koorts.md)`.
    return f"{start}[{to_translate(words).replace(MARK, '…')}]({target}"


def _gap(words: str) -> str:
    if not any(sign.isalpha() for sign in words):
        return words.replace("*", "")
    before = words[: len(words) - len(words.lstrip())]
    after = words[len(words.rstrip()) :]
    return f"{before}{MARK}{after}"

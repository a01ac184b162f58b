"""What changed between two texts of a page, in lines as an editor wrote them: a point, a heading or a paragraph each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Difference:
    """Lines that went and lines that came, and the heading of now above them (empty above the first)."""

    below: str
    old: tuple[str, ...]
    new: tuple[str, ...]


def differences(old: str, new: str) -> Iterator[Difference]:
    """Compare two texts; empty lines and spaces at the ends of lines do not count."""
    before, after = _lines(old), _lines(new)
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            headings = [line for line in after[:c] if line.startswith("#")]
            yield Difference(headings[-1] if headings else "", tuple(before[a:b]), tuple(after[c:d]))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]

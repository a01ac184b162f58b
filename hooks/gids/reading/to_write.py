"""Places that someone still has to write, and the Dutch that stands beside an unfinished translation.

A place is marked with `[…]`, or `[… what to write here]`. No page may show one: see the rules N and L08.
"""

from __future__ import annotations

MARK = "[…]"
_END = " -->"


def lines_to_write(text: str) -> tuple[int, ...]:
    """Give the line (from 1) of every place in a text that is still to be written, also of half a mark."""
    return tuple(
        number
        for number, line in enumerate(text.split("\n"), 1)
        for _ in range(max(line.count("[…"), line.count("…]")))
    )


def beside(text: str, source: str) -> str:
    """Write a text of the `source` language as it stands above its translation: a comment that no page ever has."""
    return f"{_start(source)}{text.replace('-->', '-- >')}{_END}"


def beside_matter(text: str, source: str) -> str:
    """Write the same for a value above the text: a comment of YAML, on one line."""
    return f"# {source}: {' '.join(text.split())}"


def without_beside(text: str, source: str) -> str:
    """Take the source texts out of the text of a translation, and leave their lines empty: numbers of lines stay.

    Only what `beside` writes is taken out: from the start of a line below an empty one, to the end of a line. Any
    other comment stays, and is refused as HTML.
    """
    return "\n".join("" if line is None else line for line in _outside(text, source))


def clean(text: str, source: str) -> str:
    """Take the source texts out of the file of a translation, with their lines."""
    own = f"# {source}: "
    return "\n".join(line for line in _outside(text, source) if line is not None and not line.startswith(own))


def _outside(text: str, source: str) -> list[str | None]:
    lines: list[str | None] = list(text.split("\n"))
    number = 0
    while number < len(lines):
        if (lines[number] or "").startswith(_start(source)) and (number == 0 or not lines[number - 1]):
            end = _end(lines, number)
            if end is not None:
                lines[number : end + 1] = [None] * (end + 1 - number)
                number = end
        number += 1
    return lines


def _end(lines: list[str | None], start: int) -> int | None:
    """Find the line where a source text ends; None when it does not, or when the comment ends within a line."""
    for number in range(start, len(lines)):
        line = lines[number] or ""
        if "-->" in line:
            return number if line.endswith(_END) and line.count("-->") == 1 else None
    return None


def _start(source: str) -> str:
    return f"<!-- {source}: "

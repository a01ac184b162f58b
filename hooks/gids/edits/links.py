"""Points the links of a text to another page."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from gids.edits.yaml_values import body_start
from gids.rules import link_to, page_of_link

# The one way to write a link in a text (T03).
_LINK = re.compile(r"\]\(([^\s()<>\"'\\{}`]+)\)")


@dataclass(frozen=True)
class Relinked:
    """A page with other links; `lines` are the numbers of its lines that are different."""

    text: str
    lines: tuple[int, ...]


def relink(page: str, at: str, old: str, new: str, anchors: Collection[str] | None = None) -> Relinked:
    """Point every link to the page `old` in the text of the page at the path `at` to the page `new`.

    An anchor that is not among the `anchors` of the new page is left out; None keeps them all. Where the text is
    that of the new page itself, only the words of the link stay. An anchor alone (`#bellen`) is left as it is.
    """
    start = body_start(page)
    first = page.count("\n", 0, start) + 1
    lines = page[start:].split("\n")
    changed = []
    for number, line in enumerate(lines):
        lines[number] = _relinked(line, at, old, new, anchors)
        if lines[number] != line:
            changed.append(first + number)
    return Relinked(page[:start] + "\n".join(lines), tuple(changed))


def _relinked(line: str, at: str, old: str, new: str, anchors: Collection[str] | None) -> str:
    for found in reversed(list(_LINK.finditer(line))):
        file, _, anchor = found[1].partition("#")
        if not file or page_of_link(at, file) != old:
            continue
        opening = _opening(line, found.start())
        if at == new and opening is not None:
            words = line[opening + 1 : found.start()]
            line = line[:opening] + words + line[found.end() :]
            continue
        kept = f"#{anchor}" if anchor and (anchors is None or anchor in anchors) else ""
        line = f"{line[: found.start()]}]({link_to(at, new)}{kept}){line[found.end() :]}"
    return line


def _opening(line: str, closing: int) -> int | None:
    """Find the bracket that a closing one belongs to."""
    depth = 0
    for position in range(closing, -1, -1):
        depth += {"]": 1, "[": -1}.get(line[position], 0)
        if depth == 0:
            return position
    return None

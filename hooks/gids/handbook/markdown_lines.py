"""The lines of a handbook page that are text: without what stands between fences, and without comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"\s*(```+|~~~+)")
# A link of Markdown with its words and its target; not a picture.
LINK = re.compile(r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^()\s]+)\)")
CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


def text_lines(text: str) -> Iterator[tuple[int, str]]:
    """Give each line outside fenced code with its number, counted from 0."""
    fence = ""
    for number, line in enumerate(text.split("\n")):
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif found:
            fence = found[1]
        else:
            yield number, line


def links_in(line: str) -> Iterator[re.Match[str]]:
    """Give the links of a line, but not those inside `code`."""
    code = [found.span() for found in CODE.finditer(line)]
    for link in LINK.finditer(line):
        if not any(start < link.start() and link.end() <= end for start, end in code):
            yield link

"""Parts of a text by the anchor of their heading, to show them elsewhere."""

from __future__ import annotations

from gids.model import Body


def section(body: Body, anchor: str) -> str:
    """Give the Markdown below a heading until the next heading of the same level; empty when it is not there."""
    lines = body.text.split("\n")
    headings = body.outline.headings
    for index, heading in enumerate(headings):
        if heading.anchor != anchor:
            continue
        later = [other.line for other in headings[index + 1 :] if other.level <= heading.level]
        end = later[0] - body.first_line if later else len(lines)
        return "\n".join(lines[heading.line - body.first_line + 1 : end]).strip()
    return ""

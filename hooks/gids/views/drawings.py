"""A drawing as the reader sees it: its file, its size, and its words for who does not see it."""

from __future__ import annotations

from dataclasses import dataclass

from gids.assets import drawing_file, drawing_size
from gids.views.build import Build


@dataclass(frozen=True)
class DrawingView:
    """A drawing: the name of its file among the assets, width and height in its own units, and its alt text."""

    file: str
    width: int
    height: int
    alt: str


def drawing_view(build: Build, name: str | None) -> DrawingView | None:
    """Give the drawing that a page or phase names, with the words of the reader's language; None without one."""
    if name is None:
        return None
    svg = build.site.drawings[name]
    size = drawing_size(svg)
    assert size is not None  # checked before anything is built (G05)
    return DrawingView(drawing_file(name, svg), *size, build.words["drawings"][name])

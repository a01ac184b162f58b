"""Our own line drawings in content/assets/drawings: which file is which, how large, and how it is published."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

DRAWINGS = "assets/drawings/"
_NAME = re.compile(rf"{DRAWINGS}([a-z0-9]+(?:-[a-z0-9]+)*)\.svg")
_BOX = re.compile(r"<svg\b[^>]*?\sviewBox\s*=\s*[\"']0 0 ([0-9]{1,4}) ([0-9]{1,4})[\"']")
_BETWEEN = re.compile(r">\s+<")


def drawing_name(path: str) -> str | None:
    """Read the name of a drawing from its path below content/; None for any other file."""
    found = _NAME.fullmatch(path)
    return found[1] if found else None


def drawing_size(svg: str) -> tuple[int, int] | None:
    """Give width and height of a drawing as it says itself (viewBox, SVG 2, 8.2); None when it does not."""
    found = _BOX.search(svg)
    return (int(found[1]), int(found[2])) if found and int(found[1]) and int(found[2]) else None


def drawing_bytes(svg: str) -> bytes:
    """Give a drawing as it is published: without the ends of lines that only an editor needs."""
    return f"{_BETWEEN.sub('><', svg.strip())}\n".encode()


def drawing_file(name: str, svg: str) -> str:
    """Give the published name of a drawing: `koorts.1a2b3c4d.svg`, which changes when the drawing does."""
    return f"{name}.{hashlib.sha256(drawing_bytes(svg)).hexdigest()[:8]}.svg"


def copy_drawings(drawings: Mapping[str, str], target: Path) -> None:
    """Write drawings (name to SVG) to the folder `target` under their published names."""
    target.mkdir(parents=True, exist_ok=True)
    for name, svg in drawings.items():
        (target / drawing_file(name, svg)).write_bytes(drawing_bytes(svg))

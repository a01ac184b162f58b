"""Our mark, the sprout, as pictures: drawn from the same outline and in the same colours as on the pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw

Colour = tuple[int, int, int]
Point = tuple[float, float]

_OUTLINE = re.compile(r' d="([^"]+)"')
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TOKENS_OF_CSS = re.compile(r"--([a-z-]+): #([0-9a-f]{3}(?:[0-9a-f]{3})?)\b")
_BOX = 24  # the side of the drawing, in its own units
_STROKE = 1.8
_CURVE_PARTS = 24
_FINER = 6  # drawn this much larger, then made small: Pillow's own lines have no soft edge


def colours(overrides: Path) -> Mapping[str, Colour]:
    """Read the colours of the light scheme, by name, from the style sheet. Raises ValueError without them."""
    css = (overrides / "assets" / "site.css").read_text(encoding="utf-8")
    light = css.partition(":root {")[2].partition("}")[0]
    found = {name: _rgb(digits) for name, digits in _TOKENS_OF_CSS.findall(light)}
    missing = [name for name in ("paper", "ink", "leaf", "leaf-soft") if name not in found]
    if missing:
        raise ValueError(f"site.css: in the first :root, no colour (as #rrggbb) named {', '.join(missing)}")
    return found


def _rgb(digits: str) -> Colour:
    full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    return int(full[:2], 16), int(full[2:4], 16), int(full[4:], 16)


@lru_cache
def sprout(overrides: Path, size: int) -> Image.Image:
    """Draw the sprout of the pictograms `size` pixels high, white on black, to use as a mask."""
    svg = (overrides / ".icons" / "gids" / "sprout.svg").read_text(encoding="utf-8")
    match = _OUTLINE.search(svg)
    if match is None:
        raise ValueError("sprout.svg: no path")
    scale = size * _FINER / _BOX
    large = Image.new("L", (size * _FINER, size * _FINER))
    pen = ImageDraw.Draw(large)
    half = _STROKE * scale / 2
    for line in _lines(match[1]):
        points = [(x * scale, y * scale) for x, y in line]
        pen.line(points, fill=255, width=round(2 * half))
        for x, y in points:  # round corners and ends
            pen.ellipse((x - half, y - half, x + half, y + half), fill=255)
    return large.resize((size, size), Image.Resampling.BOX)


def _lines(outline: str) -> list[list[Point]]:
    """Turn the outline of an SVG path (SVG 2, 9.3) with M, C, c and Z into lines of points."""
    tokens = iter(_TOKEN.findall(outline))
    lines: list[list[Point]] = []
    command = ""
    for token in tokens:
        if token.isalpha():
            command, token = token, ""
        if command == "Z":
            lines[-1].append(lines[-1][0])
            continue
        count = {"M": 2, "C": 6, "c": 6}.get(command)
        if count is None:
            raise ValueError(f"sprout.svg: the path has '{command}'; only M, C, c and Z are drawn")
        numbers = [float(token or next(tokens)), *(float(next(tokens)) for _ in range(count - 1))]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "M":
            lines.append(points)
            continue
        start = lines[-1][-1]
        if command == "c":
            points = [(x + start[0], y + start[1]) for x, y in points]
        lines[-1] += _curve(start, *points)
    return lines


def _curve(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    """Give points on a cubic Bézier curve, after its start."""
    found = []
    for step in range(1, _CURVE_PARTS + 1):
        t = step / _CURVE_PARTS
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        corners = (start, first, second, end)
        x, y = (
            sum(weight * corner[axis] for weight, corner in zip(weights, corners, strict=True))
            for axis in (0, 1)
        )
        found.append((x, y))
    return found

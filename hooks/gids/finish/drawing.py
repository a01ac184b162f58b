"""How a card looks: the picture that a chat shows beside a link, with the question in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from gids.finish.mark import Colour, colours, sprout

WIDTH, HEIGHT = 600, 315
MARGIN = 36
_BAND = 68  # the foot, with the name of the site
_LARGEST, _SMALLEST, _NAME = 54, 12, 27  # letters, in pixels
_SHADES = 6  # between two colours, for soft edges
_INK, _SOFT, _FOOT = 0, 1, 2  # ink on paper, the sprout behind it, paper on leaf
_LEVELS = [[ramp * _SHADES + grey * _SHADES // 256 for grey in range(256)] for ramp in range(3)]
_TOUCHED = [255 if grey * _SHADES // 256 else 0 for grey in range(256)]
_SPACES = re.compile(r"[ \t\n]+")  # not the space that keeps two words together
_NO_LETTER = "\uffff"  # never a letter (Unicode 23.7): a font draws its sign for "I lack this one"


@dataclass(frozen=True)
class Words:
    """What stands on a card: a text and the name of the site, in one language (BCP 47) and direction."""

    text: str
    name: str
    language: str
    direction: str


class Artist:
    """Draws cards in the design of the folder `overrides`, in the letters of `font_file`."""

    def __init__(self, overrides: Path, font_file: Path) -> None:
        """Raises OSError when the font cannot be read."""
        shades = colours(overrides)
        paper, leaf = shades["paper"], shades["leaf"]
        ramps = ((paper, shades["ink"]), (paper, shades["leaf-soft"]), (leaf, paper))
        self._palette = [part for ramp in ramps for colour in _ramp(*ramp) for part in colour]
        self._overrides = overrides
        self._font = cache(
            lambda size: ImageFont.truetype(font_file, size, layout_engine=ImageFont.Layout.RAQM)
        )
        self._ground = cache(self._draw_ground)
        self._has = cache(self._find)

    def draw(self, words: Words) -> bytes:
        """Draw a card as PNG; the same words give the same bytes.

        A text that the font cannot write, or that has no room in letters that can be read, is left out whole.
        """
        picture = self._ground(words.name, words.language, words.direction).copy()
        size, lines = self.fit(words)
        step = _line_height(size, words.direction)
        middle = (HEIGHT - _BAND - step * (len(lines) - 1)) / 2
        mask = Image.new("L", (WIDTH, HEIGHT - _BAND))
        for number, line in enumerate(lines):
            self._write(mask, line, size, words, MARGIN, middle + step * number)
        _lay(picture, mask, _INK, (0, 0))
        out = BytesIO()
        picture.save(out, "PNG", compress_level=4)
        return out.getvalue()

    def fit(self, words: Words) -> tuple[int, list[str]]:
        """Give the largest letters in which the text has room, and its lines; no lines when it has none."""
        parts = [part for part in _SPACES.split(words.text) if part]
        wide, high = WIDTH - 2 * MARGIN, HEIGHT - _BAND - MARGIN
        if not parts or not self.can_write(words.text):
            return _SMALLEST, []
        for size in range(_LARGEST, _SMALLEST - 1, -2):
            space, *widths = (self._width(part, size, words) for part in (" ", *parts))
            lines = _break(parts, widths, space, wide)
            if max(widths) <= wide and len(lines) * _line_height(size, words.direction) <= high:
                while wide > max(widths) and len(_break(parts, widths, space, wide - 4)) == len(lines):
                    wide -= 4  # lines of about the same length read more easily
                return size, _break(parts, widths, space, wide)
        return _SMALLEST, []

    def can_write(self, text: str) -> bool:
        """Tell whether the font has every letter of a text."""
        return all(map(self._has, text))

    def _find(self, letter: str) -> bool:
        font = self._font(_NAME)
        return bytes(font.getmask(letter)) != bytes(font.getmask(_NO_LETTER))

    def _draw_ground(self, name: str, language: str, direction: str) -> Image.Image:
        """Draw what all cards of a language share: paper, a large pale sprout, the foot with mark and name."""
        picture = Image.new("P", (WIDTH, HEIGHT), _INK * _SHADES)
        picture.putpalette(self._palette)
        left = direction == "ltr"
        pale = sprout(self._overrides, 236)
        _lay(picture, pale, _SOFT, (WIDTH - pale.width - 8 if left else 8, 6))
        foot = Image.new("L", (WIDTH, _BAND))
        mark = sprout(self._overrides, 44)
        foot.paste(
            mark, (MARGIN - 4 if left else WIDTH - MARGIN + 4 - mark.width, (_BAND - mark.height) // 2)
        )
        if self.can_write(name):
            words = Words("", name, language, direction)
            self._write(foot, name, _NAME, words, MARGIN + mark.width + 8, _BAND / 2)
        picture.paste(_FOOT * _SHADES, (0, HEIGHT - _BAND, WIDTH, HEIGHT))
        _lay(picture, foot, _FOOT, (0, HEIGHT - _BAND))
        return picture

    def _width(self, text: str, size: int, words: Words) -> float:
        return self._font(size).getlength(text, direction=words.direction, language=words.language)

    def _write(
        self, mask: Image.Image, text: str, size: int, words: Words, indent: float, middle: float
    ) -> None:
        """Write a line, `indent` pixels from the side where reading starts, around the height `middle`."""
        left = words.direction == "ltr"
        place = (indent if left else WIDTH - indent, middle)
        ImageDraw.Draw(mask).text(
            place,
            text,
            fill=255,
            font=self._font(size),
            anchor="lm" if left else "rm",
            direction=words.direction,
            language=words.language,
        )


def _lay(picture: Image.Image, mask: Image.Image, ramp: int, place: tuple[int, int]) -> None:
    """Put a drawing (white on black) on a picture, in the shades of a ramp; what is black stays as it was."""
    picture.paste(mask.point(_LEVELS[ramp]), place, mask.point(_TOUCHED))


def _ramp(start: Colour, end: Colour) -> list[Colour]:
    """Give the shades from one colour to another."""
    parts = [step / (_SHADES - 1) for step in range(_SHADES)]
    red, green, blue = (
        [round(a + (b - a) * part) for part in parts] for a, b in zip(start, end, strict=True)
    )
    return list(zip(red, green, blue, strict=True))


def _break(parts: Sequence[str], widths: Sequence[float], space: float, wide: float) -> list[str]:
    """Put words on lines, as many on each as fit in `wide` pixels (one word at least)."""
    lines: list[str] = []
    used = 0.0
    for part, width in zip(parts, widths, strict=True):
        if lines and used + space + width <= wide:
            lines[-1] += f" {part}"
            used += space + width
        else:
            lines.append(part)
            used = width
    return lines


def _line_height(size: int, direction: str) -> float:
    """Give the distance between lines; right-to-left scripts reach further above and below."""
    return size * (1.25 if direction == "ltr" else 1.4)

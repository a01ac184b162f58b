"""Ages of a child, from pregnancy to four years, as editors write them: `geboorte - 12 maanden`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# Ages are whole numbers of 1600ths of a day: then the mean Gregorian month (146097 days in 4800 months) is
# whole too, 12 months are exactly one year, and ages compare fast and without rounding.
_DAY = 1600
_MONTH = 48699
_UNITS = {
    "dag": _DAY,
    "dagen": _DAY,
    "week": 7 * _DAY,
    "weken": 7 * _DAY,
    "maand": _MONTH,
    "maanden": _MONTH,
    "jaar": 12 * _MONTH,
}
_PREGNANCY = -280 * _DAY
# One age in a regular expression that every program reads in the same way.
AGE_PATTERN = rf"(zwanger|geboorte|[0-9]{{1,3}} +({'|'.join(_UNITS)}))"
AGE_FORMS = "zwanger, geboorte, of een getal met dagen, weken, maanden of jaar"


@dataclass(frozen=True, order=True)
class Age:
    """A moment in a child's life, in 1600ths of a day from birth (pregnancy is negative)."""

    parts: int

    @classmethod
    def parse(cls, text: str) -> Age:
        """Read one age such as `zwanger`, `geboorte`, `6 weken` or `1 jaar`.

        Raises ValueError when the text has another form.
        """
        word = text.strip()
        if word == "zwanger":
            return cls(_PREGNANCY)
        if word == "geboorte":
            return cls(0)
        match = re.fullmatch(r"(\d{1,3}) +([a-z]+)", word)
        if not match or match[2] not in _UNITS:
            raise ValueError(f"'{word}' is geen leeftijd")
        return cls(int(match[1]) * _UNITS[match[2]])

    @classmethod
    def after(cls, months: int = 0, days: int = 0, since: Age | None = None) -> Age:
        """Give the age that is months and days after the birth, or after another age."""
        return cls((since.parts if since else 0) + months * _MONTH + days * _DAY)


@dataclass(frozen=True)
class AgeRange:
    """From (inclusive) one age to (exclusive) a later one; `text` is how the editor wrote it."""

    start: Age
    end: Age
    text: str = field(default="", compare=False)

    @classmethod
    def parse(cls, text: str) -> AgeRange:
        """Read `from - to`. Raises ValueError when a part is no age or the order is wrong."""
        parts = re.split(r" +- +", text.strip())
        if len(parts) != 2:
            raise ValueError("er moeten twee leeftijden staan, met een streepje ertussen")
        start, end = (Age.parse(part) for part in parts)
        if start >= end:
            raise ValueError("de eerste leeftijd moet jonger zijn dan de tweede")
        return cls(start, end, text.strip())

    def overlaps(self, other: AgeRange) -> bool:
        """Tell whether the two ranges share a moment."""
        return self.start.parts < other.end.parts and other.start.parts < self.end.parts

"""The letters of a leaflet: they travel with the project, so that paper looks the same wherever it is made."""

from __future__ import annotations

import os
from functools import cache
from html import escape, unescape
from pathlib import Path
import re

_FAMILIES = {
    "noto-sans": "NotoSans",
    "noto-sans-arabic": "NotoSansArabic",
}
_WEIGHTS = ("400Regular", "700Bold")
_NO_PANGO = (
    "bladen maken kan nog niet: Pango ontbreekt. Installeer het eerst. Debian of Ubuntu: sudo apt-get install "
    "libpango-1.0-0 libpangoft2-1.0-0. macOS: brew install pango."
)
_TAG = re.compile(r"<(?:style|svg)\b.*?</(?:style|svg)>|<[^>]*>", re.DOTALL)
# Signs without a shape of their own: line ends, and marks that steer the direction.
_SILENT = frozenset("\n\t\r\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c")


def check_letters(project: Path) -> Path:
    """Give the folder with the letters of the project in folder `project`.

    Raises FileNotFoundError, with what to install (Dutch), when the letters or the Pango library are missing.
    """
    folder = project / "requirements" / "node_modules" / "@expo-google-fonts"
    for file in letter_files(folder):
        if not file.is_file():
            raise FileNotFoundError(
                f"{file.relative_to(project)} ontbreekt. Draai eerst: make requirements/node_modules/.installed"
            )
    try:
        import weasyprint  # noqa: F401  (this is how it looks for Pango)
    except OSError as error:
        raise FileNotFoundError(_NO_PANGO) from error
    return folder


def letter_files(folder: Path) -> list[Path]:
    """List the font files that leaflets use."""
    return [
        folder / family / weight / f"{name}_{weight}.ttf" for family, name in _FAMILIES.items() for weight in _WEIGHTS
    ]


def use_only(folder: Path, work: Path) -> None:
    """Let this process know no other letters than those in `folder`; `work` holds the settings of Fontconfig.

    Must come before WeasyPrint is loaded. Without it a sign that a font lacks would come from any font of this computer.
    """
    folders = "".join(f"<dir>{escape(str(file.parent))}</dir>" for file in letter_files(folder))
    settings = work / f"fonts-{os.getpid()}.conf"
    settings.write_text(
        f'<?xml version="1.0"?>\n<fontconfig>{folders}<cachedir>{escape(str(work / "fonts"))}</cachedir></fontconfig>\n',
        encoding="utf-8",
    )
    os.environ["FONTCONFIG_FILE"] = str(settings)


def without_letter(html: str, folder: Path) -> list[str]:
    """List the signs in a text for which no font has a shape, in order."""
    text = unescape(_TAG.sub(" ", html))
    return sorted({sign for sign in text if sign not in _SILENT and ord(sign) not in _shapes(folder)})


@cache
def _shapes(folder: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for file in letter_files(folder):
        with TTFont(file, lazy=True) as font:
            found |= font.getBestCmap().keys()
    return frozenset(found)

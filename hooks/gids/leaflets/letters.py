"""The letters of a leaflet: they travel with the project, so that paper looks the same wherever it is made."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache
from html import escape, unescape
from pathlib import Path

from gids.model import Language

# Arabic is not from Noto: its letters are drawn as a shape and loose dots, and a PDF of those cannot be read aloud.
_FILES = (
    "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
    "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
    "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
    "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
)
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
    folder = project / "requirements" / "node_modules"
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
    return [folder / file for file in _FILES]


def use_only(folder: Path, work: Path) -> None:
    """Let this process know no other letters than those in `folder`; `work` holds the settings of Fontconfig.

    Must come before WeasyPrint is loaded. Without it a sign that a font lacks would come from any font of this computer.
    """
    own = work / f"letters-{os.getpid()}"
    own.mkdir()
    for file in letter_files(folder):
        (own / file.name).symlink_to(file)
    settings = own / "fonts.conf"
    settings.write_text(
        f'<?xml version="1.0"?>\n<fontconfig><dir>{escape(str(own))}</dir>'
        f"<cachedir>{escape(str(own / 'cache'))}</cachedir></fontconfig>\n",
        encoding="utf-8",
    )
    os.environ["FONTCONFIG_FILE"] = str(settings)


def without_letter(html: str, folder: Path) -> list[str]:
    """List the signs in a text for which no font has a shape, in order."""
    text = unescape(_TAG.sub(" ", html))
    return sorted({sign for sign in text if sign not in _SILENT and ord(sign) not in _shapes(folder)})


def with_letters(languages: Iterable[Language], folder: Path) -> tuple[Language, ...]:
    """Give the languages that our fonts can write: those that can write the own name of the language."""
    return tuple(language for language in languages if not without_letter(language.name, folder))


@cache
def _shapes(folder: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for file in letter_files(folder):
        with TTFont(file, lazy=True) as font:
            found |= font.getBestCmap().keys()
    return frozenset(found)

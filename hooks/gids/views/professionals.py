"""What professionals can download: a copy of the site per language, for use without internet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from gids.model import Language, ShortCode, Site
from gids.views.build import Build

PROFESSIONALS = "professionals"
# Where the copies lie, below the top of the site.
DOWNLOADS = "downloads"
COPY_KINDS = ("zip", "zim")
# The letter kit among them, when the site has short codes.
KIT = "brieven.zip"
STEPS = "stappenplan"


@dataclass(frozen=True)
class Download:
    """The copies of the site in one language, as file names."""

    language: Language
    zip: str
    zim: str


def downloads(build: Build) -> tuple[Download, ...]:
    """List the copies that lie beside the site; none when it is built without them."""
    if not build.downloads:
        return ()
    return tuple(
        Download(language, *(copy_name(build.site, language, kind) for kind in COPY_KINDS))
        for language in build.languages
    )


@dataclass(frozen=True)
class LetterSheet:
    """A sheet of the letter kit to print: `poster`, `card` or `stickers`, its file, and the size of the paper.

    `path` is the page to which the code on it leads; None for stickers, which are of all codes.
    """

    kind: str
    file: str
    paper: str
    path: str | None


_SHEETS = (
    LetterSheet("poster", "poster-a4.pdf", "A4", ""),
    LetterSheet("poster", "poster-a5.pdf", "A5", ""),
    LetterSheet("card", "kaart-a5.pdf", "A5", STEPS),
    LetterSheet("card", "kaart-a6.pdf", "A6", STEPS),
    LetterSheet("stickers", "stickers-a6.pdf", "A6", None),
)


def letter_sheets(paths: Collection[str]) -> tuple[LetterSheet, ...]:
    """List the sheets that can be made of codes that lead to these pages."""
    return tuple(sheet for sheet in _SHEETS if paths and (sheet.path is None or sheet.path in paths))


def letter_codes(build: Build) -> tuple[ShortCode, ...]:
    """List the short codes that may be printed; a build of one language on its own has no pages for them."""
    return tuple(code for code in build.site.codes if build.together and not build.site.is_gone(code))


def copy_name(site: Site, language: Language, kind: str) -> str:
    """Give the file name of a copy: `eerste-1000-dagen-nl.zip`."""
    return f"{site_slug(site)}-{language.code}.{kind}"


def site_slug(site: Site) -> str:
    """Give the name of the site, in the language in which it is written first, for file names."""
    return slug(site.interface[site.source_language.code].words["site"]["name"])


def slug(text: str) -> str:
    """Write a name for files and addresses: small letters a to z, digits and dashes."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")

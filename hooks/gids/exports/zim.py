"""A copy as a ZIM: one file for Kiwix, the reader for libraries without internet (openzim.org)."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from libzim.writer import ContentProvider, Creator, Hint, Item, StringProvider
from PIL import Image

from gids.exports.copies import Copy
from gids.exports.finished import Finished
from gids.exports.problem import ExportError
from gids.exports.zim_bytes import settle
from gids.finish.mark import colours, sprout
from gids.views import site_slug, slug

# ISO 639-3, which ZIM asks for, by the two letters of our codes (ISO 639-1): the languages of Dutch municipalities.
_THREE_LETTERS = {
    **{
        "am": "amh",
        "ar": "ara",
        "bg": "bul",
        "bn": "ben",
        "cs": "ces",
        "de": "deu",
        "el": "ell",
        "en": "eng",
    },
    **{
        "es": "spa",
        "fa": "fas",
        "fr": "fra",
        "fy": "fry",
        "hi": "hin",
        "hu": "hun",
        "it": "ita",
        "ku": "kur",
    },
    **{
        "nl": "nld",
        "pl": "pol",
        "ps": "pus",
        "pt": "por",
        "ro": "ron",
        "ru": "rus",
        "so": "som",
        "sq": "sqi",
    },
    **{
        "sr": "srp",
        "sw": "swa",
        "ti": "tir",
        "tr": "tur",
        "uk": "ukr",
        "ur": "urd",
        "vi": "vie",
        "zh": "zho",
    },
}
_KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
}
# Longest title and description that Kiwix shows whole (openZIM metadata).
_TITLE, _DESCRIPTION = 30, 80
_ICON = 48


def write_zim(copy: Copy, finished: Finished, target: Path) -> None:
    """Write the copy to `target`, with an index to search its texts. Same copy and day, same bytes.

    Raises ExportError for a language or a kind of file that has no code here.
    """
    three = _THREE_LETTERS.get(copy.language.code[:2])
    if three is None:
        raise ExportError(
            f"de ZIM van {copy.language.code} heeft een code van drie letters nodig (ISO 639-3). "
            "Zet die in _THREE_LETTERS, in hooks/gids/exports/zim.py."
        )
    # One worker: with more, the order of what is packed together differs from run to run.
    creator = Creator(target).config_indexing(True, three).config_nbworkers(1).set_mainpath(copy.home)
    with _silence(), creator:
        for page in copy.pages:
            creator.add_item(_Entry(page.place, page.title, page.html.encode("utf-8")))
        for place, content in copy.files.items():
            creator.add_item(_Entry(place, "", content))
        creator.add_illustration(_ICON, _illustration(finished.overrides))
        for name, value in _metadata(copy, finished, three).items():
            creator.add_metadata(name, value)
    settle(target)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep libzim from saying what it is doing, which it does whatever it is told; what goes wrong it raises."""
    sys.stdout.flush()
    kept = [(number, os.dup(number)) for number in (1, 2)]
    with Path(os.devnull).open("w") as nowhere:
        for number, _ in kept:
            os.dup2(nowhere.fileno(), number)
    try:
        yield
    finally:
        for number, copy in kept:
            os.dup2(copy, number)
            os.close(copy)


class _Entry(Item):  # type: ignore[misc]
    """A file in the ZIM."""

    def __init__(self, place: str, title: str, content: bytes) -> None:
        super().__init__()
        self._place, self._title, self._content = place, title, content
        suffix = Path(place).suffix
        if suffix not in _KINDS:
            raise ExportError(
                f"{place}: van deze soort bestand is de naam (MIME) niet bekend. Zet die in _KINDS."
            )
        self._kind = _KINDS[suffix]

    def get_path(self) -> str:
        return self._place

    def get_title(self) -> str:
        return self._title

    def get_mimetype(self) -> str:
        return self._kind

    def get_contentprovider(self) -> ContentProvider:
        return StringProvider(self._content)

    def get_hints(self) -> dict[Hint, bool]:
        return {Hint.FRONT_ARTICLE: self._kind == "text/html", Hint.COMPRESS: self._kind != "image/png"}


def _metadata(copy: Copy, finished: Finished, three: str) -> dict[str, str]:
    """What Kiwix shows of a ZIM (wiki.openzim.org/wiki/Metadata)."""
    site, words = finished.site, finished.site.interface[copy.language.code].words
    name, tagline = words["site"]["name"], words["site"]["tagline"]
    maker = site.region.publisher or f"{name}, {site.region.name}"
    return {
        "Name": f"{site_slug(site)}_{copy.language.code}_{slug(site.region.name)}",
        "Title": _short(name, _TITLE),
        "Description": _short(tagline.format(parents=site.region.parents[copy.language.code]), _DESCRIPTION),
        "Language": three,
        "Creator": maker,
        "Publisher": maker,
        "Date": finished.today.isoformat(),
        "Flavour": "trial" if finished.trial else "checked",
        "Tags": "health;parents;children;_category:other;_ftindex:yes;_pictures:yes;_videos:no;_details:yes",
        "Source": finished.address,
        "License": "CC BY 4.0",
        "Scraper": "gids",
    }


def _short(text: str, most: int) -> str:
    """Cut a text after the last sentence or word that fits."""
    if len(text) <= most:
        return text
    cut = text[:most]
    return cut[: cut.rfind(". ") + 1] or f"{cut[: cut[:-1].rfind(' ')]}…"


def _illustration(overrides: Path) -> bytes:
    """Draw our mark: a PNG of 48 by 48."""
    tints = colours(overrides)
    picture = Image.new("RGB", (_ICON, _ICON), tints["leaf"])
    drawing = sprout(overrides, round(_ICON * 0.8))
    edge = (_ICON - drawing.width) // 2
    picture.paste(tints["paper"], (edge, edge), drawing)
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()

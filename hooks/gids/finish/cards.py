"""A picture for every page with a text: what a chat shows when a parent passes the page on (Open Graph)."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import PIL

from gids.finish import drawing, mark
from gids.finish.drawing import Artist, Words
from gids.model import Language, Site
from gids.translations import State, shown_state
from gids.views import card_of

FOLDER = "cards"
_FONT = Path("requirements/node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")
_END_OF_PNG = b"IEND\xaeB`\x82"


def write_cards(folder: Path, site: Site, languages: Sequence[Language], overrides: Path) -> None:
    """Write the cards of all pages to the site in `folder`, under the addresses of `card_of`.

    A card that was drawn before is taken from `build/cards` beside `overrides`. Raises FileNotFoundError when the
    font has not been fetched yet.
    """
    project = overrides.parent
    font = project / _FONT
    if not font.is_file():
        raise FileNotFoundError(f"{_FONT} ontbreekt. Draai eerst: make requirements/node_modules/.installed")
    shutil.rmtree(folder / FOLDER, ignore_errors=True)
    artist = Artist(overrides, font)
    design = _design(overrides, font)
    for address, words in _wanted(site, languages):
        target = folder / address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_drawn(artist, words, design, project / "build" / FOLDER))


def _wanted(site: Site, languages: Sequence[Language]) -> Iterator[tuple[str, Words]]:
    """List the cards: one for the language itself, and one for each page that shows its own text in it.

    A page that shows the text of the source language has the card of that text, and no other.
    """
    for language in languages:
        code, direction = language.code, language.direction
        words = site.interface[code].words
        about = words["site"]["tagline"].format(parents=site.region.parents[code])
        yield card_of(code, ""), Words(about, words["site"]["name"], code, direction)
        for page in site.pages:
            state = shown_state(site, page, code)
            if page.path and (language.source or not state.shows_source_text):
                text = page.matter if state is State.SOURCE else page.translations[code].matter
                yield card_of(code, page.path), Words(text.title, words["site"]["name"], code, direction)


def _design(overrides: Path, font: Path) -> str:
    """Give a fingerprint of all that a card looks like: our code, Pillow, the font, the mark and the colours."""
    files = (drawing.__file__, mark.__file__, font, overrides / ".icons" / "gids" / "sprout.svg")
    digests = [hashlib.sha256(Path(file).read_bytes()).hexdigest() for file in files]
    return " ".join((PIL.__version__, *digests, repr(sorted(mark.colours(overrides).items()))))


def _drawn(artist: Artist, words: Words, design: str, kept: Path) -> bytes:
    """Give a card, from what was kept or drawn now. What cannot be kept is drawn each time."""
    name = hashlib.sha256(f"{design} {words!r}".encode()).hexdigest()
    file = kept / f"{name}.png"
    with suppress(OSError):
        found = file.read_bytes()
        if found.endswith(_END_OF_PNG):
            return found
    made = artist.draw(words)
    with suppress(OSError):
        kept.mkdir(parents=True, exist_ok=True)
        # Builds that run side by side share the folder: a card appears there whole or not at all.
        handle, half = tempfile.mkstemp(prefix=".gids-", dir=kept)
        with os.fdopen(handle, "wb") as out:
            out.write(made)
        Path(half).replace(file)
    return made

"""Writes copies as files, and puts them beside the site to download."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from gids.exports.copies import Copies, Copy
from gids.exports.finished import Finished
from gids.exports.zim import write_zim
from gids.exports.zipped import write_zip
from gids.finish.packs import written_size
from gids.model import Language
from gids.views import COPY_KINDS, DOWNLOADS, PROFESSIONALS, copy_name

_WRITERS: dict[str, Callable[[Copy, Finished, Path], None]] = {"zip": write_zip, "zim": write_zim}
# Where the page for professionals tells how large a copy is.
_SIZE = re.compile(r'(<data class="?copy-size"? value="?([a-zA-Z0-9.-]+)"?>)[^<]*(</data>)')


def write_copies(
    finished: Finished, languages: Sequence[Language], kinds: Sequence[str], folder: Path
) -> Iterator[Path]:
    """Write a copy of every kind and language into `folder`; yields each file when it is there.

    Raises ExportError for what would not work in a copy.
    """
    copies = Copies(finished)
    for language in languages:
        for kind in kinds:
            file = folder / copy_name(finished.site, language, kind)
            _WRITERS[kind](copies.copy(language), finished, file)
            yield file


def add_downloads(finished: Finished) -> Iterator[Path]:
    """Write all copies into the site itself, and their sizes in its pages for professionals; yields each file."""
    folder = finished.folder / DOWNLOADS
    folder.mkdir(exist_ok=True)
    yield from write_copies(finished, finished.languages, COPY_KINDS, folder)
    for language in finished.languages:
        page = finished.folder / language.code / PROFESSIONALS / "index.html"
        page.write_text(_with_sizes(page.read_text(encoding="utf-8"), folder, language), encoding="utf-8")


def _with_sizes(html: str, folder: Path, language: Language) -> str:
    return _SIZE.sub(
        lambda found: found[1] + written_size((folder / found[2]).stat().st_size, language) + found[3], html
    )

"""Puts the letter kit of a finished site beside it: one zip, and the sheets to print also on their own."""

from __future__ import annotations

from pathlib import Path

from gids.exports import Finished
from gids.leaflets import with_letters
from gids.letters.kit import choose, make_kit
from gids.letters.writing import Tools, kit_files
from gids.letters.zipped import write_zip
from gids.views import DOWNLOADS, KIT


def add_letters(finished: Finished, fonts: Path, work: Path) -> Path:
    """Write the zip with the kit of all codes; gives the file. `fonts` are those of leaflets, `work` a folder to work in.

    A language for which there is no font is not in it. Raises KitError for what cannot be printed.
    """
    languages = with_letters(finished.languages, fonts)
    kit = make_kit(finished.site, languages, finished.today, finished.address, trial=finished.trial)
    folder = finished.folder / DOWNLOADS
    folder.mkdir(exist_ok=True)
    target = folder / KIT
    made = list(kit_files(kit, choose(kit, ()), Tools(finished.overrides, fonts, work)))
    top = Path(KIT).stem
    write_zip(target, ((f"{top}/{place}", content) for place, content in made), finished.today)
    for place, content in made:
        if place.endswith(".pdf"):
            (folder / place).write_bytes(content)
    return target

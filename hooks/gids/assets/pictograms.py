"""All pictograms of the design in one file, which a phone fetches once and not again in every page."""

from __future__ import annotations

import re
from pathlib import Path

PICTOGRAMS = "pictograms.svg"
_DRAWING = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'


def pictogram_names(folder: Path) -> list[str]:
    """List the names of the pictograms in `folder` (`overrides/.icons/gids`), sorted."""
    return sorted(file.stem for file in folder.glob("*.svg"))


def pictogram_file(folder: Path) -> bytes:
    """Put every pictogram of `folder` into one SVG, each as a symbol with its name as id (SVG 2, 5.5).

    A page shows one with `<svg><use href="pictograms.svg#crib"/></svg>`. Raises ValueError for a file that is no SVG.
    """
    symbols = []
    for name in pictogram_names(folder):
        found = _DRAWING.search((folder / f"{name}.svg").read_text(encoding="utf-8"))
        if found is None:
            raise ValueError(f"{folder / name}.svg: geen tekening (<svg>) gevonden")
        symbols.append(f'<symbol id="{name}"{found[1].replace(_NAMESPACE, "")}>{found[2].strip()}</symbol>')
    return f"<svg{_NAMESPACE}>{''.join(symbols)}</svg>\n".encode()

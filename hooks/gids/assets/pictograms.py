"""The pictograms of the design in two files, which a phone fetches once and not again in every page.

The ones that templates name (the way home, the phone) are on every page; those of topics are for lists of many pages.
A page that shows only a few of the second kind draws them itself: see hooks/drawings.py and record 0012.
"""

from __future__ import annotations

import re
from pathlib import Path

PICTOGRAMS, TOPIC_PICTOGRAMS = "pictograms.svg", "topics.svg"
_IN_TEMPLATE = re.compile(r"""\bicon\("gids/([a-z-]+)""")
# How every pictogram is drawn; `.icon` in site.css says the same for the page that shows one.
_START = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor"'
    ' stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">'
)
_END = "</svg>"


def pictograms(folder: Path) -> dict[str, str]:
    """Map the names of the pictograms in `folder` (`overrides/.icons/gids`) to what is inside their SVG, by name.

    A file that is drawn in another way (filled, or in another size) is not among them: it keeps its own attributes.
    """
    files = {file.stem: file.read_text(encoding="utf-8").strip() for file in sorted(folder.glob("*.svg"))}
    return {
        name: text.removeprefix(_START).removesuffix(_END)
        for name, text in files.items()
        if text.startswith(_START) and text.endswith(_END)
    }


def common_pictograms(overrides: Path) -> frozenset[str]:
    """Give the names of the pictograms that the templates in `overrides` name themselves."""
    templates = (file.read_text(encoding="utf-8") for file in overrides.rglob("*.html"))
    return frozenset(name for text in templates for name in _IN_TEMPLATE.findall(text))


def pictogram_file(overrides: Path, file: str) -> bytes:
    """Put the pictograms of `file` (one of the two) into one SVG, each as a symbol with its name as id (SVG 2, 5.5).

    A page shows one with `<svg class="icon"><use href="pictograms.svg#home"/></svg>`.
    """
    common = common_pictograms(overrides)
    symbols = "".join(
        f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>'
        for name, shapes in pictograms(overrides / ".icons" / "gids").items()
        if (name in common) == (file == PICTOGRAMS)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'.encode()

"""The pictograms of the design in three files, which a phone fetches once and not again in every page.

The ones that templates name (the way home, the phone) are on every page, those of ages and topics on the front page
and in lists, the rest in lists of questions only. A page that shows few of the last kind draws them itself: see
hooks/drawings.py and record 0012.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

PICTOGRAMS, TOPIC_PICTOGRAMS, QUESTION_PICTOGRAMS = "pictograms.svg", "topics.svg", "questions.svg"
PICTOGRAM_FILES = (PICTOGRAMS, TOPIC_PICTOGRAMS, QUESTION_PICTOGRAMS)
_OF_TOPICS = ("ages.yml", "topics.yml")
_IN_TEMPLATE = re.compile(r"""\bicon\("gids/([a-z-]+)""")
_IN_DATA = re.compile(r"\bicon: *gids/([a-z-]+)")
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


def file_of_pictogram(overrides: Path) -> Callable[[str], str]:
    """Give the function that says in which file a pictogram is, by its name.

    What the templates in `overrides` name themselves comes first, then what the ages and topics beside it have.
    """
    templates = [file.read_text(encoding="utf-8") for file in overrides.rglob("*.html")]
    common = {name for text in templates for name in _IN_TEMPLATE.findall(text)}
    data = [overrides.parent / "content" / "_data" / name for name in _OF_TOPICS]
    texts = [file.read_text(encoding="utf-8") for file in data if file.is_file()]
    topics = {name for text in texts for name in _IN_DATA.findall(text)}

    def file_of(name: str) -> str:
        if name in common:
            return PICTOGRAMS
        return TOPIC_PICTOGRAMS if name in topics else QUESTION_PICTOGRAMS

    return file_of


def pictogram_file(overrides: Path, file: str) -> bytes:
    """Put the pictograms of `file` (one of PICTOGRAM_FILES) into one SVG, each as a symbol with its name as id (SVG 2, 5.5).

    A page shows one with `<svg class="icon"><use href="pictograms.svg#home"/></svg>`.
    """
    file_of = file_of_pictogram(overrides)
    symbols = "".join(
        f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>'
        for name, shapes in pictograms(overrides / ".icons" / "gids").items()
        if file_of(name) == file
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'.encode()

"""All pictograms of the design in one file, which a phone fetches once and not again in every page."""

from __future__ import annotations

from pathlib import Path

PICTOGRAMS = "pictograms.svg"
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


def pictogram_file(folder: Path) -> bytes:
    """Put the pictograms of `folder` into one SVG, each as a symbol with its name as id (SVG 2, 5.5).

    A page shows one with `<svg class="icon"><use href="pictograms.svg#crib"/></svg>`.
    """
    symbols = "".join(
        f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>'
        for name, shapes in pictograms(folder).items()
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'.encode()

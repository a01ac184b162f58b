"""Writes the letter kit: as files in a folder, or as one zip beside the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from gids.leaflets import LeafletError
from gids.leaflets.letters import use_only
from gids.leaflets.pdf import write_pdf
from gids.letters.blocks import code_block, merge_letter
from gids.letters.kit import Kit, KitCode
from gids.letters.problem import KitError
from gids.letters.qr import QrCode
from gids.letters.readme import readme
from gids.letters.sheets import Sheet, sheets
from gids.letters.table import links_csv
from gids.letters.texts import text_files

STYLE = "letters.css"
_SPROUT = ".icons/gids/sprout.svg"


@dataclass(frozen=True)
class Tools:
    """What sheets are made with: the design of the site, its fonts, and a folder to work in."""

    overrides: Path
    fonts: Path
    work: Path


def kit_files(kit: Kit, codes: Sequence[KitCode], tools: Tools) -> Iterator[tuple[str, bytes]]:
    """Make all files of the kit for some codes; yields the path in the kit and the content of each.

    Raises KitError for what cannot be printed.
    """
    yield "LEESMIJ.txt", readme(kit, codes)
    yield "links.csv", links_csv(kit, codes)
    yield "brief.docx", merge_letter(kit)
    for name, content in text_files(kit, codes):
        yield f"tekst/{name}", content
    for code in codes:
        qr = QrCode(code.link.qr)
        yield f"qr/{code.code}.svg", qr.svg()
        yield f"qr/{code.code}.eps", qr.eps()
        yield f"qr/{code.code}.png", qr.png()
        yield f"blok/{code.code}.docx", code_block(kit, code)
    sprout = (tools.overrides / _SPROUT).read_text(encoding="utf-8")
    yield from _printed(list(sheets(kit, codes, sprout)), tools)


def _printed(made: Sequence[Sheet], tools: Tools) -> Iterator[tuple[str, bytes]]:
    style = (tools.overrides / STYLE).read_text(encoding="utf-8")
    processes = max(1, min(cpu_count() or 1, 2))
    # A fresh process each: the fonts must be chosen before WeasyPrint is loaded.
    given = (tools.fonts, tools.work, style)
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, given) as pool:
        yield from zip((sheet.name for sheet in made), pool.map(_print, made), strict=True)


# In the other process: what each sheet there is made with.
_made_with: tuple[Path, Path, str] | None = None


def _start(fonts: Path, work: Path, style: str) -> None:
    global _made_with
    use_only(fonts, work)
    _made_with = (fonts, work, style)


def _print(sheet: Sheet) -> bytes:
    assert _made_with
    fonts, work, style = _made_with
    target = work / sheet.name
    try:
        write_pdf(sheet.html, work.as_uri(), style, fonts, target)
    except LeafletError as error:
        raise KitError(f"{sheet.name}: {error}") from error
    return target.read_bytes()

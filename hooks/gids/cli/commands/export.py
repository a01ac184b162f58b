"""`gids export`: maak kopieën van de site die zonder webserver werken."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from gids.cli.arguments import add_address
from gids.cli.building import build_site
from gids.cli.languages import split_codes, wrong_languages
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.exports import ExportError, Finished, write_copies
from gids.reading import read_site
from gids.views import COPY_KINDS

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "export",
        help="maak per taal een kopie die zonder webserver werkt",
        description="Bouwt de site en maakt per taal een kopie: een zip voor een USB-stick of computer zonder "
        "internet, of een ZIM voor Kiwix. Lukt er een niet, dan blijven de oude kopieën staan.",
        epilog="Voorbeeld: gids export zip --languages ar",
    )
    parser.add_argument("kind", choices=COPY_KINDS, metavar="SOORT", help="zip of zim")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="MAP",
        help="waar de kopieën komen (anders: build/exports/ in het project)",
    )
    parser.add_argument("--languages", metavar="TALEN", help="alleen deze talen, bijvoorbeeld nl,ar")
    add_address(parser)
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Write the copies; 1 when that failed, 2 for an unknown language."""
    start = monotonic()
    languages = split_codes(options.languages)
    unknown = _unknown(project, languages)
    if unknown:
        print(f"gids: {unknown}", file=sys.stderr)
        return 2
    out = (options.out or project.root / "build" / "exports").resolve()
    out.mkdir(parents=True, exist_ok=True)
    progress = Progress()
    written: list[Path] = []
    with tempfile.TemporaryDirectory(prefix=".gids-new-", dir=out) as work:

        def export(finished: Finished) -> None:
            chosen = [
                language for language in finished.languages if not languages or language.code in languages
            ]
            for file in write_copies(finished, chosen, [options.kind], Path(work)):
                progress.line(f"{file.name}: klaar ({file.stat().st_size / 1e6:.1f} MB)")
                written.append(file)

        address = options.address
        site = Path(work) / "site"
        try:
            # Always all languages: the pages of a copy name the others.
            if not build_site(project, site, options.today, progress, address=address, then=export):
                return 1
        except ExportError as error:
            print(f"gids: geen kopie gemaakt: {error}", file=sys.stderr)
            return 1
        for file in written:
            file.replace(out / file.name)
    copies = "1 kopie" if len(written) == 1 else f"{len(written)} kopieën"
    print(f"{copies} in {out} ({monotonic() - start:.1f} s)")
    return 0


def _unknown(project: Project, languages: Sequence[str]) -> str:
    """Tell which languages cannot be exported; empty when all can, or when it cannot be told yet."""
    site = read_site(project.content).site if languages else None
    return wrong_languages(site, languages) if site else ""

"""`gids build`: maak de site."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from gids.cli.arguments import add_address
from gids.cli.building import build_site
from gids.cli.languages import split_codes, wrong_languages
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.exports import ExportError
from gids.finish import FORM
from gids.letters import KitError
from gids.reading import read_site

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "build",
        help="bouw de site in alle talen",
        description="Kijkt de inhoud na en bouwt de site. Lukt het niet, dan blijft de oude site staan.",
        epilog="Voorbeeld: gids build --languages nl,ar",
    )
    parser.add_argument(
        "--out", type=Path, metavar="MAP", help="waar de site komt (anders: site/ in het project)"
    )
    parser.add_argument(
        "--languages",
        metavar="TALEN",
        help="alleen deze talen, bijvoorbeeld nl,ar; een taal in de maak bouwt hij alleen als je haar hier noemt",
    )
    add_address(parser)
    parser.add_argument(
        "--launch",
        action="store_true",
        help="bouw alleen als alles is nagekeken: dit is geen proefversie meer",
    )
    parser.add_argument(
        "--no-offline",
        action="store_true",
        help="noodrem: haal van alle telefoons weg wat ze van deze site bewaarden, en bewaar niets nieuws",
    )
    parser.add_argument(
        "--preview",
        action="store_true",
        help="om een wijziging na te kijken: een proefversie die zoekmachines niet opnemen en die telefoons niet bewaren",
    )
    parser.add_argument(
        "--downloads",
        action="store_true",
        help="zet bij de site kopieën om te downloaden (zip en ZIM) en de brievenset, voor de pagina van professionals",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Build the site; 1 when it was not built, 2 for an unknown language."""
    start = monotonic()
    gc.disable()  # the process ends with this build: looking for rubbish in a growing site only takes time
    languages = split_codes(options.languages)
    wrong = _wrong_choice(project, languages, launch=options.launch) if languages else ""
    if wrong:
        print(f"gids: {wrong}", file=sys.stderr)
        return 2
    out = (options.out or project.root / "site").resolve()
    address = options.address
    try:
        if not build_site(
            project,
            out,
            options.today,
            Progress(),
            languages=languages,
            address=address,
            launch=options.launch,
            offline=not (options.no_offline or options.preview),
            downloads=options.downloads,
            preview=options.preview,
        ):
            return 1
    except (ExportError, KitError) as error:
        print(f"gids: niet gebouwd: {error} De oude site blijft staan.", file=sys.stderr)
        return 1
    pages = sum(page.parent.name != FORM for page in out.rglob("*.html"))
    print(f"{pages} pagina's in {out} ({monotonic() - start:.1f} s)")
    return 0


def _wrong_choice(project: Project, languages: Sequence[str], *, launch: bool) -> str:
    """Tell what is wrong with a choice of languages; empty when nothing is, or when it cannot be told yet."""
    site = read_site(project.content).site
    if site is None:
        return ""
    if wrong := wrong_languages(site, languages, making=not launch):
        return wrong
    source = site.source_language.code
    if source not in languages:
        return f"de brontaal hoort er altijd bij. Schrijf: --languages {','.join([source, *languages])}"
    return ""

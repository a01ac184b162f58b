"""`gids leaflets`: maak bladen om te drukken (PDF)."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from gids.cli.arguments import add_address
from gids.cli.building import build_site
from gids.cli.languages import wrong_languages
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.exports import Finished
from gids.leaflets import LeafletError, check_letters, chosen_leaflets, with_letters, write_leaflets
from gids.reading import read_site
from gids.views import not_on_paper, paper_pages

if TYPE_CHECKING:
    from gids.cli.types import Commands

_NO_FONT = (
    "er is nog geen lettertype voor op papier. Hoe dat erbij komt, staat in docs/maintainers/add-language.md."
)


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "leaflets",
        help="maak van elke pagina een blad om te drukken (PDF)",
        description="Bouwt de site en maakt per pagina en taal een PDF op A4. Een vertaling die ouder is dan het "
        "Nederlands krijgt geen blad. Lukt er een niet, dan blijven de oude bladen staan.",
        epilog="Voorbeeld: gids leaflets --lang ar --page antwoorden/koorts",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="MAP",
        help="waar de bladen komen (anders: build/leaflets/ in het project)",
    )
    parser.add_argument(
        "--lang", nargs="+", default=[], metavar="TAAL", help="alleen deze talen, bijvoorbeeld nl ar"
    )
    parser.add_argument(
        "--page",
        nargs="+",
        default=[],
        metavar="PAGINA",
        help="alleen deze pagina's, bijvoorbeeld antwoorden/koorts",
    )
    parser.add_argument(
        "--beside", action="store_true", help="maak ook bladen met het Nederlands naast de vertaling"
    )
    add_address(parser)
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Write the leaflets; 1 when none could be made, 2 for an unknown language or page or when something is missing."""
    start = monotonic()
    paths = [path.strip("/") for path in options.page]
    unknown = _unknown(project, options.lang, paths)
    if unknown:
        print(f"gids: {unknown}", file=sys.stderr)
        return 2
    fonts = check_letters(project.engine)
    if mute := _without_letters(project, options.lang, fonts):
        print(f"gids: {mute} Er is niets gemaakt.", file=sys.stderr)
        return 2
    out = (options.out or project.root / "build" / "leaflets").resolve()
    progress = Progress()
    done: list[tuple[Path, Path]] = []
    gone: list[Path] = []
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".gids-new-", dir=out) as name:
        work = Path(name)

        def make(finished: Finished) -> None:
            source = finished.site.source_language
            wanted = []
            written = with_letters(finished.languages, fonts)
            for language in finished.languages:
                if language not in written:
                    progress.line(f"{language.code}: geen bladen: {_NO_FONT}")
            for leaflet in chosen_leaflets(finished.site, options.lang, paths):
                if leaflet.language not in written:
                    continue
                why = not_on_paper(finished.site, leaflet.page, leaflet.language.code)
                if why:
                    # What may not be made any more may not lie there any more either.
                    gone.append(out / leaflet.place(source))
                    if not leaflet.beside:
                        progress.line(f"{leaflet.language.code}/{leaflet.page.path}: geen blad: {why}")
                elif options.beside or not leaflet.beside:
                    wanted.append(leaflet)
            for made in write_leaflets(finished, wanted, work / "leaflets", fonts, work):
                done.append((made.file, out / made.leaflet.place(source)))
                progress.busy(f"Bladen maken: {len(done)} van {len(wanted)}")

        try:
            # Always all languages: the addresses on a leaflet are those of the whole site.
            if not build_site(
                project,
                work / "site",
                options.today,
                progress,
                address=options.address,
                then=make,
            ):
                return 1
        except LeafletError as error:
            print(f"gids: geen bladen gemaakt: {error}", file=sys.stderr)
            return 1
        for file, target in done:
            target.parent.mkdir(parents=True, exist_ok=True)
            file.replace(target)
        for old in gone:
            old.unlink(missing_ok=True)
    leaflets = "1 blad" if len(done) == 1 else f"{len(done)} bladen"
    progress.line(f"{leaflets} in {out} ({monotonic() - start:.1f} s)")
    return 0 if done else 1


def _without_letters(project: Project, languages: list[str], fonts: Path) -> str:
    """Tell for which of these languages no font travels along; empty when there is one for all."""
    site = read_site(project.content).site if languages else None
    if site is None:
        return ""
    asked = [language for language in site.languages if language.code in languages]
    mute = [language for language in asked if language not in with_letters(asked, fonts)]
    names = ", ".join(f"{language.name} ({language.code})" for language in mute)
    return f"voor {names}: {_NO_FONT}" if mute else ""


def _unknown(project: Project, languages: list[str], paths: list[str]) -> str:
    """Tell which languages or pages are not known; empty when all are, or when it cannot be told yet."""
    site = read_site(project.content).site if languages or paths else None
    if site is None:
        return ""
    if wrong := wrong_languages(site, languages):
        return wrong
    with_leaflet = {page.path for page in paper_pages(site)}
    strange = [path for path in paths if path not in with_leaflet]
    example = f" Schrijf bijvoorbeeld: {min(with_leaflet)}." if with_leaflet else ""
    return f"geen pagina voor een blad: {', '.join(strange)}.{example}" if strange else ""

"""`gids review`: wat doet deze wijziging?"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gids.cli.building import build_site
from gids.cli.git import UnknownRevision
from gids.cli.history import content_at, files_since
from gids.cli.output import as_text
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.cli.review_output import review_json, review_markdown
from gids.reading import read_site
from gids.review import Version, review, sizes

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "review",
        help="wat doet deze wijziging: pagina's, talen, papier, stappen, taal en gewicht",
        description="Vertelt wat een wijziging doet, voor wie haar nakijkt: welke pagina's en talen, welke vertalingen niet "
        "meer bij de tijd zijn, hoe makkelijk het Nederlands leest, welke korte codes, bladen en stappen, en of er iets "
        "anders is dan inhoud. Vergelijkt wat nu in de map staat met het punt waar de wijziging begon. Van toen leest hij "
        "alleen de inhoud, nooit een programma.",
        epilog="Voorbeeld: gids review --since origin/main > rapport.md",
    )
    parser.add_argument(
        "--since", required=True, metavar="VERSIE", help="een eerdere versie in git, bijvoorbeeld origin/main"
    )
    parser.add_argument(
        "--build",
        action="store_true",
        help="bouw de site van toen en van nu in een tijdelijke map, om te vertellen hoeveel zwaarder pagina's worden",
    )
    parser.add_argument(
        "--site", type=Path, metavar="MAP", help="de site van nu, als die al gebouwd is (voor het gewicht)"
    )
    parser.add_argument(
        "--old-site",
        type=Path,
        metavar="MAP",
        help="de site van toen, als die al gebouwd is (voor het gewicht)",
    )
    parser.add_argument(
        "--format",
        choices=("markdown", "json"),
        default="markdown",
        help="markdown voor mensen, json voor programma's",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Print the report; 1 when the content of now cannot be read, 2 for a revision or a site that there is not."""
    wrong = _wrong_use(options)
    if wrong:
        print(f"gids: {wrong}", file=sys.stderr)
        return 2
    new = read_site(project.content)
    if new.site is None:
        print(as_text(new.findings), file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="gids-review-") as work:
        folder = Path(work) / "then"
        try:
            (folder / project.content.name).mkdir(parents=True)
            content_at(project, options.since, folder)
            files = files_since(project, options.since)
        except UnknownRevision as error:
            print(f"gids: git kent '{options.since}' niet: {error}", file=sys.stderr)
            return 2
        old = read_site(folder / project.content.name)
        found = review(
            Version(folder, old.site) if old.site else None,
            Version(project.root, new.site),
            files,
            project.content.name,
            options.today,
        )
        weight = None
        if old.site and (options.build or options.site):
            then = replace(project, root=folder)
            before = options.old_site or _built(then, Path(work) / "old-site", options)
            after = options.site or _built(project, Path(work) / "new-site", options)
            if before and after:
                weight = sizes(before, after, new.site, found.pages)
        if options.format == "json":
            print(review_json(found, options.since, weight))
        else:
            print(review_markdown(found, options.since, weight, unknown=options.build and weight is None))
    return 0


def _wrong_use(options: argparse.Namespace) -> str:
    """Tell what is wrong with the built sites that are named; empty when nothing is."""
    for folder in (options.site, options.old_site):
        if folder and not (folder / "index.html").is_file():
            return f"in {folder} staat geen gebouwde site. Bouw haar eerst: gids build --out {folder}"
    if not options.build and bool(options.site) != bool(options.old_site):
        return "voor het gewicht zijn twee sites nodig: --site met --old-site, of --build erbij."
    return ""


def _built(project: Project, out: Path, options: argparse.Namespace) -> Path | None:
    """Build a site with the programs of now; None when that failed, which was told then."""
    return out if build_site(project, out, options.today, Progress(sys.stderr)) else None

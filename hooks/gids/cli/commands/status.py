"""`gids status`: hoe staat de site ervoor?"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from gids.cli.checked import read_and_check
from gids.cli.languages import split_codes, wrong_languages
from gids.cli.output import as_github, as_text
from gids.cli.project import Project
from gids.cli.status_output import PARTS, overview_json, overview_text
from gids.translations import overview

if TYPE_CHECKING:
    from gids.cli.types import Commands

# A translation that is missing, one that is outdated, and one that is not finished.
_TRANSLATION_RULES = ("L01", "L02", "L08")


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "status",
        help="hoe staat de site ervoor: vertalingen, nakijken, open vragen",
        description="Laat zien wat er nog te doen is: per taal welke pagina's bij de tijd, verouderd of nog niet "
        "vertaald zijn en wie ze vertaalde; welke pagina's nog niemand nakeek of opnieuw nagekeken moeten worden; "
        "welke bronnen oud zijn; en welke vragen nog open staan.",
        epilog="Voorbeeld: gids status --language tr --only outdated,missing. "
        f"Onderdelen voor --only: {', '.join(PARTS)}. Eindigt met 1 als in een taal van de site iets verouderd is of "
        "ontbreekt, anders met 0.",
    )
    parser.add_argument(
        "--language",
        metavar="TALEN",
        help="alleen deze talen, bijvoorbeeld tr of nl,ar; bij het Nederlands horen nakijken, bronnen en open vragen",
    )
    parser.add_argument(
        "--only", metavar="WAT", help="alleen deze onderdelen, en dan alles: bijvoorbeeld outdated,missing"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="text voor mensen, json voor programma's, github voor aantekeningen bij vertalingen",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Print how the site stands; 1 when translations are outdated or missing, 2 for an unknown language or part."""
    site, findings = read_and_check(project, options.today)
    if site is None:
        print(as_text(findings), file=sys.stderr)
        return 1
    languages, only = split_codes(options.language), split_codes(options.only)
    wrong = wrong_languages(site, languages, making=True) or _wrong_parts(only)
    if wrong:
        print(f"gids: {wrong}", file=sys.stderr)
        return 2
    languages = languages or [language.code for language in site.languages]
    found = overview(site, options.today)
    if options.format == "json":
        print(overview_json(found, languages, only))
    elif options.format == "github":
        about = [finding for finding in findings if finding.rule in _TRANSLATION_RULES]
        print(as_github(about), end="\n" if about else "")
    else:
        print(overview_text(found, languages, only))
    return 0 if found.is_translated else 1


def _wrong_parts(only: list[str]) -> str:
    unknown = [name for name in only if name not in PARTS]
    return f"onbekend onderdeel: {', '.join(unknown)}. Kies uit: {', '.join(PARTS)}." if unknown else ""

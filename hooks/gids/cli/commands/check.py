"""`gids check`: is de inhoud in orde?"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from gids.cli.checked import read_and_check
from gids.cli.git import UnknownRevision
from gids.cli.history import codes_at, moves_at, pages_at
from gids.cli.output import as_github, as_gitlab, as_json, as_text, summary
from gids.cli.project import Project
from gids.findings import has_errors
from gids.rules import check_old_addresses, check_old_codes, check_since, launch_findings, plain_findings
from gids.translations import for_readers

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "check",
        help="kijk de inhoud na",
        description="Kijkt alle pagina's en gegevens na en laat alles wat niet klopt in één keer zien.",
        epilog="Voorbeelden: gids check, of gids check --since origin/main",
    )
    parser.add_argument(
        "--format",
        choices=("text", "github", "gitlab", "json"),
        default="text",
        help="text voor mensen, github voor aantekeningen bij een pull request, gitlab voor een merge request (code quality), "
        "json voor programma's",
    )
    parser.add_argument(
        "--since",
        metavar="VERSIE",
        help="vergelijk met een eerdere versie in git, bijvoorbeeld origin/main: geen advies verandert stil, "
        "en elke korte code en elk oud adres blijft werken",
    )
    parser.add_argument(
        "--launch",
        action="store_true",
        help="is de site klaar voor iedereen? Dan telt ook wat nog open staat",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Print all findings; 1 when there are errors, 2 for a revision that git does not know, else 0."""
    site, findings = read_and_check(project, options.today)
    if site:
        findings = sorted([*findings, *plain_findings(site)])
    if site and options.since:
        try:
            pages, day = pages_at(project, site, options.since)
            since = check_since(site, pages, day)
            codes = check_old_codes(site, project.content.name, *codes_at(project, options.since))
            moves = check_old_addresses(site, project.content.name, moves_at(project, options.since), pages)
            findings = sorted([*findings, *since, *codes, *moves])
        except UnknownRevision as error:
            print(f"gids: git kent '{options.since}' niet: {error}", file=sys.stderr)
            return 2
    if site and options.launch:
        findings = launch_findings(for_readers(site), findings)
    if options.format == "json":
        print(as_json(findings))
    elif options.format == "gitlab":
        print(as_gitlab(findings))
    elif options.format == "github":
        print(as_github(findings), end="\n" if findings else "")
    else:
        if findings:
            print(as_text(findings))
        print(summary(findings))
    return 1 if has_errors(findings) else 0

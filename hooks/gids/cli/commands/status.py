"""`gids status`: welke vertalingen zijn bij de tijd?"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from gids.cli.checked import read_and_check
from gids.cli.output import as_github, as_text, making_text, status_json, status_text
from gids.cli.project import Project
from gids.translations import status

if TYPE_CHECKING:
    from gids.cli.types import Commands

# A translation that is missing, one that is outdated, and one that is not finished.
_TRANSLATION_RULES = ("L01", "L02", "L08")


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "status",
        help="welke vertalingen zijn bij de tijd, verouderd of ontbreken",
        description="Laat per taal zien welke pagina's bij de tijd zijn, verouderd zijn of ontbreken.",
    )
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="text, json of github"
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Print the state of all translations; 1 when some are outdated or missing."""
    site, findings = read_and_check(project, options.today)
    if site is None:
        print(as_text(findings), file=sys.stderr)
        return 1
    statuses = status(site)
    if options.format == "json":
        print(status_json(statuses))
    elif options.format == "github":
        about = [finding for finding in findings if finding.rule in _TRANSLATION_RULES]
        print(as_github(about), end="\n" if about else "")
    else:
        print(status_text(statuses))
        if making := making_text(site):
            print(making)
    return 1 if any(item.outdated or item.missing for item in statuses) else 0

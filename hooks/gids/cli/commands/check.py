"""`gids check`: is de inhoud in orde?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from gids.cli.checked import read_and_check
from gids.cli.output import as_github, as_json, as_text, summary
from gids.cli.project import Project
from gids.findings import has_errors

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "check",
        help="kijk de inhoud na",
        description="Kijkt alle pagina's en gegevens na en laat alles wat niet klopt in één keer zien.",
    )
    parser.add_argument(
        "--format",
        choices=("text", "github", "json"),
        default="text",
        help="text voor mensen, github voor aantekeningen bij een pull request, json voor programma's",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Print all findings; 1 when there are errors, 0 when there are none or only warnings."""
    _, findings = read_and_check(project, options.today)
    if options.format == "json":
        print(as_json(findings))
    elif options.format == "github":
        print(as_github(findings), end="\n" if findings else "")
    else:
        if findings:
            print(as_text(findings))
        print(summary(findings))
    return 1 if has_errors(findings) else 0

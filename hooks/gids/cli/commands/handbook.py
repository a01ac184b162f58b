"""`gids handbook`: schrijf de pagina's van het handboek die uit de code komen."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from gids.cli.handbook_pages import PAGES
from gids.cli.project import Project

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "handbook",
        help="werk de gemaakte pagina's van het handboek bij",
        description="Schrijft docs/editors/regels*.md (elke regel met een voorbeeld), woordenlijsten.md, "
        "docs/decisions/index.md (elk besluit met een zin) en docs/maintainers/architecture.md (elke kamer met een zin).",
        epilog="Voorbeeld: gids handbook --check",
    )
    parser.add_argument(
        "--check", action="store_true", help="verander niets, zeg alleen of er iets verouderd is"
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Write the pages, or with --check only look: then 1 when something is out of date."""
    old = 0
    for name, make in PAGES.items():
        file = project.engine / name
        text = make(project.engine)
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            print(f"{name}: bij de tijd")
            continue
        if options.check:
            old = 1
            print(f"{name}: verouderd. Typ: make docs")
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            print(f"{name}: bijgewerkt")
    return old

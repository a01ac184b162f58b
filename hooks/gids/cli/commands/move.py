"""`gids move`: geef een pagina een andere naam."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from gids.cli.editing import refuse
from gids.cli.project import Project
from gids.cli.readdressing import readdress, site_to_change, why_not
from gids.edits import Readdress
from gids.model import Site

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "move",
        help="geef een pagina een andere naam, in alle talen",
        description="Geeft een pagina een ander adres, in alle talen tegelijk. Alle links, feiten, korte codes en opnames "
        "gaan mee. Wie het oude adres bewaarde, komt vanzelf op het nieuwe. Het lukt helemaal, of er verandert niets.",
        epilog="Voorbeeld: gids move antwoorden/poep antwoorden/poep-en-plas    Meer: docs/editors/pagina-weg.md",
    )
    parser.add_argument(
        "old", metavar="OUD", help="de pagina van nu, zonder taal en zonder .md: antwoorden/poep"
    )
    parser.add_argument(
        "new",
        metavar="NIEUW",
        help="het nieuwe adres, in dezelfde map: antwoorden/poep-en-plas. Een naam die nog nooit gebruikt is",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Move the page; 1 when the content has or would get errors, 2 when it cannot be meant."""
    site = site_to_change(project, options.today)
    if isinstance(site, int):
        return site
    if why := _why_not(project, site, options.old, options.new):
        return refuse(why)
    top = project.content.name
    return readdress(project, Readdress(project.root, top, site, options.old, options.new, options.today))


def _why_not(project: Project, site: Site, old: str, new: str) -> str | None:
    if why := why_not(site, old):
        return why
    kind = old.split("/")[0]
    if not new.startswith(f"{kind}/"):
        return (
            f"{old} blijft in de map {kind}: de map zegt wat voor pagina het is, en wat erin moet staan. "
            f"Schrijf: {kind}/NAAM. Wordt het een ander soort pagina? Maak een nieuwe, en haal deze weg met gids retire."
        )
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", new.removeprefix(f"{kind}/")) or new == f"{kind}/index":
        return f"{new} kan geen adres zijn. Gebruik alleen kleine letters, cijfers en streepjes: {kind}/naam-van-pagina."
    if new == old:
        return f"de pagina heet al {old}."
    if new in site.old_addresses:
        return (
            f"{new} is een oud adres, dat al naar {site.now_at(new)} leidt. Wie het bewaarde, kreeg dan een andere "
            "pagina. Kies een naam die nog nooit gebruikt is."
        )
    taken = [
        language.code
        for language in site.languages
        if (project.content / language.code / f"{new}.md").exists()
    ]
    if taken:
        return f"er is al een pagina {new} (in: {', '.join(taken)}). Kies een andere naam."
    return None

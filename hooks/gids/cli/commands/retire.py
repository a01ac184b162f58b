"""`gids retire`: haal een pagina weg en wijs een andere aan."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from gids.cli.editing import refuse
from gids.cli.project import Project
from gids.cli.readdressing import readdress, site_to_change, why_not
from gids.edits import Readdress
from gids.model import Site
from gids.model.moved import plain_reason

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "retire",
        help="haal een pagina weg en wijs een andere aan, in alle talen",
        description="Haalt een pagina weg, in alle talen tegelijk. Op het oude adres lezen ouders dat de pagina weg is, "
        "waarom, en welke pagina ervoor in de plaats komt. Alle links en korte codes gaan naar die pagina. De opdracht "
        "noemt elke plek die je moet nalezen. Het lukt helemaal, of er verandert niets.",
        epilog='Voorbeeld: gids retire antwoorden/poep --to antwoorden/potje --reason "Alles over poep staat nu bij het '
        'potje."    Meer: docs/editors/pagina-weg.md',
    )
    parser.add_argument(
        "page", metavar="PAGINA", help="de pagina die weggaat, zonder taal en zonder .md: antwoorden/poep"
    )
    parser.add_argument(
        "--to",
        required=True,
        metavar="ANDERE",
        help="de pagina die ervoor in de plaats komt: antwoorden/potje",
    )
    parser.add_argument(
        "--reason",
        required=True,
        metavar="ZIN",
        help="waarom, in één gewone Nederlandse zin. Ouders lezen hem op het oude adres",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Retire the page; 1 when the content has or would get errors, 2 when it cannot be meant."""
    site = site_to_change(project, options.today)
    if isinstance(site, int):
        return site
    if why := _why_not(site, options.page, options.to):
        return refuse(why)
    try:
        reason = plain_reason(options.reason)
    except PydanticCustomError as error:
        context = error.context or {}
        return refuse(f"--reason is {context['expected']}. {context['repair']}")
    top = project.content.name
    change = Readdress(project.root, top, site, options.page, options.to, options.today, reason)
    return readdress(project, change)


def _why_not(site: Site, page: str, to: str) -> str | None:
    if why := why_not(site, page):
        return why
    if page.startswith("veranderd/"):
        return (
            f"{page} vertelt wat er veranderd is, en blijft staan. Is het advies weer veranderd? Schrijf een nieuwe "
            f"verandering met supersedes: {page}. Zie docs/editors/verandering-schrijven.md."
        )
    if to == page:
        return "een pagina kan niet voor zichzelf in de plaats komen. Noem bij --to een andere pagina."
    if to in ("", "index"):
        return "de voorpagina is geen antwoord op dezelfde vraag. Noem bij --to een pagina die erop lijkt."
    if why := why_not(site, to):
        return f"bij --to: {why}"
    other = site.page(to)
    if other and not other.matter.published:
        return f"{to} is nog in de maak, dus ouders vinden haar niet. Haal daar eerst `published: false` weg."
    return None

"""`gids mark-unchanged`: zeg dat de woorden anders zijn, en de betekenis niet."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from gids.cli.checked import read_or_tell
from gids.cli.editing import carry_out, refuse
from gids.cli.git import UnknownRevision
from gids.cli.history import text_at
from gids.cli.project import Project
from gids.cli.translators import named, page_name
from gids.edits import Plan, current_for, renewed, text_now, why_not_the_same, with_mark
from gids.model import Page
from gids.reading import OldText

if TYPE_CHECKING:
    from gids.cli.types import Commands

_EXAMPLE = """\
voorbeeld:
  gids mark-unchanged antwoorden/koorts
  gids mark-unchanged antwoorden/koorts --since origin/main

Is een getal, een link, een kader of een feit anders? Dan is de betekenis niet gelijk. Schrijf dan een verandering:
gids new verandering NAAM.
"""


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "mark-unchanged",
        help="zeg dat de woorden beter zijn, en de betekenis gelijk",
        description="Je maakte een tekst duidelijker en het advies bleef gelijk. Dit zegt dat: in de Nederlandse "
        "pagina (same_meaning_as), en in de vertalingen die bij de oude tekst hoorden. Zij blijven dan bij de tijd.",
        epilog=_EXAMPLE,
    )
    parser.add_argument("pages", metavar="PAGINA", nargs="+", help="bijvoorbeeld antwoorden/koorts")
    parser.add_argument(
        "--since",
        default="HEAD",
        metavar="VERSIE",
        help="de versie in git met de oude tekst, bijvoorbeeld origin/main (anders: wat het laatst is vastgelegd)",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Mark pages; 1 when a translation does not fit the new text, 2 when the meaning is not the same or for wrong use."""
    site = read_or_tell(project)
    if site is None:
        return 1
    known = named(site.pages)
    names = list(dict.fromkeys(page_name(text) for text in options.pages))
    unknown = [name for name in names if name not in known]
    if unknown:
        return refuse(f"geen Nederlandse pagina: {', '.join(unknown)}. Kijk in content/nl/ hoe ze heet.")
    plan = Plan(project.root)
    told = []
    for name in names:
        page = known[name]
        try:
            old = text_at(project, page.file, options.since)
        except UnknownRevision as error:
            return refuse(
                f"git kent '{options.since}' niet ({error}). De oude tekst moet in git staan: noem een versie met --since."
            )
        wrong = _wrong(page, name, old, plan.text(page.file))
        if old is None or wrong:
            return refuse(wrong or "")
        plan.write(page.file, with_mark(plan.text(page.file), page, old.fingerprint))
        renew = list(current_for(old, page))
        for translation in renew:
            text = renewed(plan.text(translation.file), translation, page.fingerprint)
            plan.write(translation.file, text)
        languages = ", ".join(translation.language for translation in renew)
        told.append(f"{name} betekent nog hetzelfde. Bij de tijd: {languages or 'geen vertaling'}.")
    result = carry_out(
        project,
        plan,
        options.today,
        next_steps=("Kijk het na: gids check", "Leg het vast met git: dit hoort bij de nieuwe tekst."),
    )
    if result:
        print("Past een vertaling niet meer? Verander dan alleen woorden, en geen alinea's of punten.")
    else:
        print("\n".join(told))
    return result


def _wrong(page: Page, name: str, old: OldText | None, text: str) -> str | None:
    """Say why a page cannot be marked; None when it can."""
    if old is None:
        return f"{name} is nieuw: er is geen oudere tekst die hetzelfde betekent. Leg de pagina vast met git."
    if old.values.get("published") is False:
        return f"{name} was nog in de maak: geen lezer zag de oude tekst. Leg de pagina vast met git."
    if old.fingerprint == page.fingerprint:
        return f"in {name} zijn de woorden niet veranderd. Is het al vastgelegd? Noem de versie van ervoor: --since main."
    reasons = list(why_not_the_same(old, text_now(text)))
    if reasons:
        short = name.split("/")[-1]
        return (
            f"{name} betekent niet meer hetzelfde: {'; '.join(reasons)}. Is het advies anders? Schrijf een verandering: "
            f"gids new verandering {short}-JAAR. Is het advies gelijk? Zet dit dan terug zoals het was."
        )
    return None

"""`gids mark-translated`: zeg dat een vertaling bij de tekst van nu hoort."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gids.cli.checked import read_and_check
from gids.cli.output import as_text
from gids.cli.project import Project
from gids.edits import Plan, replace_at
from gids.findings import Finding
from gids.model import Page, Site, Translation
from gids.rules import check_translation

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "mark-translated",
        help="zeg dat een vertaling weer klopt met het Nederlands",
        description="Zet in de vertaling de vingerafdruk van de Nederlandse tekst van nu. Doe dit als de vertaling "
        "is bijgewerkt. Klopt de opbouw niet, dan verandert er niets.",
    )
    parser.add_argument("language", metavar="TAAL", help="de code van de taal, bijvoorbeeld tr")
    parser.add_argument("pages", metavar="PAGINA", nargs="*", help="bijvoorbeeld antwoorden/koorts")
    parser.add_argument("--all", action="store_true", help="alle pagina's van deze taal")
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Write fingerprints; 1 when a translation does not match the Dutch, 2 for an unknown page."""
    site, findings = read_and_check(project, options.today)
    if site is None:
        print(as_text(findings), file=sys.stderr)
        return 1
    if options.language not in [language.code for language in site.languages if not language.source]:
        print(f"gids: '{options.language}' is geen taal waarin vertaald wordt.", file=sys.stderr)
        return 2
    if options.all == bool(options.pages):
        print("gids: noem een of meer pagina's, of gebruik --all.", file=sys.stderr)
        return 2
    chosen = [page for page in site.pages if options.language in page.translations]
    if not options.all:
        known = {page.path or "index": page for page in chosen}
        wrong = [name for name in options.pages if name not in known]
        if wrong:
            print(
                f"gids: geen vertaling in '{options.language}' van: {', '.join(wrong)}. Er is niets veranderd.",
                file=sys.stderr,
            )
            return 2
        chosen = [known[name] for name in options.pages]
    return _mark(project, site, chosen, options.language)


def _mark(project: Project, site: Site, pages: Sequence[Page], language: str) -> int:
    problems: list[Finding] = []
    for page in pages:
        problems += check_translation(site, _as_current(page, language), language)
    if problems:
        print(as_text(sorted(problems)))
        print("Er is niets veranderd. Verbeter eerst de vertaling.")
        return 1
    for page in pages:
        text = page.translations[language]
        if text.matter.translation.of != page.fingerprint:
            _write(project, text, page.fingerprint)
            print(f"{text.file}: of: {page.fingerprint}")
    print("Klaar. Kijk het na met: gids check")
    return 0


def _as_current(page: Page, language: str) -> Page:
    """Give the page as if its translation were made from the text of now."""
    text = page.translations[language]
    made = text.matter.translation.model_copy(update={"of": page.fingerprint})
    matter = text.matter.model_copy(update={"translation": made})
    return replace(page, translations={**page.translations, language: replace(text, matter=matter)})


def _write(project: Project, text: Translation, fingerprint: str) -> None:
    plan = Plan(project.root)
    place = text.positions[("translation", "of")]
    plan.write(text.file, replace_at(plan.text(text.file), *place, text.matter.translation.of, fingerprint))
    plan.carry_out()

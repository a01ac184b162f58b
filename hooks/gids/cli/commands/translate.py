"""`gids translate`: begin een vertaling, of zie wat er veranderd is."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gids.cli.checked import read_or_tell
from gids.cli.editing import carry_out, refuse
from gids.cli.git import UnknownRevision
from gids.cli.history import text_with
from gids.cli.project import Project
from gids.cli.translators import add_translator, named, page_name, translator_of, wrong_language
from gids.edits import Plan, Translator, differences, new_translation
from gids.model import Page, Site
from gids.translations import State, shown_state

if TYPE_CHECKING:
    from gids.cli.types import Commands

_EXAMPLE = """\
voorbeeld:
  gids translate tr antwoorden/koorts
  gids translate uk --all-missing
  gids translate pl antwoorden/koorts --by "Naam van de vertaler"

Een vertaling met plekken die nog leeg zijn, ziet geen enkele lezer. Zet een computer de woorden erin?
Schrijf dan --by machine. Daarna: gids mark-translated.
"""


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "translate",
        help="begin een vertaling, of zie wat er in het Nederlands veranderde",
        description="Maakt het bestand van een vertaling: dezelfde koppen, lijsten, links en getallen als het "
        "Nederlands, met het Nederlands erboven en […] op elke plek om te vertalen. Is er al een vertaling? Dan "
        "verandert er niets, en zie je wat er in het Nederlands anders werd.",
        epilog=_EXAMPLE,
    )
    parser.add_argument("language", metavar="TAAL", help="de code van de taal, bijvoorbeeld tr")
    parser.add_argument("pages", metavar="PAGINA", nargs="*", help="bijvoorbeeld antwoorden/koorts")
    parser.add_argument(
        "--all-missing", action="store_true", help="alle pagina's zonder vertaling in deze taal"
    )
    add_translator(parser)
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Make the files of translations, and tell about those that are there; 2 for wrong use."""
    site = read_or_tell(project)
    if site is None:
        return 1
    wrong = wrong_language(site, options.language)
    if wrong:
        return refuse(wrong)
    if options.all_missing == bool(options.pages):
        return refuse("noem een of meer pagina's, of gebruik --all-missing.")
    try:
        translator = translator_of(options)
    except ValueError as error:
        return refuse(str(error))
    chosen = _missing(site, options.language)
    if not options.all_missing:
        known = named(site.pages)
        names = list(dict.fromkeys(page_name(text) for text in options.pages))
        unknown = [name for name in names if name not in known]
        if unknown:
            return refuse(f"geen Nederlandse pagina: {', '.join(unknown)}. Kijk in content/nl/ hoe ze heet.")
        chosen = [known[name] for name in names]
        unwritten = [page.file for page in chosen if page.to_write]
        if unwritten:
            return refuse(
                f"het Nederlands is nog niet af: {', '.join(unwritten)}. Schrijf eerst elke plek met […."
            )
    return _translate(project, site, options, chosen, translator)


def _missing(site: Site, language: str) -> list[Page]:
    """List the pages that readers see, and that nobody has begun to translate."""
    return [
        page
        for page in site.pages
        if page.matter.published
        and not page.to_write
        and language not in page.translations
        and language not in page.unfinished
    ]


def _translate(
    project: Project, site: Site, options: argparse.Namespace, pages: Sequence[Page], translator: Translator
) -> int:
    language, source = options.language, site.source_language.code
    plan = Plan(project.root)
    made = []
    for page in pages:
        name = page.path or "index"
        file = f"{project.content.name}/{language}/{name}.md"
        if plan.exists(file):
            _tell(project, site, page, language, file)
            continue
        plan.write(file, new_translation(page, source, translator))
        made.append(name)
    if not made:
        print("Er is niets veranderd.")
        return 0
    who = "" if translator.by else " --by NAAM (of --by machine)"
    return carry_out(
        project,
        plan,
        options.today,
        next_steps=(
            "Vertaal elke plek met […]. Het Nederlands staat erboven. Getallen, links en {{ … }} blijven zoals ze zijn.",
            f"Typ als alles vertaald is: gids mark-translated {language} {' '.join(made)}{who}",
            "Tot dan zien lezers deze vertaling niet.",
        ),
    )


def _tell(project: Project, site: Site, page: Page, language: str, file: str) -> None:
    """Tell about a translation that is there: what is left to do, and what changed in the Dutch."""
    unfinished = page.unfinished.get(language)
    own = page.translations.get(language)
    name = page.path or "index"
    if unfinished:
        lines = ", ".join(str(line) for line in dict.fromkeys(unfinished.lines))
        print(f"{file}: begonnen, nog niet af. Plekken met […] staan op regel {lines}.")
        if unfinished.of != page.fingerprint:
            _changed(project, page, unfinished.of)
    elif own is None:
        print(f"{file}: is er al, maar klopt niet. Typ: gids check")
    elif shown_state(site, page, language) is State.CURRENT:
        print(f"{file}: is bij de tijd.")
    else:
        print(f"{file}: is verouderd.")
        _changed(project, page, own.matter.translation.of)
        print(f"Pas de vertaling aan. Typ dan: gids mark-translated {language} {name}")


def _changed(project: Project, page: Page, of: str) -> None:
    """Show what changed in the Dutch since the text with fingerprint `of`."""
    try:
        old = text_with(project, page.file, of)
    except UnknownRevision:
        print("  Wat er veranderde, weet ik niet: deze map staat niet in git.")
        return
    if old is None:
        print(
            f"  Wat er veranderde, weet ik niet: git kent geen tekst van {page.file} met vingerafdruk {of}."
        )
        return
    print(f"Dit veranderde in {page.file}:")
    now = "\n".join((f"title: {page.matter.title}", f"summary: {page.matter.summary}", page.body.text))
    then = "\n".join((f"title: {old.title}", f"summary: {old.summary}", old.body.text))
    for difference in differences(then, now):
        print(f"  {difference.below or 'bovenaan'}")
        for line in difference.old:
            print(f"    was: {line}")
        for line in difference.new:
            print(f"    nu:  {line}")

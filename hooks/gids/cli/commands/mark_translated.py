"""`gids mark-translated`: zeg dat een vertaling bij de tekst van nu hoort."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gids.cli.checked import read_or_tell
from gids.cli.editing import carry_out, refuse
from gids.cli.project import Project
from gids.cli.translators import add_translator, named, page_name, translator_of, wrong_language
from gids.edits import Plan, Translator, marked
from gids.model import Page, Site, Unfinished
from gids.reading import lines_to_write

if TYPE_CHECKING:
    from gids.cli.types import Commands

_EXAMPLE = """\
voorbeeld:
  gids mark-translated tr antwoorden/koorts
  gids mark-translated tr antwoorden/koorts --by "Naam van wie het nakeek"

Zonder --by blijft staan wie de vertaling maakte.
"""


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "mark-translated",
        help="zeg dat een vertaling klaar is en klopt met het Nederlands",
        description="Zet in de vertaling de vingerafdruk van de Nederlandse tekst van nu, en haalt het Nederlands weg "
        "dat `gids translate` erbij zette. Doe dit als de vertaling klaar of bijgewerkt is. Is er nog een plek met "
        "[…], of klopt de opbouw niet? Dan verandert er niets.",
        epilog=_EXAMPLE,
    )
    parser.add_argument("language", metavar="TAAL", help="de code van de taal, bijvoorbeeld tr")
    parser.add_argument("pages", metavar="PAGINA", nargs="*", help="bijvoorbeeld antwoorden/koorts")
    parser.add_argument("--all", action="store_true", help="alle pagina's van deze taal die vertaald zijn")
    add_translator(parser)
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Mark translations; 1 when one is not finished or does not match the Dutch, 2 for wrong use."""
    site = read_or_tell(project)
    if site is None:
        return 1
    language = options.language
    wrong = wrong_language(site, language)
    if wrong:
        return refuse(wrong)
    if options.all == bool(options.pages):
        return refuse("noem een of meer pagina's, of gebruik --all.")
    if options.all and options.by:
        return refuse("--by hoort bij een of meer pagina's die je noemt, niet bij --all.")
    try:
        translator = translator_of(options)
    except ValueError as error:
        return refuse(str(error))
    chosen = [page for page in site.pages if language in page.translations]
    if options.all:
        for page in site.pages:
            if language in page.unfinished:
                print(f"{page.unfinished[language].file}: is niet af, en doet niet mee.")
    else:
        known = named([*chosen, *(page for page in site.pages if language in page.unfinished)])
        names = list(dict.fromkeys(page_name(text) for text in options.pages))
        lost = [name for name in names if name not in known]
        if lost:
            pages = named(site.pages)
            begin = " ".join(name for name in lost if name in pages)
            repair = (
                f" Begin met: gids translate {language} {begin}."
                if begin
                else " Kijk in content/nl/ hoe ze heet."
            )
            return refuse(f"geen vertaling in '{language}' van: {', '.join(lost)}.{repair}")
        chosen = [known[name] for name in names]
    return _mark(project, site, options, chosen, translator)


def _mark(
    project: Project, site: Site, options: argparse.Namespace, pages: Sequence[Page], translator: Translator
) -> int:
    plan = Plan(project.root)
    whole = True
    for page in pages:
        unfinished = page.unfinished.get(options.language)
        file = unfinished.file if unfinished else page.translations[options.language].file
        try:
            text = marked(plan.text(file), site.source_language.code, page.fingerprint, translator)
        except ValueError as error:
            return refuse(f"{file}: {error}. Kijk eerst: gids check.")
        plan.write(file, text)
        left = lines_to_write(text)
        if left and unfinished:
            whole = False
            print(f"{file}: {_left(text, left, unfinished)}")
    if not whole:
        print("Er is niets veranderd. Maak eerst de vertaling af.")
        return 1
    if not list(plan.changes()):
        print("Alles was al bij de tijd. Er is niets veranderd.")
        return 0
    return carry_out(project, plan, options.today, next_steps=("Kijk het na: gids check",))


def _left(text: str, left: Sequence[int], unfinished: Unfinished) -> str:
    """Say what is not done yet: where, or who translated when that alone is missing."""
    lines = text.split("\n")
    if all(lines[number - 1].startswith("translation:") for number in left):
        return "wie vertaalde dit? Schrijf erbij: --by NAAM, of --by machine."
    places = ", ".join(str(line) for line in dict.fromkeys(unfinished.lines))
    return f"nog niet vertaald: de plekken met […] op regel {places}."

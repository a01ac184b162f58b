"""`gids add-language`: begin een nieuwe taal."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from gids.cli.checked import read_and_check
from gids.cli.editing import carry_out, refuse, uncommitted_work
from gids.cli.output import as_text
from gids.cli.project import Project
from gids.edits import Plan, add_at_marker, add_language, words_path
from gids.model import Language, Site
from gids.translations import can_write_dates, is_code, known_language

if TYPE_CHECKING:
    from gids.cli.types import Commands

# Files beside the content that have something per language, with a line for one that is new; the last comes first.
_BESIDE = (
    (".github/CODEOWNERS", "#~ /content/_data/ui/{code}.yml @ORG/taal-{code}"),
    (".github/CODEOWNERS", "#~ /content/{code}/             @ORG/taal-{code}"),
    (
        "cspell.config.yaml",
        '- {{filename: ["content/{code}/**", "content/_data/ui/{code}.yml"], enabled: false}} # no word list yet',
    ),
)


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "add-language",
        help="begin een nieuwe taal",
        description="Maakt alles klaar voor een nieuwe taal: een regel in languages.yml, een bestand met alle vaste "
        "woorden om in te vullen, en een regel bij parents in region.yml. De taal is dan in de maak (published: false): "
        "lezers zien haar niet, gids serve wel. Wat nog geen woord heeft, staat er in het Nederlands. Naam, richting en "
        "datums komen uit Unicode CLDR; met de opties hieronder schrijf je ze anders.",
        epilog="Voorbeeld: gids add-language bg. Kent CLDR de taal niet, dan zijn --name, --direction en --dates nodig: "
        "gids add-language xx --name Voorbeeld --direction ltr --dates en-GB. "
        "Wat er daarna nog komt: docs/maintainers/add-language.md",
    )
    parser.add_argument("code", metavar="CODE", help="de code van de taal (BCP 47), bijvoorbeeld bg of pt-BR")
    parser.add_argument("--name", metavar="NAAM", help="hoe de taal zichzelf noemt, bijvoorbeeld Български")
    parser.add_argument("--direction", choices=("ltr", "rtl"), help="van links (ltr) of van rechts (rtl)")
    parser.add_argument(
        "--dates", metavar="TAAL", help="schrijf datums zoals deze taal, bijvoorbeeld en-GB of ar-u-nu-latn"
    )
    parser.add_argument(
        "--alphabet",
        metavar="LETTERS",
        help="de kleine letters in volgorde, als die anders is dan gewoon a-z",
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Add the language; 1 when the content cannot be read or would get new errors, 2 for wrong use."""
    if not is_code(options.code):
        return refuse(
            f"'{options.code}' is geen code van een taal. Schrijf twee kleine letters (ISO 639-1), bijvoorbeeld bg."
        )
    site, findings = read_and_check(project, options.today)
    if site is None:
        print(as_text(findings), file=sys.stderr)
        return 1
    wrong = _in_the_way(project, site, options.code) or uncommitted_work(project)
    if wrong:
        return refuse(wrong)
    try:
        language = _language(options)
    except ValueError as error:
        return refuse(str(error))
    plan = Plan(project.root)
    try:
        add_language(plan, site, language)
    except ValueError as error:
        return refuse(str(error))
    for path, line in _BESIDE:
        add_at_marker(plan, path, line.format(code=language.code, name=language.name))
    print(
        f"{language.code}: {language.name}, {_DIRECTIONS[language.direction]}. Klopt dat niet? Verander languages.yml."
    )
    return carry_out(project, plan, options.today, next_steps=_next_steps(site, language))


_DIRECTIONS = {"ltr": "van links naar rechts", "rtl": "van rechts naar links"}


def _in_the_way(project: Project, site: Site, code: str) -> str:
    """Tell what is there already; empty when nothing is."""
    if any(language.code == code for language in site.languages):
        return f"'{code}' is al een taal van de site. Kijk in content/_data/languages.yml."
    for path in (words_path(site, code), f"{project.content.name}/{code}"):
        if (project.root / path).exists():
            return f"{path} is er al. Haal het weg, of kies een andere code."
    return ""


def _language(options: argparse.Namespace) -> Language:
    """Put together what CLDR knows and what was given. Raises ValueError with what is missing (Dutch)."""
    known = known_language(options.code)
    if known is None and not (options.name and options.direction and options.dates):
        raise ValueError(
            f"'{options.code}' staat niet in Unicode CLDR. Klopt de code? Noem dan zelf --name (de eigen naam), "
            "--direction (ltr of rtl) en --dates (een taal waarvan we de datums lenen, bijvoorbeeld en-GB)."
        )
    if options.dates and not can_write_dates(options.dates):
        raise ValueError(
            f"--dates {options.dates}: die taal staat niet in Unicode CLDR. Neem bijvoorbeeld en-GB."
        )
    return Language(
        code=options.code,
        name=options.name or (known.name if known else ""),
        direction=options.direction or (known.direction if known else ""),
        alphabet=options.alphabet or (known.alphabet if known else None),
        dates=options.dates or (known.dates if known else None),
        published=False,
    )


def _next_steps(site: Site, language: Language) -> list[str]:
    code = language.code
    return [
        f"Vul de woorden in: {words_path(site, code)}. Tot dan staat het Nederlands er.",
        f"Schrijf in content/_data/region.yml bij parents voor wie de site is, achter {code}:",
        f"Vertaal pagina's in content/{code}/. Wat er niet is, toont de site in het Nederlands.",
        "Bekijk het: gids serve. Lezers zien de taal nog niet.",
        "Laat iemand met deze moedertaal alles lezen. Haal dan in languages.yml published: false weg, en typ: gids check",
    ]

"""`gids new`: begin een nieuwe pagina."""

from __future__ import annotations

import argparse
import shlex
import sys
from typing import TYPE_CHECKING

from gids.cli.asking import ask
from gids.cli.editing import carry_out, refuse
from gids.cli.output import as_text
from gids.cli.project import Project
from gids.edits import NEW_KINDS, Answers, NewKind, Plan, front_matter, problem_with_name
from gids.model import Site
from gids.reading import read_site

if TYPE_CHECKING:
    from gids.cli.types import Commands

_EXAMPLE = """\
voorbeeld:
  gids new antwoord inbakeren
  gids new antwoord inbakeren --title "Mag ik mijn baby inbakeren?" \\
      --summary "Liever niet. Vraag eerst het consultatiebureau." \\
      --ages "geboorte - 6 maanden" --topics slapen,huilen --search "inbakeren,doek om baby" \\
      --source-title "Naam van de bron" --source-by "Wie de bron maakt" \\
      --source-url "https://www.voorbeeld.nl/bron" --source-read 2026-11 --confidence medium

De pagina is in de maak: lezers zien haar nog niet. Dat blijft zo tot je de regel `published: false` weghaalt.
"""


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "new",
        help="begin een nieuwe pagina, met de goede koppen en met vragen",
        description="Maakt een Nederlandse pagina die al klopt, met op elke plek wat je daar schrijft. In een terminal "
        "vraagt hij wat er nodig is. Anders komt alles uit de opties. Er is nooit een halve pagina: "
        "bij een fout, of met Ctrl+C, verandert er niets.",
        epilog=_EXAMPLE,
    )
    parser.add_argument("kind", metavar="SOORT", help=f"een van: {', '.join(NEW_KINDS)}")
    parser.add_argument(
        "slug",
        metavar="NAAM",
        help="wordt het adres: kleine letters, cijfers en streepjes, zoals veilig-slapen",
    )
    for option, (question, names, kinds) in _options().items():
        where = "" if len(kinds) == len(NEW_KINDS) else f" ({', '.join(kinds)})"
        parser.add_argument(f"--{option}", dest=option, metavar="…", help=f"{question}{names}{where}")
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Make the page; 1 when it would bring errors or nobody finished the questions, 2 for wrong use."""
    if options.kind not in NEW_KINDS:
        return refuse(f"'{options.kind}' is geen soort pagina. Kies uit: {', '.join(NEW_KINDS)}.")
    kind = NEW_KINDS[options.kind]
    read = read_site(project.content)
    if read.site is None:
        print(as_text(read.findings), file=sys.stderr)
        return 1
    site = read.site
    wrong = problem_with_name(site, project.content, kind.folder, options.slug)
    if wrong:
        return refuse(wrong)
    answers = {option: text for option in _options() if (text := getattr(options, option)) is not None}
    wrong = _wrong_options(kind, options.kind, answers, site)
    if wrong:
        return refuse(wrong)
    whole = _assumed(kind, answers, site)
    missing = [f"--{one.option}" for one in kind.asked if one.needed(whole) and not whole.get(one.option)]
    if missing and sys.stdin.isatty() and sys.stdout.isatty():
        try:
            whole = ask(kind.asked, answers, site, options.today)
        except (KeyboardInterrupt, EOFError):
            print("\nGestopt. Er is niets veranderd.", file=sys.stderr)
            return 1
    elif missing:
        return refuse(f"voor een {options.kind} zijn ook nodig: {', '.join(missing)}. Zie: gids new --help.")
    result = _make(project, options, site, whole)
    if result:
        typed = [word for option, text in whole.items() if text for word in (f"--{option}", text)]
        print("Verbeter het, en typ opnieuw, met jouw antwoorden:")
        print(f"  gids new {options.kind} {options.slug} {shlex.join(typed)}")
    return result


def _options() -> dict[str, tuple[str, str, list[str]]]:
    """List every option with its question, the names it may have (` a, b`), and the kinds of pages that have it."""
    found: dict[str, tuple[str, str, list[str]]] = {}
    for name, kind in NEW_KINDS.items():
        for one in kind.asked:
            names = f" {', '.join(one.names)}" if one.names else ""
            found.setdefault(one.option, (one.question, names, []))[2].append(name)
    return found


def _wrong_options(kind: NewKind, name: str, answers: Answers, site: Site) -> str | None:
    """Say what is wrong with the options, all at once; None when nothing is."""
    asked = {one.option: one for one in kind.asked}
    wrong = []
    for option, text in answers.items():
        if option not in asked:
            wrong.append(f"--{option} hoort niet bij een {name}.")
        elif problem := asked[option].problem(text, site):
            wrong.append(f"--{option} kan niet: {problem}")
    return " ".join(wrong) or None


def _assumed(kind: NewKind, answers: Answers, site: Site) -> dict[str, str]:
    """Fill in what needs no person to know it, such as the icon of the first topic."""
    filled = dict(answers)
    for one in kind.asked:
        if one.assumed and one.option not in filled:
            filled[one.option] = one.assumed(site, filled)
    return filled


def _make(project: Project, options: argparse.Namespace, site: Site, answers: Answers) -> int:
    kind = NEW_KINDS[options.kind]
    page = f"{kind.folder}/{options.slug}"
    file = f"{project.content.name}/{site.source_language.code}/{page}.md"
    more = {**kind.more(options.today), "review": {"state": "draft"}, "published": False}
    plan = Plan(project.root)
    plan.write(file, f"---\n{front_matter(kind.asked, answers, more)}---\n\n{kind.body(site, answers)}")
    return carry_out(
        project,
        plan,
        options.today,
        next_steps=(
            f"Open {file}. Schrijf op elke plek met [… de tekst, en haal de [ ] weg.",
            f"Kijk of het makkelijk leest: gids plain {file}",
            "Is de pagina af? Haal de regel `published: false` weg. Tot dan zien lezers haar niet.",
            "Kijk het na: gids check",
            f"Vertaal de pagina: gids translate TAAL {page}",
        ),
    )

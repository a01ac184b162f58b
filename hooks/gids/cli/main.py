"""The command line: `gids [-C DIR] [--today DATE] COMMAND`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gids.cli.commands import (
    add_language,
    build,
    check,
    export,
    handbook,
    leaflets,
    letters,
    mark_translated,
    mark_unchanged,
    move,
    new,
    plain,
    retire,
    review,
    serve,
    status,
    translate,
)
from gids.cli.parser import Parser
from gids.cli.project import Project

FINE, FINDINGS, WRONG_USE = 0, 1, 2
_COMMANDS = (
    check,
    review,
    plain,
    status,
    build,
    export,
    leaflets,
    letters,
    serve,
    new,
    translate,
    mark_translated,
    mark_unchanged,
    move,
    retire,
    add_language,
    handbook,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Gives the exit code: 0 fine, 1 findings, 2 wrong use."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        project = Project.at(options.directory)
    except FileNotFoundError as error:
        print(f"gids: {error}", file=sys.stderr)
        return WRONG_USE
    try:
        return int(options.run(project, options))
    except FileNotFoundError as error:  # what the project itself needs, such as a library not fetched yet
        print(f"gids: {error}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:  # the reader of our output has gone, as in `gids check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        return FINE


def _parser() -> Parser:
    parser = Parser(
        prog="gids",
        description="De gids voor de eerste 1000 dagen: controleren, bouwen en bekijken.",
        epilog="Hulp bij een opdracht: gids OPDRACHT --help",
    )
    parser.add_argument(
        "-C", dest="directory", type=Path, default=Path(), metavar="MAP", help="de map van het project"
    )
    parser.add_argument(
        "--today",
        type=_day,
        default=date.today(),
        metavar="DATUM",
        help="doe alsof het deze dag is, bijvoorbeeld 2027-01-31",
    )
    commands = parser.add_subparsers(title="opdrachten", required=True, metavar="OPDRACHT")
    for command in _COMMANDS:
        command.add_to(commands)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is geen datum; schrijf bijvoorbeeld 2027-01-31") from None

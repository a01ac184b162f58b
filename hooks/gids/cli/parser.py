"""A parser of arguments that helps and refuses in Dutch."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

# What argparse says (CPython, Lib/argparse.py), and what we say. A message that is not here stays as it is.
_MESSAGES = (
    (r"the following arguments are required: (.*)", r"er ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"dit ken ik niet: \1"),
    (r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 kan niet. Kies uit: \3"),
    (r"argument (.*?): expected one argument", r"\1: hier hoort iets achter"),
    (r"argument (.*?): expected at least one argument", r"\1: hier hoort minstens één ding achter"),
    (r"argument (.*?): invalid int value: (.*)", r"\1: \2 is geen heel getal"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 gaat niet samen met \2"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)


class Parser(argparse.ArgumentParser):
    """Says in Dutch what argparse says in English; commands added to it do too."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        """Make a parser as argparse does, with Dutch headings and its examples left as they were written."""
        super().__init__(*arguments, **{"formatter_class": _Help, **more, "add_help": False})
        self._positionals.title = "wat je opgeeft"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze hulp")

    def error(self, message: str) -> NoReturn:
        """Refuse what was typed: exit code 2."""
        for english, dutch in _MESSAGES:
            if re.fullmatch(english, message, re.DOTALL):
                message = re.sub(english, dutch, message, count=1, flags=re.DOTALL)
                break
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\nHulp: {self.prog} --help\n")


class _Help(argparse.HelpFormatter):
    """Fills paragraphs as argparse does, and keeps a text with lines of its own, such as examples."""

    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" in text:
            return "\n".join(f"{indent}{line}" for line in text.splitlines())
        return super()._fill_text(text, width, indent)

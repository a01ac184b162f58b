"""Asks in the terminal what a new page needs, and says at once when an answer will not do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from gids.edits import Answers, Asked
from gids.model import Site

with suppress(ImportError):  # makes the arrow keys work while typing; not every Python has it
    import readline  # noqa: F401

# A longer list is not shown: the editor types an address, or part of it.
_SHOWN = 24


def ask(asked: Sequence[Asked], answers: Answers, site: Site, today: date) -> dict[str, str]:
    """Ask all that is not answered yet, in order. Raises KeyboardInterrupt or EOFError when the editor stops."""
    given = dict(answers)
    print("Druk op Enter voor wat tussen [ ] staat. Stoppen kan met Ctrl+C: dan wordt er niets gemaakt.")
    for one in asked:
        if one.option not in given:
            given[one.option] = _one(one, given, site, today)
    return given


def _one(one: Asked, given: Mapping[str, str], site: Site, today: date) -> str:
    default = one.assumed(site, given) if one.assumed else one.suggested(today) if one.suggested else ""
    needed = one.needed(given)
    known = one.known(site)
    names = list(known)
    print()
    print(
        one.question
        + ("" if needed else " (mag leeg blijven)")
        + (" - met komma's ertussen" if names and one.many else "")
    )
    if len(names) <= _SHOWN:
        for number, (name, words) in enumerate(known.items(), 1):
            print(f"  {number:>2}. {name}" + (f": {words}" if words else ""))
    while True:
        typed = input(f"{one.option}{f' [{default}]' if default else ''}: ").strip() or default
        answer = _chosen(typed, names, many=one.many)
        if not answer and not needed:
            return ""
        problem = one.problem(answer, site) if answer else "hier moet iets staan."
        if problem is None:
            return answer
        print(f"  Nog een keer: {problem}")


def _chosen(typed: str, names: Sequence[str], *, many: bool) -> str:
    """Give the names for what was typed: a number of the list, a name, or the only one that begins so or ends so."""
    if not names:
        return typed
    parts = typed.split(",") if many else [typed]
    return ",".join(_name(part.strip(), names) for part in parts if part.strip())


def _name(part: str, names: Sequence[str]) -> str:
    if part in names:
        return part
    if part.isdecimal() and len(names) <= _SHOWN and 1 <= int(part) <= len(names):
        return names[int(part) - 1]
    alike = [name for name in names if name.startswith(part) or name.endswith(f"/{part}")]
    return alike[0] if len(alike) == 1 else part

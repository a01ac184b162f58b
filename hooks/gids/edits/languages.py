"""What a new language needs in the files: a line, a file with words to fill in, and who the site is for."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gids.edits.plan import Plan
from gids.model import Language, Positions, Site

_LANGUAGES, _REGION = "languages.yml", "region.yml"
# Words that stay as they are without quotes: YAML means something else by the second group.
_PLAIN, _SURPRISE = (
    re.compile(r"\w[\w -]*"),
    re.compile(r"(y|n|yes|no|on|off|true|false|null)", re.IGNORECASE),
)
# Below this comment other files of the project have a line per language.
_MARKER = re.compile(r"^([ \t]*)# talen[ \t]*$", re.MULTILINE)
_WIDTH = 118
_HEAD = """\
# De vaste woorden in deze taal: {name}. Boven elk woord staat het Nederlands. Schrijf de vertaling tussen de
# aanhalingstekens. {{…}} is een plek waar de site iets invult; laat die staan. Wat leeg is, toont de site in het Nederlands.
"""


def add_language(plan: Plan, site: Site, language: Language) -> None:
    """Add to a plan all that the content needs for a language in the making.

    Raises ValueError (Dutch) when region.yml is written in a form in which no line can be added.
    """
    path, _ = site.data[_LANGUAGES]
    plan.write(path, f"{plan.text(path).rstrip()}\n{language_line(language)}\n")
    path, positions = site.data[_REGION]
    plan.write(path, _with_parents(plan.text(path), positions, language.code))
    source = site.interface[site.source_language.code]
    lines = plan.text(source.file).split("\n")
    words = "\n".join(_words(source.words, source.positions, lines, ()))
    plan.write(words_path(site, language.code), _HEAD.format(name=language.name) + words + "\n")


def words_path(site: Site, code: str) -> str:
    """Give the path of the file with the fixed words of a language."""
    source = site.source_language.code
    return site.interface[source].file.removesuffix(f"{source}.yml") + f"{code}.yml"


def language_line(language: Language) -> str:
    """Write a language as a line of languages.yml."""
    told = language.model_dump(exclude_defaults=True)
    facts = ", ".join(f"{key}: {_written(value)}" for key, value in told.items())
    return f"- {{{facts}}}"


def add_at_marker(plan: Plan, path: str, line: str) -> bool:
    """Add a line below the comment `# talen` of a file, as far inwards; gives False when there is no such place."""
    if not plan.exists(path):
        return False
    text = plan.text(path)
    if not _MARKER.search(text):
        return False
    plan.write(path, _MARKER.sub(lambda found: f"{found[0]}\n{found[1]}{line}", text, count=1))
    return True


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    return (
        text
        if _PLAIN.fullmatch(text) and not _SURPRISE.fullmatch(text)
        else json.dumps(text, ensure_ascii=False)
    )


def _with_parents(text: str, positions: Positions, code: str) -> str:
    """Add a language without words below the last one of `parents`, with the Dutch words as an example."""
    lines = text.split("\n")
    places = [line for at, (line, _) in positions.items() if at[:1] == ("parents",) and len(at) == 2]
    if not places or len(set(places)) < len(places) or "{" in lines[places[0] - 1]:
        raise ValueError("schrijf eerst bij parents in region.yml elke taal op een eigen regel.")
    last = lines[max(places) - 1]
    inwards = last[: len(last) - len(last.lstrip())]
    lines.insert(max(places), f'{inwards}{_written(code)}: ""')
    return "\n".join(lines)


def _words(
    words: Mapping[str, Any], positions: Positions, lines: Sequence[str], at: tuple[str, ...]
) -> Iterator[str]:
    """Write the keys of a group; above each word its Dutch, and what the Dutch file says about it."""
    inwards = "  " * len(at)
    for key, word in words.items():
        path = (*at, key)
        if isinstance(word, dict):
            yield f"{inwards}{_written(key)}:"
            yield from _words(word, positions, lines, path)
            continue
        told = [*_comments(lines, positions[path][0]), " | ".join(word) if isinstance(word, list) else word]
        for text in told:
            yield from textwrap.wrap(
                text, _WIDTH, initial_indent=f"{inwards}# ", subsequent_indent=f"{inwards}# "
            )
        empty = json.dumps([""] * len(word)) if isinstance(word, list) else '""'
        yield f"{inwards}{_written(key)}: {empty}"


def _comments(lines: Sequence[str], line: int) -> list[str]:
    """Give the comment right above a line (from 1), without its signs."""
    found: list[str] = []
    for text in reversed(lines[: line - 1]):
        if not text.lstrip().startswith("#"):
            break
        found.insert(0, text.strip().lstrip("# "))
    return found

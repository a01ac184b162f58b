"""What the check knows of a language: lists in a file beside this one, and how common a word is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

# A word that everybody meets every day has a Zipf frequency of at least 3: once in a million words (wordfreq).
DAILY = 3.0
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class TonePattern:
    """What we do not say: how to find it, what kind of slip it is, what excuses it, and what to write instead."""

    find: re.Pattern[str]
    unless: re.Pattern[str] | None
    kind: str
    instead: str


@dataclass(frozen=True)
class Knowledge:
    """The lists of one language; empty for a language that has none yet."""

    jargon: tuple[tuple[re.Pattern[str], str], ...] = ()
    abbreviations: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    tone: tuple[TonePattern, ...] = ()


@cache
def knowledge(language: str) -> Knowledge:
    """Read the lists of a language (`nl.yml` beside this file)."""
    file = _HERE / f"{language}.yml"
    if not file.is_file():
        return Knowledge()
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Knowledge(
        jargon=tuple((_whole(re.escape(hard)), easy) for hard, easy in found["jargon"].items()),
        abbreviations=frozenset(found["abbreviations"]),
        subordinators=frozenset(found["subordinators"]),
        states=frozenset(found["states"]),
        tone=tuple(
            TonePattern(
                _whole(item["find"]),
                _whole(item["unless"]) if "unless" in item else None,
                item["kind"],
                item["instead"],
            )
            for item in found["tone"]
        ),
    )


@cache
def commonness(word: str, language: str) -> float | None:
    """Give the Zipf frequency of a word (0 unknown, 3 once in a million, 7 `de`); None where no list exists."""
    from wordfreq import available_languages, zipf_frequency  # takes a while: only for who checks

    if language not in available_languages():
        return None
    return zipf_frequency(word, language)


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)

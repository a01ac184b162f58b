"""Words that press, blame, leave a parent out or compare children; with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gids.plain.knowledge import knowledge
from gids.plain.sentences import Passage

_MOTHER = re.compile(r"\b(?:moeder\w*|mama\w*|zwangere)\b", re.IGNORECASE)
_FATHER = re.compile(r"\b(?:vader\w*|papa\w*|partner\w*|meemoeder\w*)\b", re.IGNORECASE)


@dataclass(frozen=True)
class ToneHit:
    """A slip of tone: where, the words, what kind (druk, schuld, moeder, vergelijken), and what to write instead."""

    line: int
    found: str
    sentence: str
    kind: str
    instead: str


def tone_hits(passages: Iterable[Passage], language: str) -> tuple[ToneHit, ...]:
    """Find slips of tone in a text."""
    return tuple(
        ToneHit(sentence.line, found[0], sentence.text, pattern.kind, pattern.instead)
        for passage in passages
        for sentence in passage.sentences
        for pattern in knowledge(language).tone
        if (found := pattern.find.search(sentence.text))
        and not (pattern.unless and pattern.unless.search(sentence.text))
    )


def parents_named(passages: Iterable[Passage]) -> tuple[int, int]:
    """Count how often a Dutch text names a mother, and a father or partner."""
    text = " ".join(sentence.text for passage in passages for sentence in passage.sentences)
    return len(_MOTHER.findall(text)), len(_FATHER.findall(text))

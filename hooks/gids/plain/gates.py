"""The limits that every Dutch page for parents must keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gids.plain.analysis import Analysis

Gate = Literal["mean", "longest", "words", "score"]

MEAN_SENTENCE = 9.0
LONGEST_SENTENCE = 15
PAGE_WORDS = 220
SCORE = 40.0


@dataclass(frozen=True)
class GateBreach:
    """A limit that a text goes over: which, the line (of the page when it is about the whole), what was found."""

    gate: Gate
    line: int | None
    found: str
    limit: str


def breaches(analysis: Analysis, sentences: tuple[tuple[int, int, str], ...] = ()) -> Iterator[GateBreach]:
    """Give every limit that a text breaks; `sentences` are (line, words, text) of all its sentences."""
    if analysis.mean_sentence > MEAN_SENTENCE:
        yield GateBreach(
            "mean",
            None,
            f"gemiddeld {analysis.mean_sentence:.1f} woorden per zin",
            f"hoogstens {MEAN_SENTENCE:.0f}",
        )
    for line, words, text in sentences:
        if words > LONGEST_SENTENCE:
            yield GateBreach("longest", line, f"{words} woorden: {text}", f"hoogstens {LONGEST_SENTENCE}")
    if analysis.words > PAGE_WORDS:
        yield GateBreach("words", None, f"{analysis.words} woorden", f"hoogstens {PAGE_WORDS}")
    if analysis.score is not None and analysis.score > SCORE:
        yield GateBreach("score", None, f"score {analysis.score:.0f}", f"hoogstens {SCORE:.0f}")

"""How hard a text is: a score from 0 (very easy) to 100 (very hard), its parts, and the sentences that cost most.

The parts are those that research on Dutch found to matter for understanding (LiNT: how common the words are, words
per sentence, clauses per sentence) and what the rules for easy language ask (short paragraphs, no passive, no
abbreviations, few numbers). The score ranks texts; it is no certificate of a language level.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from gids.plain.knowledge import DAILY, Knowledge, commonness, knowledge
from gids.plain.sentences import Passage, Sentence

# The language whose scores were tuned on texts of known level; in others the parts are shown without a score.
SCORED = "nl"
# A part costs nothing up to `easy` and everything from `hard`; the weights add up to 1.
_SCALES: dict[str, tuple[float, float, float]] = {
    #              easy   hard  weight
    "sentences": (5.0, 28.0, 0.34),  # mean words per sentence
    "common": (4.9, 3.5, 0.14),  # mean Zipf frequency of the words that carry the meaning
    "rare": (0.02, 0.16, 0.16),  # share of words outside daily language
    "long": (0.02, 0.16, 0.08),  # share of words of 13 letters or more
    "ideas": (0.15, 2.0, 0.12),  # clauses and commas per sentence beyond the first idea
    "passive": (0.0, 0.5, 0.06),  # share of sentences in the passive
    "jargon": (0.0, 0.05, 0.05),  # share of words for which there is a simpler one
    "paragraphs": (30.0, 80.0, 0.03),  # words in the longest paragraph
    "numbers": (0.5, 2.0, 0.02),  # numbers per sentence
}
LONG_WORD = 13
LONG_SENTENCE = 12
MANY_NUMBERS = 2
LONG_PARAGRAPH = 35
MANY_SENTENCES = 5
LONG_HEADING = 8
_SMALL_WORD = 5.9
_NUMBER = re.compile(r"\d")
_CAPITALS = re.compile(r"^[A-Z]{2,6}$")
_PASSIVE_VERB = re.compile(r"^(?:word|wordt|worden|werd|werden|geworden)$")
_PARTICIPLE = re.compile(
    r"^(?:(?:[a-z]{2,5})?ge[a-z]{2,}(?:t|d|en)|(?:be|ver|ont|her|er)[a-z]{3,}(?:t|d|en))$"
)


@dataclass(frozen=True)
class Cost:
    """A sentence with what makes it hard, as reasons with a suggestion each, and how much it costs (points)."""

    line: int
    sentence: str
    points: float
    reasons: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Analysis:
    """The measures of one text.

    `score` is None where no texts of known level were compared; `parts` maps the name of a part to (what was
    measured, cost from 0 to 100).
    """

    language: str
    words: int
    sentences: int
    mean_sentence: float
    longest: Sentence | None
    longest_paragraph: int
    score: float | None
    parts: dict[str, tuple[float, float]]
    costs: tuple[Cost, ...]


def analyse(passages: Sequence[Passage], language: str, explained: Collection[str] = frozenset()) -> Analysis:
    """Measure a text; `explained` are words in lower case that the site explains in place, and so cost nothing."""
    sentences = [sentence for passage in passages for sentence in passage.sentences]
    lists = knowledge(language)
    words = [word for sentence in sentences for word in sentence.words]
    total = max(len(words), 1)
    lengths = [len(sentence.words) for sentence in sentences]
    each = [_reasons(sentence, language, lists, explained) for sentence in sentences]
    kinds = Counter(kind for reasons in each for kind, *_ in reasons)
    paragraphs = [passage.words for passage in passages if passage.kind == "paragraph"]
    measured = {
        "sentences": fmean(lengths) if lengths else 0.0,
        "common": _common(words, language, explained),
        "rare": kinds["rare"] / total,
        "long": sum(_is_long(word, explained) for word in words) / total,
        "ideas": sum(max(0, _ideas(sentence, lists)) for sentence in sentences) / max(len(sentences), 1),
        "passive": kinds["passive"] / max(len(sentences), 1),
        "jargon": kinds["jargon"] / total,
        "paragraphs": float(max(paragraphs, default=0)),
        "numbers": sum(1 for word in words if _NUMBER.search(word)) / max(len(sentences), 1),
    }
    parts = {name: (value, _cost(name, value)) for name, value in measured.items()}
    return Analysis(
        language=language,
        words=len(words),
        sentences=len(sentences),
        mean_sentence=measured["sentences"],
        longest=max(sentences, key=lambda sentence: len(sentence.words), default=None),
        longest_paragraph=int(measured["paragraphs"]),
        score=_score(parts) if language == SCORED else None,
        parts=parts,
        costs=tuple(
            sorted(
                (*_hard_sentences(sentences, each), *_hard_passages(passages)),
                key=lambda cost: (-cost.points, cost.line),
            )
        ),
    )


def _score(parts: dict[str, tuple[float, float]]) -> float:
    return round(sum(cost * _SCALES[name][2] for name, (_, cost) in parts.items()), 1)


def _common(words: Iterable[str], language: str, explained: Collection[str]) -> float:
    """Give the mean Zipf frequency of the words that are no small words (those of 5.9 and more: `de`, `een`, `is`)."""
    known = [
        zipf
        for word in words
        if word.lower() not in explained and not _NUMBER.search(word)
        if (zipf := commonness(word.lower(), language)) is not None and zipf < _SMALL_WORD
    ]
    return fmean(known) if known else _SCALES["common"][0]


def _cost(name: str, value: float) -> float:
    easy, hard, _ = _SCALES[name]
    return round(min(max((value - easy) / (hard - easy), 0.0), 1.0) * 100, 1)


def _hard_sentences(
    sentences: Iterable[Sentence], each: Iterable[list[tuple[str, float, str, str]]]
) -> Iterator[Cost]:
    for sentence, reasons in zip(sentences, each, strict=True):
        if reasons:
            points = round(sum(points for _, points, _, _ in reasons), 1)
            yield Cost(
                sentence.line, sentence.text, points, tuple((why, repair) for _, _, why, repair in reasons)
            )


def _hard_passages(passages: Iterable[Passage]) -> Iterator[Cost]:
    for passage in passages:
        start = passage.sentences[0].text if passage.sentences else ""
        count = len(passage.sentences)
        if passage.kind == "heading" and passage.words > LONG_HEADING:
            why = (
                f"kop van {passage.words} woorden",
                f"Maak de kop korter: hoogstens {LONG_HEADING} woorden.",
            )
            yield Cost(passage.line, start, 3.0, (why,))
        elif passage.kind == "paragraph" and (passage.words > LONG_PARAGRAPH or count > MANY_SENTENCES):
            why = (
                f"alinea van {passage.words} woorden en {count} zinnen",
                "Maak er twee alinea's van, of een lijstje.",
            )
            yield Cost(passage.line, start, 3.0 + max(0, passage.words - LONG_PARAGRAPH) / 5, (why,))


def _reasons(
    sentence: Sentence, language: str, lists: Knowledge, explained: Collection[str]
) -> list[tuple[str, float, str, str]]:
    """Give what makes a sentence hard: kind, points, why, and how to repair it."""
    return [
        *_length(sentence),
        *_words(sentence, language, lists, explained),
        *_shape(sentence, language, lists),
    ]


def _length(sentence: Sentence) -> Iterator[tuple[str, float, str, str]]:
    count = len(sentence.words)
    if count > LONG_SENTENCE:
        yield (
            "length",
            (count - LONG_SENTENCE) * 2.0 + 4.0,
            f"{count} woorden",
            "Maak er twee zinnen van. Zet één ding in elke zin.",
        )
    numbers = sum(1 for word in sentence.words if _NUMBER.search(word))
    if numbers > MANY_NUMBERS:
        yield "numbers", 2.0 * numbers, f"{numbers} getallen", "Zet elk getal in een eigen zin of regel."


def _words(
    sentence: Sentence, language: str, lists: Knowledge, explained: Collection[str]
) -> Iterator[tuple[str, float, str, str]]:
    for pattern, easy in lists.jargon:
        found = pattern.search(sentence.text)
        if found:
            yield "jargon", 6.0, f"moeilijk woord: {found[0]}", f"Schrijf: {easy}."
    for position, word in enumerate(sentence.words):
        if word.lower() in explained or _NUMBER.search(word):
            continue
        if _CAPITALS.match(word):
            if lists.abbreviations and word not in lists.abbreviations:
                yield "abbreviation", 6.0, f"afkorting: {word}", "Schrijf het hele woord."
            continue
        if _is_rare(word, position, language, explained):
            if len(word) >= LONG_WORD:
                yield (
                    "rare",
                    6.0,
                    f"lang en zeldzaam woord: {word}",
                    "Zeg het met korte woorden, of leg het uit in de volgende zin.",
                )
            else:
                yield (
                    "rare",
                    4.0,
                    f"zeldzaam woord: {word}",
                    "Kies een woord dat je elke dag hoort, of leg het uit.",
                )


def _shape(sentence: Sentence, language: str, lists: Knowledge) -> Iterator[tuple[str, float, str, str]]:
    ideas = _ideas(sentence, lists)
    if ideas > 1:
        yield "ideas", 4.0 * ideas, "meer dan één idee", "Maak van elk idee een eigen zin."
    if language == "nl" and _is_passive(sentence, lists):
        yield "passive", 5.0, "lijdende vorm", "Zeg wie het doet: 'Je krijgt een brief', 'De arts kijkt'."


def _ideas(sentence: Sentence, lists: Knowledge) -> int:
    """Count what hangs on the first idea of a sentence: words that open a clause (not the first word), and commas."""
    opened = sum(1 for word in sentence.words[1:] if word.lower() in lists.subordinators)
    commas = sentence.text.count(",") + sentence.text.count("،") + sentence.text.count(";") * 2
    return max(opened, 0) + max(commas - 1, 0) if lists.subordinators else max(commas - 1, 0)


def _is_passive(sentence: Sentence, lists: Knowledge) -> bool:
    words = [word.lower() for word in sentence.words]
    return any(_PASSIVE_VERB.match(word) for word in words) and any(
        _PARTICIPLE.match(word) and word not in lists.states for word in words
    )


def _is_long(word: str, explained: Collection[str]) -> bool:
    return len(word) >= LONG_WORD and word.lower() not in explained and not _NUMBER.search(word)


def _is_rare(word: str, position: int, language: str, explained: Collection[str]) -> bool:
    """Tell whether a word is outside daily language. A name inside a sentence is none; parts joined by - count one by one."""
    if position and word[0].isupper():
        return False
    parts = [part for part in re.split(r"[-/]", word.lower()) if part]
    if all(part in explained for part in parts):
        return False
    common = [commonness(part, language) for part in parts if part not in explained]
    return any(zipf is not None and zipf < DAILY for zipf in common)

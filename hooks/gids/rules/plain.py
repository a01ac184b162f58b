"""Plain language and tone of every page: codes E. Only `gids check` runs these: word lists take a while to load."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from statistics import median

from gids.findings import Finding
from gids.model import AboutMatter, Page, Site
from gids.plain import Analysis, Passage, ToneHit, analyse, breaches, passages, tone_hits
from gids.plain.gates import LONGEST_SENTENCE
from gids.plain.sentences import passage, words_in
from gids.rules.texts import Words, source_words, translated_words

_RULE_OF = {"mean": "E01", "longest": "E02", "words": "E03", "score": "E04"}
_REPAIR = {
    "mean": "Maak van lange zinnen twee zinnen.",
    "longest": "Maak er twee zinnen van. Zet één ding in elke zin.",
    "words": "Laat weg wat een ouder nu niet nodig heeft, of maak er een eigen pagina van.",
}
# A sentence of another language may have more words than the Dutch one: articles, polite forms.
_LONGEST_TRANSLATED = 22
# How far the length of a translation may be from what is usual in that language.
_SHORTER, _LONGER = 0.72, 1.38
# With fewer pages nobody can say what is usual.
_ENOUGH_PAGES = 5


def plain_findings(site: Site) -> list[Finding]:
    """Check the plain language of the Dutch pages and the size of their translations."""
    source = site.source_language.code
    explained = explained_words(site)
    found: list[Finding] = []
    sizes: dict[str, list[tuple[Words, float]]] = {}
    for page in site.pages:
        words = source_words(site, page)
        read = read_passages(words)
        analysis = analysis_of(words, explained)
        if not isinstance(page.matter, AboutMatter) and not page.to_write:
            found += _gates(page, words, read, analysis, source)
        for translated in translated_words(page):
            other = read_passages(translated)
            found += _long_sentences(translated, other)
            count = sum(item.words for item in other)
            sizes.setdefault(translated.language, []).append((translated, count / max(analysis.words, 1)))
    for pages in sizes.values():
        found += _sizes(pages)
    return sorted(found)


def read_passages(words: Words) -> tuple[Passage, ...]:
    """Give all that a reader reads of a page below its title: the short answer and the text."""
    return _passages(*_written(words))


def analysis_of(words: Words, explained: frozenset[str]) -> Analysis:
    """Measure the plain language of a page; `explained` are words that the site explains in place."""
    return _analysis(*_written(words), words.language, explained)


def _written(words: Words) -> tuple[str, int, str, int]:
    return words.summary, words.value("summary").line, words.body.text, words.body.first_line


# Kept by what is written, for who checks again after an editor changed one page.
@lru_cache(maxsize=8192)
def _passages(summary: str, line: int, text: str, first_line: int) -> tuple[Passage, ...]:
    return (passage("summary", summary, line), *passages(text, first_line))


@lru_cache(maxsize=8192)
def _analysis(
    summary: str, line: int, text: str, first_line: int, language: str, explained: frozenset[str]
) -> Analysis:
    return analyse(_passages(summary, line, text, first_line), language, explained)


@lru_cache(maxsize=8192)
def _tone(summary: str, line: int, text: str, first_line: int, language: str) -> tuple[ToneHit, ...]:
    return tone_hits(_passages(summary, line, text, first_line), language)


def explained_words(site: Site) -> frozenset[str]:
    """List the words that the site explains in place, in lower case."""
    return frozenset(word.lower() for term in site.terms for form in term.forms for word in words_in(form))


def _gates(
    page: Page, words: Words, read: tuple[Passage, ...], analysis: Analysis, language: str
) -> Iterator[Finding]:
    excused = {item.rule: number for number, item in enumerate(page.matter.plain)}
    used = set()
    sentences = tuple((s.line, len(s.words), s.text) for part in read for s in part.sentences)
    for breach in breaches(analysis, sentences):
        rule = _RULE_OF[breach.gate]
        used.add(rule)
        if rule not in excused:
            yield Finding.at(
                words.place(breach.line or words.body.first_line),
                rule,
                found=breach.found,
                expected=breach.limit,
                repair=_REPAIR.get(breach.gate) or _worst(analysis),
            )
    for hit in _tone(*_written(words), language):
        used.add("E05")
        if "E05" not in excused:
            yield Finding.at(
                words.place(hit.line),
                "E05",
                found=f"{hit.found} ({hit.kind})",
                expected="woorden die rust geven",
                repair=hit.instead,
            )
    for rule, number in excused.items():
        if rule not in used:
            yield Finding.at(
                words.value("plain", number, "rule"),
                "E08",
                found=rule,
                expected="een uitzondering die nodig is",
                repair="Haal de regel weg: de tekst voldoet al.",
            )


def _worst(analysis: Analysis) -> str:
    lines = "; ".join(
        f"regel {cost.line}: {', '.join(why for why, _ in cost.reasons)}" for cost in analysis.costs[:3]
    )
    return f"Begin bij de moeilijkste zinnen. {lines}. Meer zie je met: gids plain BESTAND."


def _long_sentences(words: Words, read: tuple[Passage, ...]) -> Iterator[Finding]:
    for part in read:
        for sentence in part.sentences:
            if len(sentence.words) > _LONGEST_TRANSLATED:
                yield Finding.at(
                    words.place(sentence.line),
                    "E07",
                    found=f"{len(sentence.words)} woorden: {sentence.text}",
                    expected=f"hoogstens {_LONGEST_TRANSLATED} (het Nederlands: {LONGEST_SENTENCE})",
                    repair="Maak er twee zinnen van.",
                )


def _sizes(pages: list[tuple[Words, float]]) -> Iterator[Finding]:
    """Compare each translation with what is usual in its language: some languages need fewer words than Dutch."""
    if len(pages) < _ENOUGH_PAGES:
        return
    usual = median(ratio for _, ratio in pages)
    for words, ratio in pages:
        if not _SHORTER <= ratio / usual <= _LONGER:
            yield Finding.at(
                words.place(words.body.first_line),
                "E06",
                found=f"{ratio:.2f} keer zoveel woorden als het Nederlands",
                expected=f"ongeveer {usual:.2f} keer, zoals de andere pagina's in deze taal",
                repair="Leg beide teksten naast elkaar: ontbreekt er iets, of staat er iets bij?",
            )

"""Rules for translations: the same shape, numbers, links and facts as the Dutch text they were made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from gids.findings import Finding, Place
from gids.model import Block, Body, Page, Site, Unfinished
from gids.rules.texts import Words, source_words, translated_words
from gids.translations import State, shown_state

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NOT_TEXT = re.compile(r"\]\([^)]*\)|\{\{[^{}]*\}\}|\{ #[^{}]*\}|^\s*\d+\.(?= )", re.MULTILINE)
_KINDS = {
    "heading": "kop",
    "paragraph": "alinea",
    "bullets": "lijst met punten",
    "numbers": "lijst met nummers",
    "box": "kader",
    "other": "iets anders",
}


def check(site: Site) -> Iterator[Finding]:
    """Report missing and outdated translations, and compare the current ones with the Dutch.

    The shape of an outdated translation is not compared: the Dutch has changed since. What a language in the making
    still misses is no finding: `gids status` tells it.
    """
    making = {language.code for language in site.languages if not language.published}
    for page in site.pages:
        source = source_words(site, page)
        for language in site.languages:
            if unfinished := page.unfinished.get(language.code):
                yield _unfinished(page, unfinished)
            elif not (page.matter.published and language.published):
                continue
            elif shown_state(site, page, language.code) is State.MISSING:
                yield _missing(page, language.code)
        for words in translated_words(page):
            if shown_state(site, page, words.language) in (State.OUTDATED, State.WITHHELD):
                if words.language not in making:
                    yield _outdated(page, words)
            else:
                yield from _compare(source, words)


def _compare(source: Words, words: Words) -> Iterator[Finding]:
    yield from _shape(source.body, words)
    yield from _numbers(source, words)
    yield from _links(source, words)
    yield from _facts(source, words)


def _missing(page: Page, language: str) -> Finding:
    file = f"content/{language}/{page.path or 'index'}.md"
    return Finding.at(
        Place(page.file),
        "L01",
        found=f"geen vertaling in '{language}'",
        expected=file,
        repair=f"Typ: gids translate {language} {page.path or 'index'}. Vertaal dan {file}.",
    )


def _unfinished(page: Page, text: Unfinished) -> Finding:
    places = len(text.lines)
    return Finding.at(
        Place(text.file, text.lines[0]),
        "L08",
        found=f"nog {places} {'plek' if places == 1 else 'plekken'} met […], de eerste op regel {text.lines[0]}",
        expected="op elke plek de vertaling",
        repair=f"Vul ze in. Typ dan: gids mark-translated {text.language} {page.path or 'index'}",
    )


def _outdated(page: Page, words: Words) -> Finding:
    note = "De vertaling wordt niet getoond." if page.matter.safety else "De lezer ziet een melding."
    return Finding.at(
        words.value("translation", "of"),
        "L02",
        found="gemaakt van een oudere Nederlandse tekst",
        expected=f"of: {page.fingerprint}",
        repair=f"{note} Werk de vertaling bij. Typ dan: "
        f"gids mark-translated {words.language} {page.path or 'index'}",
    )


def _shape(source: Body, words: Words) -> Iterator[Finding]:
    """Report the first place where the blocks differ: after it, everything is shifted anyway."""
    ours, theirs = source.outline.blocks, words.body.outline.blocks
    for index in range(max(len(ours), len(theirs))):
        a = ours[index] if index < len(ours) else None
        b = theirs[index] if index < len(theirs) else None
        if a and b and (a.kind, a.detail) == (b.kind, b.detail):
            continue
        line = b.line if b else words.body.first_line + words.body.text.rstrip().count("\n")
        where = f" (Nederlands, regel {a.line})" if a else ""
        yield Finding.at(
            words.place(line),
            "L04",
            found=_named(b) if b else "het einde van de tekst",
            expected=(_named(a) if a else "het einde van de tekst") + where,
            repair="Maak de opbouw gelijk aan het Nederlands: dezelfde koppen met hetzelfde anker, evenveel "
            "alinea's, evenveel punten.",
        )
        return


def _named(block: Block) -> str:
    name = _KINDS[block.kind]
    if block.kind in ("bullets", "numbers"):
        return f"{name} van {block.detail}"
    return f"{name} {block.detail}".strip()


def facts_in(title: str, summary: str, body: Body) -> dict[str, Counter[str]]:
    """Count what words cannot change: numbers, links, facts and boxes, each under its Dutch name."""
    outline = body.outline
    return {
        "getallen": _count_numbers(title, summary, body.text),
        "links": Counter(link.target for link in outline.links),
        "feiten": Counter(token.name for token in outline.tokens),
        "kaders": Counter(block.detail for block in outline.blocks if block.kind == "box"),
    }


@lru_cache(maxsize=8192)  # the source is compared with every translation
def _count_numbers(title: str, summary: str, text: str) -> Counter[str]:
    words = _NOT_TEXT.sub(" ", "\n".join((title, summary, text)))
    return Counter(number.replace(",", ".") for number in _NUMBER.findall(words))


def _numbers(source: Words, words: Words) -> Iterator[Finding]:
    ours, theirs = (_count_numbers(one.title, one.summary, one.body.text) for one in (source, words))
    if ours == theirs:
        return
    lost, extra = sorted((ours - theirs).elements()), sorted((theirs - ours).elements())
    found = f"te veel: {', '.join(extra)}" if extra else "te weinig getallen"
    yield Finding.at(
        words.place(words.body.first_line),
        "L05",
        found=found,
        expected=f"ook: {', '.join(lost)}" if lost else "geen andere getallen dan in het Nederlands",
        repair="Schrijf elk getal in cijfers (0-9), even vaak als in het Nederlands.",
    )


def _links(source: Words, words: Words) -> Iterator[Finding]:
    ours = [link.target for link in source.body.outline.links]
    theirs = [link.target for link in words.body.outline.links]
    if sorted(ours) != sorted(theirs):
        yield Finding.at(
            words.place(words.body.first_line),
            "L06",
            found=", ".join(theirs) or "geen links",
            expected=", ".join(ours) or "geen links",
            repair="Zet dezelfde links in de vertaling. Vertaal alleen de woorden.",
        )


def _facts(source: Words, words: Words) -> Iterator[Finding]:
    ours = sorted(token.name for token in source.body.outline.tokens)
    theirs = sorted(token.name for token in words.body.outline.tokens)
    if ours != theirs:
        yield Finding.at(
            words.place(words.body.first_line),
            "L07",
            found=", ".join(theirs) or "geen feiten",
            expected=", ".join(ours) or "geen feiten",
            repair="Neem elke {{ … }} over uit het Nederlands, zonder iets te veranderen.",
        )

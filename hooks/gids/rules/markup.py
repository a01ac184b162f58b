"""Rules for what may stand in a text: plain Markdown that works in every language, aloud and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gids.facts import fact_names
from gids.findings import Finding, Place
from gids.model import Site
from gids.rules.texts import Words, all_words

BOXES = ("call", "doctor")
# A box line as Python-Markdown reads it, so that nothing it would make a box of slips past.
_BOX = re.compile(r'^!!! ?(?P<kind>[\w-]+)(?P<more>(?: +[\w-]+)*)(?: +"(?P<title>.*)")? *$')
# A tag, a comment, an address between < and > (Python-Markdown makes a link of it), or a character reference.
_HTML = re.compile(r"<(?=[A-Za-z/!?])|<(?=[^<> ]+@)|&(?=#|[A-Za-z][A-Za-z0-9]*;)")
_FACT = re.compile(r"\{\{[^{}]*\}\}")
_ANCHOR_AT_END = re.compile(r"\{ #[^\s{}]+ \}$")
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
# A run of at least six digits with the usual signs between: a telephone number, not an age or a dose.
# With dots, slashes or dashes between only when it starts with 0 or +, as `37.5-38.5` does not.
_PHONE = re.compile(
    r"(?<![\w/#])\(?\+?\d(?:[\s()-]{0,2}\d){5,}(?!\w)|(?<![\w/#.,])(?:\+|0)\d(?:[\s()./–‑-]{0,2}\d){5,}(?!\w)"
)
# Without one of these a line holds no HTML, attribute or number.
_NOTABLE = re.compile(r"[<&{}\d]")
# What may stand before a block in a list: Python-Markdown looks for headings and boxes behind it.
_MARKS = r"\s*(?:(?:[-*+]|\d+\.)\s+)*"
_ANY_BOX = re.compile(rf"{_MARKS}(!!!|\?\?\?)")
# What Python-Markdown makes of a line and CommonMark does not: a heading, a table, a table of contents.
_LOOSE_HEADING = re.compile(rf"{_MARKS}(?<=\s)#|#{{1,6}}(?![# ]|$)|#{{7}}")
_LOOSE_BLOCK = re.compile(r" *=+ *|(?=.*\|)[ |:-]+|.*\[TOC\].*")
_LIST_ITEM = re.compile(r"([-*+]|\d+\.) ")


def check(site: Site) -> Iterator[Finding]:
    """Check the text of every page in every language."""
    facts = fact_names(site.region)
    numbers = _numbers_of(site)
    for words in all_words(site):
        yield from _front(words, numbers)
        yield from _lines(words, numbers)
        yield from _loose(words)
        yield from _headings(words)
        yield from _boxes(words)
        yield from _blocks(words)
        for token in words.body.outline.tokens:
            if token.name not in facts:
                yield Finding.at(
                    words.place(token.line, token.column),
                    "T09",
                    found=token.name or "{{ }}",
                    expected=", ".join(sorted(facts)),
                    repair="Gebruik een naam die in region.yml staat, of zet het feit daar eerst neer.",
                )


def _numbers_of(site: Site) -> re.Pattern[str]:
    """Match a telephone number: by its form, or as one of the (short) numbers of the region."""
    known = "|".join(re.escape(contact.phone) for contact in site.region.contacts.values() if contact.phone)
    return re.compile(rf"{_PHONE.pattern}|(?<![\w.,:-])(?:{known})(?![.,:-]?\w)")


def _typed(place: Place, match: re.Match[str]) -> Finding:
    return Finding.at(
        place,
        "T15",
        found=match[0].strip(),
        expected="{{ contact.NAAM.phone }}",
        repair="Zet het nummer in region.yml en noem hier alleen de naam.",
    )


def _front(words: Words, numbers: re.Pattern[str]) -> Iterator[Finding]:
    """Title and short answer stand in lists and search results: no facts or marks are put in there."""
    for key, text in (("title", words.title), ("summary", words.summary)):
        if match := re.search(r"[{}]", text):
            yield Finding.at(
                words.value(key),
                "T02",
                found=text[match.start() :][:40],
                expected="gewone woorden",
                repair="Haal de accolades weg. Een nummer of bedrag staat in de tekst, niet in titel of kort antwoord.",
            )
        if match := numbers.search(text):
            yield _typed(words.value(key), match)


def _lines(words: Words, numbers: re.Pattern[str]) -> Iterator[Finding]:
    """Look at every line as written: no parser may disagree about what is HTML or an attribute."""
    for number, line in enumerate(words.body.text.split("\n"), words.body.first_line):
        if not _NOTABLE.search(line):
            continue
        for match in _HTML.finditer(line):
            yield Finding.at(
                words.place(number, match.start() + 1),
                "T01",
                found=line[match.start() : match.start() + 40],
                expected="tekst zonder HTML",
                repair="Haal de HTML weg. Gebruik **vet**, een lijst of een kader (!!! call). Een < in de tekst? "
                "Schrijf 'minder dan'.",
            )
        rest = _FACT.sub(lambda match: " " * len(match[0]), line)
        for match in re.finditer(r"[{}]", rest):
            tail = rest[match.start() :]
            if _ANCHOR_AT_END.fullmatch(tail) and re.match(r" *(#{1,6}|[-*+]|\d+\.) ", line):
                break
            yield Finding.at(
                words.place(number, match.start() + 1),
                "T02",
                found=tail[:40].strip(),
                expected="alleen { #anker } aan het eind van een kop of punt, of {{ feit }}",
                repair="Haal de accolades weg.",
            )
            break
        for match in numbers.finditer(rest):
            yield _typed(words.place(number, match.start() + 1), match)


def _loose(words: Words) -> Iterator[Finding]:
    """Look for what only the engine's Markdown reads as a heading, list or table, and no other reader does."""
    blocks = words.body.outline.blocks
    tables = {block.line + 1 for block in blocks if block.detail == "table"}
    lists = {block.line for block in blocks if block.kind in ("bullets", "numbers")}
    if spaces := re.match(r"\n* +\n", words.body.text):
        yield Finding.at(
            words.place(words.body.first_line + spaces[0].count("\n") - 1),
            "T14",
            found="een regel met alleen spaties",
            expected="een lege regel, of tekst",
            repair="Haal de spaties weg.",
        )
    before = ""
    for number, line in enumerate(words.body.text.split("\n"), words.body.first_line):
        if _LOOSE_HEADING.match(line):
            yield Finding.at(
                words.place(number),
                "T08",
                found=line.strip()[:60],
                expected="## of ### aan het begin van de regel, met een spatie erachter",
                repair="Is het een kop? Schrijf: ## Kop { #kort-woord }. Anders: begin de regel met een woord.",
            )
        if _LOOSE_BLOCK.fullmatch(line) and number not in tables:
            yield Finding.at(
                words.place(number),
                "T14",
                found=line.strip()[:60],
                expected="koppen, alinea's, lijsten en kaders",
                repair="Haal deze regel weg.",
            )
        if number in lists and _LIST_ITEM.match(line) and before and not before.startswith("#"):
            yield Finding.at(
                words.place(number),
                "T14",
                found="een lijst zonder lege regel erboven",
                expected="een lege regel tussen alinea en lijst",
                repair="Zet een lege regel boven de lijst. Anders wordt het één alinea met streepjes.",
            )
        before = line.strip()


def _headings(words: Words) -> Iterator[Finding]:
    previous = 1
    for heading in words.body.outline.headings:
        place = words.place(heading.line)
        if heading.level == 1 or heading.level > previous + 1 or heading.level > 3:
            yield Finding.at(
                place,
                "T08",
                found=f"{'#' * heading.level} {heading.text}",
                expected="## of, onder een ##, ###",
                repair="Gebruik ## voor een kop. De titel staat al in de front matter.",
            )
        previous = heading.level
        if heading.anchor is None:
            yield Finding.at(
                place,
                "T06",
                found=heading.text or "een kop zonder woorden",
                expected="een anker achter de kop",
                repair=f"Schrijf: {'#' * heading.level} {heading.text} {{ #kort-woord }}",
            )
    seen: dict[str, int] = {}
    for anchor, line in words.body.outline.anchors:
        if not _SLUG.fullmatch(anchor) or anchor in seen:
            double = anchor in seen
            yield Finding.at(
                words.place(line),
                "T07",
                found=f"#{anchor} staat ook op regel {seen[anchor]}" if double else f"#{anchor}",
                expected="een eigen anker" if double else "kleine letters a-z, cijfers en streepjes",
                repair="Kies een ander woord voor het anker. In elke taal hetzelfde.",
            )
        seen.setdefault(anchor, line)


def _boxes(words: Words) -> Iterator[Finding]:
    other_seen = False
    inside = False
    for number, line in enumerate(words.body.text.split("\n"), words.body.first_line):
        if _ANY_BOX.match(line):
            match = _BOX.match(line)
            good = match and match["kind"] in BOXES and not match["more"] and (match["title"] or "").strip()
            if not good:
                yield Finding.at(
                    words.place(number),
                    "T10",
                    found=line.strip()[:60],
                    expected='!!! call "Titel" of !!! doctor "Titel"',
                    repair="Gebruik call (gevaar, 112) of doctor (nu de huisarts), met een titel tussen rechte "
                    "aanhalingstekens.",
                )
            elif other_seen:
                yield Finding.at(
                    words.place(number),
                    "T11",
                    found="een kader onder andere tekst",
                    expected="kaders als eerste op de pagina",
                    repair="Zet het kader boven alle andere tekst.",
                )
            inside = True
        elif line.startswith("    ") and inside:
            continue
        elif line.strip():
            inside = False
            other_seen = True


def _blocks(words: Words) -> Iterator[Finding]:
    if not words.body.text.strip():
        yield Finding.at(
            words.place(words.body.first_line),
            "T16",
            found="geen tekst",
            expected="tekst onder de front matter",
            repair="Schrijf het antwoord onder de tweede regel met drie streepjes.",
        )
    for block in words.body.outline.blocks:
        if block.kind == "other":
            yield Finding.at(
                words.place(block.line),
                "T14",
                found={"fence": "een blok code", "code_block": "een blok code (4 spaties)"}.get(
                    block.detail, f"opmaak van de soort '{block.detail}'"
                ),
                expected="koppen, alinea's, lijsten en kaders",
                repair="Maak er een alinea of een lijst van. Begin een regel niet met 4 spaties.",
            )

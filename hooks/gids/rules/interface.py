"""Rules for the fixed words of the site: every language has every word, in the same form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gids.findings import Finding, Place
from gids.model import Interface, Site
from gids.translations import empty_words, is_empty

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_GOOD_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
# So many words without translation are named; the file tells the others.
_NAMED = 3


def check(site: Site) -> Iterator[Finding]:
    """Compare every language with the source language, and the source with the ids of the data files."""
    source = site.interface[site.source_language.code]
    wanted = source.flat
    named = [
        *(("ages", group.id) for group in site.ages),
        *(("topics", topic.id) for topic in site.topics),
        *(("phases", phase.id) for phase in site.phases),
        *(("situations", situation.id) for situation in site.situations),
        *(("places", place.id) for place in site.places),
        *(("drawings", name) for name in sorted(site.drawings)),
        *(("terms", term.id, part) for term in site.terms for part in ("word", "text")),
        *(("appointments", "against", vaccination.id) for vaccination in site.vaccinations),
        *(("contacts", name, part) for name in site.region.contacts for part in ("name", "text")),
    ]
    for key in named:
        if key not in wanted:
            yield _missing(source, key)
    for key, value in wanted.items():
        if not _is_words(value):
            yield _wrong_form(source, key, value, "tekst (niet leeg)")
        elif re.search(r"[{}]", _GOOD_PLACEHOLDER.sub("", str(value))):
            yield _wrong_form(source, key, value, "tekst met alleen {een_naam} tussen accolades")
    for language in site.languages:
        interface = site.interface[language.code]
        if language.source or not interface.words:
            continue
        waiting = [] if language.published else empty_words(site, language)
        if waiting:
            yield _in_the_making(interface, waiting)
        yield from _compare(
            interface, {key: word for key, word in wanted.items() if key not in set(waiting)}, wanted
        )


def _compare(
    interface: Interface, compared: Mapping[tuple[str, ...], Any], wanted: Mapping[tuple[str, ...], Any]
) -> Iterator[Finding]:
    words = interface.flat
    for key in compared.keys() - words.keys():
        yield _missing(interface, key)
    for key in words.keys() - wanted.keys():
        line, column = interface.positions.get(key, (1, 1))
        yield Finding.at(
            Place(interface.file, line, column),
            "U03",
            found=".".join(key),
            expected="alleen sleutels die ook in de brontaal staan",
            repair="Haal dit woord weg, of verbeter de sleutel.",
        )
    for key in words.keys() & compared.keys():
        expected = _form(wanted[key])
        if not _is_words(words[key]) or _form(words[key]) != expected:
            yield _wrong_form(interface, key, words[key], _described(expected))


def _is_words(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_words(item) for item in value)
    return isinstance(value, str) and bool(value.strip())


def _form(value: Any) -> tuple[int, tuple[str, ...]]:
    """Give what must be equal in every language: the length of a list, the places to fill in."""
    if isinstance(value, list):
        return len(value), ()
    return 1, tuple(sorted([*_PLACEHOLDER.findall(str(value)), *_loose(str(value))]))


def _loose(text: str) -> list[str]:
    """Find braces that belong to no place: the site would stumble over them."""
    return re.findall(r"[{}]", _PLACEHOLDER.sub("", text))


def _described(form: tuple[int, tuple[str, ...]]) -> str:
    count, places = form
    if count > 1:
        return f"een lijst van {count}"
    return f"tekst met {' en '.join(places)}" if places else "tekst zonder { }"


def _missing(interface: Interface, key: tuple[str, ...]) -> Finding:
    name = ".".join(key)
    parent = key[:-1]
    while parent and parent not in interface.positions:
        parent = parent[:-1]
    line, column = interface.positions.get(parent, (1, 1)) if parent else (1, 1)
    return Finding.at(
        Place(interface.file, line, column),
        "U02",
        found=f"'{name}' ontbreekt",
        expected=f"een woord voor '{name}'",
        repair="Kopieer de regel uit de brontaal en vertaal het woord.",
    )


def _in_the_making(interface: Interface, waiting: Sequence[tuple[str, ...]]) -> Finding:
    """Tell once how many words a language in the making still needs, and which come first."""
    first = [".".join(key) for key in waiting[:_NAMED]]
    more = f" en {len(waiting) - _NAMED} meer" if len(waiting) > _NAMED else ""
    line, column = interface.positions.get(waiting[0], (1, 1))
    return Finding.at(
        Place(interface.file, line, column),
        "U05",
        found=f"{len(waiting)} {'woord' if len(waiting) == 1 else 'woorden'} zonder vertaling: {', '.join(first)}{more}",
        expected="een woord bij elke sleutel",
        repair="Vul de woorden in tussen de aanhalingstekens. Tot dan staat het Nederlands er.",
    )


def _wrong_form(interface: Interface, key: tuple[str, ...], value: Any, expected: str) -> Finding:
    line, column = interface.positions.get(key, (1, 1))
    return Finding.at(
        Place(interface.file, line, column),
        "U04",
        found=f"{'.'.join(key)}: {'leeg' if is_empty(value) else value}",
        expected=expected,
        repair="Laat de plekken tussen { } staan en houd lijsten even lang.",
    )

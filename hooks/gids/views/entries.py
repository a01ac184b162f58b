"""Lists of pages as a reader of one language sees them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from gids.model import AnswerMatter, Language, Page, Site
from gids.translations import State, shown_state


@dataclass(frozen=True)
class Entry:
    """A line in a list: where it leads, its words, and the language these words are in.

    `in_source` says that the words are Dutch because there is no usable translation.
    """

    path: str
    title: str
    summary: str
    icon: str
    language: str
    direction: str
    in_source: bool


@dataclass(frozen=True)
class Group:
    """Entries under a heading; `path` leads to the page of the heading or is empty."""

    title: str
    icon: str
    path: str
    entries: tuple[Entry, ...]


def entries(site: Site, pages: Iterable[Page], language: Language) -> tuple[Entry, ...]:
    """Make entries of pages, in the order of the pages."""
    return tuple(_entry(site, page, language) for page in pages)


def _entry(site: Site, page: Page, language: Language) -> Entry:
    icon = page.matter.icon if isinstance(page.matter, AnswerMatter) else ""
    state = shown_state(site, page, language.code)
    if state in (State.CURRENT, State.OUTDATED):
        matter = page.translations[language.code].matter
        return Entry(
            page.path, matter.title, matter.summary, icon, language.code, language.direction, in_source=False
        )
    source = site.source_language
    return Entry(
        page.path,
        page.matter.title,
        page.matter.summary,
        icon,
        source.code,
        source.direction,
        in_source=state is not State.SOURCE,
    )


def sort_key(text: str, language: Language) -> tuple[int, ...]:
    """Give a key that sorts titles by the alphabet of a language; signs that are no letters do not count."""
    alphabet = {letter: number for number, letter in enumerate(language.alphabet or "")}
    key = []
    # Turkish keeps its own pairs of i: the lower case of I is ı there.
    lowered = text.replace("I", "ı").replace("İ", "i") if "ı" in alphabet else text
    for letter in unicodedata.normalize("NFC", lowered.lower()):
        if letter in alphabet:
            key.append(alphabet[letter])
            continue
        plain = unicodedata.normalize("NFD", letter)[0]
        if plain.isalnum():
            key.append(alphabet.get(plain, 1000 + ord(plain)))
    return tuple(key)

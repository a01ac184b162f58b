"""Lists of pages as a reader of one language sees them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gids.model import AnswerMatter, AppointmentMatter, ChangeMatter, Language, Page, Site, StepMatter
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
    """Entries under a heading."""

    title: str
    icon: str
    entries: tuple[Entry, ...]


def entries(site: Site, pages: Iterable[Page], language: Language) -> tuple[Entry, ...]:
    """Make entries of pages, in the order of the pages."""
    return tuple(_entry(site, page, language) for page in pages)


def _entry(site: Site, page: Page, language: Language) -> Entry:
    with_icon = AnswerMatter | AppointmentMatter | ChangeMatter | StepMatter
    icon = page.matter.icon if isinstance(page.matter, with_icon) else ""
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
    return tuple(alphabet.get(letter, 1000 + ord(letter)) for letter in _letters(text, language))


def first_letter(text: str, language: Language) -> str:
    """Give the capital under which a title stands in a list by letter: `أ` and `إ` both stand under `ا`."""
    letter = next(_letters(text, language), "")
    return "İ" if letter == "i" and "ı" in (language.alphabet or "") else letter.upper()


def _letters(text: str, language: Language) -> Iterator[str]:
    """Yield the small letters of a text; marks on a letter are left out unless the alphabet has the letter."""
    alphabet = language.alphabet or ""
    # Turkish keeps its own pairs of i: the small letter of I is ı there.
    lowered = text.replace("I", "ı").replace("İ", "i") if "ı" in alphabet else text
    for letter in unicodedata.normalize("NFC", lowered.lower()):
        plain = letter if letter in alphabet else unicodedata.normalize("NFD", letter)[0]
        if plain.isalnum():
            yield plain

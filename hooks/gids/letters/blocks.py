"""Blocks for letters as Word documents: one with merge fields for all codes, and one per code with its picture."""

from __future__ import annotations

from collections.abc import Callable

from gids.letters.docx import bar_code_field, beside, document, merge_field, paragraph, picture, text
from gids.letters.kit import Kit, KitCode
from gids.letters.qr import QrCode
from gids.letters.table import SCANNED, TYPED, VERSION, shown_title, title_field
from gids.model import Language

# Gives the runs that stand for a value in a language: a merge field, or the value itself.
_Value = Callable[[str, Language], str]


def merge_letter(kit: Kit) -> bytes:
    """Make the document for mail merge: Word fills in code, address, titles and version from links.csv."""

    def field(name: str, language: Language) -> str:
        return merge_field(name, _reading(kit, name, language), bold=name == TYPED)

    body = _block(kit, bar_code_field(SCANNED, kit.source), field, kit.languages)
    return document(kit.words(kit.source)["letters"]["kit_title"], body, kit.source, kit.today)


def code_block(kit: Kit, code: KitCode) -> bytes:
    """Make the block of one code, with its QR code as a picture; it needs no fields and no merge."""
    qr = QrCode(code.link.qr)
    titles = {title_field(title.language.code): shown_title(kit, title) for title in code.titles}
    values = {**titles, TYPED: code.link.shown, VERSION: code.version}

    def value(name: str, language: Language) -> str:
        return text(values[name], _reading(kit, name, language), bold=name == TYPED)

    languages = tuple(title.language for title in code.titles)
    body = _block(kit, picture(qr.millimetres, code.link.shown), value, languages)
    return document(code.link.shown, body, kit.source, kit.today, qr.png())


def _reading(kit: Kit, name: str, language: Language) -> Language:
    """Give the language of a value: an address and a version are read from left to right."""
    return kit.source if name in (TYPED, VERSION) else language


def _block(kit: Kit, qr: str, value: _Value, languages: tuple[Language, ...]) -> str:
    lines = []
    for language in languages:
        words = kit.words(language)
        lines.append(
            _line(words["letters"]["more"], "{title}", value(title_field(language.code), language), language)
        )
        lines.append(_line(words["letters"]["scan"], "{address}", value(TYPED, language), language))
    version = kit.words(kit.source)["version"]["page"]
    lines.append(_line(version, "{version}", value(VERSION, kit.source), kit.source))
    return beside([paragraph([qr], kit.source)], lines)


def _line(words: str, place: str, value: str, language: Language) -> str:
    before, _, after = words.partition(place)
    runs = [text(before, language) if before else "", value, text(after, language) if after else ""]
    return paragraph(runs, language)

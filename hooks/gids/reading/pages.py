"""Reads pages and their translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from gids.model import KINDS, Language, Page, Translation, TranslationMatter, Unfinished
from gids.reading.files import read_text
from gids.reading.folders import address_of, check_asset, check_data_file, refuse_top
from gids.reading.front_matter import Split, split_page
from gids.reading.notes import Notes
from gids.reading.outline import read_body
from gids.reading.schema import validate
from gids.reading.to_write import lines_to_write, without_beside
from gids.translations import fingerprint

Record = TypeVar("Record", bound=BaseModel)


def read_pages(
    notes: Notes, files: list[str], languages: list[Language]
) -> tuple[tuple[Page, ...], frozenset[str]]:
    """Read all pages; also give the addresses of Dutch pages that could not be read."""
    source = next(language.code for language in languages if language.source)
    codes = {language.code for language in languages}
    pages: dict[str, Page] = {}
    broken: set[str] = set()
    translations: list[tuple[str, str, str]] = []
    wrong_tops: set[str] = set()
    for path in files:
        top = path.split("/")[0]
        if top == "assets":
            check_asset(notes, path)
            continue
        if top == "_data":
            check_data_file(notes, path, codes)
            continue
        if top not in codes:
            if top not in wrong_tops:
                wrong_tops.add(top)
                refuse_top(notes, top, "/" in path)
            continue
        address = address_of(notes, path)
        if address is None:
            continue
        if top == source:
            page = _page(notes, path, address)
            if page:
                pages[address] = page
            else:
                broken.add(address)
        else:
            translations.append((top, path, address))
    for code, path, address in translations:
        _translation(notes, pages, broken, source, code, path, address)
    return tuple(pages[address] for address in sorted(pages)), frozenset(broken)


def _split(notes: Notes, path: str, beside: str | None = None) -> tuple[Split, tuple[int, ...]] | None:
    """Read a file; also give the lines with a place to write. Texts `beside` it in that language are left out."""
    text, findings = read_text(notes.content / path, notes.path(path))
    notes.findings.extend(findings)
    if text is None:
        return None
    if beside:
        text = without_beside(text, beside)
    split, findings = split_page(text, notes.path(path))
    notes.findings.extend(findings)
    return (split, lines_to_write(text)) if split else None


def _matter(notes: Notes, model: type[Record], split: Split, path: str) -> Record | None:
    record, findings = validate(model, split.data, path)
    notes.findings.extend(findings)
    if record is None or split.plain:
        return record
    notes.say(
        "V03",
        path,
        "een waarde die MkDocs anders leest: een dag die niet bestaat, of een los teken",
        "tekst tussen aanhalingstekens",
        "Zet aanhalingstekens om waarden met alleen cijfers en tekens.",
    )
    return None


def _page(notes: Notes, path: str, address: str) -> Page | None:
    read = _split(notes, path)
    if read is None:
        return None
    split, to_write = read
    kind = address.split("/")[0]
    matter = _matter(notes, KINDS[kind], split, notes.path(path))
    if matter is None:
        return None
    body = read_body(split.body, split.body_line)
    mark = fingerprint(matter.title, matter.summary, split.body)
    return Page(address, kind, notes.path(path), matter, body, split.data.values, mark, to_write=to_write)


def _translation(
    notes: Notes, pages: dict[str, Page], broken: set[str], source: str, code: str, path: str, address: str
) -> None:
    read = _split(notes, path, beside=source)
    if read is None:
        return
    split, to_write = read
    matter = None if to_write else _matter(notes, TranslationMatter, split, notes.path(path))
    if address not in pages:
        if address not in broken:
            notes.say(
                "L03",
                notes.path(path),
                "een vertaling zonder Nederlandse pagina",
                "dezelfde naam als een pagina in de brontaal",
                "Geef het bestand de naam van de Nederlandse pagina, of verwijder het.",
            )
        return
    if to_write:
        page = pages[address]
        unfinished = Unfinished(code, notes.path(path), to_write, _made_of(split.data.value))
        pages[address] = replace(page, unfinished={**page.unfinished, code: unfinished})
        return
    if matter is None:
        return
    body = read_body(split.body, split.body_line)
    translation = Translation(code, notes.path(path), matter, body, split.data.values)
    page = pages[address]
    pages[address] = replace(page, translations={**page.translations, code: translation})


def _made_of(matter: Mapping[str, Any]) -> str:
    """Give the fingerprint that an unfinished translation names; empty when it names none."""
    made = matter.get("translation")
    return str(made.get("of", "")) if isinstance(made, dict) else ""

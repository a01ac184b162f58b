"""Reads pages and their translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from gids.findings import Finding, Place
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


def _read(
    notes: Notes, model: type[Record], path: str, beside: str | None = None
) -> tuple[Split | None, Record | None, tuple[int, ...]]:
    """Read a file; gives its parts and its front matter, as far as they can be read, and the lines with a place to write.

    Texts `beside` it in that language are left out. Front matter of a translation that is not finished is not judged.
    """
    text, findings = read_text(notes.content / path, notes.path(path))
    notes.findings.extend(findings)
    if text is None:
        return None, None, ()
    if beside:
        text = without_beside(text, beside)
    to_write = lines_to_write(text)
    if beside and to_write:
        split, findings = split_page(text, notes.path(path))
        notes.findings.extend(findings)
        return split, None, to_write
    split, record, found = _parsed(model, text, notes.path(path))
    notes.findings.extend(found)
    return split, cast("Record | None", record), to_write


# Kept by the content of the file, for who reads a site again of which an editor changes one page.
@lru_cache(maxsize=8192)
def _parsed(
    model: type[BaseModel], text: str, path: str
) -> tuple[Split | None, BaseModel | None, tuple[Finding, ...]]:
    split, findings = split_page(text, path)
    if split is None:
        return None, None, tuple(findings)
    record, more = validate(model, split.data, path)
    if record is None or split.plain:
        return split, record, (*findings, *more)
    unlike = Finding.at(
        Place(path),
        "V03",
        found="een waarde die MkDocs anders leest: een dag die niet bestaat, of een los teken",
        expected="tekst tussen aanhalingstekens",
        repair="Zet aanhalingstekens om waarden met alleen cijfers en tekens.",
    )
    return split, None, (*findings, *more, unlike)


def _page(notes: Notes, path: str, address: str) -> Page | None:
    kind = address.split("/")[0]
    split, matter, to_write = _read(notes, KINDS[kind], path)
    if split is None or matter is None:
        return None
    body = read_body(split.body, split.body_line)
    mark = fingerprint(matter.title, matter.summary, split.body)
    return Page(address, kind, notes.path(path), matter, body, split.data.values, mark, to_write=to_write)


def _translation(
    notes: Notes, pages: dict[str, Page], broken: set[str], source: str, code: str, path: str, address: str
) -> None:
    split, matter, to_write = _read(notes, TranslationMatter, path, beside=source)
    if split is None:
        return
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

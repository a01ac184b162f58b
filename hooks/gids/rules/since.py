"""No advice changes silently: compares the texts of now with those of an earlier revision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from gids.findings import Finding, Place
from gids.model import ChangeMatter, Page, Site
from gids.rules.changes import ADVICE
from gids.rules.texts import source_words

_CHANGES = "veranderd"


@dataclass(frozen=True)
class OldPage:
    """A page in the source language as it was: its file, its address now (after moves), and its fingerprint."""

    file: str
    path: str
    fingerprint: str


def check_since(site: Site, old: Mapping[str, OldPage], then: date) -> list[Finding]:
    """Report advice that changed without a change that tells so, and changes that were rewritten or taken away.

    `old` are the pages of the earlier revision by their address then, `then` is the day of that revision: a change
    that had not begun on it was announced, and its page follows later.
    """
    there = {page.path for address, before in old.items() if (page := _now(site, address, before, old))}
    new_changes = [
        page
        for page in site.pages
        if isinstance(page.matter, ChangeMatter)
        and page.matter.published
        and (page.path not in there or page.matter.starts > then)
    ]
    told = {
        path for page in new_changes if isinstance(page.matter, ChangeMatter) for path in page.matter.pages
    }
    findings: list[Finding] = []
    for address, before in old.items():
        page = _now(site, address, before, old)
        if address.startswith(f"{_CHANGES}/"):
            findings += _published(site, page, before)
        elif page and page.kind in ADVICE and page.fingerprint != before.fingerprint:
            if page.path in told:
                findings += _old_marks(site, page)
            elif _differs(page, before):
                findings.append(_silent(site, page, before))
    return sorted(findings)


def _now(site: Site, address: str, before: OldPage, old: Mapping[str, OldPage]) -> Page | None:
    """Find a page of then among those of now: where the registry says, under its name, or under one that git guesses.

    A page that is gone has no page of now, though another came in its place.
    """
    if address in site.old_addresses:
        now = site.same_page(address)
        return site.page(now) if now is not None else None
    return site.page(before.path) or next(
        (page for page in site.pages if page.path not in old and not _differs(page, before)), None
    )


def _differs(page: Page, before: OldPage) -> bool:
    return before.fingerprint not in page.meanings


def _silent(site: Site, page: Page, before: OldPage) -> Finding:
    name = page.path.split("/")[-1]
    return Finding.at(
        source_words(site, page).place(1),
        "C10",
        found=f"een andere tekst dan {before.fingerprint}, zonder uitleg voor ouders",
        expected=f"een nieuwe pagina in content/{site.source_language.code}/{_CHANGES}/ met pages: [{page.path}]",
        repair=f"Is het advies anders? Maak content/{site.source_language.code}/{_CHANGES}/{name}-JAAR.md met "
        f"`pages: [{page.path}]`. Betekent de tekst hetzelfde (spelling, duidelijker)? Zet dan in de front matter "
        f"van deze pagina: {_mark(page, before)}",
    )


def _old_marks(site: Site, page: Page) -> Iterator[Finding]:
    """Refuse marks on advice that a new change is about: old translations would count as current."""
    if page.matter.same_meaning_as:
        yield Finding.at(
            source_words(site, page).value("same_meaning_as"),
            "C13",
            found=f"same_meaning_as: {', '.join(page.matter.same_meaning_as)}",
            expected="geen same_meaning_as als het advies veranderd is",
            repair="Haal deze regel weg. Anders lijken oude vertalingen nog goed.",
        )


def _mark(page: Page, before: OldPage) -> str:
    """Give the line to paste when the meaning is the same; marks that are there already stay."""
    marks = ", ".join(f'"{mark}"' for mark in (*page.matter.same_meaning_as, before.fingerprint))
    return f"same_meaning_as: [{marks}]"


def _published(site: Site, page: Page | None, before: OldPage) -> Iterator[Finding]:
    if page is None or not page.matter.published:
        if before.path not in site.broken:
            yield Finding.at(
                Place(before.file),
                "C12",
                found="een verandering die er niet meer is",
                expected=f"het bestand {before.file}",
                repair="Zet het bestand terug zoals het was. Is het advies weer veranderd? Maak dan een nieuwe pagina "
                f"met supersedes: {before.path}",
            )
    elif _differs(page, before):
        yield Finding.at(
            source_words(site, page).place(1),
            "C11",
            found=f"een andere tekst dan {before.fingerprint}",
            expected="de tekst zoals die gepubliceerd is",
            repair=f"Is het advies weer veranderd? Zet de tekst terug en maak een nieuwe pagina met "
            f"`supersedes: {before.path}`. Betekent de tekst hetzelfde? Zet dan in de front matter: {_mark(page, before)}",
        )

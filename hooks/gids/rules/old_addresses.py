"""No address dies: compares the old addresses and the pages of now with those of an earlier revision."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from gids.findings import Finding, Place
from gids.model import Moved, Site
from gids.reading import OldMove
from gids.rules.moved import FILE
from gids.rules.texts import data_place


def check_old_addresses(
    site: Site, folder: str, old: Sequence[OldMove], pages: Collection[str]
) -> list[Finding]:
    """Report lines that are gone or lead elsewhere, and pages that are gone without a line.

    `old` are the lines of the earlier revision and `pages` the paths of its pages; `folder` is what findings call
    the content folder.
    """
    now = {move.from_: (index, move) for index, move in reversed(list(enumerate(site.moved)))}
    findings: list[Finding] = []
    for before in old:
        if before.from_ in now:
            findings += _changed(site, before, *now[before.from_])
        else:
            found = f"geen regel voor {before.from_}"
            findings.append(_old(Place(f"{folder}/_data/{FILE}"), before, found))
    for path in sorted(pages):
        if path and site.page(path) is None and path not in site.broken and path not in now:
            name = f"{folder}/{site.source_language.code}/{path}.md"
            findings.append(
                Finding.at(
                    Place(name),
                    "O11",
                    found="een pagina die er niet meer is",
                    expected=f"een regel voor {path} in {folder}/_data/{FILE}",
                    repair="Zet de pagina terug. Geef haar dan een andere naam met gids move, of haal haar weg met gids "
                    "retire.",
                )
            )
    return sorted(findings)


def _changed(site: Site, before: OldMove, index: int, move: Moved) -> Iterator[Finding]:
    """A page that only got another name keeps that line; of one that is gone, the successor may become another."""
    if before.because and move.because:
        return
    if (move.to, move.because or "") != (before.to, before.because):
        key = "to" if move.to != before.to else "because" if move.because else "from"
        found = f"{move.from_} naar {move.to}{' met een reden' if move.because else ''}"
        yield _old(data_place(site, FILE, index, key), before, found)


def _old(place: Place, before: OldMove, found: str) -> Finding:
    return Finding.at(
        place,
        "O10",
        found=found,
        expected=f"{before.from_} naar {before.to}, voor altijd",
        repair=f"Zet de regel terug zoals ze was: {before.line}",
    )

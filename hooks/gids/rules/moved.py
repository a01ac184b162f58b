"""Rules for old addresses: does each lead to a page that is there, is none there twice, and is none a page again?"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date

from gids.findings import Finding
from gids.model import KINDS, Moved, Site
from gids.rules.texts import data_place

FILE = "moved.yml"


def check(site: Site, today: date) -> Iterator[Finding]:
    """Check all old addresses; a move of a day to come is refused."""
    first: dict[str, int] = {}
    pages = {page.path for page in site.pages} | site.broken
    for index, move in enumerate(site.moved):
        yield from _address(site, index, move, pages)
        if move.from_ in first:
            yield Finding.at(
                data_place(site, FILE, index, "from"),
                "O03",
                found=f"{move.from_} staat al op regel {data_place(site, FILE, first[move.from_], 'from').line}",
                expected="elk oud adres één keer",
                repair="Haal deze regel weg. De eerste regel blijft zoals ze is.",
            )
        first.setdefault(move.from_, index)
        yield from _target(site, index, move, pages)
        if move.on > today:
            yield Finding.at(
                data_place(site, FILE, index, "on"),
                "O07",
                found=move.on.isoformat(),
                expected=f"{today.isoformat()} of eerder",
                repair="Zet hier de dag van vandaag.",
            )


def _address(site: Site, index: int, move: Moved, pages: set[str]) -> Iterator[Finding]:
    place = data_place(site, FILE, index, "from")
    kind = move.from_.split("/")[0]
    if kind not in KINDS:
        yield Finding.at(
            place,
            "O01",
            found=f"de map '{kind}'",
            expected=f"een soort pagina: {', '.join(name for name in KINDS if name)}",
            repair="Verbeter het begin van het adres.",
        )
    elif move.from_ in pages:
        yield Finding.at(
            place,
            "O02",
            found=f"{move.from_}, een pagina die er is",
            expected="een adres waar geen pagina meer is",
            repair=f"Geef de nieuwe pagina een andere naam dan {move.from_.split('/')[1]}. "
            "Is het nog de oude pagina? Haal dan deze regel weg, als ze nog niet op de site staat.",
        )


def _target(site: Site, index: int, move: Moved, pages: set[str]) -> Iterator[Finding]:
    place = data_place(site, FILE, index, "to")
    end = site.now_at(move.to)
    if move.to == move.from_ or end is None:
        yield Finding.at(
            place,
            "O05",
            found=f"{move.from_} → {move.to}, en dat komt nooit aan",
            expected="een adres dat uitkomt bij een pagina",
            repair="Noem bij `to` de pagina die er nu is.",
        )
    elif move.to not in pages and move.to not in site.old_addresses:
        guess = difflib.get_close_matches(move.to, sorted(pages), n=1, cutoff=0.5)
        yield Finding.at(
            place,
            "O04",
            found=move.to,
            expected="een pagina die er is, of een ander oud adres",
            repair=f"Bedoel je '{guess[0]}'?" if guess else "Kies een pagina uit content/nl/, zonder .md.",
        )

"""Rules for the word list: each way to write an official word belongs to one explanation."""

from __future__ import annotations

from collections.abc import Iterator

from gids.findings import Finding
from gids.model import Site
from gids.rules.texts import data_place


def check(site: Site) -> Iterator[Finding]:
    """Find ways to write a word that stand in the list twice; capitals do not count, as in the texts.

    A word that no text uses may stand in the list: the page of words explains it to who read it in a letter.
    """
    seen: dict[str, str] = {}
    for index, term in enumerate(site.terms):
        for number, form in enumerate(term.forms):
            written = form.casefold()
            if written in seen:
                yield Finding.at(
                    data_place(site, "terms.yml", index, "forms", number),
                    "W01",
                    found=f"{form} (bij {term.id} en bij {seen[written]})",
                    expected="elke schrijfwijze één keer",
                    repair="Haal een van de twee weg.",
                )
            seen.setdefault(written, term.id)

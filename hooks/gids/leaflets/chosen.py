"""Which leaflets are asked for: a page on paper in a language, alone or beside the Dutch."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from gids.model import Language, Page, Site
from gids.views import paper_pages


@dataclass(frozen=True)
class Leaflet:
    """A page on paper in one language, alone or `beside` the text of the source language."""

    page: Page
    language: Language
    beside: bool

    def place(self, source: Language) -> str:
        """Give its path below the folder of leaflets: `ar/antwoorden-koorts.pdf`, `ar-nl/antwoorden-koorts.pdf`."""
        folder = f"{self.language.code}-{source.code}" if self.beside else self.language.code
        return f"{folder}/{self.page.path.replace('/', '-')}.pdf"


def chosen_leaflets(
    site: Site, languages: Collection[str] = (), paths: Collection[str] = ()
) -> Iterator[Leaflet]:
    """List the leaflets of some languages and pages (all when empty), also those that may not be made.

    Every translation comes a second time, with the source text beside it.
    """
    for language in site.languages:
        if languages and language.code not in languages:
            continue
        for page in paper_pages(site):
            if not paths or page.path in paths:
                yield Leaflet(page, language, beside=False)
                if not language.source:
                    yield Leaflet(page, language, beside=True)

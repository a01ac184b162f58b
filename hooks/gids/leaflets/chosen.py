"""Which pages become leaflets, and in which language. Paper cannot be taken back, so only what is true now."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from gids.model import AboutMatter, ChangeMatter, HomeMatter, Language, Page, Site
from gids.translations import State, shown_state

_WHY = {
    State.MISSING: "er is geen vertaling",
    State.OUTDATED: "de vertaling is ouder dan het Nederlands",
    State.WITHHELD: "de vertaling is ouder dan het Nederlands, en het gaat over veiligheid",
}


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


def paper_pages(site: Site) -> tuple[Page, ...]:
    """List the pages that are about a question of parents, in the order of the site."""
    return tuple(page for page in site.pages if not isinstance(page.matter, HomeMatter | AboutMatter))


def chosen_leaflets(
    site: Site, languages: Collection[str], paths: Collection[str], *, beside: bool
) -> Iterator[Leaflet]:
    """List the leaflets of some languages and pages (all when empty), also those that may not be made.

    With `beside` every translation comes a second time, with the source text beside it.
    """
    for language in site.languages:
        if languages and language.code not in languages:
            continue
        for page in paper_pages(site):
            if not paths or page.path in paths:
                yield Leaflet(page, language, beside=False)
                if beside and not language.source:
                    yield Leaflet(page, language, beside=True)


def refusal(site: Site, leaflet: Leaflet) -> str:
    """Tell why a leaflet may not be made (Dutch); empty when it may.

    Only a text that says what the source says now goes on paper: an old translation gets no leaflet at all, neither
    alone nor beside the newer source text. A change that was itself replaced gets none either.
    """
    page = leaflet.page
    state = shown_state(site, page, leaflet.language.code)
    if state in _WHY:
        return _WHY[state]
    if any(isinstance(other.matter, ChangeMatter) and other.matter.supersedes == page.path for other in site.pages):
        return "dit advies is later weer veranderd"
    return ""

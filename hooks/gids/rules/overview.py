"""Plain language over the whole site: the measures of every Dutch page, and whether both parents are named."""

from __future__ import annotations

from dataclasses import dataclass

from gids.model import AboutMatter, Page, Site
from gids.plain import Analysis
from gids.plain.tone import parents_named
from gids.rules.plain import analysis_of, explained_words, read_passages
from gids.rules.texts import source_words


@dataclass(frozen=True)
class PageMeasures:
    """The measures of one Dutch page, and how often it names a mother, and a father or partner."""

    path: str
    analysis: Analysis
    mothers: int
    fathers: int


def measures_of_site(site: Site) -> tuple[PageMeasures, ...]:
    """Measure every Dutch page for parents, the hardest first.

    Pages about the site itself are left out, and those in the making.
    """
    explained = explained_words(site)
    found = []
    for page in site.pages:
        if isinstance(page.matter, AboutMatter) or not page.matter.published:
            continue
        found.append(measures_of_page(site, page, explained))
    return tuple(sorted(found, key=lambda page: (-(page.analysis.score or 0.0), page.path)))


def measures_of_page(site: Site, page: Page, explained: frozenset[str]) -> PageMeasures:
    """Measure one Dutch page; `explained` are the words that the site explains, in lower case."""
    words = source_words(site, page)
    named = parents_named(read_passages(words))
    return PageMeasures(page.path or "index", analysis_of(words, explained), *named)

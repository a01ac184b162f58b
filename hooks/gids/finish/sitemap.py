"""The sitemap with the same page in other languages (sitemaps.org; hreflang as Google documents it)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from gids.model import Language, Site
from gids.views import (
    BOOKLET,
    PROFESSIONALS,
    STATUS,
    WORDS,
    age_pages,
    all_changes,
    codes_with_text,
    topic_pages,
)


def sitemap(site: Site, languages: Sequence[Language], address: str) -> str:
    """Write the sitemap of a site at `address`.

    A page stands in it for every language that has its own text; a short page around the Dutch text does not.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for path, codes in _pages(site, languages):
        addresses = {code: f"{address}{code}/{path}/" if path else f"{address}{code}/" for code in codes}
        for own in addresses.values():
            lines.append(f"<url><loc>{escape(own)}</loc>")
            for code, other in addresses.items():
                lines.append(f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(other)}/>')
            lines.append("</url>")
    lines.append("</urlset>")
    return "\n".join(lines) + "\n"


def _pages(site: Site, languages: Sequence[Language]) -> Iterator[tuple[str, list[str]]]:
    every = [language.code for language in languages]
    for page in site.pages:
        codes = codes_with_text(site, page, languages)
        if codes:
            yield page.path, codes
    yield from ((f"leeftijd/{group.id}", every) for group in site.ages if age_pages(site, group.id))
    yield from ((f"onderwerp/{topic.id}", every) for topic in site.topics if topic_pages(site, topic.id))
    yield from (
        (path, every) for path in ("zoeken", "stappenplan", "hulp", "bewaren", PROFESSIONALS, BOOKLET, STATUS)
    )
    if site.terms:
        yield WORDS, every
    if site.appointments:
        yield "afspraken", every
    if all_changes(site):
        yield "veranderd", every

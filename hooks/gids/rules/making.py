"""Rules for pages in the making: no reader may see one, or a place that is still to be written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from gids.findings import Finding, Place
from gids.model import AppointmentMatter, ChangeMatter, Page, Site, StepMatter
from gids.rules.links import page_of_link
from gids.rules.texts import Words, source_words, translated_words


def check(site: Site) -> Iterator[Finding]:
    """Name every page in the making, what is still to be written, and all that leads there from other pages."""
    making = {page.path for page in site.in_the_making}
    for page in site.pages:
        words = source_words(site, page)
        if page.matter.published:
            for line in page.to_write:
                yield _to_write(
                    page, line, "N02", "Schrijf de tekst, of zet `published: false` boven de pagina."
                )
            if making:
                yield from _references(words, making, site)
                for text in chain([words], translated_words(page)):
                    yield from _links(text, making, site)
        else:
            yield Finding.at(
                words.value("published"),
                "N01",
                found="published: false",
                expected="een pagina die af is",
                repair="Is de pagina af? Haal deze regel weg. Dan komt ze op de site.",
            )
            for line in page.to_write:
                yield _to_write(
                    page, line, "N03", "Haal alles van [… tot en met ] weg, en schrijf daar de tekst."
                )


def _to_write(page: Page, line: int, rule: str, repair: str) -> Finding:
    return Finding.at(Place(page.file, line), rule, found="een plek met […", expected="tekst", repair=repair)


def _links(words: Words, making: set[str], site: Site) -> Iterator[Finding]:
    for link in words.body.outline.links:
        address = page_of_link(words.page.path, link.target.partition("#")[0])
        if address in making and not link.image:
            yield _hidden(words.place(link.line, link.column), link.target, site.page(address))


def _references(words: Words, making: set[str], site: Site) -> Iterator[Finding]:
    """Look at what front matter says of other pages: it becomes a link too, or an order of steps."""
    matter = words.page.matter
    named: list[tuple[tuple[str | int, ...], str]] = []
    if isinstance(matter, ChangeMatter):
        named = [(("pages", index), path) for index, path in enumerate(matter.pages)]
        named.append((("supersedes",), matter.supersedes or ""))
    elif isinstance(matter, AppointmentMatter):
        named = [(("answers", index), path) for index, path in enumerate(matter.answers)]
    elif isinstance(matter, StepMatter):
        named = [(("after", index), f"stappen/{name}") for index, name in enumerate(matter.after)]
    for keys, path in named:
        if path in making:
            yield _hidden(words.value(*keys), path, site.page(path))


def _hidden(place: Place, found: str, page: Page | None) -> Finding:
    file = page.file if page else "die pagina"
    return Finding.at(
        place,
        "N04",
        found=found,
        expected="een pagina die lezers kunnen zien",
        repair=f"Maak eerst {file} af, en haal daar `published: false` weg. Of laat deze link nog weg.",
    )

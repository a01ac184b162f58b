"""Where the site waits for the answer to an open question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gids.model.data import Region
from gids.model.site import Page, Path, Site


@dataclass(frozen=True)
class Asked:
    """A place that waits for an answer: the front matter of a `page`, or `keys` in a data `file` such as region.yml."""

    question: str
    page: Page | None
    file: str
    keys: Path


def asked(site: Site) -> Iterator[Asked]:
    """List all places that name an open question, also one that is not in questions.yml: first pages, then data."""
    for page in site.pages:
        for question in page.matter.questions:
            yield Asked(question, page, page.file, ("questions",))
    for index, vaccination in enumerate(site.vaccinations):
        if vaccination.question:
            yield Asked(vaccination.question, None, "vaccinations.yml", (index, "question"))
    for keys, open_question in _of_region(site.region):
        if open_question:
            yield Asked(open_question, None, "region.yml", (*keys, "question"))


def _of_region(region: Region) -> Iterator[tuple[Path, str | None]]:
    for name, contact in region.contacts.items():
        yield ("contacts", name), contact.question
    if region.security:
        yield ("security",), region.security.question
    if region.mistakes:
        yield ("mistakes",), region.mistakes.question
    for name, form in region.plan.forms.items():
        yield ("plan", "forms", name), form.question
    for name, periods in region.plan.periods.items():
        yield ("plan", "periods", name), periods.question

"""Is the site ready for everyone? Until then it is a trial, and says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from gids.findings import Finding
from gids.model import Page, Site
from gids.rules import timeliness
from gids.rules.texts import source_words, translated_words
from gids.translations import State, shown_state

# What only warns while we write, and stands in the way of parents who rely on it.
_OPEN = ("R", "L")


def launch_findings(site: Site, findings: Iterable[Finding]) -> list[Finding]:
    """Give all that must be done before the launch, as errors: the warnings, and texts that nobody has checked.

    A page in the making keeps its warnings: no reader sees it.
    """
    hidden = {file for page in site.in_the_making for file in _files(page)}
    stricter = (
        replace(finding, severity="error")
        if finding.rule[0] in _OPEN and finding.path not in hidden
        else finding
        for finding in findings
    )
    return sorted([*stricter, *_unchecked(site)])


def _files(page: Page) -> tuple[str, ...]:
    translated = [text.file for text in page.translations.values()]
    return (page.file, *translated, *(text.file for text in page.unfinished.values()))


def is_trial(site: Site, today: date) -> bool:
    """Tell whether anything is still open on a published site that `gids check --launch` would refuse."""
    site = replace(site, pages=tuple(page for page in site.pages if page.matter.published))
    return (
        next(_unchecked(site), None) is not None
        or any(
            shown_state(site, page, language.code) not in (State.SOURCE, State.CURRENT)
            for page in site.pages
            for language in site.languages
        )
        or next(iter(timeliness.check(site, today)), None) is not None
    )


def _unchecked(site: Site) -> Iterator[Finding]:
    for page in site.pages:
        if not page.matter.published:
            continue
        if page.matter.review.state == "draft":
            yield Finding.at(
                source_words(site, page).value("review"),
                "R05",
                found="draft",
                expected="reviewed, met by, role, on en again",
                repair="Laat een professional de pagina nakijken en vul in wie dat deed.",
            )
        for words in translated_words(page):
            if page.translations[words.language].matter.translation.on is None:
                yield Finding.at(
                    words.value("translation", "by"),
                    "R06",
                    found="by: machine",
                    expected="de naam van een mens, met on",
                    repair="Laat iemand met deze moedertaal de vertaling nakijken.",
                )

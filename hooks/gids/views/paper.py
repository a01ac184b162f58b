"""Which pages may go on paper, and in which language. Paper cannot be taken back, so only what is true now."""

from __future__ import annotations

from gids.model import (
    AboutMatter,
    AnswerMatter,
    ChangeMatter,
    HomeMatter,
    Page,
    Site,
    StepMatter,
)
from gids.translations import State, shown_state
from gids.views.build import Build
from gids.views.entries import Group, entries

BOOKLET = "boekje"
# As many as fit in a booklet that a nurse staples, and that a cheap printer prints at once.
MOST_PAGES = 20

_WHY = {
    State.MISSING: "er is geen vertaling",
    State.OUTDATED: "de vertaling is ouder dan het Nederlands",
    State.WITHHELD: "de vertaling is ouder dan het Nederlands, en het gaat over veiligheid",
}


def paper_pages(site: Site) -> tuple[Page, ...]:
    """List the pages that are about a question of parents, in the order of the site."""
    return tuple(page for page in site.pages if not isinstance(page.matter, HomeMatter | AboutMatter))


def not_on_paper(site: Site, page: Page, language: str) -> str:
    """Tell why a page may not go on paper in a language (Dutch); empty when it may.

    Only a text that says what the source says now goes on paper: an old translation does not, neither alone nor beside
    the newer source text. A change that was itself replaced does not either.
    """
    state = shown_state(site, page, language)
    if state in _WHY:
        return _WHY[state]
    changes = (other.matter for other in site.pages if isinstance(other.matter, ChangeMatter))
    if any(change.supersedes == page.path for change in changes):
        return "dit advies is later weer veranderd"
    return ""


def booklet_groups(build: Build) -> tuple[Group, ...]:
    """Group the pages that may go on paper as the lists of the site do: by topic, by phase, appointments, changes."""
    site, words = build.site, build.words
    pages = [page for page in paper_pages(site) if not not_on_paper(site, page, build.language.code)]
    topics = [
        (words["topics"][topic.id], [page for page in pages if _main_topic(page) == topic.id])
        for topic in site.topics
    ]
    phases = [
        (
            words["phases"][phase.id],
            [page for page in pages if isinstance(page.matter, StepMatter) and page.matter.phase == phase.id],
        )
        for phase in site.phases
    ]
    changes = [page for page in pages if isinstance(page.matter, ChangeMatter)]
    moments = [page for page in site.appointments if page in pages]
    groups = [
        *topics,
        *phases,
        (words["appointments"]["title"], moments),
        (words["changes"]["title"], changes),
    ]
    return tuple(Group(title, "", entries(site, found, build.language)) for title, found in groups if found)


def _main_topic(page: Page) -> str:
    return page.matter.topics[0] if isinstance(page.matter, AnswerMatter) else ""

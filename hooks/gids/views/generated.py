"""Pages that are made from other pages: the lists by age, by topic and by letter, and the help page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from gids.model import (
    AboutMatter,
    AgeGroup,
    AnswerMatter,
    AppointmentMatter,
    ChangeMatter,
    Page,
    Site,
    StepMatter,
)
from gids.model.codes import path_of
from gids.views.appointments import APPOINTMENTS, appointment_rows, appointments_at
from gids.views.build import Build
from gids.views.changes import all_changes, change_log, recent_changes
from gids.views.entries import Entry, Group, entries, first_letter, sort_key
from gids.views.paper import BOOKLET, MOST_PAGES, booklet_groups
from gids.views.professionals import KIT, PROFESSIONALS, downloads, letter_codes, letter_sheets
from gids.views.status import STATUS, status_data
from gids.views.steps import phase_views, situations
from gids.views.terms import term_views

CHANGES = "veranderd"
WORDS = "woorden"


@dataclass(frozen=True)
class GeneratedPage:
    """A page without a file: its address, template, words and what the template shows."""

    path: str
    template: str
    title: str
    description: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ContactView:
    """A contact as the help page shows it."""

    name: str
    official: str | None
    text: str
    phone: str | None
    own: bool
    website: str | None
    urgent: bool


def generated_pages(build: Build) -> tuple[GeneratedPage, ...]:
    """List the generated pages of one language, in stable order."""
    lists = (*_by_age(build), *_by_topic(build), _all_questions(build))
    made = (*lists, _steps(build), _help(build), _keep(build), _professionals(build), _booklet(build))
    made = (*made, _status(build))
    if build.site.terms:
        made = (*made, _words(build))
    if build.site.appointments:
        made = (*made, _appointments(build))
    return (*made, _changes(build)) if all_changes(build.site) else made


def age_pages(site: Site, group_id: str) -> list[Page]:
    """Find the answers for an age group."""
    group = next(group for group in site.ages if group.id == group_id)
    return [
        page
        for page in site.pages
        if isinstance(page.matter, AnswerMatter) and page.matter.ages.overlaps(group.ages)
    ]


def about_pages(site: Site) -> list[Page]:
    """Find the pages about the site itself, in the order that they say."""
    found = [
        (page.matter.order, page.path, page) for page in site.pages if isinstance(page.matter, AboutMatter)
    ]
    return [page for *_, page in sorted(found, key=lambda item: item[:2])]


def topic_pages(site: Site, topic_id: str) -> list[Page]:
    """Find the answers about a topic: first those that are mainly about it."""
    found = [
        page
        for page in site.pages
        if isinstance(page.matter, AnswerMatter) and topic_id in page.matter.topics
    ]
    return sorted(found, key=lambda page: (_main_topic(page) != topic_id, page.path))


def tiles(build: Build, kind: str) -> tuple[Entry, ...]:
    """Give the tiles of the front page: `ages` or `topics`, without those that have no page yet."""
    site = build.site
    groups = site.ages if kind == "ages" else site.topics
    folder = "leeftijd" if kind == "ages" else "onderwerp"
    pages_of = age_pages if kind == "ages" else topic_pages
    return tuple(
        Entry(
            f"{folder}/{group.id}",
            build.words[kind][group.id],
            "",
            group.icon,
            build.language.code,
            build.language.direction,
            in_source=False,
        )
        for group in groups
        if pages_of(site, group.id)
    )


def _main_topic(page: Page) -> str:
    return page.matter.topics[0] if isinstance(page.matter, AnswerMatter) else ""


def _by_age(build: Build) -> Iterator[GeneratedPage]:
    site, words = build.site, build.words
    all_tiles = tiles(build, "ages")
    for group in site.ages:
        pages = age_pages(site, group.id)
        if not pages:
            continue
        groups = tuple(
            Group(words["topics"][topic.id], topic.icon, chosen)
            for topic in site.topics
            if (
                chosen := entries(
                    site, (page for page in pages if _main_topic(page) == topic.id), build.language
                )
            )
        )
        yield GeneratedPage(
            f"leeftijd/{group.id}",
            "by-age.html",
            words["ages"][group.id],
            words["listing"]["age_text"],
            {
                "groups": groups,
                "phases": _phases(build, group),
                "appointments": appointments_at(build, group),
                "recent": recent_changes(build, group),
                "icon": group.icon,
                "tiles": all_tiles,
            },
        )


def _phases(build: Build, group: AgeGroup) -> tuple[Entry, ...]:
    """Give the parts of the stappenplan that are about an age, as links into it."""
    used = {page.matter.phase for page in build.site.pages if isinstance(page.matter, StepMatter)}
    language = build.language
    return tuple(
        Entry(
            f"stappenplan/#{phase.id}",
            build.words["phases"][phase.id],
            "",
            phase.icon,
            language.code,
            language.direction,
            in_source=False,
        )
        for phase in build.site.phases
        if phase.id in used and phase.ages.overlaps(group.ages)
    )


def _by_topic(build: Build) -> Iterator[GeneratedPage]:
    site, words = build.site, build.words
    all_tiles = tiles(build, "topics")
    for topic in site.topics:
        pages = topic_pages(site, topic.id)
        if pages:
            yield GeneratedPage(
                f"onderwerp/{topic.id}",
                "by-topic.html",
                words["topics"][topic.id],
                words["listing"]["topic_text"],
                {
                    "entries": entries(site, pages, build.language),
                    "icon": topic.icon,
                    "tiles": all_tiles,
                },
            )


def _all_questions(build: Build) -> GeneratedPage:
    words = build.words["search"]
    asked = [
        page for page in build.site.pages if isinstance(page.matter, AnswerMatter | ChangeMatter | StepMatter)
    ]
    found = entries(build.site, asked, build.language)
    # Dutch titles of pages without translation come last: they have another alphabet.
    ordered = sorted(found, key=lambda entry: (entry.in_source, sort_key(entry.title, build.language)))
    groups = tuple(
        Group(letter, "", tuple(group))
        for letter, group in groupby(ordered, key=lambda entry: first_letter(entry.title, build.language))
    )
    # A script shows these pages too. Drawings that the theme brings are not in the file with our own.
    drawings = sorted({entry.icon for entry in found if entry.icon and not entry.icon.startswith("gids/")})
    data = {"groups": groups, "drawings": drawings}
    return GeneratedPage("zoeken", "questions.html", words["title"], words["text"], data)


def _steps(build: Build) -> GeneratedPage:
    words = build.words["steps"]
    data = {
        "phases": phase_views(build),
        "situations": situations(build),
    }
    return GeneratedPage("stappenplan", "steps.html", words["title"], words["text"], data)


def _words(build: Build) -> GeneratedPage:
    words = build.words["words"]
    return GeneratedPage(WORDS, "words.html", words["title"], words["text"], {"terms": term_views(build)})


def _appointments(build: Build) -> GeneratedPage:
    words = build.words["appointments"]
    data = {"rows": appointment_rows(build)}
    return GeneratedPage(APPOINTMENTS, "appointments.html", words["title"], words["text"], data)


def _changes(build: Build) -> GeneratedPage:
    words = build.words["changes"]
    return GeneratedPage(CHANGES, "changes.html", words["title"], words["text"], {"log": change_log(build)})


def _keep(build: Build) -> GeneratedPage:
    words = build.words["keep"]
    return GeneratedPage("bewaren", "keep.html", words["title"], words["text"])


def _professionals(build: Build) -> GeneratedPage:
    words = build.words["professionals"]
    codes = letter_codes(build)
    sheets = letter_sheets({path_of(code.page) for code in codes})
    kit = {"codes": codes, "sheets": sheets, "kit": KIT}
    data = {"downloads": downloads(build), "embeds": _embeds(build), **kit}
    return GeneratedPage(PROFESSIONALS, "professionals.html", words["title"], words["text"], data)


def _status(build: Build) -> GeneratedPage:
    words = build.words["status"]
    return GeneratedPage(STATUS, "status.html", words["title"], words["text"], status_data(build))


def _embeds(build: Build) -> Sequence[Entry]:
    """Give the pages that others may want on their own site: what parents ask, arrange and come for."""
    asked = [
        page
        for page in build.site.pages
        if isinstance(page.matter, AnswerMatter | AppointmentMatter | StepMatter)
    ]
    found = entries(build.site, asked, build.language) if build.together else ()
    return sorted(found, key=lambda entry: (entry.in_source, sort_key(entry.title, build.language)))


def _booklet(build: Build) -> GeneratedPage:
    words = build.words["booklet"]
    data = {"groups": booklet_groups(build), "most": MOST_PAGES}
    return GeneratedPage(BOOKLET, "booklet.html", words["title"], words["text"], data)


def _help(build: Build) -> GeneratedPage:
    words = build.words
    contacts = tuple(
        ContactView(
            words["contacts"][name]["name"],
            contact.name,
            words["contacts"][name]["text"],
            contact.phone,
            contact.own,
            contact.website,
            urgent=name == "emergency",
        )
        for name, contact in build.site.region.contacts.items()
    )
    return GeneratedPage(
        "hulp", "help.html", words["help"]["title"], words["help"]["text"], {"contacts": contacts}
    )

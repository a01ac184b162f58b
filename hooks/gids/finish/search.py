"""What is searched: one small file per language with the words of every page, as its reader sees them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from gids.model import Body, HomeMatter, Language, Page, Site
from gids.translations import shown_state
from gids.views import BOOKLET, Entry, all_changes, entries, topic_pages

SEARCH = "search.json"


def search_json(site: Site, language: Language) -> str:
    """Write the search data of one language; the index itself is made of it in the browser.

    Gives JSON with `pages` (in the order of the site), `stopwords`, and the `topics` to choose from when nothing is
    found. A page without a usable translation has the Dutch title, answer and words, as in every list; an old
    translation of a page about safety is not in it.
    """
    words = site.interface[language.code].words
    pages = [*_content(site, language), *_made(site, language)]
    topics = [
        {"path": f"onderwerp/{topic.id}/", "title": words["topics"][topic.id], "icon": topic.icon}
        for topic in site.topics
        if topic_pages(site, topic.id)
    ]
    data = {"stopwords": words["search"]["stopwords"], "pages": pages, "topics": topics}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _content(site: Site, language: Language) -> Iterator[dict[str, Any]]:
    pages = [page for page in site.pages if not isinstance(page.matter, HomeMatter)]
    shown = [_shown_words(site, page, language) for page in pages]
    headings = [[heading.text for heading in body.outline.headings] for _, body in shown]
    pages_with = Counter(text for texts in headings for text in set(texts))
    for entry, (search, _), texts in zip(entries(site, pages, language), shown, headings, strict=True):
        # A heading that other pages have too ("When do you call?") tells nothing about this one.
        own = [text for text in texts if pages_with[text] == 1 and "{{" not in text]
        yield _record(entry, search, own)


def _shown_words(site: Site, page: Page, language: Language) -> tuple[Sequence[str], Body]:
    """Give search words and text in the language that the reader sees, which may be Dutch."""
    if shown_state(site, page, language.code).shows_source_text:
        # The address is made of words of the source language: `antwoorden/eerste-hapjes`.
        named = page.path.rpartition("/")[2].replace("-", " ")
        return (*page.matter.search, named), page.body
    translation = page.translations[language.code]
    return translation.matter.search, translation.body


def _made(site: Site, language: Language) -> Iterator[dict[str, Any]]:
    """Give the pages without a text of their own: the stappenplan, help, appointments, the log of changes."""
    words = site.interface[language.code].words
    contacts = [words["contacts"][name]["name"] for name in site.region.contacts]
    facts = [
        fact for contact in site.region.contacts.values() for fact in (contact.name, contact.phone) if fact
    ]
    yield _made_record("stappenplan", "gids/steps", words["steps"], [words["home"]["steps_title"]])
    yield _made_record("hulp", "gids/phone", words["help"], [words["home"]["help_button"], *contacts, *facts])
    yield _made_record(BOOKLET, "gids/printer", words["booklet"], [words["plan"]["print"]])
    if site.appointments:
        group = words["appointments"]
        yield _made_record("afspraken", "gids/calendar", group, [words["contacts"]["cjg"]["name"]])
    if all_changes(site):
        yield _made_record("veranderd", "gids/changed", words["changes"], [words["changes"]["all"]])


def _made_record(path: str, icon: str, group: dict[str, Any], search: list[str]) -> dict[str, Any]:
    return {
        "path": f"{path}/",
        "title": group["title"],
        "summary": group["text"],
        "icon": icon,
        "words": search,
        "headings": [],
    }


def _record(entry: Entry, search: Sequence[str], headings: list[str]) -> dict[str, Any]:
    record: dict[str, Any] = {
        "path": f"{entry.path}/",
        "title": entry.title,
        "summary": entry.summary,
        "icon": entry.icon or "gids/info",
        "words": list(search),
        "headings": headings,
    }
    # The words of a page that has no usable translation are marked, as in every list.
    return {**record, "lang": entry.language, "dir": entry.direction} if entry.in_source else record

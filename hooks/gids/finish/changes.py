"""The changed guidelines for programs: an Atom feed per language (RFC 4287) and one JSON file for the site."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

from gids.facts import insert_facts
from gids.model import ChangeMatter, Language, Page, Site
from gids.model.changes import BEFORE, NOW, WHY
from gids.translations import State, shown_state
from gids.views import all_changes, section, shown_body

FEED = "veranderd.xml"
_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MARKS = re.compile(r"[*#]+|\{ ?#[a-z0-9-]+ ?\}|\[([^\]]*)\]\([^)]*\)|<[^>]+>")


def atom_feed(site: Site, language: Language, address: str) -> str:
    """Write the feed of a language; a text that may not be shown in it is there in the source language."""
    ET.register_namespace("", _ATOM)
    words = site.interface[language.code].words
    top = f"{address}{language.code}/"
    feed = ET.Element(f"{{{_ATOM}}}feed", {_LANG: language.code})
    changes = sorted(all_changes(site), key=_shown, reverse=True)
    _add(feed, "id", f"{top}{FEED}")
    _add(feed, "title", f"{words['site']['name']}: {words['changes']['title']}")
    _add(feed, "updated", _moment(max(map(_shown, changes))))
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{top}{FEED}")
    _add(feed, "link", rel="alternate", type="text/html", hreflang=language.code, href=f"{top}veranderd/")
    author = _add(feed, "author")
    _add(author, "name", site.region.publisher or words["site"]["name"])
    for page in changes:
        _entry(feed, site, page, language, top)
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def changes_json(site: Site, languages: Sequence[Language], address: str) -> str:
    """Write all changes with their facts, and their words in every language that may show them."""
    return json.dumps(
        [_record(site, page, languages, address) for page in all_changes(site)], ensure_ascii=False, indent=1
    )


def _entry(feed: ET.Element, site: Site, page: Page, language: Language, top: str) -> None:
    matter = _matter(page)
    body, of = shown_body(site, page, language)
    text = page.matter if of.code != language.code or of.source else page.translations[of.code].matter
    entry = _add(feed, "entry")
    entry.set(_LANG, of.code)
    # It never changes, also not when the page gets another name (RFC 4287, 4.2.6).
    _add(entry, "id", f"{top}{site.first_path(page.path)}/")
    _add(entry, "title", text.title)
    _add(entry, "updated", _moment(_shown(page)))
    _add(entry, "published", _moment(_shown(page)))
    _add(entry, "link", rel="alternate", type="text/html", hreflang=language.code, href=f"{top}{page.path}/")
    for topic in matter.topics:
        _add(entry, "category", term=topic)
    _add(entry, "summary", text.summary)
    words = site.interface[of.code].words
    parts = ((words["changes"][key], section(body, anchor)) for key, anchor in _PARTS)
    _add(entry, "content", "\n\n".join(f"{title}\n{_plain(part, site, words)}" for title, part in parts))


_PARTS = (("before", BEFORE), ("now", NOW), ("why", WHY))


def _record(site: Site, page: Page, languages: Sequence[Language], address: str) -> dict[str, Any]:
    matter = _matter(page)
    words = {}
    for language in languages:
        state = shown_state(site, page, language.code)
        if state in (State.SOURCE, State.CURRENT):
            text = page.matter if language.source else page.translations[language.code].matter
            words[language.code] = {
                "title": text.title,
                "summary": text.summary,
                "url": f"{address}{language.code}/{page.path}/",
            }
    return {
        "id": site.first_path(page.path).split("/")[-1],
        "since": matter.since,
        "noted": matter.noted.isoformat(),
        "decided_by": matter.decided_by,
        "urgency": matter.urgency,
        "pages": matter.pages,
        "topics": matter.topics,
        "views": [{"by": view.by, "on": view.on} for view in matter.views],
        "supersedes": matter.supersedes,
        "confidence": matter.confidence,
        "reviewed": matter.review.state == "reviewed",
        "sources": [{"title": source.title, "by": source.by, "url": source.url} for source in matter.sources],
        "words": words,
    }


def _plain(text: str, site: Site, words: Any) -> str:
    """Give a Markdown text without its marks. Amounts are left to the page, which knows the day."""
    filled = insert_facts(text, site.region, words, max(_matter(page).noted for page in all_changes(site)))
    return _MARKS.sub(lambda found: found[1] or "", filled).strip()


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text
    return element


def _shown(page: Page) -> date:
    """Give the day on which readers could first see a change: when we wrote it down, or when it began."""
    return max(_matter(page).noted, _matter(page).starts)


def _moment(day: date) -> str:
    """Write a day as the moment that Atom wants (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"


def _matter(page: Page) -> ChangeMatter:
    assert isinstance(page.matter, ChangeMatter)
    return page.matter

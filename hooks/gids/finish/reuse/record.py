"""One page in one language as data. What the page does not show is not in it either, such as a withheld translation."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

from gids.finish.reuse.facts import facts_of
from gids.finish.reuse.text import reusable
from gids.model import ChangeMatter, Page
from gids.translations import State, shown_state
from gids.views import Build, PageView, short_link

# How other programs know the kinds; a folder of pages has a Dutch name.
_KINDS = {
    "": "home",
    "afspraken": "appointment",
    "antwoorden": "answer",
    "over": "about",
    "stappen": "step",
    "veranderd": "change",
}
LICENCE = {
    "id": "CC-BY-4.0",
    "name": "CC BY 4.0",
    "address": "https://creativecommons.org/licenses/by/4.0/",
}
# The front page has an empty path; a file needs a name.
FRONT = "index"


def record_of(build: Build, page: Page, view: PageView, html: str, top: str) -> dict[str, Any]:
    """Describe a page in the language of the build, in the order of the schema.

    `html` is its text as the page shows it, `top` the address of the top of the site. Raises NotReusableError.
    """
    code = build.language.code
    text = reusable(html, page_address(top, code, page.path), view.language.direction)
    record = {
        "schema": f"{top}api/1/page.schema.json",
        "path": page.path or FRONT,
        "kind": _KINDS[page.kind],
        "language": code,
        "address": page_address(top, code, page.path),
        "version": view.version,
        "updated": _updated(build, page),
        "state": view.state.value,
        "trial": build.trial,
        "safety": view.safety,
        "notices": notices(build, view),
        "text_language": view.language.code,
        "text_direction": view.language.direction,
        "title": view.title,
        "summary": view.summary,
        "body": {"html": text.html, "text": text.text},
        "facts": facts_of(build, page, view),
        "drawing": _drawing(view, top),
        "changes": [change.path for change in build.site.changes_of(page.path)],
        "review": _review(page),
        "translation": _translation(build, page, view),
        "notes": [{"label": label, "text": words} for label, words in view.notes],
        "sources": [
            {"title": one.title, "by": one.by, "address": one.url, "read": one.read}
            for one in page.matter.sources
        ],
        "licence": {**LICENCE, "credit": build.words["site"]["name"]},
        "code": _code(build, page, top),
        "embed": f"{top}embed/{code}/{page.path or FRONT}.txt",
        "languages": [
            {
                "language": other.code,
                "name": other.name,
                "direction": other.direction,
                "state": shown_state(build.site, page, other.code).value,
                "address": page_address(top, other.code, page.path),
                "json": f"{top}api/1/{other.code}/{page.path or FRONT}.json",
            }
            for other in build.languages
        ],
    }
    return {**record, "digest": _digest(record), "built": build.today.isoformat()}


def page_address(top: str, code: str, path: str) -> str:
    """Give the full address of a page in a language."""
    return f"{top}{code}/{path}/" if path else f"{top}{code}/"


def notices(build: Build, view: PageView) -> list[str]:
    """Give what the page says before its text, in the language of the reader: that it is a trial, or not translated."""
    words = build.words
    danger = words["state"]["danger"].format(number=build.site.region.contacts["emergency"].phone)
    found = [words["site"]["trial"]] if build.trial else []
    if view.state is State.WITHHELD:
        found.append(f"{words['state']['safety_title']}. {words['state']['safety_text']}")
    elif view.state is State.MISSING:
        found.append(f"{words['state']['missing_title']}. {words['state']['missing_text']}")
    elif view.state is State.OUTDATED:
        found.append(f"{words['state']['outdated_title']}. {words['state']['outdated_text']}")
    if view.state in (State.MISSING, State.WITHHELD):
        if view.safety or view.state is State.WITHHELD:
            found.append(danger)
        found.append(words["state"]["ask"])
    return found


def _updated(build: Build, page: Page) -> str | None:
    """Give the last day of which something is noted: a changed advice, a review, a check of the translation.

    The texts have no dates of their own, so there may be none.
    """
    days: list[date | None] = [page.matter.review.on]
    translation = page.translations.get(build.language.code)
    if translation and not shown_state(build.site, page, build.language.code).shows_source_text:
        days.append(translation.matter.translation.on)
    days += [
        max(change.matter.noted, change.matter.starts)
        for change in (page, *build.site.changes_of(page.path))
        if isinstance(change.matter, ChangeMatter)
    ]
    known = [day for day in days if day]
    return max(known).isoformat() if known else None


def _review(page: Page) -> dict[str, str | None]:
    review = page.matter.review
    return {
        "state": review.state,
        "by": review.by,
        "role": review.role,
        "on": review.on.isoformat() if review.on else None,
        "again": review.again.isoformat() if review.again else None,
    }


def _translation(build: Build, page: Page, view: PageView) -> dict[str, str | None] | None:
    """Say who made the translation that is shown; None where the text is that of the source language."""
    if view.state.shows_source_text:
        return None
    made = page.translations[build.language.code].matter.translation
    return {"by": made.by, "on": made.on.isoformat() if made.on else None}


def _drawing(view: PageView, top: str) -> dict[str, Any] | None:
    drawing = view.drawing
    if drawing is None:
        return None
    return {
        "address": f"{top}assets/{drawing.file}",
        "alt": drawing.alt,
        "width": drawing.width,
        "height": drawing.height,
    }


def _code(build: Build, page: Page, top: str) -> dict[str, str] | None:
    link = short_link(build.site, page.path, top)
    if link is None:
        return None
    scheme = link.qr.partition(":")[0].lower()
    return {"code": link.code, "address": f"{scheme}://{link.shown}/"}


def _digest(record: dict[str, Any]) -> str:
    """Give 12 hexadecimal digits that change with anything in the record."""
    told = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()[:12]

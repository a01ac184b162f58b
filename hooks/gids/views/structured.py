"""Facts about a page in the words of schema.org, as JSON-LD. Nothing is said that the page does not show."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from gids.model import AnswerMatter, AppointmentMatter, ChangeMatter, Page
from gids.views.build import Build
from gids.views.pages import PageView

_LICENSE = "https://creativecommons.org/licenses/by/4.0/"
_YEAR = 12 * 48699  # in the parts of an Age


def page_data(build: Build, view: PageView, page: Page, address: str, top: str) -> str:
    """Describe a content page that shows its own text; `address` and `top` are full addresses.

    A page is a WebPage. An answer has a Question with an accepted Answer, as the page shows them; it is no QAPage,
    on which readers answer, and no MedicalWebPage, which a professional would have to stand for. There is no
    author, publisher or date where none is known.
    """
    home = f"{top}{build.language.code}/" if build.together else top
    name = build.words["site"]["name"]
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": address,
        "name": view.title,
        "inLanguage": build.language.code,
        "isPartOf": {"@type": "WebSite", "name": name, "url": home},
        "license": _LICENSE,
        "creativeWorkStatus": "Draft" if page.matter.review.state == "draft" else "Published",
        "audience": _audience(page),
    }
    if page.matter.review.on:
        facts["lastReviewed"] = page.matter.review.on.isoformat()
    if isinstance(page.matter, ChangeMatter):
        facts["datePublished"] = max(page.matter.noted, page.matter.starts).isoformat()
    if isinstance(page.matter, AnswerMatter):
        answer = {"@type": "Answer", "text": view.summary}
        facts["mainEntity"] = {"@type": "Question", "name": view.title, "acceptedAnswer": answer}
    facts["breadcrumb"] = _breadcrumb(
        [(build.words["nav"]["home"], home), *_above(build, view, home)], view.title
    )
    return _safe(facts)


def site_data(build: Build, view: PageView, address: str) -> str:
    """Describe the site in one language, for its front page."""
    return _safe(
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "url": address,
            "name": build.words["site"]["name"],
            "description": view.summary,
            "inLanguage": build.language.code,
            "license": _LICENSE,
            "audience": {"@type": "ParentAudience"},
        }
    )


def _audience(page: Page) -> Mapping[str, Any]:
    """Say for parents of which children a page is, in years; nothing of ages when it is about all or none."""
    audience: dict[str, Any] = {"@type": "ParentAudience"}
    if isinstance(page.matter, AnswerMatter | AppointmentMatter | ChangeMatter):
        matter = page.matter
        ages = matter.age.range if isinstance(matter, AppointmentMatter) else matter.ages
        if ages.start.parts > 0:
            audience["childMinAge"] = _years(ages.start.parts)
        if ages.end.parts > 0:
            audience["childMaxAge"] = _years(ages.end.parts)
    return audience


def _years(parts: int) -> float | int:
    years = round(parts / _YEAR, 2)
    return int(years) if years.is_integer() else years


def _above(build: Build, view: PageView, home: str) -> list[tuple[str, str]]:
    """Give the page between the front page and this one: the one that the link back on the page leads to."""
    if view.topics:
        topic, words = view.topics[0]
        return [(words, f"{home}onderwerp/{topic}/")]
    if view.step:
        return [(build.words["steps"]["title"], f"{home}stappenplan/")]
    if view.appointment:
        return [(build.words["appointments"]["title"], f"{home}afspraken/")]
    if view.change:
        return [(build.words["changes"]["title"], f"{home}veranderd/")]
    return []


def _breadcrumb(above: Sequence[tuple[str, str]], title: str) -> Mapping[str, Any]:
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": address}
        for number, (name, address) in enumerate(above, 1)
    ]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": title})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _safe(facts: Mapping[str, Any]) -> str:
    # `<` could end the element that holds the data (HTML, script data state).
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")

"""Checks facts in JSON-LD against the definitions of schema.org, for the types and properties that we use.

The table is copied by hand from the pages of the types (schema.org/WebPage and so on): it says which property each
type has, from itself or from a type above it, and what its values may be.
"""

import re
from datetime import date

CONTEXT = "https://schema.org"
ABOVE = {
    "WebPage": "CreativeWork",
    "WebSite": "CreativeWork",
    "Question": "Comment",
    "Answer": "Comment",
    "Comment": "CreativeWork",
    "CreativeWork": "Thing",
    "BreadcrumbList": "ItemList",
    "ItemList": "Intangible",
    "ListItem": "Intangible",
    "ParentAudience": "PeopleAudience",
    "PeopleAudience": "Audience",
    "Audience": "Intangible",
    "Intangible": "Thing",
    "Thing": None,
}
PROPERTIES = {
    "Thing": {"name": ["Text"], "description": ["Text"], "url": ["URL"]},
    "CreativeWork": {
        "audience": ["Audience"],
        "creativeWorkStatus": ["Text"],
        "datePublished": ["Date"],
        "inLanguage": ["Text"],
        "isPartOf": ["CreativeWork", "URL"],
        "license": ["CreativeWork", "URL"],
        "mainEntity": ["Thing"],
        "text": ["Text"],
    },
    "WebPage": {"breadcrumb": ["BreadcrumbList", "Text"], "lastReviewed": ["Date"]},
    "Question": {"acceptedAnswer": ["Answer", "ItemList"]},
    "ItemList": {"itemListElement": ["ListItem", "Thing", "Text"]},
    # Of a Thing the address alone may stand there.
    "ListItem": {"item": ["Thing", "URL"], "position": ["Integer", "Text"]},
    "ParentAudience": {"childMinAge": ["Number"], "childMaxAge": ["Number"]},
}


def problems(facts):
    """List what schema.org does not know of facts, or knows otherwise."""
    found = [] if facts.get("@context") == CONTEXT else [f"context {facts.get('@context')}"]
    return found + list(_of({key: value for key, value in facts.items() if key != "@context"}))


def _of(facts):
    kind = facts.get("@type")
    if kind not in ABOVE:
        yield f"unknown type {kind}"
        return
    known = {}
    for name in _kinds(kind):
        known |= PROPERTIES.get(name, {})
    for name, value in facts.items():
        if name == "@type":
            continue
        if name not in known:
            yield f"{kind} has no {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if not any(_fits(one, wanted) for wanted in known[name]):
                yield f"{kind}.{name}: {one!r} is no {' or '.join(known[name])}"
            elif isinstance(one, dict):
                yield from _of(one)


def _kinds(kind):
    while kind:
        yield kind
        kind = ABOVE[kind]


def _fits(value, wanted):
    if isinstance(value, dict):
        return wanted in _kinds(value.get("@type")) if value.get("@type") in ABOVE else False
    if wanted == "Number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if wanted == "Integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if wanted == "URL":
        return re.fullmatch(r"https?://[^\s]+", value) is not None
    if wanted == "Date":
        return _is_day(value)
    return wanted == "Text" and bool(value.strip())


def _is_day(text):
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

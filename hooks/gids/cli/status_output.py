"""How the site stands, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from gids.model import Page
from gids.translations import LanguageOverview, Overview, QuestionOverview

# What `--only` can ask for, with the heading of its list.
OF_LANGUAGE = {
    "outdated": "Verouderd: de lezer ziet een melding",
    "withheld": "Verouderd en niet getoond: het gaat over veiligheid",
    "missing": "Ontbreekt: de lezer ziet het Nederlands",
    "machine": "Vertaald door een computer, nog niet gelezen door een mens",
    "person": "Gelezen door een mens",
    "unfinished": "Begonnen en nog niet af: de lezer ziet het Nederlands",
}
OF_SOURCE = {
    "draft": "Nog niet nagekeken door een professional",
    "reviewed": "Nagekeken",
    "overdue": "Nakijken is over de datum",
    "sources": "Bron te lang geleden gelezen",
    "untested": "Nog niet getest met lezers",
    "making": "In de maak: nog niet op de site",
}
QUESTIONS = {"questions": "Open vragen: nog te bevestigen"}
PARTS = {**OF_LANGUAGE, **OF_SOURCE, **QUESTIONS}
# What needs work now. The others are long lists as long as the site is new; the table counts them.
_FIRST = ("making", "unfinished", "outdated", "withheld", "missing", "overdue", "sources", "questions")
# So many lines of a list are shown when nobody asked for that list.
_SHOWN = 10


def overview_text(found: Overview, languages: Collection[str], only: Sequence[str]) -> str:
    """Write a table, and below it a list per part; whole lists for the parts that are asked for (`only`).

    `languages` are the codes to tell about; open questions belong to the source language.
    """
    translated = [one for one in found.languages if one.language.code in languages]
    lines = []
    if not only:
        lines += _table(translated) if translated else []
        lines += _source(found) if found.source.code in languages else []
    for part in only or _FIRST:
        for heading, items in _lists(found, translated, languages, part, asked=bool(only)):
            if not items and not only:
                continue
            shown = items if only else items[:_SHOWN]
            lines += ["", f"{heading} ({len(items)})", *(f"  {item}" for item in shown)]
            if len(shown) < len(items):
                lines.append(f"  en {len(items) - len(shown)} meer. Alles: gids status --only {part}")
    return "\n".join(lines).lstrip("\n")


def _table(translated: Sequence[LanguageOverview]) -> list[str]:
    rows: list[tuple[str, ...]] = [
        ("taal", "bij de tijd", "verouderd", "niet getoond", "ontbreekt", "door computer", "door mens", "")
    ]
    for one in translated:
        parts = (one.current, one.outdated, one.withheld, one.missing, one.machine, one.person)
        making = "" if one.language.published else f"in de maak, {one.words} vaste woorden te gaan"
        rows.append((one.language.code, *(str(len(part)) for part in parts), making))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    return [
        "  ".join(
            [row[0].ljust(widths[0]), *map(str.rjust, row[1:-1], widths[1:]), *([row[-1]] if row[-1] else [])]
        )
        for row in rows
    ]


def _source(found: Overview) -> list[str]:
    return [
        "",
        f"{found.source.name}: {len(found.pages)} pagina's",
        f"  {len(found.draft)} nog niet nagekeken, {len(found.reviewed)} nagekeken, "
        f"{len(found.overdue)} over de datum",
        f"  {len(found.old)} met een bron die te lang geleden gelezen is",
        f"  {len(found.untested)} antwoorden nog niet getest met lezers",
        f"  {len(found.questions)} open vragen",
    ]


def _lists(
    found: Overview,
    translated: Sequence[LanguageOverview],
    languages: Collection[str],
    part: str,
    *,
    asked: bool,
) -> Iterator[tuple[str, list[str]]]:
    """Give the lists of a part, each with its heading. Nearly all pages miss in a language in the making: only when asked."""
    if part in OF_LANGUAGE:
        for one in translated:
            if asked or part != "missing" or one.language.published:
                yield f"{one.language.name}: {PARTS[part]}", _paths(getattr(one, part))
    elif found.source.code in languages:
        yield PARTS[part], list(_of_source(found, part))


def _of_source(found: Overview, part: str) -> Iterable[str]:
    if part == "overdue":
        return (f"{_path(page)} (weer op {day.isoformat()})" for page, day in found.overdue)
    if part == "sources":
        return (f"{_path(page)} (gelezen in {month})" for page, month in found.old)
    if part == "questions":
        return (line for one in found.questions for line in _question(one))
    return _paths(getattr(found, part))


def _question(one: QuestionOverview) -> Iterator[str]:
    waiting = ", ".join([*_paths(one.pages), *one.data]) or "geen pagina"
    yield f"{one.question.id}: {one.question.question} Vraag het aan: {one.question.ask}. Voor: {waiting}"


def _path(page: Page) -> str:
    return page.path or "index"


def _paths(pages: Iterable[Page]) -> list[str]:
    return [_path(page) for page in pages]


def overview_json(found: Overview, languages: Collection[str], only: Collection[str]) -> str:
    """Write the parts that are asked for (`only`, all when empty) as JSON; the handbook promises its shape."""
    told: dict[str, Any] = {}
    for one in found.languages:
        if one.language.code in languages:
            old = {page.path for page in (*one.outdated, *one.withheld)}
            parts = {
                "current": _paths(one.current),
                "outdated": [_path(page) for page in found.pages if page.path in old],
                "withheld": _paths(one.withheld),
                "missing": _paths(one.missing),
                "machine": _paths(one.machine),
                "person": _paths(one.person),
                "unfinished": _paths(one.unfinished),
            }
            told[one.language.code] = {
                **_chosen(parts, only),
                "published": one.language.published,
                "empty_words": one.words,
            }
    if found.source.code in languages:
        source = {
            "draft": _paths(found.draft),
            "reviewed": _paths(found.reviewed),
            "overdue": [{"page": _path(page), "again": day.isoformat()} for page, day in found.overdue],
            "sources": [{"page": _path(page), "read": month} for page, month in found.old],
            "untested": _paths(found.untested),
            "making": _paths(found.making),
        }
        told["source"] = {"language": found.source.code, **_chosen(source, only)}
        questions = [
            {**one.question.model_dump(), "pages": _paths(one.pages), "data": list(one.data)}
            for one in found.questions
        ]
        told |= _chosen({"questions": questions}, only)
    return json.dumps(told, ensure_ascii=False, indent=2)


def _chosen(parts: Mapping[str, Any], only: Collection[str]) -> dict[str, Any]:
    return {name: found for name, found in parts.items() if not only or name in only}

"""What can be chosen in the form: names that exist in content/_data, with the words that parents know them by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from gids.model import Page, Site

Choices = Mapping[str, Sequence[tuple[str, str]]]


def choices_of(site: Site, icons: Collection[str]) -> Choices:
    """Map the name of a field to its choices: value and label, in the order of the data file.

    `icons` are the names of the pictograms, such as `gids/crib`.
    """
    words = site.interface[site.source_language.code].words
    who = _group(words.get("appointments"))
    vaccinations = [(one.id, one.name) for one in site.vaccinations]
    places = _named([place.id for place in site.places], words, "places")
    titles = [(page.path, _title(page)) for page in site.pages]
    return {
        "topics": _named([topic.id for topic in site.topics], words, "topics"),
        "phase": _named([phase.id for phase in site.phases], words, "phases"),
        "situations": _named([one.id for one in site.situations], words, "situations"),
        "needs": _labels(words, "needs"),
        "bring": _labels(words, "needs"),
        "cost": _labels(words, "costs"),
        "where": places,
        "place": places,
        "with": _labels(who, "who"),
        "form": [(name, name) for name in site.region.plan.forms],
        "period": [(name, name) for name in site.region.plan.periods],
        "vaccinations": vaccinations,
        "sometimes": vaccinations,
        "questions": [(one.id, f"{one.id}: {one.question}") for one in site.questions],
        "icon": [(name, name.removeprefix("gids/")) for name in sorted(icons)],
        "drawing": [(name, name) for name in sorted(site.drawings)],
        "after": [(path.removeprefix("stappen/"), title) for path, title in _below(titles, "stappen")],
        "answers": list(_below(titles, "antwoorden", "stappen")),
        "pages": list(_below(titles, "antwoorden", "stappen", "afspraken")),
        "supersedes": list(_below(titles, "veranderd")),
    }


def _title(page: Page) -> str:
    return page.matter.title


def _below(titles: Iterable[tuple[str, str]], *kinds: str) -> Iterable[tuple[str, str]]:
    return ((path, title) for path, title in titles if path.split("/")[0] in kinds)


def _named(names: Iterable[str], words: Mapping[str, Any], group: str) -> list[tuple[str, str]]:
    known = _group(words.get(group))
    return [(name, str(known.get(name, name))) for name in names]


def _labels(words: Mapping[str, Any], group: str) -> list[tuple[str, str]]:
    return [(name, str(label)) for name, label in _group(words.get(group)).items()]


def _group(words: Any) -> Mapping[str, Any]:
    return words if isinstance(words, Mapping) else {}

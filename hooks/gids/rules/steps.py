"""Rules for the stappenplan: do the moments make sense for every child, and do all names exist?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import combinations, pairwise

from gids.findings import Finding, Place
from gids.model import Moment, Page, Site, StepMatter, When
from gids.rules.names import unknown
from gids.rules.texts import Words, data_place, source_words
from gids.timeline import Child
from gids.timeline.windows import applies, case_window

LATE = "te-laat"
_FOUR_YEARS = timedelta(days=1461)
_EARLIEST, _LATEST = date(1950, 1, 1), date(2100, 1, 1)  # a slip in a year must not leave the calendar


def check(site: Site) -> Iterator[Finding]:
    """Check all steps and what the region says about them."""
    steps = {
        page.path.split("/")[-1]: (page, page.matter)
        for page in site.pages
        if isinstance(page.matter, StepMatter)
    }
    # A step that cannot be read has findings of its own: what waits for it is not wrong.
    broken = {path.removeprefix("stappen/") for path in site.broken if path.startswith("stappen/")}
    names = _names(site)
    for page, matter in steps.values():
        words = source_words(site, page)
        bad = [*_unknown_names(words, matter, names), *_unknown_moments(words, matter, site, names)]
        yield from bad
        yield from _deadline(words, matter)
        yield from _after(words, matter, steps, broken)
        if not bad:
            yield from _order(words, matter, site)
            yield from _overlap(words, matter)
    groups = Counter(matter.either for _, matter in steps.values() if matter.either)
    for page, matter in steps.values():
        if matter.either and groups[matter.either] == 1 and not broken:
            yield Finding.at(
                source_words(site, page).value("either"),
                "S07",
                found=f"'{matter.either}' staat maar bij één stap",
                expected="dezelfde naam bij twee of meer stappen",
                repair="Verbeter de naam, of haal `either` weg.",
            )
    yield from _region(site)


def _names(site: Site) -> dict[str, Collection[str]]:
    """List what each kind of name may be; needs, costs and events are known by their words."""
    words = site.interface[site.source_language.code].words
    plan = site.region.plan

    def named(key: str) -> list[str]:
        group = words.get(key)
        return list(group) if isinstance(group, dict) else []

    return {
        "phase": [phase.id for phase in site.phases],
        "situations": [situation.id for situation in site.situations],
        "where": [place.id for place in site.places],
        "form": list(plan.forms),
        "needs": named("needs"),
        "cost": named("costs"),
        "events": named("events"),
        "periods": list(plan.periods),
        "moments": list(plan.moments),
    }


_FILES = {
    "phase": "phases.yml",
    "situations": "situations.yml",
    "where": "places.yml",
    "form": "region.yml (plan.forms)",
    "needs": "ui/nl.yml (needs)",
    "cost": "ui/nl.yml (costs)",
    "events": "ui/nl.yml (events)",
    "periods": "region.yml (plan.periods)",
    "moments": "region.yml (plan.moments)",
}


def _unknown_names(words: Words, matter: StepMatter, names: dict[str, Collection[str]]) -> Iterator[Finding]:
    for key in ("phase", "cost", "form"):
        value = getattr(matter, key)
        if value is not None and value not in names[key]:
            yield unknown(words.value(key), "S06", value, names[key], _FILES[key])
    for key in ("situations", "needs", "where"):
        for index, value in enumerate(getattr(matter, key)):
            if value not in names[key]:
                yield unknown(words.value(key, index), "S06", value, names[key], _FILES[key])


def _unknown_moments(
    words: Words, matter: StepMatter, site: Site, names: dict[str, Collection[str]]
) -> Iterator[Finding]:
    for index, case in enumerate(matter.when):
        if case.period and case.period not in names["periods"]:
            place = words.value("when", index, "period")
            yield unknown(place, "S06", case.period, names["periods"], _FILES["periods"])
        for key, moment in _moments(case):
            place = words.value("when", index, key)
            if moment.anchor == "region" and moment.name not in names["moments"]:
                yield unknown(place, "S06", moment.name, names["moments"], _FILES["moments"])
            if moment.anchor == "event":
                if moment.name not in names["events"]:
                    # Also what a slip can make of `4 maanden na geboorte`.
                    known = [*names["events"], "geboorte", "uitgerekend", "zwanger"]
                    yield unknown(place, "S06", moment.name, known, _FILES["events"])
                elif key != "until":
                    yield Finding.at(
                        place,
                        "S03",
                        found=f"een gebeurtenis ({moment.name}) bij `{key}`",
                        expected="een gebeurtenis alleen bij `until`",
                        repair="Kies een leeftijd of een week: de kalender kent deze gebeurtenis niet.",
                    )


def _moments(case: When) -> Iterator[tuple[str, Moment]]:
    yield "from", case.from_
    if case.best:
        yield "best", case.best
    if case.until:
        yield "until", case.until


def _deadline(words: Words, matter: StepMatter) -> Iterator[Finding]:
    if matter.deadline_kind == "none":
        return
    for index, case in enumerate(matter.when):
        if case.until is None and case.period is None:
            yield Finding.at(
                words.value("deadline_kind"),
                "S03",
                found=f"{matter.deadline_kind}, maar regel {index + 1} van `when` heeft geen laatste dag",
                expected="`until` of `period` in `when`",
                repair="Voeg de laatste dag toe, of schrijf deadline_kind: none.",
            )
    if LATE not in [heading.anchor for heading in words.body.outline.headings]:
        yield Finding.at(
            words.value("deadline_kind"),
            "S04",
            found=f"deadline_kind: {matter.deadline_kind} zonder kop voor wie te laat is",
            expected=f"een kop: ## Te laat? {{ #{LATE} }}",
            repair="Schrijf wat een ouder nu nog kan doen, en waar hij het kan vragen.",
        )


def _after(
    words: Words, matter: StepMatter, steps: dict[str, tuple[Page, StepMatter]], broken: Collection[str]
) -> Iterator[Finding]:
    own = words.page.path.split("/")[-1]
    for index, name in enumerate(matter.after):
        place = words.value("after", index)
        if name in broken:
            continue
        if name not in steps:
            yield unknown(place, "S05", name, steps, "content/nl/stappen/")
        elif circle := _circle(own, name, steps):
            yield Finding.at(
                place,
                "S05",
                found=f"een kring: {' → '.join([own, *circle])}",
                expected="stappen die niet op elkaar wachten",
                repair="Haal op één van deze pagina's de naam weg bij `after`.",
            )


def _circle(own: str, name: str, steps: dict[str, tuple[Page, StepMatter]]) -> list[str]:
    """Give the way from `name` back to `own` along the steps that come first; empty when there is none."""
    ways = [[name]]
    seen = {name}
    while ways:
        way = ways.pop()
        if way[-1] == own:
            return way
        for other in steps[way[-1]][1].after:
            if other in steps and other not in seen:
                seen.add(other)
                ways.append([*way, other])
    return []


def _births(case: When) -> tuple[date, ...]:
    """Give birth dates over four years, from or until the dates of the case; for now, when it has none."""
    start = date(2024, 1, 1)
    if case.born_from:
        start = case.born_from
    elif case.born_until and case.born_until > _EARLIEST:
        start = case.born_until - _FOUR_YEARS
    return _births_from(max(_EARLIEST, min(start, _LATEST)))


@cache
def _births_from(start: date) -> tuple[date, ...]:
    """Give the days that trip date arithmetic up: around month ends and leap days."""
    days = (start + timedelta(days=step) for step in range(_FOUR_YEARS.days + 1))
    return tuple(day for day in days if day.day in (1, 15, 28, 29, 30, 31))


def _order(words: Words, matter: StepMatter, site: Site) -> Iterator[Finding]:
    """Compare the days of each case for many children, and report the first child for whom they are wrong."""
    for index, case in enumerate(matter.when):
        for birth in _births(case):
            if not applies(case, birth):
                continue
            found = case_window(case, Child(born=birth), site.region.plan)
            days = [
                (key, day)
                for key, day in (("from", found.first), ("best", found.best), ("until", found.last))
                if day
            ]
            wrong = next((key for (_, day), (key, later) in pairwise(days) if later < day), None)
            if wrong:
                yield Finding.at(
                    words.value("when", index, wrong),
                    "S02",
                    found=f"voor een kind van {birth}: "
                    + ", ".join(f"{key} {day.isoformat()}" for key, day in days),
                    expected="`from`, dan `best`, dan `until`",
                    repair="Verbeter een van de momenten.",
                )
                break


def _overlap(words: Words, matter: StepMatter) -> Iterator[Finding]:
    for (first, one), (second, two) in combinations(enumerate(matter.when), 2):
        shared = set(one.born_in or range(1, 13)) & set(two.born_in or range(1, 13))
        start = max(one.born_from or date.min, two.born_from or date.min)
        end = min(one.born_until or date.max, two.born_until or date.max)
        if shared and start <= end:
            yield Finding.at(
                words.value("when", second),
                "S09",
                found=f"regel {first + 1} en regel {second + 1} gaan over dezelfde kinderen",
                expected="voor elk kind één regel",
                repair="Sluit de oude regel af met born_until, en begin de nieuwe met born_from.",
            )


def _region(site: Site) -> Iterator[Finding]:
    plan = site.region.plan
    for name, periods in plan.periods.items():
        if periods.ask not in site.region.contacts:
            place = data_place(site, "region.yml", "plan", "periods", name, "ask")
            yield unknown(place, "S06", periods.ask, site.region.contacts, "region.yml (contacts)")
        for index, (early, late) in enumerate(pairwise(periods.known)):
            if late.born_from <= early.born_until:
                yield Finding.at(
                    _period_place(site, name, index + 1),
                    "S08",
                    found=f"born_from {late.born_from}, terwijl de vorige periode loopt tot {early.born_until}",
                    expected="perioden op volgorde, zonder overlap",
                    repair="Kijk de geboortedagen van beide perioden na.",
                )
    for number, spot in enumerate(site.places):
        if spot.contact and spot.contact not in site.region.contacts:
            at = data_place(site, "places.yml", number, "contact")
            yield unknown(at, "S06", spot.contact, site.region.contacts, "region.yml (contacts)")


def _period_place(site: Site, name: str, index: int) -> Place:
    return data_place(site, "region.yml", "plan", "periods", name, "known", index, "born_from")

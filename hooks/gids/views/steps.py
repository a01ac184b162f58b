"""What the stappenplan shows: every step with its facts in words, and the same facts for its scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from gids.model import Page, Period, Place, Situation, StepMatter, When
from gids.timeline import free_days, ordered_steps
from gids.views.appointments import appointments_about
from gids.views.build import Build
from gids.views.dates import day_patterns, month_names, written_day
from gids.views.drawings import DrawingView, drawing_view
from gids.views.entries import Entry, entries
from gids.views.moments import written_moment

LATE = "te-laat"
PLAN_DATA = "stappenplan/plan.json"
# The words of `plan` that stand in no template, for the scripts.
SCRIPT_WORDS = (
    *("error_date", "error_due", "error_future", "error_old", "error_early", "forgotten", "missed"),
    *("from_day", "until_day", "ends_day", "best_day", "anyway"),
    *("last_day", "first_day", "no_appointment", "in_dutch"),
)
_ALWAYS = ("title", "kind", "when", "situations", "anchors")
# The script makes plans for children up to five years old, and for pregnancies of now.
_YEARS_BACK, _YEARS_AHEAD = 7, 2


@dataclass(frozen=True)
class WhenView:
    """One rule about time, in words; empty where it says nothing. `born` tells for which children it is.

    `periods` are the known registration periods that are not over: for whom, and from when until when.
    """

    born: str
    first: str
    best: str
    last: str
    in_period: bool
    periods: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PlaceView:
    """Where a step is done; `path` leads to a page of this site, `website` to another site."""

    words: str
    name: str | None
    website: str | None
    on_help: bool


@dataclass(frozen=True)
class StepView:
    """A step as the reader sees it. `number` counts through the whole plan.

    `name` stays what it was when the page gets another name: devices and calendars keep it (decision 7).

    `others` are the steps of the same either-or group, `ask` says whom to ask about a period that is not known,
    `appointments` are those at which a parent can talk about it.
    """

    entry: Entry
    name: str
    number: int
    phase: str
    kind: str
    scope: str
    when: tuple[WhenView, ...]
    situations: tuple[str, ...]
    needs: tuple[str, ...]
    cost: str
    where: tuple[PlaceView, ...]
    form: tuple[str, str] | None
    after: tuple[Entry, ...]
    next: tuple[Entry, ...]
    others: tuple[Entry, ...]
    is_alternative: bool
    late: bool
    ask: str
    appointments: tuple[Entry, ...]


@dataclass(frozen=True)
class PhaseView:
    """A part of the plan with its steps."""

    id: str
    title: str
    icon: str
    drawing: DrawingView | None
    steps: tuple[StepView, ...]


def phase_views(build: Build) -> tuple[PhaseView, ...]:
    """Give the whole plan, without phases that have no step."""
    site = build.site
    pages = ordered_steps(site.pages, site.phases, site.region.plan)
    views = [
        step_view(build, page, number, pages[number - 2] if number > 1 else None)
        for number, page in enumerate(pages, start=1)
    ]
    return tuple(
        PhaseView(
            phase.id,
            build.words["phases"][phase.id],
            phase.icon,
            drawing_view(build, phase.drawing),
            steps,
        )
        for phase in site.phases
        if (steps := tuple(view for view in views if view.phase == phase.id))
    )


def step_of(build: Build, page: Page) -> StepView:
    """Give one step with its number in the plan."""
    pages = ordered_steps(build.site.pages, build.site.phases, build.site.region.plan)
    return step_view(build, page, pages.index(page) + 1, None)


def step_view(build: Build, page: Page, number: int, before: Page | None) -> StepView:
    """Put the facts of a step into words; `before` is the step above it in the list."""
    site, words, step = build.site, build.words, _matter(page)
    plan = site.region.plan
    places = {place.id: place for place in site.places}
    form = plan.forms[step.form] if step.form else None
    others = [
        other
        for other in _steps(build)
        if step.either and _matter(other).either == step.either and other.path != page.path
    ]
    return StepView(
        entry=entries(site, [page], build.language)[0],
        name=_name(build, page),
        number=number,
        phase=step.phase,
        kind=step.deadline_kind,
        scope=words["steps"][f"scope_{step.scope}"].format(region=site.region.name),
        when=tuple(_when_view(build, case) for case in step.when if _is_for_a_child_of_now(case, build)),
        situations=tuple(words["situations"][situation] for situation in step.situations),
        needs=tuple(words["needs"][need] for need in step.needs),
        cost=words["costs"][step.cost] if step.cost else "",
        where=tuple(_place_view(build, places[place]) for place in step.where),
        form=(words["steps"][f"form_{form.by}"], form.website) if form else None,
        after=entries(site, _named(build, step.after), build.language),
        next=entries(
            site, [other for other in _steps(build) if _slug(page) in _matter(other).after], build.language
        ),
        others=entries(site, others, build.language),
        is_alternative=bool(before and step.either and _matter(before).either == step.either),
        late=LATE in _anchors(page),
        ask=_ask(build, step),
        appointments=appointments_about(build, page),
    )


def step_moments(build: Build, page: Page) -> list[Mapping[str, Any]]:
    """Give when a step can be done as data, one case per rule: the same form as in PLAN_DATA."""
    return [_case_data(case, build) for case in _matter(page).when]


def script_data(build: Build, parts: Mapping[str, str] | None = None) -> str:
    """Give the facts that the scripts need, as JSON: the file PLAN_DATA, fetched when a parent makes a plan.

    Steps by name with their moments; `holidays` are days as `yymmdd`, for working days; `words` are those of the
    scripts. `parts` is HTML by the id of its place in the page. What is empty is left out. `language` is there when
    the title is in another one: its code and direction.
    """
    plan = build.site.region.plan
    steps = {}
    for page in ordered_steps(build.site.pages, build.site.phases, plan):
        step = _matter(page)
        entry = entries(build.site, [page], build.language)[0]
        facts = {
            "title": entry.title,
            "language": [entry.language, entry.direction] if entry.in_source else None,
            "kind": step.deadline_kind,
            "when": [_case_data(case, build) for case in step.when],
            "situations": step.situations,
            "anchors": [anchor for anchor in _anchors(page) if anchor in _situation_ids(build)],
            "either": step.either,
            "dutch": None if build.language.source else page.matter.title,
            "ask": _ask(build, step),
            "lastInWords": _last_in_words(build, step),
        }
        steps[_name(build, page)] = {key: value for key, value in facts.items() if value or key in _ALWAYS}
    years = range(build.today.year - _YEARS_BACK, build.today.year + _YEARS_AHEAD + 1)
    data = {
        "steps": steps,
        "situations": {name: build.words["situations"][name] for name in _situation_ids(build)},
        "holidays": [day.strftime("%y%m%d") for day in sorted(free_days(years))],
        "words": {name: build.words["plan"][name] for name in SCRIPT_WORDS},
        "dates": build.language.dates or build.language.code,
        "months": month_names(build.language.locale),
        "days": day_patterns(build.language.locale),
        "parts": parts or {},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def situations(build: Build) -> tuple[tuple[Situation, str], ...]:
    """Give the situations that a step of the plan asks about, with their words."""
    used = {name for page in _steps(build) for name in (*_matter(page).situations, *_anchors(page))}
    return tuple(
        (situation, build.words["situations"][situation.id])
        for situation in build.site.situations
        if situation.id in used
    )


def _last_in_words(build: Build, step: StepMatter) -> str:
    """Write the last day of a step that counts from an event, which has no date; empty for other steps."""
    until = step.when[-1].until
    if until is None or until.anchor != "event":
        return ""
    label = build.words["steps"]["until"]
    return f"{label}: {written_moment(until, build.site.region.plan, build.words, build.language)}"


def _case_data(case: When, build: Build) -> Mapping[str, Any]:
    plan = build.site.region.plan
    data = {
        key: moment.resolved(plan.moments).as_json()
        for key, moment in (("from", case.from_), ("best", case.best), ("until", case.until))
        if moment
    }
    periods = plan.periods[case.period].known if case.period else ()
    more = {
        "bornFrom": case.born_from and case.born_from.isoformat(),
        "bornUntil": case.born_until and case.born_until.isoformat(),
        "bornIn": case.born_in,
        "periods": [
            [day.isoformat() for day in (period.born_from, period.born_until, period.opens, period.closes)]
            for period in periods
        ]
        if case.period
        else None,
    }
    return {**data, **{key: value for key, value in more.items() if value is not None}}


def _when_view(build: Build, case: When) -> WhenView:
    plan, words, language = build.site.region.plan, build.words, build.language
    first, best, last = (
        written_moment(moment, plan, words, language) if moment else ""
        for moment in (case.from_, case.best, case.until)
    )
    known = plan.periods[case.period].known if case.period else ()
    periods = tuple(
        (_born(build, _day(period.born_from, build), _day(period.born_until, build)), _days(period, build))
        for period in known
        if period.closes >= build.today
    )
    return WhenView(_for_whom(build, case), first, best, last, case.period is not None, periods)


def _is_for_a_child_of_now(case: When, build: Build) -> bool:
    """Tell whether a rule is about children who are young enough for the plan; the script knows the older ones."""
    return case.born_until is None or case.born_until.year >= build.today.year - _YEARS_BACK


def _for_whom(build: Build, case: When) -> str:
    """Say for which children a rule is; empty for a rule about all children of now."""
    if case.born_in:
        names = month_names(build.language.locale)
        return _born(build, names[case.born_in[0] - 1], names[case.born_in[-1] - 1])
    if case.born_until:
        return _born(build, _day(case.born_from, build), _day(case.born_until, build))
    new = case.born_from and _is_for_a_child_of_now(
        case.model_copy(update={"born_until": case.born_from}), build
    )
    return _born(build, _day(case.born_from, build), "…") if new else ""


def _born(build: Build, first: str, last: str) -> str:
    return str(build.words["steps"]["born_in"]).format(first=first, last=last)


def _days(period: Period, build: Build) -> str:
    return f"{_day(period.opens, build)} - {_day(period.closes, build)}"


def _day(day: date | None, build: Build) -> str:
    return written_day(day, build.language.locale) if day else "…"


def _place_view(build: Build, place: Place) -> PlaceView:
    contact = build.site.region.contacts[place.contact] if place.contact else None
    return PlaceView(
        build.words["places"][place.id],
        place.name or (contact.name if contact else None),
        place.website or (contact.website if contact else None),
        on_help=contact is not None,
    )


def _ask(build: Build, step: StepMatter) -> str:
    """Say whom to ask about the days of a period that is not known; empty for a step without a period."""
    period = next((case.period for case in step.when if case.period), None)
    if period is None:
        return ""
    contact = build.site.region.plan.periods[period].ask
    unknown = str(build.words["steps"]["period_unknown"])
    return unknown.format(name=build.words["contacts"][contact]["name"])


def _named(build: Build, names: Iterable[str]) -> list[Page]:
    found = (build.site.page(f"stappen/{name}") for name in names)
    return [page for page in found if page]


def _steps(build: Build) -> list[Page]:
    return [page for page in build.site.pages if isinstance(page.matter, StepMatter)]


def _situation_ids(build: Build) -> list[str]:
    return [situation.id for situation in build.site.situations]


def _matter(page: Page) -> StepMatter:
    assert isinstance(page.matter, StepMatter)
    return page.matter


def _slug(page: Page) -> str:
    return page.path.split("/")[-1]


def _name(build: Build, page: Page) -> str:
    return build.site.first_path(page.path).split("/")[-1]


def _anchors(page: Page) -> list[str]:
    return [heading.anchor for heading in page.body.outline.headings if heading.anchor]

"""The facts of a page as data: for what ages, when, where, with the words that its reader sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gids.model import AnswerMatter, AppointmentMatter, ChangeMatter, Page, StepMatter
from gids.model.ages import AgeRange
from gids.views import Build, Entry, PageView, step_moments

_DAY = 1600  # in the parts of an Age

Facts = dict[str, Any]


def facts_of(build: Build, page: Page, view: PageView) -> Facts:
    """Give the facts of a page; which there are depends on its kind, and pages about the site have none."""
    matter = page.matter
    if isinstance(matter, AnswerMatter):
        return {
            **_about(build, matter.ages, matter.topics),
            "confidence": matter.confidence,
            "related": _paths(view.related),
        }
    if isinstance(matter, StepMatter):
        return _step(build, page, view, matter)
    if isinstance(matter, AppointmentMatter):
        return _appointment(view, matter)
    if isinstance(matter, ChangeMatter):
        return _change(build, view, matter)
    return {}


def _step(build: Build, page: Page, view: PageView, matter: StepMatter) -> Facts:
    step = view.step
    assert step
    return {
        "phase": _named(matter.phase, build.words["phases"][matter.phase]),
        "number": step.number,
        "deadline": matter.deadline_kind,
        "scope": _named(matter.scope, step.scope),
        "situations": [
            _named(name, words) for name, words in zip(matter.situations, step.situations, strict=True)
        ],
        "when": [
            {
                "born": rule.born,
                "from": rule.first,
                "best": rule.best,
                "until": rule.last,
                "in_period": rule.in_period,
                "periods": [{"born": born, "days": days} for born, days in rule.periods],
            }
            for rule in step.when
        ],
        "moments": step_moments(build, page),
        "ask": step.ask,
        "cost": step.cost,
        "needs": list(step.needs),
        "where": [
            {"words": place.words, "name": place.name, "website": place.website} for place in step.where
        ],
        "form": {"words": step.form[0], "website": step.form[1]} if step.form else None,
        "after": _paths(step.after),
        "next": _paths(step.next),
        "or": _paths(step.others),
        "appointments": _paths(step.appointments),
        "confidence": matter.confidence,
    }


def _appointment(view: PageView, matter: AppointmentMatter) -> Facts:
    moment = view.appointment
    assert moment
    return {
        "ages": _ages(matter.age.range),
        "when": {"from": moment.first, "until": moment.last},
        "places": list(moment.places),
        "who": list(moment.who),
        "minutes": matter.minutes,
        "bring": list(moment.bring),
        "vaccinations": [
            {"name": one.name, "against": one.against, "sometimes": one.sometimes}
            for one in moment.vaccinations
        ],
        "to_confirm_by": moment.ask,
        "answers": _paths(moment.answers),
        "next": moment.next.path if moment.next else None,
        "confidence": matter.confidence,
    }


def _change(build: Build, view: PageView, matter: ChangeMatter) -> Facts:
    change = view.change
    assert change
    return {
        **_about(build, matter.ages, matter.topics),
        "since": matter.since,
        "noted": matter.noted.isoformat(),
        "decided_by": list(matter.decided_by),
        "urgency": matter.urgency,
        "pages": list(matter.pages),
        "views": [{"by": one.by, "on": one.on} for one in matter.views],
        "supersedes": matter.supersedes,
        "replaced_by": _paths(change.replaced_by),
        "confidence": matter.confidence,
    }


def _about(build: Build, ages: AgeRange, topics: Iterable[str]) -> Facts:
    return {
        "ages": _ages(ages),
        "age_groups": [
            _named(group.id, build.words["ages"][group.id])
            for group in build.site.ages
            if group.ages.overlaps(ages)
        ],
        "topics": [_named(topic, build.words["topics"][topic]) for topic in topics],
    }


def _ages(ages: AgeRange) -> Facts:
    """Give ages in whole days from the birth; before it they are negative (40 weeks: -280)."""
    return {"from_days": round(ages.start.parts / _DAY), "until_days": round(ages.end.parts / _DAY)}


def _named(name: str, words: str) -> Mapping[str, str]:
    return {"id": name, "name": words}


def _paths(entries: Iterable[Entry]) -> list[str]:
    return [entry.path for entry in entries]

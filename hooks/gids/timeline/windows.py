"""From when, best when and until when a step can be done, for one child in one municipality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gids.model import RegionPlan, StepMatter, When
from gids.timeline.child import Child
from gids.timeline.days import day_of


@dataclass(frozen=True)
class Window:
    """The days of a step. `last` is None when the step has no end that a calendar knows.

    `period_known` is False when the registration period for this child has no confirmed dates yet.
    """

    first: date
    best: date | None
    last: date | None
    period_known: bool = True


def window(step: StepMatter, child: Child, plan: RegionPlan) -> Window | None:
    """Give the window of a step; None when no rule of the step is about this child."""
    case = next((case for case in step.when if applies(case, child.birth)), None)
    return case_window(case, child, plan) if case else None


def applies(case: When, birth: date) -> bool:
    """Tell whether a case is about a child that is born on this day."""
    return (
        (case.born_from is None or case.born_from <= birth)
        and (case.born_until is None or birth <= case.born_until)
        and (case.born_in is None or birth.month in case.born_in)
    )


def case_window(case: When, child: Child, plan: RegionPlan) -> Window:
    """Give the window of one case. Raises KeyError when it names what the region does not have."""
    first = day_of(case.from_.resolved(plan.moments), child, opens=True)
    assert first is not None, "the first day is never an event: rules.steps refuses it"
    best = day_of(case.best.resolved(plan.moments), child, opens=False) if case.best else None
    last = day_of(case.until.resolved(plan.moments), child, opens=False) if case.until else None
    if case.period is None:
        return Window(first, best, last)
    for period in plan.periods[case.period].known:
        if period.born_from <= child.birth <= period.born_until:
            return Window(max(first, period.opens), best, period.closes)
    return Window(first, best, last, period_known=False)

"""The order of the steps on a page without a date: by phase, then by time, a step after those it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from gids.model import Page, Phase, RegionPlan, StepMatter
from gids.timeline.child import Child
from gids.timeline.windows import case_window

# Some child, to compare moments: its dates are never shown.
_SOMEONE = Child(born=date(2026, 1, 1))


def rank(step: StepMatter, plan: RegionPlan) -> int:
    """Give the day (from birth) by which steps are put in order: the best day, else the first."""
    found = case_window(step.when[-1], _SOMEONE, plan)  # the newest rule
    return ((found.best or found.first) - _SOMEONE.birth).days


def ordered_steps(pages: Iterable[Page], phases: Sequence[Phase], plan: RegionPlan) -> list[Page]:
    """Put the steps in order. Steps that wait for each other in a circle keep the order of their days."""
    number = {phase.id: index for index, phase in enumerate(phases)}
    steps: dict[str, tuple[StepMatter, Page]] = {}
    for page in pages:
        if isinstance(page.matter, StepMatter):
            steps[page.path.split("/")[-1]] = (page.matter, page)
    days = {name: (number[step.phase], rank(step, plan)) for name, (step, _) in steps.items()}
    placed: list[str] = []
    waiting = sorted(steps, key=lambda name: (*days[name], steps[name][0].either or name, name))
    while waiting:
        ready = next((name for name in waiting if _ready(name, steps, placed)), waiting[0])
        waiting.remove(ready)
        placed.append(ready)
    # A step that had to wait for one of a later phase stays in its own phase.
    return [steps[name][1] for name in sorted(placed, key=lambda name: days[name][0])]


def _ready(name: str, steps: Mapping[str, tuple[StepMatter, Page]], placed: Sequence[str]) -> bool:
    return all(other in placed or other not in steps for other in steps[name][0].after)

"""Steps of the stappenplan: their facts in the front matter, and the data files that belong to them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from gids.model.fields import Ages, Closed, Day, Slug, Text, WebAddress, problem
from gids.model.matter import Source, SourceMatter
from gids.model.moments import MOMENT_FORMS, Moment, parse_month_range


def _moment(value: Any) -> Moment:
    try:
        return Moment.parse(str(value))
    except ValueError as error:
        raise problem(
            "S01", MOMENT_FORMS, f"Schrijf bijvoorbeeld: 4 maanden na geboorte ({error})."
        ) from None


def _months(value: Any) -> tuple[int, ...]:
    try:
        return parse_month_range(str(value))
    except ValueError as error:
        raise problem("S01", "maand - maand", f"Schrijf bijvoorbeeld: oktober - maart ({error}).") from None


def _one_or_more(value: Any) -> Any:
    """Let an editor write a single case without a list."""
    return [value] if isinstance(value, dict) else value


MomentField = Annotated[Moment, BeforeValidator(_moment)]
MonthRange = Annotated[tuple[int, ...], BeforeValidator(_months)]


class When(Closed):
    """When a step can be done: the first day, the best day and the last day, counted from the child's own dates.

    `period` names a registration period of the region, which decides first and last day once it is known. A rule
    that changed by date has one case per rule: `born_from` and `born_until` are the first and last birth date for
    which it holds, `born_in` the months of birth. Old cases stay, for the children they are about.
    """

    from_: MomentField = Field(alias="from")
    best: MomentField | None = None
    until: MomentField | None = None
    period: Slug | None = None
    born_from: Day | None = None
    born_until: Day | None = None
    born_in: MonthRange | None = None

    @model_validator(mode="after")
    def _in_order(self) -> When:
        if self.born_from and self.born_until and self.born_until < self.born_from:
            raise problem(
                "S02", "born_until op of na born_from", "Draai de twee dagen om, of verbeter een van de twee."
            )
        if self.period and self.until:
            raise problem(
                "S03",
                "`period` of `until`, niet allebei",
                "Haal `until` weg: de periode heeft zelf een einde.",
            )
        return self


class StepMatter(SourceMatter):
    """A step of the stappenplan.

    `situations` are those for whom the step is (everyone when empty), `after` the steps that come first, `either`
    the name of a group of which a parent needs one, `form` a form of the region.
    """

    icon: Text
    phase: Slug
    when: Annotated[tuple[When, ...], BeforeValidator(_one_or_more)] = Field(min_length=1)
    deadline_kind: Literal["hard", "soft", "window", "none"]
    scope: Literal["national", "region", "provider"]
    situations: tuple[Slug, ...] = ()
    needs: tuple[Slug, ...] = ()
    cost: Slug | None = None
    where: tuple[Slug, ...] = ()
    form: Slug | None = None
    after: tuple[Slug, ...] = ()
    either: Slug | None = None
    search: tuple[Text, ...] = Field(min_length=1)
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Literal["high", "medium", "low"]


class Phase(Closed):
    """A part of the stappenplan, with the ages it is about."""

    id: Slug
    icon: Text
    ages: Ages


class Situation(Closed):
    """Something that is true for some parents and decides which steps they need."""

    id: Slug
    icon: Text


class Place(Closed):
    """Where a step is done. `name` is the official name, `contact` a contact of the region."""

    id: Slug
    name: Text | None = None
    website: WebAddress | None = None
    contact: Slug | None = None


class Period(Closed):
    """A registration period: children born from - until (inclusive) are registered from `opens` to `closes`."""

    born_from: Day
    born_until: Day
    opens: Day
    closes: Day
    source: Source

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.born_until < self.born_from or self.closes < self.opens:
            raise problem(
                "S08",
                "born_from vóór born_until, en opens vóór closes",
                "Kijk de vier dagen na bij de bron.",
            )
        if self.opens < self.born_until:
            raise problem("S08", "opens na de geboorte", "Kijk het jaar van `opens` na bij de bron.")
        return self


class Periods(Closed):
    """The registration periods that are known, in order, and whom to ask about the others."""

    ask: Slug
    question: Slug | None = None
    known: tuple[Period, ...] = ()


class Form(Closed):
    """A form of the region: on paper by post, or online."""

    by: Literal["post", "online"]
    website: WebAddress
    question: Slug | None = None


class RegionPlan(Closed):
    """What differs between municipalities in the stappenplan.

    `moments` are named ages, `free_areas` the areas where a voorschool is free for every child.
    """

    moments: dict[Slug, MomentField] = Field(default_factory=dict)
    school_choices: int = Field(default=1, ge=1)
    free_areas: tuple[Text, ...] = ()
    forms: dict[Slug, Form] = Field(default_factory=dict)
    periods: dict[Slug, Periods] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _plain_moments(self) -> RegionPlan:
        for name, moment in self.moments.items():
            if moment.anchor in ("region", "event"):
                raise problem(
                    "S01",
                    f"{name}: een leeftijd, zoals 2 jaar 6 maanden",
                    "Een moment van de regio verwijst niet naar een ander moment.",
                )
        return self

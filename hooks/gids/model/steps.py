"""Steps of the stappenplan: their facts in the front matter, and the data files that belong to them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from gids.model.fields import Ages, Closed, Day, Slug, StepName, Text, WebAddress, problem, written_as
from gids.model.matter import Source, SourceMatter
from gids.model.moments import MOMENT_FORMS, MONTHS, Moment, parse_month_range


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("hier horen woorden te staan")
    return value


def _moment(value: Any) -> Moment:
    try:
        return Moment.parse(_words(value))
    except ValueError as error:
        raise problem(
            "S01", MOMENT_FORMS, f"Schrijf bijvoorbeeld: 4 maanden na geboorte ({error})."
        ) from None


def _plain_moment(value: Any) -> Moment:
    """Read a moment of the region: other moments count on from it, so it is no more than a time."""
    moment = _moment(value)
    if moment != Moment(moment.anchor, months=moment.months, days=moment.days, age=moment.age):
        raise problem(
            "S01",
            "een leeftijd, zoals 2 jaar 6 maanden",
            "Andere momenten tellen door vanaf een moment van de regio. Het verwijst zelf nergens naar.",
        )
    return moment


def _months(value: Any) -> tuple[int, ...]:
    try:
        return parse_month_range(_words(value))
    except ValueError as error:
        raise problem("S01", "maand - maand", f"Schrijf bijvoorbeeld: oktober - maart ({error}).") from None


def _one_or_more(value: Any) -> Any:
    """Let an editor write a single case without a list."""
    return value if isinstance(value, list | tuple) else [value]


_MOMENT_LETTERS = written_as("[a-z0-9][a-z0-9+, -]*")
_MONTH = f"({'|'.join(MONTHS)})"
MomentField = Annotated[Moment, BeforeValidator(_moment), _MOMENT_LETTERS]
PlainMoment = Annotated[Moment, BeforeValidator(_plain_moment), _MOMENT_LETTERS]
MonthRange = Annotated[tuple[int, ...], BeforeValidator(_months), written_as(f"{_MONTH} +- +{_MONTH}")]


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

    @field_validator("period")
    @classmethod
    def _one_end(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value and info.data.get("until"):
            raise problem(
                "S03",
                "`period` of `until`, niet allebei",
                "Haal `until` weg: de periode heeft zelf een einde.",
            )
        return value

    @field_validator("born_until")
    @classmethod
    def _in_order(cls, value: date | None, info: ValidationInfo) -> date | None:
        start = info.data.get("born_from")
        if value and start and value < start:
            raise problem(
                "S02",
                f"born_until op of na born_from ({start})",
                "Draai de twee dagen om, of verbeter een van de twee.",
            )
        return value


class StepMatter(SourceMatter):
    """A step of the stappenplan.

    `situations` are those for whom the step is (everyone when empty), `after` the steps that come first, `either`
    the name of a group of which a parent needs one, `form` a form of the region.
    """

    icon: Text
    drawing: Slug | None = None
    phase: Slug
    when: Annotated[tuple[When, ...], BeforeValidator(_one_or_more)] = Field(min_length=1)
    deadline_kind: Literal["hard", "soft", "window", "none"]
    scope: Literal["national", "region", "provider"]
    situations: tuple[Slug, ...] = ()
    needs: tuple[Slug, ...] = ()
    cost: Slug | None = None
    where: tuple[Slug, ...] = ()
    form: Slug | None = None
    after: tuple[StepName, ...] = ()
    either: Slug | None = None
    search: tuple[Text, ...] = Field(min_length=1)
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Literal["high", "medium", "low"]


class Phase(Closed):
    """A part of the stappenplan, with the ages it is about."""

    id: Slug
    icon: Text
    ages: Ages
    drawing: Slug | None = None


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

    @field_validator("born_until", "opens", "closes")
    @classmethod
    def _in_order(cls, value: date, info: ValidationInfo) -> date:
        earlier = {"born_until": "born_from", "opens": "born_until", "closes": "opens"}[str(info.field_name)]
        start = info.data.get(earlier)
        if start and value < start:
            raise problem(
                "S08",
                f"{info.field_name} op of na {earlier} ({start})",
                "Kijk de vier dagen na bij de bron, ook het jaar.",
            )
        return value


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

    moments: dict[Slug, PlainMoment] = Field(default_factory=dict)
    school_choices: int = Field(default=1, ge=1)
    free_areas: tuple[Text, ...] = ()
    forms: dict[Slug, Form] = Field(default_factory=dict)
    periods: dict[Slug, Periods] = Field(default_factory=dict)

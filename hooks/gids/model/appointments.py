"""An appointment: a contact moment of the child health centre, from pregnancy to four years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from gids.model.ages import Age, AgeRange
from gids.model.fields import Closed, PagePath, Slug, Text, problem, written_as
from gids.model.matter import Source, SourceMatter
from gids.model.moments import Moment

# The sections of every appointment, in order. The one about vaccinations is there when there are any.
HAPPENS, VACCINATIONS, REFUSE, QUESTIONS = "gebeurt", "prikken", "weigeren", "vragen"
_ANCHORS = ("start", "due", "birth")
# Ages are compared from the birth: the pregnancy starts 40 weeks before it.
_START_DAYS = {"start": -280, "due": 0, "birth": 0}


@dataclass(frozen=True)
class AppointmentAge:
    """When an appointment is: at one moment, or between two (`last` is None for one moment)."""

    first: Moment
    last: Moment | None = None

    @classmethod
    def parse(cls, text: str) -> AppointmentAge:
        """Read `3 maanden` or `4 dagen na geboorte - 7 dagen na geboorte`.

        Raises ValueError (in Dutch) when a part is no moment, has no fixed age, or the order is wrong.
        """
        parts = [Moment.parse(part) for part in re.split(r" +- +", text.strip())]
        if len(parts) > 2:
            raise ValueError("hoogstens twee momenten, met een streepje ertussen")
        for moment in parts:
            if moment.anchor not in _ANCHORS or moment.working_days or moment.year_day or moment.next_month:
                raise ValueError("een moment zonder vaste leeftijd")
        found = cls(*parts)
        if found.last and _age(found.last) <= _age(found.first):
            raise ValueError("het eerste moment moet vroeger zijn dan het tweede")
        return found

    @property
    def range(self) -> AgeRange:
        """The ages between which it is; one moment lasts a day."""
        start = _age(self.first)
        return AgeRange(start, _age(self.last) if self.last else Age.after(days=1, since=start))


def _age(moment: Moment) -> Age:
    return Age.after(moment.months, moment.days + _START_DAYS[moment.anchor])


def _appointment_age(value: Any) -> AppointmentAge:
    try:
        return AppointmentAge.parse(str(value))
    except ValueError as error:
        raise problem(
            "M01",
            "een leeftijd, of van - tot",
            f"Schrijf bijvoorbeeld: 3 maanden, of: week 22 - geboorte ({error}).",
        ) from None


class AppointmentMatter(SourceMatter):
    """A contact moment.

    `place` and `bring` are names as in a step (`where`, `needs`), `with` says who is there, `minutes` how long it
    takes when that is known. Every child gets the `vaccinations`; `sometimes` are for some. `answers` are the
    addresses of pages about what parents ask at this age. The appointment after it follows from the ages.
    """

    icon: Text
    age: Annotated[AppointmentAge, BeforeValidator(_appointment_age), written_as("[a-z0-9+][a-z0-9+ -]*")]
    place: tuple[Slug, ...] = Field(min_length=1)
    with_: tuple[Slug, ...] = Field(min_length=1, alias="with")
    minutes: int | None = Field(default=None, ge=5, le=120)
    bring: tuple[Slug, ...] = ()
    vaccinations: tuple[Slug, ...] = ()
    sometimes: tuple[Slug, ...] = ()
    answers: tuple[PagePath, ...] = Field(min_length=1)
    search: tuple[Text, ...] = Field(min_length=1)
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Literal["high", "medium", "low"]


class Vaccination(Closed):
    """A vaccination of the national programme, under its official name; `question` says what is not certain of it.

    Against what it protects stands with the fixed words of each language, under `appointments.against`.
    """

    id: Slug
    name: Text
    question: Slug | None = None

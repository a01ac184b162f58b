"""Field types shared by front matter and data files. A value that is wrong names its rule in the error.

The error type of every `PydanticCustomError` here is a rule code; `reading.schema` turns it into a finding
at the right line. `expected` and `repair` are what the editor reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from gids.model.ages import AGE_FORMS, AGE_PATTERN, AgeRange


class Closed(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def problem(rule: str, expected: str, repair: str) -> PydanticCustomError:
    """Make a validation error that carries a rule code and the words for the editor."""
    return PydanticCustomError(rule, "{expected}", {"expected": expected, "repair": repair})


def written_as(pattern: str) -> WithJsonSchema:
    """Say how an editor writes a value that the model reads into something else: for forms (JSON Schema, ECMA-262).

    A form that refuses what has another shape helps early; the reader of the value decides.
    """
    return WithJsonSchema({"type": "string", "minLength": 1, "pattern": f"^({pattern})$"})


def _age_range(value: Any) -> AgeRange:
    try:
        return AgeRange.parse(str(value))
    except ValueError as error:
        raise problem(
            "V12", f"van - tot, met: {AGE_FORMS}", f"Schrijf bijvoorbeeld: geboorte - 12 maanden ({error})."
        ) from None


def read_day(value: Any) -> date:
    """Read a day as `2026-11-02`; a day that is not on the calendar is a problem of rule V09."""
    text = str(value)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise problem(
            "V09", "een datum: jaar-maand-dag", "Schrijf de datum zo: 2026-11-02 (jaar, maand, dag)."
        )
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise problem(
            "V09", "een datum die bestaat", "Deze dag staat niet op de kalender. Kijk dag en maand na."
        ) from None


def _month_or_day(value: Any) -> str:
    text = str(value)
    read_day(f"{text}-01" if re.fullmatch(r"\d{4}-\d{2}", text) else text)
    return text


def _web_address(value: Any) -> str:
    text = str(value)
    if not re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}(:\d+)?(/[^\s\"'<>…]*)?", text, re.IGNORECASE):
        raise problem(
            "V13",
            "een heel webadres dat begint met https://",
            "Kopieer het hele adres uit je browser en zet het tussen aanhalingstekens.",
        )
    return text


def _phone(value: Any) -> str:
    text = str(value)
    if not re.fullmatch(r"[0-9][0-9 -]{1,14}", text):
        raise problem(
            "D02",
            "een telefoonnummer met cijfers, spaties of streepjes",
            'Schrijf het nummer zoals je het belt, tussen aanhalingstekens: "0800-2000".',
        )
    return text


@dataclass(frozen=True)
class RefersTo:
    """Marks a field that names pages: by their path, or only by the name of a page in the folder `kind`."""

    kind: str = ""


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
PagePath = Annotated[Text, RefersTo()]
StepName = Annotated[Slug, RefersTo("stappen")]
Ages = Annotated[AgeRange, BeforeValidator(_age_range), written_as(rf"{AGE_PATTERN} +- +{AGE_PATTERN}")]
Day = Annotated[date, BeforeValidator(read_day), written_as(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")]
MonthOrDay = Annotated[str, BeforeValidator(_month_or_day), written_as(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")]
WebAddress = Annotated[
    str,
    BeforeValidator(_web_address),
    written_as(r"https://[A-Za-z0-9.:-]+\.[A-Za-z]{2,}(:[0-9]+)?(/[^\s\"'<>…]*)?"),
]
Phone = Annotated[str, BeforeValidator(_phone)]
Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]

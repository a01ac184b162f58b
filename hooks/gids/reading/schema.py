"""Plain values to typed records; every refusal becomes a finding at the line of the value."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Any, TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from gids.findings import RULES, Finding, Place
from gids.model import written_path
from gids.reading.yaml_nodes import YamlData

Record = TypeVar("Record", bound=BaseModel)

# What pydantic expects, in words for editors. Other kinds fall back on "een andere waarde".
_EXPECTED = {
    "string_type": "tekst",
    "string_too_short": "tekst (niet leeg)",
    "string_pattern_mismatch": "kleine letters, cijfers en streepjes",
    "tuple_type": "een lijst, zo: [een, twee]",
    "list_type": "een lijst, zo: [een, twee]",
    "too_short": "minstens één waarde",
    "model_type": "een blok, zo: {sleutel: waarde}",
    "model_attributes_type": "een blok, zo: {sleutel: waarde}",
    "dict_type": "een blok, zo: {sleutel: waarde}",
    "bool_type": "true of false",
    "bool_parsing": "true of false",
    "int_parsing": "een heel getal",
    "int_type": "een heel getal",
}


def validate(
    model: type[Record], data: YamlData, path: str, prefix: tuple[str | int, ...] = ()
) -> tuple[Record | None, list[Finding]]:
    """Make a `model` of the values at `prefix` in `data`.

    Gives the record, or None and one finding for every problem in it.
    """
    value: Any = data.value
    for step in prefix:
        value = value[step]
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, [
            _finding(model, item, data, path, prefix)
            for item in errors
            if not _echo(item, errors) and written_path(data.values, (*prefix, *item["loc"])) not in data.told
        ]


def _echo(error: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    """Tell whether a list is called too short only because an item in it was refused."""
    at = error["loc"]
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(at) and other["loc"][: len(at)] == at for other in errors
    )


def _finding(
    model: type[BaseModel], error: ErrorDetails, data: YamlData, path: str, prefix: tuple[str | int, ...]
) -> Finding:
    at = (*prefix, *error["loc"])
    kind = error["type"]
    name = _written(data, at, len(prefix))
    if kind == "missing":
        place = _place(data, at[:-1], path)
        return Finding.at(
            place,
            "V07",
            found=f"'{name}' ontbreekt",
            expected=f"een regel '{at[-1]}: …'",
            repair=f"Voeg '{at[-1]}: …' toe. Het handboek laat bij elke soort pagina een voorbeeld zien.",
        )
    if kind == "extra_forbidden":
        line, column = data.keys.get((*written_path(data.values, at[:-1]), at[-1]), (1, 1))
        known = sorted(_keys_at(model, at[len(prefix) : -1]))
        guess = difflib.get_close_matches(str(at[-1]), known, n=1)
        return Finding.at(
            Place(path, line, column),
            "V06",
            found=f"'{name}'",
            expected=f"een van: {', '.join(known)}" if known else "geen andere sleutels",
            repair=f"Bedoel je '{guess[0]}'?" if guess else f"Haal '{at[-1]}' weg.",
        )
    context = error.get("ctx", {})
    place = _place(data, at, path)
    if kind in RULES:
        return Finding.at(
            place, kind, found=_shown(error["input"]), expected=context["expected"], repair=context["repair"]
        )
    expected = _EXPECTED.get(kind)
    if kind == "literal_error":
        expected = f"een van: {context['expected']}"
    elif kind == "greater_than_equal":
        expected = f"een getal: {context['ge']} of meer"
    return Finding.at(
        place,
        "V08",
        found=_shown(error["input"]),
        expected=(expected or "een andere waarde").replace(" or ", " of "),
        repair=f"Verander de waarde van '{name}'." if name else "Verander deze waarde.",
    )


def _place(data: YamlData, at: tuple[str | int, ...], path: str) -> Place:
    """Give the place of a value; a path that YAML does not know gives the place of its parent."""
    line, column = data.values.get(written_path(data.values, at), (1, 1))
    return Place(path, line, column)


def _written(data: YamlData, at: tuple[str | int, ...], start: int) -> str:
    """Name what `at` leads to from `start`, as the editor wrote it: without the index of a list of one."""
    return ".".join(
        str(at[index])
        for index in range(start, len(at))
        if not isinstance(at[index], int) or written_path(data.values, at[: index + 1])[-1:] == (at[index],)
    )


def _shown(value: Any) -> str:
    text = " ".join(_plain(value).split()) or "niets"
    return text if len(text) <= 60 else f"{text[:57]}…"


def _plain(value: Any) -> str:
    """Write a value the way it stands in the file, not the way Python writes it."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_plain(item)}" for key, item in value.items())
    if isinstance(value, list):
        return ", ".join(_plain(item) for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _keys_at(model: type[BaseModel], at: Sequence[str | int]) -> list[str]:
    """List the keys that `model` knows at the path `at`; empty when that cannot be told."""
    current: Any = model
    free = False
    for step in at:
        if isinstance(step, int):
            continue
        if free:  # a name that the editor gave to one of several records
            free = False
            continue
        field = getattr(current, "model_fields", {}).get(step)
        if field is None:
            return []
        current = _record_in(field.annotation)
        if current is None:
            return []
        free = get_origin(field.annotation) is dict
    if free:
        return []
    return [info.alias or name for name, info in current.model_fields.items()]


def _record_in(annotation: Any) -> type[BaseModel] | None:
    """Find the record type inside an annotation such as `tuple[Source, ...]` or `Day | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _record_in(part)
        if found:
            return found
    return None

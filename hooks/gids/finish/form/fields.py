"""The fields of the form, made from the models: what the model refuses by its shape, the form refuses too.

The way is the JSON Schema that pydantic writes of a model (json-schema.org, 2020-12). Widgets and their options are those
of Sveltia CMS (sveltiacms.app/en/docs/fields).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from gids.finish.form.choices import Choices
from gids.finish.form.words import field_words, form_words

Field = dict[str, Any]
# A whole number is written as its digits: the reader of front matter takes every plain word as it was written.
_WHOLE = "^[0-9]+$"


def fields_of(model: type[BaseModel], order: list[str], choices: Choices) -> list[Field]:
    """Give the fields of a model in an order. Raises ValueError when the order does not name each field once."""
    schema = model.model_json_schema()
    if sorted(order) != sorted(schema["properties"]):
        differs = sorted(set(order) ^ set(schema["properties"]))
        raise ValueError(f"words.yml, {model.__name__}: {differs}")
    return [_field(name, schema, schema.get("$defs", {}), "", choices) for name in order]


def _field(
    name: str, owner: Mapping[str, Any], records: Mapping[str, Any], record: str, choices: Choices
) -> Field:
    """Make one field of the record `owner`, whose name is `record` when it is a part of a page."""
    schema = owner["properties"][name]
    required = name in owner.get("required", ())
    wording = field_words(name, record)
    field: Field = {"name": name, "label": wording["label"], "hint": wording["hint"], "required": required}
    options = next((one for one in schema.get("anyOf", ()) if one.get("type") != "null"), schema)
    if options.get("type") == "array":
        return field | _list(name, options, wording, records, choices)
    return field | _value(name, options, required, records, choices)


def _list(
    name: str,
    schema: Mapping[str, Any],
    wording: Mapping[str, str],
    records: Mapping[str, Any],
    choices: Choices,
) -> Field:
    least = {"min": schema["minItems"]} if "minItems" in schema else {}
    items = schema["items"]
    if "$ref" in items:
        return {
            "widget": "list",
            "label_singular": wording["singular"],
            "fields": _record(items, records, choices),
            **least,
        }
    if name in choices:
        return {"widget": "select", "multiple": True, "options": _options(choices[name]), **least}
    return {"widget": "list", **_pattern(items), **least}


def _value(
    name: str, schema: Mapping[str, Any], required: bool, records: Mapping[str, Any], choices: Choices
) -> Field:
    if "$ref" in schema:
        return {"widget": "object", "fields": _record(schema, records, choices)}
    if schema.get("type") == "boolean":
        return {"widget": "boolean", "default": schema.get("default", False)}
    if "enum" in schema:
        labels = form_words()["choices"][name]
        begin = form_words()["begin"]
        default = {"default": begin[name]} if name in begin else {}
        return {
            "widget": "select",
            "options": _options([(one, labels[one]) for one in schema["enum"]]),
            **default,
        }
    if name in choices:
        empty = [] if required else [("", "-")]
        return {"widget": "select", "options": _options([*empty, *choices[name]])}
    if schema.get("type") == "integer":
        return {"widget": "string", "pattern": [_WHOLE, form_words()["wrong"]["pattern"]]}
    return {"widget": "string", **_pattern(schema)}


def _record(reference: Mapping[str, Any], records: Mapping[str, Any], choices: Choices) -> list[Field]:
    record = reference["$ref"].rpartition("/")[2]
    owner = records[record]
    return [_field(name, owner, records, record, choices) for name in owner["properties"]]


def _pattern(schema: Mapping[str, Any]) -> Field:
    found = schema.get("pattern")
    return {"pattern": [found, form_words()["wrong"]["pattern"]]} if found else {}


def _options(choices: Any) -> list[dict[str, str]]:
    return [{"value": value, "label": label} for value, label in choices]

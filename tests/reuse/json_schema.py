"""Checks a value against a JSON Schema (2020-12) with jsonschema."""

import json
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker

_FORMATS = FormatChecker(formats=())
# Their parts describe the same object once more, not one of its own.
_CONDITIONS = ("if", "then", "else", "allOf", "anyOf", "oneOf", "not")


@_FORMATS.checks("date", raises=ValueError)
def _is_day(value):
    return not isinstance(value, str) or bool(date.fromisoformat(value))


@_FORMATS.checks("uri")
def _is_full_address(value):
    return not isinstance(value, str) or bool(urlsplit(value).scheme and urlsplit(value).netloc)


def problems(value, schema, *, closed=False):
    """List what is wrong, each with its place. `closed` also refuses keys that the schema does not name."""
    validator = _validator(json.dumps(schema), closed)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


@lru_cache
def _validator(text, closed):
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(_closed(schema) if closed else schema, format_checker=_FORMATS)


def _closed(schema):
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {name: part if name in _CONDITIONS else _closed(part) for name, part in schema.items()}
    if "properties" in schema and isinstance(schema["properties"], dict) and "$ref" not in schema:
        found.setdefault("additionalProperties", False)
    return found

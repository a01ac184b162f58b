"""Checks a value against the part of JSON Schema 2020-12 that our schemas use; refuses what it does not know."""

import re
from datetime import date
from urllib.parse import urlsplit

_TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
_SAID = {"$schema", "$id", "$defs", "title", "description"}


def problems(value, schema, *, closed=False, top=None, at="$"):
    """List what is wrong, each with its place. `closed` also refuses keys that the schema does not name."""
    top = schema if top is None else top

    def inside(value, schema, at):
        return problems(value, schema, closed=closed, top=top, at=at)

    found = []
    for keyword, said in schema.items():
        if keyword in _SAID or keyword in ("then", "maxItems", "maximum"):
            continue  # with their partner
        if keyword == "$ref":
            found += inside(value, top["$defs"][said.removeprefix("#/$defs/")], at)
        elif keyword == "type":
            kinds = [said] if isinstance(said, str) else said
            if not any(_is(value, kind) for kind in kinds):
                found.append(f"{at}: {value!r} is no {said}")
        elif keyword == "const":
            found += [] if value == said else [f"{at}: {value!r} is not {said!r}"]
        elif keyword == "enum":
            found += [] if value in said else [f"{at}: {value!r} is not one of {said}"]
        elif keyword == "pattern":
            if isinstance(value, str) and not re.search(said, value):
                found.append(f"{at}: {value!r} is not {said}")
        elif keyword == "format":
            found += [] if not isinstance(value, str) or _has_form(value, said) else [f"{at}: no {said}"]
        elif keyword == "minLength":
            found += [f"{at}: empty"] if isinstance(value, str) and len(value) < said else []
        elif keyword == "minimum":
            most = schema.get("maximum", float("inf"))
            found += [f"{at}: {value}"] if _is(value, "integer") and not said <= value <= most else []
        elif keyword == "minItems":
            most = schema.get("maxItems", float("inf"))
            if isinstance(value, list) and not said <= len(value) <= most:
                found.append(f"{at}: {len(value)} items")
        elif keyword == "items":
            for number, item in enumerate(value if isinstance(value, list) else []):
                found += inside(item, said, f"{at}[{number}]")
        elif keyword == "required":
            found += [f"{at}: no {key}" for key in said if isinstance(value, dict) and key not in value]
        elif keyword == "properties":
            for key, item in value.items() if isinstance(value, dict) else ():
                if key in said:
                    found += inside(item, said[key], f"{at}.{key}")
                elif closed and "type" in schema:
                    found.append(f"{at}: {key} is not documented")
        elif keyword == "additionalProperties":
            for key, item in value.items():
                found += inside(item, said, f"{at}.{key}")
        elif keyword == "propertyNames":
            for key in value:
                found += inside(key, said, f"{at}.{key}")
        elif keyword == "anyOf":
            tried = [inside(value, one, at) for one in said]
            found += [] if [] in tried else min(tried, key=len)
        elif keyword == "allOf":
            found += [problem for one in said for problem in inside(value, one, at)]
        elif keyword == "if":
            found += inside(value, schema["then"], at) if not inside(value, said, at) else []
        else:
            raise NotImplementedError(keyword)
    return found


def _is(value, kind):
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _TYPES[kind])


def _has_form(value, form):
    if form == "uri":
        return bool(urlsplit(value).scheme) and not re.search(r"[\s<>\"{}|\\^`]", value) and value.isascii()
    assert form == "date"
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False

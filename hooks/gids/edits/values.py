"""Writes front matter: values as YAML that this project, MkDocs and editors all read alike."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

Value = str | bool | int | Sequence["Value"] | Mapping[str, "Value"]

# Words with usual signs, which no reader of YAML takes for anything else. A comma splits a list.
_PLAIN = re.compile(r"[^\W\d_][\w '’!?.()/,€+-]*(?<! )")
_SURPRISES = re.compile(r"(y|n|yes|no|on|off|true|false|null)", re.IGNORECASE)
# A month or a day, which is written as such everywhere in content/.
_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def written(key: str, value: Value) -> str:
    """Write one line of front matter. A list of blocks gets a line for each block."""
    if isinstance(value, Sequence) and not isinstance(value, str) and value and isinstance(value[0], Mapping):
        return "\n".join([f"{key}:", *(f"  - {_inside(item)}" for item in value)])
    return f"{key}: {_inside(value, alone=isinstance(value, str))}"


def _inside(value: Value, *, alone: bool = False) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _words(value, alone=alone)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_inside(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(_inside(item) for item in value) + "]"


def _words(text: str, *, alone: bool) -> str:
    """Write words with quotes where they need them; a comma or a question mark needs none in a value that stands `alone`."""
    starts_plain = _PLAIN.fullmatch(text) or re.fullmatch(r"\d+ [^\W\d_][\w -]*(?<! )", text)
    plain = starts_plain and not _SURPRISES.fullmatch(text) and (alone or not re.search("[,?]", text))
    if plain or _DAY.fullmatch(text):
        return text
    # A JSON string is a YAML string in double quotes (YAML 1.2, 1.3).
    return json.dumps(text, ensure_ascii=False)

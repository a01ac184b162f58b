"""The words of the form: a label and a hint for every field, from `words.yml` beside this file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def form_words() -> Mapping[str, Any]:
    """Read the words of the form, with the order of the fields of each kind."""
    words: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yml").read_text("utf-8"))
    return words


def field_words(name: str, record: str = "") -> dict[str, str]:
    """Give label and hint of a field; `record` is the name of the model that holds it, when that is part of a page.

    Raises KeyError when the field has no words: then a field was added to the model and not to the form.
    """
    words: dict[str, str] = form_words()["fields"][f"{record}.{name}" if record else name]
    return words

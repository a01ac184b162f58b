"""Parts of a page on their own: the words of one of long ago, or one answer for a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from gids.findings import Finding
from gids.model import Body
from gids.reading.front_matter import split_page
from gids.reading.outline import read_body
from gids.reading.schema import validate
from gids.reading.yaml_nodes import parse_yaml
from gids.translations import fingerprint


@dataclass(frozen=True)
class OldText:
    """A page of long ago: its words, all values above its text, and its fingerprint."""

    title: str
    summary: str
    body: Body
    values: Mapping[str, Any]
    fingerprint: str


def read_old_text(text: str) -> OldText | None:
    """Read a page of long ago; None when it has no title, summary and text."""
    split, _ = split_page(text.replace("\r\n", "\n"), "")
    if split is None:
        return None
    words = (split.data.value.get("title"), split.data.value.get("summary"))
    if not all(isinstance(word, str) for word in words):
        return None
    # Values as the schema would read them: without spaces around them.
    title, summary = (str(word).strip() for word in words)
    body = read_body(split.body, split.body_line)
    return OldText(title, summary, body, split.data.value, fingerprint(title, summary, split.body))


def read_words(text: str) -> str | None:
    """Give the fingerprint of the words of a page; None when it cannot be read, or when no reader saw it."""
    old = read_old_text(text)
    return old.fingerprint if old and old.values.get("published") is not False else None


def answer_findings(model: type[BaseModel], line: str) -> list[Finding]:
    """Read one line of front matter as a record; gives what is wrong with it, nothing when it is right."""
    data, findings = parse_yaml(line, "")
    if data is None or findings:
        return findings
    return validate(model, data, "")[1]


def read_facts(text: str) -> dict[str, Any]:
    """Give the front matter of a page as plain values, as they were written; empty when there is none."""
    split, _ = split_page(text.replace("\r\n", "\n"), "")
    value = split.data.value if split else None
    return dict(value) if isinstance(value, dict) else {}

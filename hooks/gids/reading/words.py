"""Parts of a page on their own: the words of one of long ago, or one answer for a new one."""

from __future__ import annotations

from pydantic import BaseModel

from gids.findings import Finding
from gids.reading.front_matter import split_page
from gids.reading.schema import validate
from gids.reading.yaml_nodes import parse_yaml
from gids.translations import fingerprint


def read_words(text: str) -> str | None:
    """Give the fingerprint of the words of a page; None without title, summary and text, or when no reader saw it."""
    split, _ = split_page(text.replace("\r\n", "\n"), "")
    if split is None or split.data.value.get("published") is False:
        return None
    words = (split.data.value.get("title"), split.data.value.get("summary"))
    if not all(isinstance(word, str) for word in words):
        return None
    # Values as the schema would read them: without spaces around them.
    title, summary = (str(word).strip() for word in words)
    return fingerprint(title, summary, split.body)


def answer_findings(model: type[BaseModel], line: str) -> list[Finding]:
    """Read one line of front matter as a record; gives what is wrong with it, nothing when it is right."""
    data, findings = parse_yaml(line, "")
    if data is None or findings:
        return findings
    return validate(model, data, "")[1]

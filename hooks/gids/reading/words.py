"""Only the words of a page, for a page of long ago whose facts may have had another form."""

from __future__ import annotations

from typing import Any

from gids.reading.front_matter import split_page
from gids.translations import fingerprint


def read_words(text: str) -> str | None:
    """Give the fingerprint of the words of a page; None when it has no title, summary and text."""
    split, _ = split_page(text.replace("\r\n", "\n"), "")
    if split is None:
        return None
    words = (split.data.value.get("title"), split.data.value.get("summary"))
    if not all(isinstance(word, str) for word in words):
        return None
    # Values as the schema would read them: without spaces around them.
    title, summary = (str(word).strip() for word in words)
    return fingerprint(title, summary, split.body)


def read_facts(text: str) -> dict[str, Any]:
    """Give the front matter of a page as plain values, as they were written; empty when there is none."""
    split, _ = split_page(text.replace("\r\n", "\n"), "")
    value = split.data.value if split else None
    return dict(value) if isinstance(value, dict) else {}

"""Only the words of a page, for a page of long ago whose facts may have had another form."""

from __future__ import annotations

from gids.reading.front_matter import split_page
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

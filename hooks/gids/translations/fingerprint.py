"""The fingerprint of a Dutch text: what a translation says it was made from."""

from __future__ import annotations

import hashlib
import unicodedata


def fingerprint(title: str, summary: str, body: str) -> str:
    """Give 12 hexadecimal digits that change when the words change.

    Line ends, the way lines are broken, and spaces do not count; facts in the front matter do not count
    either, because a translation does not repeat them.
    """
    words = "\n".join(" ".join(unicodedata.normalize("NFC", part).split()) for part in (title, summary, body))
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:12]

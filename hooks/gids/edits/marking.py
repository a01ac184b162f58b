"""Says in the file of a translation which Dutch text it belongs to, and who made it."""

from __future__ import annotations

from gids.edits.places import replace_at
from gids.edits.translating import Translator
from gids.reading import clean, split_page


def marked(text: str, source: str, of: str, translator: Translator) -> str:
    """Give the file of a translation made from the Dutch text with fingerprint `of`.

    The texts of the `source` language beside it are gone; a translator who is known replaces the one in the file.
    Raises ValueError when the file has no front matter with a translation.
    """
    text = clean(text, source)
    split, _ = split_page(text, "")
    made = split.data.value.get("translation") if split else None
    if not split or not isinstance(made, dict) or not isinstance(made.get("of"), str):
        raise ValueError("geen `translation` met `of` boven de tekst")
    if translator.by:
        return with_line(text, "translation", split.data.keys[("translation",)][0], translator.line(of))
    return replace_at(text, *split.data.values[("translation", "of")], made["of"], of, quoted=True)


def with_line(text: str, key: str, line: int, new: str) -> str:
    """Replace a key of front matter that stands on a line (from 1), with all that belongs to it, by one new line."""
    lines = text.split("\n")
    end = line
    while lines[end].startswith((" ", "- ", "]", "}")):
        end += 1
    assert lines[line - 1].startswith(key)
    return "\n".join([*lines[: line - 1], new, *lines[end:]])

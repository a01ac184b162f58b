"""Says of a page that its words changed and its meaning did not, when that can be true."""

from __future__ import annotations

import json
from collections.abc import Iterator

from gids.edits.marking import with_line
from gids.edits.places import replace_at
from gids.model import Page, Translation
from gids.reading import OldText, read_old_text, split_page
from gids.rules import facts_in

# What may differ above a text that means the same: its words, how it is found and shown, and how we know it.
_NO_FACTS = frozenset(
    (
        *("title", "summary", "search", "same_meaning_as", "topics", "icon", "drawing"),
        *("sources", "confidence", "questions", "review", "reader_test", "plain"),
    )
)


def why_not_the_same(old: OldText, new: OldText) -> Iterator[str]:
    """Tell in Dutch what differs between two texts of a page and is more than words."""
    for key in sorted({*old.values, *new.values} - _NO_FACTS):
        if old.values.get(key) != new.values.get(key):
            yield f"`{key}` boven de tekst is anders"
    ours, theirs = facts_in(old.title, old.summary, old.body), facts_in(new.title, new.summary, new.body)
    for name, before in ours.items():
        lost, extra = sorted((before - theirs[name]).elements()), sorted((theirs[name] - before).elements())
        if lost or extra:
            parts = ([f"weg: {', '.join(lost)}"] if lost else []) + (
                [f"erbij: {', '.join(extra)}"] if extra else []
            )
            yield f"{name} zijn anders ({'; '.join(parts)})"


def with_mark(text: str, page: Page, old: str) -> str:
    """Give the file of a page that says that the text with fingerprint `old` meant the same; the oldest stays first."""
    split, _ = split_page(text, "")
    assert split
    marks = dict.fromkeys((*page.matter.same_meaning_as, old))
    line = f"same_meaning_as: {json.dumps(list(marks))}"
    place = split.data.keys.get(("same_meaning_as",))
    if place:
        return with_line(text, "same_meaning_as", place[0], line)
    lines = text.split("\n")
    lines.insert(split.body_line - 2, line)
    return "\n".join(lines)


def renewed(text: str, translation: Translation, of: str) -> str:
    """Give the file of a translation that is as good for the text with fingerprint `of`."""
    place = translation.positions[("translation", "of")]
    return replace_at(text, *place, translation.matter.translation.of, of, quoted=True)


def current_for(old: OldText, page: Page) -> Iterator[Translation]:
    """Give the translations of a page that were current for an older text."""
    marks = old.values.get("same_meaning_as")
    meanings = {old.fingerprint, *(marks if isinstance(marks, list) else ())}
    for translation in page.translations.values():
        if translation.matter.translation.of in meanings:
            yield translation


def text_now(text: str) -> OldText:
    """Read the file of a page in the form of an older text, to compare the two."""
    read = read_old_text(text)
    assert read
    return read

"""Fills in the places of a new page or translation, as an editor or translator would."""

import re

PLACE = re.compile(r"\[…[^\]\n]*\]")


def fill(text, words):
    """Put `words`, one after the other, in the places of a Dutch page; all must be used."""
    left = iter(words)
    filled = PLACE.sub(lambda _: next(left), text)
    assert next(left, None) is None, "more words than places"
    return filled


def fill_all(text, words):
    """Put the same `words` in every place of a translation, also in the words of a link."""
    return text.replace("[…]", words).replace("[…", f"[{words}").replace("…]", f"{words}]")


def fill_translation(text, words):
    """Do the same; a link keeps its brackets, and who translated stays open."""
    lines = []
    for line in text.split("\n"):
        if line.startswith("translation:"):
            lines.append(line)
        else:
            linked = re.sub(r"\[…\]\(", f"[{words}](", line)
            lines.append(fill_all(linked, words))
    return "\n".join(lines)

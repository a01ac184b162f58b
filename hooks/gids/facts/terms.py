"""Official Dutch words are explained where a reader first meets them, from one word list, in every language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from gids.facts.blocks import html_blocks
from gids.model import Term

# In a heading the explanation would come before the text; a link has a page of its own. A box (a `div`) says what to
# do now: nothing may come between it and the reader.
_SILENT = frozenset({"h1", "h2", "h3", "h4", "a", "div"})


def explain_terms(html: str, terms: Sequence[Term], note: Callable[[Term], str]) -> str:
    """Put the explanation of every official word behind the first block that uses it.

    `html` is a text as Markdown makes it: a row of elements. `note` gives the HTML of one explanation. A word is
    explained once on a page.
    """
    left = list(terms)
    if not left:
        return html
    parts = []
    for block in html_blocks(html, _SILENT):
        parts.append(block.html)
        if not block.text:
            continue
        found = [(spot, term) for term, spot in _found(left, block.text)]
        for _, term in sorted(found, key=lambda item: item[0]):
            parts.append(note(term))
            left.remove(term)
    return "".join(parts)


def used_terms(text: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """List the words of the list that a text uses, in the order of the list."""
    return tuple(term for term, _ in _found(terms, text))


def _found(terms: Sequence[Term], text: str) -> Iterator[tuple[Term, int]]:
    """Give the words that a text uses with the first place of each.

    Other languages may hang an ending behind an apostrophe (`BSN'niz`).
    """
    letters = _letters(text)
    for term in terms:
        # Most words of the list are not in a text at all, which costs little to see.
        if any(_letters(form) in letters for form in term.forms):
            spot = _pattern(term.forms).search(text)
            if spot:
                yield term, spot.start()


@lru_cache(maxsize=1024)
def _letters(text: str) -> str:
    """Give a text in which letters are equal that `re.IGNORECASE` takes for equal; the Turkish i is three of them."""
    return text.casefold().replace("i\u0307", "i").replace("\u0131", "i")


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)

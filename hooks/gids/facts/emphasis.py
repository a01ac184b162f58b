"""In a translation an emphasised word is by agreement one of the source language: `doctor (*huisarts*)`."""

from __future__ import annotations

from gids.model import Language


def mark_source_words(html: str, source: Language) -> str:
    """Say of every emphasised word in the HTML of a translation that it is a word of the `source` language.

    A voice or a screen reader then speaks it as it is meant (WCAG 2.2, 3.1.2), and it keeps its direction.
    """
    return html.replace("<em>", f'<em lang="{source.code}" dir="{source.direction}">')

"""One leaflet as HTML: the page in one language, or beside the Dutch; with its address, code and version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import segno

from gids.facts import html_blocks
from gids.leaflets.article import Article, article_of
from gids.model import Language


@dataclass(frozen=True)
class Paper:
    """What stands on a leaflet around the text.

    `address` is what the QR code holds, `shown` the same for who types it; `state` says honestly who has checked
    the text; `words` are the fixed words of the language.
    """

    language: Language
    words: Mapping[str, Any]
    address: str
    shown: str
    version: str
    made: str
    state: Sequence[str]


def leaflet_html(paper: Paper, page: str, dutch: tuple[Language, str] | None = None) -> str:
    """Lay out the finished page `page` (HTML); with `dutch`, the finished Dutch page stands beside it."""
    own = article_of(page)
    other = article_of(dutch[1]) if dutch else None
    language = paper.language
    return (
        f'<!doctype html>\n<html lang="{language.code}" dir="{language.direction}">\n<head><meta charset="utf-8">'
        f"<title>{own.title}</title></head>\n"
        f'<body class="{"two" if dutch else "one"}">\n'
        f"<header><b>{escape(paper.words['site']['name'])}</b><span>{escape(language.name)}"
        f"{' + ' + escape(dutch[0].name) if dutch else ''}</span></header>\n"
        f"{_body(own, other, dutch[0] if dutch else None)}\n{_foot(paper)}\n</body>\n</html>\n"
    )


def _body(own: Article, other: Article | None, dutch: Language | None) -> str:
    blocks = [block.html for block in html_blocks(own.text) if block.html.strip()]
    parts = [
        f"<h1>{own.title}</h1>",
        f'<p class="answer">{own.answer}</p>',
        *([own.facts] if own.facts else []),
    ]
    if other is None or dutch is None:
        return "\n".join([*parts, *blocks])
    theirs = [
        f'<p class="h1">{other.title}</p>',
        f'<p class="answer">{other.answer}</p>',
        *([other.facts] if other.facts else []),
    ]
    notes = [block for block in blocks if block.startswith('<div class="word">')]
    left = [*parts, *(block for block in blocks if block not in notes)]
    right = [
        *theirs,
        *(
            block.html
            for block in html_blocks(other.text)
            if block.html.strip() and not block.html.strip().startswith('<div class="word">')
        ),
    ]
    pairs = [
        f'<div class="pair"><div>{mine}</div><div lang="{dutch.code}" dir="{dutch.direction}">{yours}</div></div>'
        for mine, yours in zip(left, right, strict=True)
    ]
    return "\n".join([*pairs, *notes])


def _foot(paper: Paper) -> str:
    # Level M and a quiet zone of four modules: readable at 25 mm for a weak camera (ISO/IEC 18004).
    code = segno.make(paper.address, error="m", micro=False, boost_error=False)
    drawing = code.svg_inline(scale=1, border=4, dark="#000", light="#fff", omitsize=True)
    lines = "".join(f"<p>{escape(line)}</p>" for line in paper.state)
    return (
        f'<footer><div class="qr" role="img" aria-label="{escape(paper.shown, quote=True)}">{drawing}</div>'
        f'<div><p><bdi dir="ltr">{escape(paper.shown)}</bdi></p>'
        f"<p>{escape(paper.words['version']['page'].format(version=paper.version))} · {escape(paper.made)}</p>"
        f"{lines}</div></footer>"
    )

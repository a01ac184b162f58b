"""One leaflet as HTML: the page in one language, or beside the Dutch; with its address, QR code and version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

import segno

from gids.facts import html_blocks
from gids.leaflets.address import Address
from gids.leaflets.article import Article, article_of
from gids.model import Language

_TAG = re.compile(r"<[^>]*>")
_NOTE = '<div class="word">'
_DRAWING = re.compile(r'<img class="drawing"[^>]*>')


@dataclass(frozen=True)
class Paper:
    """What stands on a leaflet around the text.

    `version` is that of the text and `made` the day, as the language writes it; `state` says honestly who has checked
    the text; `words` are the fixed words of the language.
    """

    language: Language
    words: Mapping[str, Any]
    address: Address
    version: str
    made: str
    state: Sequence[str]


def leaflet_html(paper: Paper, page: str, dutch: tuple[Language, str] | None = None) -> str:
    """Lay out the finished page `page` (HTML); with `dutch`, the finished page in the source language stands beside it.

    Raises ValueError when a page has no article, or the two have not the same parts.
    """
    own = article_of(page)
    language = paper.language
    names = [language.name, *([dutch[0].name] if dutch else [])]
    title = unescape(_TAG.sub("", own.title))
    parts = _beside(own, article_of(dutch[1]), dutch[0]) if dutch else _alone(own)
    body = "\n".join(parts)
    name = escape(paper.words["site"]["name"])
    return (
        f'<!doctype html>\n<html lang="{language.code}" dir="{language.direction}">\n<head><meta charset="utf-8">'
        f'<title>{escape(title)}</title><meta name="author" content="{name}"></head>\n'
        f'<body class="{"two" if dutch else "one"}">\n'
        f"<header><b>{name}</b> <span>{' + '.join(f'<bdi>{escape(one)}</bdi>' for one in names)}</span></header>\n"
        f"{body}\n{_foot(paper)}\n</body>\n</html>\n"
    )


def _head(article: Article, title: str) -> list[str]:
    """Give what stands above the text: since when, title, short answer, facts; "" for what a page does not have."""
    return [
        f'<p class="since">{article.since}</p>' if article.since else "",
        f"<{title}>{article.title}</{title.split()[0]}>",
        f'<p class="answer">{article.answer}</p>',
        article.facts,
    ]


def _blocks(article: Article) -> list[str]:
    """Give the parts of the text, and the facts below it."""
    blocks = [block.html.strip() for block in html_blocks(article.text) if block.html.strip()]
    return [*blocks, *([article.after] if article.after else [])]


def _alone(own: Article) -> Iterator[str]:
    yield from (part for part in _head(own, "h1") if part)
    yield from _blocks(own)


def _beside(own: Article, other: Article, dutch: Language) -> Iterator[str]:
    """Put each part beside the same part of the other text; notes on words are for who does not read that one."""
    # One drawing is enough.
    theirs = [_DRAWING.sub("", block) for block in _blocks(other) if not block.startswith(_NOTE)]
    own_parts = [part for part in (*_head(own, "h1"), *_blocks(own)) if part]
    other_parts = [part for part in (*_head(other, 'p class="h1"'), *theirs) if part]
    if sum(not part.startswith(_NOTE) for part in own_parts) != len(other_parts):
        raise ValueError("de vertaling heeft andere delen dan het Nederlands")
    left = iter(other_parts)
    for part in own_parts:
        if part.startswith(_NOTE):
            yield part
        else:
            yield (
                f'<div class="pair"><div>{part}</div>'
                f'<div lang="{dutch.code}" dir="{dutch.direction}">{next(left)}</div></div>'
            )


def _foot(paper: Paper) -> str:
    # Level M and a quiet zone of four modules: readable at 25 mm for a weak camera (ISO/IEC 18004).
    code = segno.make(paper.address.scanned, error="m", micro=False, boost_error=False)
    # A picture, not a drawing in the page: only that gets a text for who listens (WeasyPrint 70).
    drawing = code.svg_data_uri(scale=1, border=4, dark="#000", light="#fff", omitsize=True)
    words, shown = paper.words, escape(paper.address.shown)
    newest, made = words["leaflet"]["newest"], words["leaflet"]["made"].format(date=paper.made)
    version = words["version"]["page"].format(version=f'<bdi dir="ltr">{escape(paper.version)}</bdi>')
    lines = "".join(f"<p>{escape(line)}</p>" for line in paper.state)
    return (
        f'<footer><img class="qr" alt="{shown}" src="{escape(drawing, quote=True)}">'
        f"<div><p><b>{escape(newest)}</b></p>"
        f'<p class="address"><bdi dir="ltr">{shown}</bdi></p>'
        f"<p>{version}. {escape(made)}</p>{lines}</div></footer>"
    )

"""The parts of a finished page that go on paper. Works on the HTML of any engine that follows our templates."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_ANSWER = re.compile(r'<p class="card answer">(.*?)</p>', re.DOTALL)
_FACTS = re.compile(r'<section class="card facts".*?</section>', re.DOTALL)
_TEXT = re.compile(r'<div class="text">\n?(.*)</div>', re.DOTALL)
_WORD = re.compile(r'<details class="word"><summary>(.*?)</summary>(.*?)</details>', re.DOTALL)
_LINK = re.compile(r'<a (?![^>]*class="phone")[^>]*>(.*?)</a>', re.DOTALL)
_ICON = re.compile(r'<span class="icon[^"]*" aria-hidden="true">.*?</span>', re.DOTALL)
_ID = re.compile(r' (?:id|aria-labelledby)="[^"]*"')


@dataclass(frozen=True)
class Article:
    """A page as paper needs it: title and short answer, the facts of a step (or ""), and the text, all HTML."""

    title: str
    answer: str
    facts: str
    text: str


def article_of(html: str) -> Article:
    """Take the article out of a finished page. Raises ValueError when the page has none.

    On paper a link is only its words, an explained word is a note, and nothing has an address.
    """
    found = _ARTICLE.search(html)
    title = _TITLE.search(found[1]) if found else None
    answer = _ANSWER.search(found[1]) if found else None
    text = _TEXT.search(found[1]) if found else None
    if not (found and title and answer and text):
        raise ValueError("de pagina heeft geen artikel met titel, antwoord en tekst")
    facts = _FACTS.search(found[1])
    return Article(
        title[1].strip(), _paper(answer[1]), _paper(facts[0]) if facts else "", _paper(text[1]).strip()
    )


def _paper(html: str) -> str:
    html = _WORD.sub(r'<div class="word"><b>\1</b>\2</div>', html)
    return _ID.sub("", _ICON.sub("", _LINK.sub(r"\1", html)))

"""The parts of a finished page that go on paper. Works on the HTML of any engine that follows our templates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from gids.facts import html_blocks

_ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_SINCE = re.compile(r'<p class="chip since"[^>]*>(.*?)</p>', re.DOTALL)
_ANSWER = re.compile(r'<p class="card answer"[^>]*>(.*?)</p>', re.DOTALL)
_FACTS = re.compile(r'<section class="card facts".*?</section>', re.DOTALL)
_TEXT = '<div class="text">'
_WORD = re.compile(r'<details class="word"[^>]*><summary>(.*?)</summary><p>(.*?)</p></details>', re.DOTALL)
_PHONE = re.compile(r'<a class="phone"[^>]*>(.*?)</a>', re.DOTALL)
_HELP = re.compile(r': <a href="[^"]*/hulp/">.*?</a>')
_LINK = re.compile(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ICON = re.compile(r'<svg class="icon.*?</svg>', re.DOTALL)
_ID = re.compile(r' (?:id|aria-labelledby)="[^"]*"')


@dataclass(frozen=True)
class Article:
    """A page as paper needs it: title and short answer, the facts (or ""), and the text, all HTML.

    `since` tells from when a changed guideline holds, `after` are facts below the text (both or "").
    """

    title: str
    since: str
    answer: str
    facts: str
    text: str
    after: str


def article_of(html: str) -> Article:
    """Take the article out of a finished page. Raises ValueError when the page has none.

    On paper a link is its words, with the name of another site behind them; an explained word is a note; nothing has
    an anchor.
    """
    found = _ARTICLE.search(html)
    title = _TITLE.search(found[1]) if found else None
    answer = _ANSWER.search(found[1]) if found else None
    if not (found and title and answer and _TEXT in found[1]):
        raise ValueError("de pagina heeft geen artikel met titel, antwoord en tekst")
    before, _, rest = found[1].partition(_TEXT)
    text = next(html_blocks(_TEXT + rest)).html
    since, facts, after = (
        _SINCE.search(before),
        _FACTS.search(before),
        _FACTS.search(rest, len(text) - len(_TEXT)),
    )
    return Article(
        title=title[1].strip(),
        since=since[1].strip() if since else "",
        answer=_paper(answer[1]),
        facts=_paper(_HELP.sub("", facts[0])) if facts else "",
        text=_paper(text.removeprefix(_TEXT).removesuffix("</div>")).strip(),
        after=_paper(_HELP.sub("", after[0])) if after else "",
    )


def _paper(html: str) -> str:
    html = _WORD.sub(r'<div class="word"><p><b>\1</b> \2</p></div>', html)
    html = _PHONE.sub(r'<b class="phone">\1</b>', html)
    # Links that stand behind each other are a list.
    html = re.sub(r"</a>(?=<a )", "</a>, ", html)
    return _ID.sub("", _ICON.sub("", _LINK.sub(_words, html)))


def _words(found: re.Match[str]) -> str:
    host = urlsplit(found[1]).hostname or ""
    site = host.removeprefix("www.")
    if not site or site in found[2]:
        return found[2]
    return f'{found[2]} (<bdi dir="ltr">{escape(site)}</bdi>)'

"""Reads what others read: the index, the pages and the blocks of a built site."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

TOP = "api/1"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def index_of(site):
    return json.loads((site / TOP / "index.json").read_bytes())


def record(site, language, path):
    return json.loads((site / TOP / language / f"{path}.json").read_bytes())


def records(site):
    """Every page in every language, as its file and its data."""
    for file in sorted((site / TOP).rglob("*/**/*.json")):
        yield file, json.loads(file.read_bytes())


def schema(site, name):
    return json.loads((site / TOP / f"{name}.schema.json").read_bytes())


def block(site, language, path):
    """The block for other sites, as its text."""
    return (site / "embed" / language / f"{path}.txt").read_text(encoding="utf-8")


def file_at(site, address, here):
    """The file of this site behind a full address below `here`; None for another site, a phone or a mail."""
    if not here.startswith(address):
        return None
    path = unquote(urlsplit(here).path)
    return site / path.lstrip("/") / "index.html" if path.endswith("/") else site / path.lstrip("/")


class Tags(HTMLParser):
    """The tags of a piece of HTML with attributes, and its text; fails when they do not nest."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self._open = [], "", []
        self.feed(html)
        self.close()
        assert self._open == [], self._open

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("br", "img"):
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        raise AssertionError(data)


def letters(text):
    """The letters of a text: how lines break, marks of direction, and what may be the mark of an item do not count."""
    return "".join(re.sub(r"-|\d+\.", "", re.sub(r"[\u2066\u2069]", "", text)).split())

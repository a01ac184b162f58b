"""The parts of a text as the two-language view pairs them, read from a built page without a browser."""

from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = {"br", "img", "hr", "input", "wbr", "path", "circle", "rect", "line", "use", "ellipse", "polyline"}
_ALONE = {"h1", "h2", "h3", "h4", "p"}
# What is made of parts, or is one.
_FRAME = {
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "section",
    "details",
    "nav",
    "article",
    "figure",
    *_ALONE,
}


@dataclass
class Part:
    """One part: what it is, the anchor of a heading, how many points and links it has, and its words."""

    name: str
    anchor: str
    points: int = 0
    links: int = 0
    words: str = ""

    @property
    def kind(self):
        return (self.name, self.anchor, self.points, self.links)


@dataclass
class _Open:
    tag: str
    classes: frozenset
    part: Part | None = None  # that begins here
    within: bool = False  # in another part, or in what has no counterpart


class Text(HTMLParser):
    """The article of a page: its parts in order, and its skeleton of blocks.

    `skeleton` lists the start and end of every block with its class; what a page adds is left out of both: explained
    words, the tools, links to parts of the page.
    """

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.parts, self.skeleton, self.two, self.version = [], [], None, ""
        self._stack: list[_Open] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "meta" and values.get("name") == "version":
            self.version = values["content"]
        if values.get("id") == "two":
            self.two = values
        if tag in _VOID or not (self._stack or tag == "article"):
            return
        classes = frozenset((values.get("class") or "").split())
        above = self._stack[-1] if self._stack else _Open("", frozenset())
        added = tag == "nav" or values.get("id") == "two-failed" or classes & {"word", "tools"}
        here = _Open(tag, classes, within=above.within or bool(added))
        row = tag == "div" and above.tag == "dl" and any("facts" in one.classes for one in self._stack)
        for one in self._stack:
            if one.part and not here.within:
                one.part.points += tag == "li"
                one.part.links += tag == "a"
        inside = any(one.part for one in self._stack)
        if not here.within and tag in _FRAME:
            self.skeleton.append((tag, *sorted(classes - {"card"})))
        is_part = row or "when" in classes or tag == "li" or (tag in _ALONE and not inside)
        if is_part and not here.within and not self._in_whole():
            here.part = Part("row" if row else tag, values.get("id") or "")
            self.parts.append(here.part)
        self._stack.append(here)

    def handle_endtag(self, tag):
        if tag in _VOID or not self._stack:
            return
        closed = self._stack.pop()
        assert closed.tag == tag, (closed.tag, tag)
        if not closed.within and tag in _FRAME:
            self.skeleton.append((f"/{tag}",))

    def handle_data(self, data):
        if any(one.tag == "svg" for one in self._stack):
            return
        for one in reversed(self._stack):
            if one.part:
                one.part.words += data
                return

    def _in_whole(self):
        """Tell whether we are in a part that is paired as a whole: a row of facts, the moments of a step."""
        return any(one.part and one.part.name in ("row", "ul") for one in self._stack)


def text_of(file):
    """Read the article of a built page."""
    return Text(file.read_text(encoding="utf-8"))

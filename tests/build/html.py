"""Looks into built pages without a browser."""

from html.parser import HTMLParser

_VOID = {"meta", "link", "br", "img", "input", "hr", "path", "circle", "rect", "line", "polyline", "ellipse"}


class Page(HTMLParser):
    """A built page: its links with attributes, and its text with the language and direction it stands in."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.links = []
        self.attributes = []
        self.texts = []
        self._stack = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.attributes.append((tag, values))
        for name in ("href", "src"):
            if name in values:
                self.links.append((tag, values[name], values))
        if tag not in _VOID:
            above = self._stack[-1] if self._stack else (None, None, None)
            self._stack.append((tag, values.get("lang", above[1]), values.get("dir", above[2])))

    def handle_endtag(self, tag):
        if tag not in _VOID and self._stack:
            self._stack.pop()

    def handle_data(self, data):
        if data.strip() and self._stack and self._stack[-1][0] not in ("script", "style", "title"):
            tag, language, direction = self._stack[-1]
            self.texts.append((data.strip(), language, direction, tag))

    @property
    def html(self):
        """The attributes of the html element."""
        return next(values for tag, values in self.attributes if tag == "html")

    def language_of(self, text):
        """Give language and direction of the first text that holds `text`."""
        return next((found[1], found[2]) for found in self.texts if text in found[0])

    def says(self, text):
        """Tell whether the page shows a text."""
        return text in " ".join(found[0] for found in self.texts)


def read(file):
    """Read a built page."""
    return Page(file.read_text(encoding="utf-8"))

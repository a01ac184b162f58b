"""The text of a page for use elsewhere: HTML that needs nothing of this site, and the same words without HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import urljoin

from gids.finish.markup import attributes_of, name_of

# Every element of a text with the attributes that go along. An `id` stays behind: on another page it may be there
# already, and all links lead to this site. A text holds nothing else (finish/allowed.py, views/terms.py).
_KEPT: dict[str, tuple[str, ...]] = {
    "a": ("href", "rel", "class"),
    "b": (),
    "bdi": ("lang", "dir"),
    "br": (),
    "details": ("class", "lang", "dir"),
    "div": ("class",),
    "em": ("lang", "dir"),
    "h2": (),
    "h3": (),
    "img": ("alt", "src"),
    "li": (),
    "ol": ("start",),
    "p": ("class",),
    "span": ("class",),
    "strong": (),
    "summary": (),
    "ul": (),
}
_PLAIN_TAGS = {f"<{name}>": name for name in _KEPT}
_ADDRESSES = ("href", "src")
_TAG = re.compile(r"(<[^<>]*>)")
_SPACES = re.compile(r"\s+")
_PARAGRAPHS = frozenset({"details", "div", "h2", "h3", "ol", "p", "summary", "ul"})
# Marks for who shows plain text: what is between them keeps its direction (Unicode UAX 9, LRI and PDI).
_ISOLATE, _END = "\u2066", "\u2069"


class NotReusableError(ValueError):
    """A text holds something that is not on the list, which nobody has thought of for use elsewhere."""


@dataclass(frozen=True)
class Reusable:
    """A text as HTML with full addresses only, and as plain text."""

    html: str
    text: str


def reusable(html: str, address: str, direction: str) -> Reusable:
    """Give the text of the page at `address` (full, with a slash at the end), which runs in `direction`.

    Raises NotReusableError for an element or attribute that is not on the list: nothing is left out unseen.
    """
    parts = _TAG.split(html.strip())
    plain = _Plain(isolate=direction == "rtl")
    for position, part in enumerate(parts):
        if position % 2 == 0:
            plain.words(part)
            continue
        if part in _PLAIN_TAGS:
            plain.start(_PLAIN_TAGS[part], {})
        elif part.startswith("</"):
            plain.end(part[2:-1].strip().lower())
        else:
            name, parts[position], values = _tag(part, address)
            plain.start(name, values)
    return Reusable("".join(parts), plain.text)


def _tag(tag: str, address: str) -> tuple[str, str, dict[str, str]]:
    """Write an opening tag anew, with its addresses in full; gives its name and attributes too."""
    name, values = name_of(tag), dict(attributes_of(tag))
    kept = _KEPT.get(name)
    lost = next((other for other in values if kept is None or other not in (*kept, "id")), "")
    if kept is None or lost:
        shown = f"<{name}{f' {lost}' if lost else ''}>" if name else tag[:40]
        raise NotReusableError(f"{shown} past niet in een tekst voor anderen")
    values = {other: value for other, value in values.items() if other != "id"}
    for other in _ADDRESSES:
        if other in values:
            values[other] = urljoin(address, values[other])
    written = "".join(f' {other}="{escape(value)}"' for other, value in values.items())
    return name, f"<{name}{written}>", values


@dataclass
class _Plain:
    """Collects plain text: a paragraph or heading per block, a dash or number before each item of a list."""

    isolate: bool
    _out: list[str] = field(default_factory=list)
    _gap: int = 0
    _marker: str = ""
    _lists: list[int | None] = field(default_factory=list)
    _isolated: list[bool] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in "".join(self._out).split("\n"))

    def words(self, html: str) -> None:
        words = _SPACES.sub(" ", unescape(html))
        if self._gap or not self._out:
            words = words.lstrip()
        if words:
            self._add(words)

    def start(self, name: str, values: dict[str, str]) -> None:
        if name in ("ul", "ol"):
            self._lists.append(int(values.get("start") or 1) if name == "ol" else None)
        if name == "li":
            self._gap = max(self._gap, 1)
            self._marker = self._next_marker()
        elif name == "br":
            self._gap = max(self._gap, 1)
        elif name in _PARAGRAPHS and not self._marker:
            self._gap = 2
        elif name == "img" and values.get("alt"):
            self._add(f"[{values['alt']}]")
        elif name in ("bdi", "em"):
            self._isolated.append(self.isolate and values.get("dir") == "ltr")
            if self._isolated[-1]:
                self._add(_ISOLATE)

    def end(self, name: str) -> None:
        if name in ("bdi", "em"):
            if self._isolated.pop():
                self._out.append(_END)
        elif name in ("ul", "ol"):
            self._lists.pop()
            self._gap = 2
        elif name == "li":
            self._marker = ""
            self._gap = max(self._gap, 1)
        elif name in _PARAGRAPHS:
            self._gap = 2

    def _next_marker(self) -> str:
        number = self._lists[-1]
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _add(self, text: str) -> None:
        if self._out:
            # An item may begin with a paragraph of its own; its marker stays on the line of its words.
            self._out.append("\n" * (min(self._gap, 1) if self._marker else self._gap))
        self._out += [self._marker, text]
        self._gap, self._marker = 0, ""

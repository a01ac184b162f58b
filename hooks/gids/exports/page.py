"""One page of the site, changed so that it works from a folder without a web server."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from gids.exports.links import Links

# What a page in the head says to browsers and search engines on the internet, and what is of no use in a folder.
# A policy with 'self' means nothing in a folder or an app, where each file may be an origin of its own.
_LEFT_OUT_META = ("content-security-policy", "robots")
_LEFT_OUT_LINKS = ("manifest", "modulepreload", "preload", "prefetch", "apple-touch-icon")
_FILES_LINKS = ("stylesheet", "icon")
_LINKS = ("href", "action", "formaction")
_VOID = frozenset(("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
# An element with this attribute is about the site on the internet; a copy does not have it.
ONLINE_ONLY = "data-online"

Attributes = dict[str, str | None]


@dataclass
class Found:
    """What a page turned out to hold: its title, the files and pictograms it uses, the modules it starts."""

    title: str = ""
    files: list[str] = field(default_factory=list)
    pictograms: dict[str, None] = field(default_factory=dict)
    modules: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Additions:
    """What a copy adds to a page: tags in place of its modules, at the start of its body, and of its text."""

    scripts: Callable[[Sequence[str]], str]
    pictograms: Callable[[Sequence[str], Sequence[str]], str]
    notice: Callable[[str], str]


def flat_page(
    html: str, place: str, links: Links, pictograms: Collection[str], additions: Additions
) -> tuple[str, Found]:
    """Change the page at `place` for a copy; gives the new HTML and what was found in it.

    Everything that is not named here stays byte for byte. `pictograms` are the places of the files with pictograms: a
    browser does not show part of another file from a folder, so those of the page go into it.
    """
    reader = _Reader(html, place, links, pictograms)
    found = reader.found
    inserts = [
        (reader.scripts_at, additions.scripts(found.modules) if found.modules else ""),
        (reader.body_at, additions.pictograms(list(found.pictograms), found.modules)),
        (reader.text_at, additions.notice(place)),
    ]
    edits = reader.edits + [(at, at, text) for at, text in inserts if at is not None and text]
    return _edited(html, edits), found


def _edited(html: str, edits: Sequence[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
        parts += [html[at:start], text]
        at = end
    return "".join((*parts, html[at:]))


class _Reader(HTMLParser):
    """Reads a page and notes what must change: (start, end, text) in the HTML as it was."""

    def __init__(self, html: str, place: str, links: Links, pictograms: Collection[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Found()
        self.edits: list[tuple[int, int, str]] = []
        self.scripts_at: int | None = None
        self.body_at: int | None = None
        self.text_at: int | None = None
        self._html, self._place, self._links, self._pictograms = html, place, links, pictograms
        self._lines = [0, *(found.end() for found in re.finditer("\n", html))]
        self._in_title = False
        self._leaving: tuple[str, int, int] | None = None  # the element that is left out, its start and depth
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start, values = self._here(), dict(attrs)
        written = self.get_starttag_text() or ""
        end = start + len(written)
        if self._leaving:
            name, since, depth = self._leaving
            self._leaving = (name, since, depth + (tag == name))
        elif self._is_left_out(tag, values):
            if tag in _VOID:
                self.edits.append((start, self._with_line_end(end), ""))
            else:
                self._leaving = (tag, start, 1)
            if _is_module(tag, values) and ONLINE_ONLY not in values:
                self.scripts_at = start if self.scripts_at is None else self.scripts_at
                self.found.modules.append(self._file(values["src"] or ""))
        else:
            self._in_title = tag == "title" and self.body_at is None
            if self._changed(tag, values):
                self.edits.append((start, end, _tag(tag, values, closed=written.endswith("/>"))))
            if tag == "body":
                self.body_at = end
            if tag == "main":
                self.text_at = end

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if not self._leaving or tag != self._leaving[0]:
            return
        name, since, depth = self._leaving
        if depth > 1:
            self._leaving = (name, since, depth - 1)
            return
        end = self._html.index(">", self._here()) + 1
        self.edits.append((since, self._with_line_end(end), ""))
        self._leaving = None

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<use/>`: an element without an end tag."""
        self.handle_starttag(tag, attrs)
        if self._leaving and tag not in _VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if self._in_title and not self._leaving:
            self.found.title += data

    def _is_left_out(self, tag: str, values: Attributes) -> bool:
        if ONLINE_ONLY in values:
            return True
        if tag == "meta":
            return (values.get("http-equiv") or values.get("name") or "").lower() in _LEFT_OUT_META
        if tag == "link":
            return any(word in _LEFT_OUT_LINKS for word in (values.get("rel") or "").split())
        return _is_module(tag, values)

    def _changed(self, tag: str, values: Attributes) -> bool:
        """Change the addresses among the attributes; tells whether any did."""
        before = dict(values)
        if src := values.get("src"):
            values["src"] = self._used(src)
        if tag == "link" and set((values.get("rel") or "").split()) & set(_FILES_LINKS):
            values["href"] = self._used(values["href"] or "")
        elif tag == "use":
            values["href"] = self._pictogram(values.get("href") or "")
        else:
            for name in _LINKS:
                if (target := values.get(name)) is not None:
                    values[name] = self._links.flat(target, self._place)
        return values != before

    def _pictogram(self, target: str) -> str:
        path, _, name = target.partition("#")
        if not path or self._file(path) not in self._pictograms:
            return target
        self.found.pictograms[name] = None
        return f"#{pictogram_id(name)}"

    def _used(self, target: str) -> str:
        """Note a file that the page uses; gives the plainest way to it."""
        place = self._links.place(target, self._place)
        if place is None:
            return target
        self.found.files.append(place)
        return posixpath.relpath(place, posixpath.dirname(self._place))

    def _file(self, target: str) -> str:
        return self._links.place(target, self._place) or ""

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _with_line_end(self, end: int) -> int:
        return end + 1 if self._html.startswith("\n", end) else end


def _is_module(tag: str, values: Attributes) -> bool:
    return tag == "script" and values.get("type") == "module" and "src" in values


def pictogram_id(name: str) -> str:
    """Give the id of a pictogram inside a page; headings have ids too, so it says what it is."""
    return f"icon-{name}"


def _tag(tag: str, values: Attributes, *, closed: bool) -> str:
    written = "".join(
        f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in values.items()
    )
    return f"<{tag}{written}{'/' if closed else ''}>"

"""What may stand in a text and on a page, as lists of what is allowed. What is not on them is refused, never cleaned.

A reader then sees what an editor wrote or nothing, and nobody learns too late that a part was left out.
"""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import nh3

from gids.findings import Finding, Place

# What Markdown and the facts make of a text (hooks/gids/rules/markup.py refuses all else before).
_TEXT_TAGS = {
    *("h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a", "img", "br", "div", "span", "bdi"),
}
_TEXT_ATTRIBUTES = {
    "a": {"href", "rel"},
    "bdi": {"lang"},
    "h2": {"id"},
    "h3": {"id"},
    "img": {"alt", "src"},
    "li": {"id"},
    "ol": {"start"},
}
_TEXT_VALUES = {"bdi": {"dir": {"ltr", "rtl"}}}
_TEXT_CLASSES = {
    "a": {"phone"},
    "div": {"admonition", "call", "doctor"},
    "p": {"admonition-title"},
    "span": {"to-confirm"},
}
# An address inside the site: no scheme, no other host, nothing that a browser would leave out.
INSIDE = re.compile(r"(?![a-z][a-z0-9+.-]*:)(?!//)[^\x00-\x20\x7f\\<>]*", re.IGNORECASE)
OUTSIDE = re.compile(r"https://[^\x00-\x20\x7f\\<>/]+(/[^\x00-\x20\x7f\\<>]*)?")
CALL = re.compile(r"tel:\+?[0-9]+|mailto:[^\x00-\x20\x7f\\<>/]+")
# What a link to another site must say (no-referrer also stands on the page, for who copies the link).
OUTSIDE_REL = ("external", "noreferrer")


class Refused(Exception):
    """Pages hold what is not allowed; the argument is the list of findings."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(findings)
        self.findings = findings


def mark_outside_links(html: str) -> str:
    """Say at every link of a text to another site that it is one, and that it is not told where a reader came from."""
    return html.replace('<a href="https://', f'<a rel="{" ".join(OUTSIDE_REL)}" href="https://')


def text_finding(html: str, file: str, text: str, first_line: int) -> Finding | None:
    """Check what Markdown made of the text of a page; gives what is not allowed in it, if anything.

    `file` and `text` are what the editor wrote, `first_line` is where the text begins in the file.
    """
    kept = _cleaner().clean(html)
    if kept == html:
        return None
    before, after = _Pieces.of(html), _Pieces.of(kept)
    if before == after:
        return None
    places = range(min(len(before), len(after)))
    at = next((index for index in places if before[index] != after[index]), len(places))
    at = min(at, len(before) - 1)
    found, words = _difference(before[at], after[at] if at < len(after) else None)
    line = next((text[: text.find(word)].count("\n") for word in words if word in text), 0)
    return Finding.at(
        Place(file, first_line + line),
        "H10",
        found=found,
        expected="koppen, alinea's, lijsten, kaders, links (https) en plaatjes van de site zelf",
        repair="Haal dit weg uit de tekst. Staat het er niet in? Dan maakt het programma het: zeg het de beheerder.",
    )


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TEXT_TAGS,
        attributes=_TEXT_ATTRIBUTES,
        tag_attribute_values=_TEXT_VALUES,
        allowed_classes=_TEXT_CLASSES,
        attribute_filter=_text_value,
        url_schemes={"https", "tel"},
        link_rel=None,
    )


def _text_value(tag: str, name: str, value: str) -> str | None:
    """Leave out addresses that lead elsewhere under the look of an address inside the site."""
    if name == "src" and not INSIDE.fullmatch(value):
        return None
    if name == "href" and not any(form.fullmatch(value) for form in (INSIDE, OUTSIDE, CALL)):
        return None
    return value


class _Pieces(HTMLParser):
    """The tags and words of a text, in an order and form that can be compared."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[str, ...]] = []

    @classmethod
    def of(cls, html: str) -> list[tuple[str, ...]]:
        reader = cls()
        reader.feed(html)
        reader.close()
        return reader.pieces

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append((f"<{tag}>", *sorted(f'{name}="{value or ""}"' for name, value in attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append((f"</{tag}>",))

    def handle_data(self, data: str) -> None:
        if self.pieces and self.pieces[-1][0] == "":
            data = self.pieces.pop()[1] + data
        self.pieces.append(("", data))

    def handle_comment(self, data: str) -> None:
        self.pieces.append(("<!--", data))

    def handle_decl(self, decl: str) -> None:
        self.pieces.append(("<!", decl))

    def handle_pi(self, data: str) -> None:
        self.pieces.append(("<?", data))

    def unknown_decl(self, data: str) -> None:
        self.pieces.append(("<![", data))


def _difference(before: tuple[str, ...], after: tuple[str, ...] | None) -> tuple[str, list[str]]:
    """Name what was lost, and give words by which it may be found in what the editor wrote."""
    gone = [part for part in before[1:] if not after or part not in after[1:]]
    if after and before[0] == after[0] and gone and before[0].startswith("<"):
        found = f"{before[0]} met {gone[0]}"
        name, _, value = gone[0].partition("=")
        return found[:80], [gone[0], value.strip('"'), f"{name}="]
    return " ".join(before)[:80].split("\n")[0].strip() or "<", [before[0].rstrip(">"), *before[1:]]

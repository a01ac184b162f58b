"""Rules for links and pictures: everything leads somewhere, and nothing comes from outside."""

from __future__ import annotations

import difflib
import html
import posixpath
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

from gids.assets import drawing_name
from gids.findings import Finding
from gids.model import ChangeMatter, Link, Page, Site
from gids.rules.texts import Words, all_words

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB = re.compile(r"^https://[^\s]+\.[^\s]+$")
# Also what a parser may not see as a link: a definition, a fact in the words of a link, or a scheme that runs
# code, written in any way.
_DEFINITION = re.compile(r"\]:")
_FACT_IN_WORDS = re.compile(r"\[[^\[\]]*\{\{[^\[\]]*\]\(")
# The one way to write a target. Python-Markdown also takes spaces, brackets, quotes and titles.
_TARGET = re.compile(r"\]\((?P<target>[^\s()<>\"'\\{}`]+\))?")
_CODE = re.compile(r"(javascript|vbscript):|data:[a-z]+/", re.IGNORECASE)


def check(site: Site, today: date) -> Iterator[Finding]:
    """Check links and pictures in every language. A change of a day to come is no page yet on `today`."""
    pages = {
        page.path: page
        for page in site.pages
        if not isinstance(page.matter, ChangeMatter) or page.matter.starts <= today
    }
    for words in all_words(site):
        yield from _hidden(words)
        for link in words.body.outline.links:
            if link.image:
                yield from _picture(site, words, link)
            else:
                yield from _link(site, pages, words, link)


def _holds_code(line: str) -> bool:
    """Tell whether a line names a scheme that runs code; its colon may be written as `%3a` or `&colon;`."""
    if not any(sign in line for sign in ":%&"):
        return False
    return bool(_CODE.search(re.sub(r"[\s\x00-\x1f]+", "", unquote(html.unescape(line)))))


def _hidden(words: Words) -> Iterator[Finding]:
    seen = {_plain(link.target) for link in words.body.outline.links}
    for number, line in enumerate(words.body.text.split("\n"), words.body.first_line):
        targets = [match["target"] for match in _TARGET.finditer(line)]
        unseen = any(target is None or not _is_seen(target[:-1], seen) for target in targets)
        if unseen or _holds_code(line) or _DEFINITION.search(line) or _FACT_IN_WORDS.search(line):
            yield Finding.at(
                words.place(number),
                "T03",
                found=line.strip()[:60],
                expected="[woorden](pagina.md) of [woorden](https://…)",
                repair="Schrijf de link gewoon in de zin, met een adres dat begint met https://.",
            )


def _plain(target: str) -> str:
    return unquote(html.unescape(target))


def _is_seen(target: str, seen: set[str]) -> bool:
    """Tell whether a target as written is one of the links that are checked, or a plain web address."""
    return _plain(target) in seen or bool(_WEB.match(target))


def _link(site: Site, pages: dict[str, Page], words: Words, link: Link) -> Iterator[Finding]:
    place = words.place(link.line, link.column)
    target = link.target
    if _CODE.search(re.sub(r"\s+", "", unquote(html.unescape(target)))):
        return  # told by _hidden
    if _SCHEME.match(target) or target.startswith("//"):
        if not _WEB.match(target):
            yield Finding.at(
                place,
                "T03",
                found=target[:60],
                expected="een adres dat begint met https://",
                repair="Gebruik een gewoon webadres. Een telefoonnummer? Schrijf {{ contact.NAAM.phone }}.",
            )
        return
    file, _, anchor = target.partition("#")
    address = page_of_link(words.page.path, file)
    if address is None or (address not in pages and address not in site.broken):
        later = site.page(address) if address else None
        if later and isinstance(later.matter, ChangeMatter):
            yield Finding.at(
                place,
                "T04",
                found=f"{target}, een verandering die pas begint op {later.matter.starts.isoformat()}",
                expected="een pagina die er nu al is",
                repair="Zet deze link er pas in als de verandering is begonnen.",
            )
            return
        known = sorted(pages)
        guess = difflib.get_close_matches(address or file, known, n=1, cutoff=0.4)
        yield Finding.at(
            place,
            "T04",
            found=target or "een lege link",
            expected="een pagina die bestaat, geschreven als naam.md",
            repair=_elsewhere(site, words, address)
            or (f"Bedoel je {guess[0]}.md?" if guess else "Kijk in content/nl/ hoe de pagina heet."),
        )
        return
    if anchor and address in pages:
        anchors = [name for name, _ in pages[address].body.outline.anchors]
        if anchor not in anchors:
            yield Finding.at(
                place,
                "T05",
                found=f"#{anchor}",
                expected=", ".join(f"#{name}" for name in anchors) or "een pagina met ankers",
                repair="Kies een anker dat op die pagina staat.",
            )


def _elsewhere(site: Site, words: Words, address: str | None) -> str:
    """Say what to write for a page that moved; nothing when it did not."""
    now = site.now_at(address) if address and address in site.old_addresses else None
    if now is None:
        return ""
    return f"Die pagina staat nu op een ander adres. Schrijf: {link_to(words.page.path, now)}"


def link_to(page_path: str, address: str) -> str:
    """Write a link from one page to another, relative as links in texts are."""
    return posixpath.relpath(f"{address or 'index'}.md", posixpath.dirname(page_path) or ".")


def page_of_link(page_path: str, file: str) -> str | None:
    """Give the page address that a relative link means, or None when it is no link to a page.

    `page_path` is the page where the link stands, `file` its target without an anchor.
    """
    if not file:
        return page_path
    if not file.endswith(".md") or file.startswith("/"):
        return None
    folder = posixpath.dirname(page_path)
    address = posixpath.normpath(posixpath.join(folder, file)).removesuffix(".md")
    return "" if address == "index" else address


def _picture(site: Site, words: Words, link: Link) -> Iterator[Finding]:
    place = words.place(link.line, link.column)
    if not link.text.strip():
        yield Finding.at(
            place,
            "T12",
            found=link.target or "een plaatje zonder adres",
            expected="woorden tussen de vierkante haken",
            repair="Schrijf in één zin wat er te zien is.",
        )
    folder = posixpath.dirname(words.file.split("/", 1)[1])
    path = posixpath.normpath(posixpath.join(folder, link.target))
    if name := drawing_name(path):
        yield Finding.at(
            place,
            "T13",
            found=link.target,
            expected="een eigen plaatje op zijn vaste plek",
            repair=f"Haal het uit de tekst. Schrijf in de Nederlandse front matter: drawing: {name}",
        )
        return
    if _SCHEME.match(link.target) or path not in site.files or not path.startswith("assets/"):
        yield Finding.at(
            place,
            "T13",
            found=link.target[:60] or "een plaatje zonder adres",
            expected="een bestand in content/assets/",
            repair="Zet het plaatje in content/assets/ en verwijs ernaar als ../../assets/naam.svg.",
        )

"""What may stand on a finished page, whatever made it: elements, attributes, addresses, and code inside the page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from gids.findings import Finding, Place
from gids.finish.allowed import CALL, INSIDE, OUTSIDE, OUTSIDE_REL
from gids.finish.markup import Unclear, attributes_of, blocks_of, content_of, name_of, tags_of

# Code inside a page that a maintainer has read: `sha256-…`, with the reason. The policy would allow any code that is
# there when it is made; this list says which code should be. Today there is none.
REVIEWED: frozenset[str] = frozenset()

# Blocks that a browser never runs (import maps and speculation rules are run, as far as a policy is concerned).
DATA_TYPES = frozenset({"application/json", "application/ld+json"})


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Elements that bring nothing from elsewhere and run nothing. No frames, objects, `base` or video, sound only as a
# recording of the site itself, and of SVG no animation (it can change an address) and no HTML inside.
_ELEMENTS = _names(
    """
    a abbr address article aside audio b bdi bdo blockquote body br button caption circle cite clippath code
    col colgroup data datalist dd defs del desc details dfn dialog div dl dt ellipse em fieldset
    figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label
    legend li line lineargradient link main mark menu meta meter nav noscript ol optgroup option output
    p path picture polygon polyline pre progress q radialgradient rect rp rt ruby s samp script search
    section select small span stop strong style sub summary sup svg symbol table tbody td template text
    textarea tfoot th thead time title tr tspan ul use var wbr
    """
)
_ATTRIBUTES = _names(
    """
    abbr action alt as async autocapitalize autocomplete autocorrect autofocus blocking charset checked
    class clip-path clip-rule color cols colspan content controls crossorigin cx cy d datetime decoding defer dir
    disabled download draggable dx dy enctype enterkeyhint fetchpriority fill fill-opacity fill-rule
    focusable for gradienttransform gradientunits headers height hidden high href hreflang http-equiv id
    inert inputmode integrity is itemprop itemscope itemtype label lang list loading low max maxlength
    media method min minlength multiple name novalidate offset opacity open optimum pathlength pattern
    placeholder points popover popovertarget popovertargetaction prefix preload preserveaspectratio property r
    readonly rel required reversed role rows rowspan rx ry scope selected size sizes span spellcheck src
    start step stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width summary tabindex text-anchor title
    transform translate type value vector-effect version viewbox width wrap x x1 x2 xmlns y y1 y2
    """
)
# The only places where an address may stand that a browser opens or fetches.
_ADDRESSES = frozenset(
    {
        ("a", "href"),
        ("link", "href"),
        ("use", "href"),
        ("script", "src"),
        ("img", "src"),
        ("audio", "src"),
        ("form", "action"),
    }
)
_ADDRESS_NAMES = frozenset(name for _, name in _ADDRESSES)
# What a `link` may be: named only, or also fetched.
_NAMED_LINKS = frozenset({"alternate", "author", "canonical", "license", "next", "prev"})
_FETCHED_LINKS = frozenset(
    {"apple-touch-icon", "icon", "manifest", "modulepreload", "prefetch", "preload", "search", "stylesheet"}
)
# Colours and forms, which may name only what is inside the page itself, as in fill="url(#sun)".
_PAINT = frozenset({"clip-path", "fill", "stroke"})
_FETCHED_PAINT = re.compile(r"url\((?!#)|[\\&]", re.IGNORECASE)

# What runs or fetches in a drawing, in any spelling.
_CODE_IN_DRAWING = re.compile(
    r"<(?:\w+:)?(?:script|handler|foreignobject|iframe|image|feimage)\b|<!entity|<\?xml-stylesheet|@import"
    r"|[\s\"'/]on[a-z]+\s*=|javascript:|\b(?:href|src)\s*=(?!\s*[\"']\s*#)|url\((?!\s*[\"']?\s*#)",
    re.IGNORECASE,
)

# Browsers take quotes off such an address, and longer waits take a text from who reads slowly (WCAG 2.2.1).
_ON_TO_OUR_PAGE = re.compile(r"0; url=(\.\./)+[a-z0-9-]+/[a-z0-9-]+/")

_REPAIR = (
    "Komt het uit een tekst of een vast woord? Haal het weg in content/. Anders staat het in overrides/."
)


@dataclass
class PageCheck:
    """Looks at pages one by one and remembers what is wrong; tags that were right before are not read again.

    `address` is the address of the site: a link to the site itself may be written in full.
    """

    address: str
    reviewed: frozenset[str] = REVIEWED
    _known: set[str] = field(default_factory=set)
    _wrong: dict[tuple[str, str, str], tuple[Place, int]] = field(default_factory=dict)

    def look(self, page: str, html: str) -> bool:
        """Check a finished page and tell whether it is right; `page` is its file in the site."""
        try:
            tags = tags_of(html)
        except Unclear as unclear:
            told = (unclear.text, "alleen gewone tags, zonder commentaar", _REPAIR)
            self._remember(Place(page, unclear.line), told)
            return False
        right = True
        for tag in dict.fromkeys(tags):
            if tag in self._known:
                continue
            problems = list(self._problems(tag))
            for problem in problems:
                self._remember(Place(page, html[: html.find(tag)].count("\n") + 1), problem)
            if problems:
                right = False
            else:
                self._known.add(tag)
        return right

    def look_at_drawing(self, file: str, svg: str) -> None:
        """Check an SVG file: opened on its own, it is a page that can hold code. How it is drawn is free."""
        found = _CODE_IN_DRAWING.search(unescape(svg))
        if found:
            repair = (
                "Bewaar de tekening opnieuw als gewone SVG, zonder scripts en zonder plaatjes van buiten."
            )
            self._remember(
                Place(file), (found[0].strip(), "een tekening met alleen lijnen en vlakken", repair)
            )

    def findings(self) -> list[Finding]:
        """Give one finding for every thing that is wrong, at the first page where it is, with the number of pages."""
        return sorted(
            Finding.at(
                place,
                "H11",
                found=found if pages == 1 else f"{found} (op {pages} pagina's)",
                expected=expected,
                repair=repair,
            )
            for (found, expected, repair), (place, pages) in self._wrong.items()
        )

    def _remember(self, place: Place, problem: tuple[str, str, str]) -> None:
        first, pages = self._wrong.get(problem, (place, 0))
        self._wrong[problem] = (first, pages + 1)

    def _problems(self, tag: str) -> Iterator[tuple[str, str, str]]:
        """Give what is wrong with a tag: what was found, what was expected, and how to repair it."""
        element = name_of(tag)
        if not element:
            return
        shown = f"<{element}>"
        if element not in _ELEMENTS:
            yield shown, "een van de elementen in hooks/gids/finish/allowed_pages.py", _REPAIR
            return
        pairs = list(attributes_of(tag))
        values = dict(pairs)
        if len(values) < len(pairs):
            yield f"{shown} met twee keer hetzelfde kenmerk", "elk kenmerk één keer", _REPAIR
        for name, value in pairs:
            if not (name in _ATTRIBUTES or name.startswith(("aria-", "data-"))):
                yield f'{shown} met {name}="{value[:60]}"', f"een {element} zonder '{name}'", _REPAIR
            elif name in _ADDRESS_NAMES and (element, name) not in _ADDRESSES:
                yield f'{shown} met {name}="{value[:60]}"', f"een {element} zonder adres", _REPAIR
            elif name in _PAINT and _FETCHED_PAINT.search(value):
                yield f'{shown} met {name}="{value[:60]}"', "een kleur of vorm uit de pagina zelf", _REPAIR
        for wanted in self._wrong_use(element, tag, values):
            yield self._shown(element, values), wanted, _REPAIR

    def _wrong_use(self, element: str, tag: str, values: dict[str, str]) -> Iterator[str]:
        """Give what was expected of an element that may be there, but not like this."""
        href = values.get("href", "")
        if element == "a" and not self._is_right_link(href, values.get("rel", "").split()):
            yield f'een adres in de site, tel:, of https:// met rel="{" ".join(OUTSIDE_REL)}"'
        elif element == "link" and not self._is_right_relation(href, values.get("rel", "").lower().split()):
            yield "een bestand van de site zelf"
        elif element in ("img", "use", "audio") and not INSIDE.fullmatch(values.get("src", href)):
            yield "een plaatje of opname van de site zelf"
        elif element == "form":
            if not INSIDE.fullmatch(values.get("action", "")):
                yield "een formulier dat in de site blijft"
            if values.get("method", "get").lower() not in ("get", "dialog"):
                yield "een formulier dat niets verstuurt (method get)"
        elif element == "meta":
            if not _is_right_order(values):
                yield "een pagina die niets zet, en alleen meteen naar een pagina van de site zelf doorstuurt"
            if values.get("name", "").lower() == "referrer" and values.get("content") != "no-referrer":
                yield "een pagina die niet zegt waar de lezer vandaan komt"
        elif element == "style" and _hash(content_of(tag)) not in self.reviewed:
            yield f"een stijlblad in overrides/assets/ (deze stijl heeft {_hash(content_of(tag))})"
        elif element == "script":
            yield from self._wrong_script(content_of(tag), values)

    def _wrong_script(self, content: str, values: dict[str, str]) -> Iterator[str]:
        if "src" in values:
            if not INSIDE.fullmatch(values["src"]) or content.strip():
                yield "een script van de site zelf"
        elif values.get("type", "").lower() not in DATA_TYPES and _hash(content) not in self.reviewed:
            yield f"een script in overrides/assets/ (dit script heeft {_hash(content)})"

    def _is_right_link(self, href: str, rel: list[str]) -> bool:
        if INSIDE.fullmatch(href) or CALL.fullmatch(href) or href.startswith(self.address):
            return True
        return bool(OUTSIDE.fullmatch(href)) and set(OUTSIDE_REL) <= set(rel)

    def _is_right_relation(self, href: str, rel: list[str]) -> bool:
        if not rel or not set(rel) <= _NAMED_LINKS | _FETCHED_LINKS:
            return False
        inside = bool(INSIDE.fullmatch(href))
        return inside or (
            set(rel) <= _NAMED_LINKS and (href.startswith(self.address) or bool(OUTSIDE.fullmatch(href)))
        )

    def _shown(self, element: str, values: dict[str, str]) -> str:
        said = [
            f'{name}="{values[name][:60]}"'
            for name in ("href", "src", "action", "method", "http-equiv", "name", "rel")
            if name in values
        ]
        return f"<{' '.join([element, *said])}>"


def _is_right_order(values: dict[str, str]) -> bool:
    """Tell whether a page may say this for the server: its policy, or at once to another page of the site."""
    order = values.get("http-equiv", "content-security-policy").lower()
    return order == "content-security-policy" or (
        order == "refresh" and bool(_ON_TO_OUR_PAGE.fullmatch(values.get("content", "")))
    )


def inline_hashes(html: str) -> tuple[list[str], list[str]]:
    """Give the hashes of the scripts and of the styles that run inside a checked page, as a policy names them."""
    scripts, styles = set(), set()
    for block in blocks_of(html):
        values = dict(attributes_of(block))
        if name_of(block) == "style":
            styles.add(_hash(content_of(block)))
        elif "src" not in values and values.get("type", "").lower() not in DATA_TYPES:
            scripts.add(_hash(content_of(block)))
    return sorted(scripts), sorted(styles)


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"

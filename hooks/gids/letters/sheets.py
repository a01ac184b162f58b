"""Poster, card and stickers as HTML, laid out by `overrides/letters.css`.

All sizes are in `rem`, so a sheet on half the paper is the same sheet: the sides of A4, A5 and A6 differ by the square root of 2
(ISO 216).
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import cycle, islice

from gids.assets import drawing_bytes
from gids.letters.kit import Kit, KitCode
from gids.letters.qr import QrCode
from gids.letters.table import shown_title
from gids.model import Language
from gids.views import letter_sheets

# Width and height in mm, and the size of 1 rem in points.
PAPER = {"a4": (210, 297, 10.0), "a5": (148, 210, 7.07), "a6": (105, 148, 5.0)}
# Two beside each other, three below.
PER_SHEET = 6
_DRAWINGS = {"poster": "fase-eerste-jaar", "card": "fase-zwanger"}


@dataclass(frozen=True)
class Sheet:
    """A sheet to print: the name of its file, and its HTML."""

    name: str
    html: str


def sheets(kit: Kit, codes: Sequence[KitCode], sprout: str) -> Iterator[Sheet]:
    """Make the sheets of the chosen codes: a poster for the front page, a card for the timeline, and stickers of all.

    `sprout` is the pictogram of the site (SVG).
    """
    leading = {code.path: code for code in reversed(codes)}
    for sheet in letter_sheets(leading):
        if sheet.path is None:
            yield Sheet(sheet.file, _stickers(kit, codes))
        else:
            paper = sheet.paper.lower()
            yield Sheet(sheet.file, _large(kit, leading[sheet.path], sprout, sheet.kind, paper))


def _large(kit: Kit, code: KitCode, sprout: str, kind: str, paper: str) -> str:
    """Lay out the poster or the card: who we are, the code, and a line in every language."""
    words = kit.words(kit.source)
    site, region = words["site"], kit.site.region
    tagline = site["tagline"].format(parents=region.parents[kit.source.code])
    rows = "".join(_line(kit, language, kind) for language in kit.languages)
    version = words["version"]["page"].format(version=code.version)
    trial = f" <span>{escape(site['trial'])}</span>" if kit.trial else ""
    body = (
        f"<header>{_mark(sprout, site['name'])}<div><h1>{escape(site['name'])}</h1><p>{escape(tagline)}</p></div></header>"
        f'<div class="middle">{_drawing(kit, _DRAWINGS[kind])}{_qr(code)}</div>{_address(code)}'
        f'<div class="lines">{rows}</div>'
        f"<footer><span>{escape(version)}</span>{trial}</footer>"
    )
    return _html(kit.source, f"{site['name']} · {code.link.shown}", kind, paper, body)


def _line(kit: Kit, language: Language, kind: str) -> str:
    words = kit.words(language)
    ask, more = words["letters"]["card"], ""
    if kind == "poster":
        ask, more = words["letters"]["poster"], words["letters"]["poster_text"]
    text = f"<p>{escape(more)}</p>" if more else ""
    return (
        f'<div lang="{language.code}" dir="{language.direction}"><p class="name">{escape(language.name)}</p>'
        f"<p><b>{escape(ask)}</b></p>{text}</div>"
    )


def _stickers(kit: Kit, codes: Sequence[KitCode]) -> str:
    """Fill sheets with stickers: all codes in their order, again from the first until the last sheet is full."""
    places = -(-len(codes) // PER_SHEET) * PER_SHEET
    made = [_sticker(kit, code) for code in islice(cycle(codes), places)]
    sheets = (made[start : start + PER_SHEET] for start in range(0, places, PER_SHEET))
    body = "".join(f"<section>{''.join(stickers)}</section>" for stickers in sheets)
    words = kit.words(kit.source)
    title = words["letters"]["stickers"]
    return _html(kit.source, f"{words['site']['name']} · {title}", "stickers", "a6", body)


def _sticker(kit: Kit, code: KitCode) -> str:
    title = next(one for one in code.titles if one.language == kit.source)
    # Everyone finds the own language by its own name; on two lines, for one is too long.
    names = [f'<bdi lang="{one.code}">{escape(one.name)}</bdi>' for one in kit.languages]
    half = -(-len(names) // 2)
    lines = "<br>".join(" · ".join(part) for part in (names[:half], names[half:]) if part)
    trial = f" · {kit.words(kit.source)['site']['trial']}" if kit.trial else ""
    return (
        f'<div><p class="title">{escape(shown_title(kit, title))}</p>{_qr(code)}{_address(code)}'
        f'<p class="small">{lines}</p><p class="small">{escape(code.version + trial)}</p></div>'
    )


def _qr(code: KitCode) -> str:
    uri = escape(QrCode(code.link.qr).data_uri(), quote=True)
    return f'<img class="qr" alt="{escape(code.link.shown)}" src="{uri}">'


def _address(code: KitCode) -> str:
    return f'<p class="address">{escape(code.link.shown)}</p>'


def _drawing(kit: Kit, name: str) -> str:
    """Show a drawing of the site; a site that does not have it does without."""
    if name not in kit.site.drawings:
        return ""
    alt = escape(kit.words(kit.source)["drawings"][name])
    return f'<img class="drawing" alt="{alt}" src="{_data_uri(drawing_bytes(kit.site.drawings[name]))}">'


def _mark(sprout: str, name: str) -> str:
    # A picture has no colour of its surroundings: white on the band.
    return f'<img class="mark" alt="{escape(name)}" src="{_data_uri(sprout.replace("currentColor", "#fff").encode())}">'


def _data_uri(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode('ascii')}"


def _html(language: Language, title: str, kind: str, paper: str, body: str) -> str:
    width, height, rem = PAPER[paper]
    return (
        f'<!doctype html>\n<html lang="{language.code}" dir="{language.direction}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>"
        f"<style>@page {{ size: {width}mm {height}mm; margin: 0 }} html {{ font-size: {rem}pt }}</style></head>\n"
        f'<body class="{kind}">{body}</body></html>\n'
    )

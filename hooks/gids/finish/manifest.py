"""What a phone must know to put the site on its home screen: a manifest per language, and icons of our mark.

Web Application Manifest (W3C); what a maskable icon must leave free is in its chapter "Icon masks".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image, ImageDraw

from gids.finish.mark import colours, sprout
from gids.model import Language, Site

MANIFEST = "app.webmanifest"
FOLDER = "icons"
# Name, side in pixels, how much of it the sprout takes, and whether the corners are round and empty. A phone may cut a
# maskable icon to a circle of 80 % and rounds the corners of the others itself. The first one is fetched unasked: soft
# corners would make it a fifth heavier.
_ICONS = (
    ("icon-192.png", 192, 0.74, False),
    ("icon-512.png", 512, 0.74, True),
    ("maskable-512.png", 512, 0.52, False),
    ("touch-180.png", 180, 0.66, False),
)
_PLAIN, _MASKABLE = ("icon-192.png", "icon-512.png"), "maskable-512.png"
_ROUND = 0.21  # of the side, as in assets/icon.svg
_SHADES = 16


def write_manifests(
    folder: Path, site: Site, languages: Sequence[Language], overrides: Path, address: str
) -> None:
    """Write the icons, and the manifest of each language in its folder; `address` is that of the site."""
    icons = folder / FOLDER
    icons.mkdir(exist_ok=True)
    for name, side, part, rounded in _ICONS:
        (icons / name).write_bytes(_icon(overrides, side, part, rounded=rounded))
    paper = "#{:02x}{:02x}{:02x}".format(*colours(overrides)["paper"])
    for language in languages:
        text = manifest(site, language, paper, urlsplit(address).path)
        (folder / language.code / MANIFEST).write_text(text, encoding="utf-8")


def manifest(site: Site, language: Language, paper: str, path: str) -> str:
    """Write the manifest of a language, as JSON; `path` is that of the top of the site on its host.

    The app starts in its language and holds all of them, so that a parent who changes the language stays in it.
    Each language is an app of its own (`id`): changing the language changes no name or first page on the phone.
    """
    words = site.interface[language.code].words
    sizes = [(name, side) for name, side, _, _ in _ICONS if name in _PLAIN]
    icons = [
        *(
            {"src": f"../{FOLDER}/{name}", "sizes": f"{side}x{side}", "type": "image/png"}
            for name, side in sizes
        ),
        {
            "src": f"../{FOLDER}/{_MASKABLE}",
            "sizes": "512x512",
            "type": "image/png",
            "purpose": "maskable",
        },
    ]
    data = {
        "id": f"{path}{language.code}/",
        "name": words["site"]["name"],
        "short_name": words["app"]["short_name"],
        "description": words["site"]["tagline"].format(parents=site.region.parents[language.code]),
        "lang": language.code,
        "dir": language.direction,
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "theme_color": paper,
        "background_color": paper,
        "icons": icons,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _icon(overrides: Path, side: int, part: float, *, rounded: bool) -> bytes:
    """Draw the sprout in the colour of paper on a leaf-green square, as PNG with a palette."""
    shades = colours(overrides)
    leaf, paper = shades["leaf"], shades["paper"]
    mark = sprout(overrides, round(side * part))
    drawing = Image.new("L", (side, side))
    drawing.paste(mark, ((side - mark.width) // 2, (side - mark.height) // 2))
    picture = Image.composite(
        Image.new("RGB", (side, side), paper), Image.new("RGB", (side, side), leaf), drawing
    )
    if rounded:
        corners = Image.new("L", (side * 4, side * 4))
        ImageDraw.Draw(corners).rounded_rectangle(
            (0, 0, side * 4 - 1, side * 4 - 1), side * 4 * _ROUND, fill=255
        )
        picture.putalpha(corners.resize((side, side), Image.Resampling.BOX))
    few = picture.quantize(_SHADES * 2, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    out = BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()

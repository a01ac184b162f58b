"""Takes pictures of the main pages: for the README, and for people who review the look.

Run by `make screenshots`. Writes build/screenshots/ and, for the README, docs/images/.
"""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

from chromium import browser

from gids.cli.server import make_server

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "screenshots"
SITE = ROOT / "build" / "screenshots-site"
PAGES = {
    "home": "",
    "antwoord": "antwoorden/veilig-slapen/",
    "koorts": "antwoorden/koorts/",
    "leeftijd": "leeftijd/0-3-maanden/",
    "onderwerp": "onderwerp/slapen/",
    "zoeken": "zoeken/",
    "hulp": "hulp/",
    "bewaren": "bewaren/",
    "stappenplan": "stappenplan/",
    "stap": "stappen/geboorteaangifte/",
    "afspraak": "afspraken/3-maanden/",
    "boekje": "boekje/",
    "woorden": "woorden/",
    "over": "over/deze-site/",
    "weg": "bestaat-niet/",
}
SIZES = {"telefoon": (360, 740), "scherm": (1280, 800)}
LANGUAGES = ("nl", "ar")
# The Dutch beside a text, and paper: in a language from right to left and one from left to right.
BESIDE = {"ar": ("antwoord", "stap", "afspraak"), "tr": ("antwoord", "stap", "afspraak")}
PAPER = {"width": 703, "height": 1018}  # A4 between its margins, in CSS pixels
# What the README shows: name of the picture, address, size.
README = {
    "home-nl": ("nl/", "telefoon"),
    "antwoord-nl": ("nl/antwoorden/veilig-slapen/", "telefoon"),
    "antwoord-ar": ("ar/antwoorden/veilig-slapen/", "telefoon"),
}


def main():
    languages = sys.argv[1:] or LANGUAGES
    subprocess.run([Path(sys.executable).parent / "gids", "-C", ROOT, "build", "--out", SITE], check=True)
    server = make_server("127.0.0.1", 0, SITE)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    images = ROOT / "docs" / "images"
    images.mkdir(parents=True, exist_ok=True)
    with browser() as chromium:
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                context = chromium.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme, locale="nl"
                )
                page = context.new_page()
                page.goto(address)
                page.screenshot(path=OUT / f"taalkeuze-{size}-{scheme}.png")
                for language in languages:
                    for name, path in PAGES.items():
                        if scheme == "dark" and name not in ("home", "antwoord"):
                            continue
                        page.goto(f"{address}{language}/{path}")
                        page.screenshot(path=OUT / f"{name}-{language}-{size}-{scheme}.png", full_page=True)
                        page.screenshot(path=OUT / f"{name}-{language}-{size}-{scheme}-boven.png")
                if scheme == "light":
                    for name, (path, wanted) in README.items():
                        if wanted == size:
                            page.goto(f"{address}{path}")
                            page.screenshot(path=images / f"{name}.png")
                context.close()
            take_beside(chromium, address, size, {"width": width, "height": height})
    server.shutdown()
    print(f"{len(list(OUT.iterdir()))} plaatjes in {OUT}")


def take_beside(chromium, address, size, viewport):
    """Take the two-language view on a screen of this size, and how both views come out of a printer."""
    for language, names in BESIDE.items():
        for name in names:
            page = chromium.new_page(viewport=viewport)
            page.goto(f"{address}{language}/{PAGES[name]}")
            page.locator("#two").click()
            page.locator(".dutch").first.wait_for()
            page.screenshot(path=OUT / f"{name}-{language}-{size}-twee-talen.png", full_page=True)
            page.emulate_media(media="print")
            page.set_viewport_size(PAPER)
            page.screenshot(path=OUT / f"{name}-{language}-papier-twee-talen.png", full_page=True)
            page.emulate_media(media="screen")
            page.locator("#two").click()
            page.emulate_media(media="print")
            page.screenshot(path=OUT / f"{name}-{language}-papier.png", full_page=True)
            page.close()


if __name__ == "__main__":
    main()

"""Visits pages in a real Chromium and tells what each visit cost: all that the browser and its worker asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hosting import Sent, compressed, hosted
from playwright.sync_api import Browser, BrowserContext

# A round trip of a new connection brings about ten packets of 1,460 bytes (RFC 6928); 14 KB leaves room for headers.
FIRST_ROUND_TRIP = 14 * 1024
FIRST_VISIT = 25 * 1024
FURTHER_PAGE = 8 * 1024

_MANIFEST = re.compile(r'<link rel="manifest" href="([^"]+)"')
# When nothing more comes: the page is whole, and the worker has kept it.
_KEPT = """async () => {
  if (!navigator.serviceWorker || !document.querySelector('#offline')) return true;
  await navigator.serviceWorker.ready;
  const names = (await caches.keys()).filter((name) => name.endsWith('visited'));
  return names.length > 0 && Boolean(await (await caches.open(names[0])).match(location.href));
}"""


@dataclass(frozen=True)
class Visit:
    """A visit to one page: what was sent for it, in the order of the requests."""

    path: str
    sent: tuple[Sent, ...]

    @property
    def size(self) -> int:
        """The bytes of all bodies, compressed."""
        return sum(one.size for one in self.sent)

    def __str__(self) -> str:
        """Tell what was sent, the heaviest first."""
        lines = (f"{one.size:>7} {one.path}" for one in sorted(self.sent, key=lambda one: -one.size))
        return "\n".join((f"{self.size:>7} bytes in all for /{self.path}", *lines))


def first_visits(browser: Browser, site: Path, paths: Iterable[str]) -> list[Visit]:
    """Open each page as the first one that a phone ever sees of the site."""
    found = []
    for path in paths:
        with hosted(site) as host:
            context = browser.new_context(viewport={"width": 360, "height": 740})
            _open(context, host.address + path)
            found.append(Visit(path, (*host.sent, *_app(site, path))))
            context.close()
    return found


def further_visits(browser: Browser, site: Path, language: str, paths: Sequence[str]) -> list[Visit]:
    """Open each page of a language after its front page, in a phone that has seen only that one."""
    found = []
    for path in paths:
        with hosted(site) as host:
            context = browser.new_context(viewport={"width": 360, "height": 740})
            _open(context, f"{host.address}{language}/")
            before = len(host.sent)
            _open(context, host.address + path)
            found.append(Visit(path, tuple(host.sent[before:])))
            context.close()
    return found


def page_and_style(site: Path, path: str) -> int:
    """Give the compressed bytes of a page and its style sheet: what must be there before a parent can read it."""
    (style,) = (site / "assets").glob("site.*.css")
    return len(compressed(site / path / "index.html")) + len(compressed(style))


def _open(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.wait_for_function(_KEPT)
    page.wait_for_load_state("networkidle")
    page.close()


def _app(site: Path, path: str) -> list[Sent]:
    """List what Chrome fetches to see whether the site can be put on the home screen: the manifest and one icon.

    It does so in a profile of its own; the private windows of tests do not, so it is added here.
    """
    found = _MANIFEST.search((site / path / "index.html").read_text(encoding="utf-8"))
    if found is None:
        return []
    manifest = (site / path / found[1]).resolve()
    icon = manifest.parent / json.loads(manifest.read_text(encoding="utf-8"))["icons"][0]["src"]
    sizes = ((manifest, len(compressed(manifest))), (icon.resolve(), icon.stat().st_size))
    return [Sent(f"/{file.relative_to(site.resolve())}", 200, size) for file, size in sizes]

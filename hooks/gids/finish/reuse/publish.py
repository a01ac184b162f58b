"""Where the data lie: each language writes its own pages, and one index names them all."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gids.finish.reuse.embed import embed_html
from gids.finish.reuse.record import FRONT, LICENCE, record_of
from gids.model import Language, Moved, Page, Site
from gids.views import Build, PageView

# Below the top of the site. A shape that changes gets another number; the old one stays where it is.
API = "api"
EMBED = "embed"
_VERSION = "1"
# Where the build of a language leaves them, below its own folder.
_OWN = "reuse"
_SCHEMAS = Path(__file__).parent / "schemas"


def write_page(folder: Path, build: Build, page: Page, view: PageView, html: str, top: str) -> None:
    """Write the data and the block of a page below `folder`, that of the build of one language.

    `html` is the text as the page shows it and `top` the address of the top of the site. Raises NotReusableError.
    """
    name = page.path or FRONT
    record = record_of(build, page, view, html, top)
    _write(folder / _OWN / API / f"{name}.json", _json(record))
    _write(folder / _OWN / EMBED / f"{name}.txt", embed_html(build, view, top))


def publish(folder: Path, site: Site, languages: Sequence[Language], address: str) -> None:
    """Put what the languages left in the finished site `folder` in its place, and write the index and the schemas.

    `address` is that of the site, with a slash at the end. A language that left nothing keeps what it had. What a page
    had under another name is the same as under its name of now; of a page that is gone only the index tells.
    """
    top = folder / API / _VERSION
    for language in languages:
        own = folder / language.code / _OWN
        if not own.is_dir():
            continue
        for made, place in ((own / API, top), (own / EMBED, folder / EMBED)):
            target = place / language.code
            shutil.rmtree(target, ignore_errors=True)
            target.parent.mkdir(parents=True, exist_ok=True)
            made.replace(target)
        own.rmdir()
        for place, ending in ((top, "json"), (folder / EMBED, "txt")):
            _copy_renamed(place / language.code, site, ending)
    if top.is_dir():
        _write(top / "index.json", _json(_index(top, site, languages, address)))
        for schema in sorted(_SCHEMAS.glob("*.json")):
            text = schema.read_text(encoding="utf-8")
            _write(top / schema.name, text.replace("https://example.org/", address))


def _index(top: Path, site: Site, languages: Sequence[Language], address: str) -> dict[str, Any]:
    """Name every page with its version, and in each language what tells whether a copy is old."""
    pages: dict[str, dict[str, Any]] = {}
    days = set()
    for language in languages:
        for file in sorted((top / language.code).rglob("*.json")):
            record = json.loads(file.read_bytes())
            days.add(record["built"])
            page = {key: record[key] for key in ("path", "kind", "version")} | {"languages": {}}
            pages.setdefault(record["path"], page)["languages"][language.code] = {
                key: record[key] for key in ("state", "updated", "digest")
            }
    return {
        "schema": f"{address}{API}/{_VERSION}/index.schema.json",
        "site": address,
        "built": max(days),
        "licence": LICENCE,
        "languages": [language.code for language in languages],
        "pages": [pages[path] for path in sorted(pages)],
        "moved": [_moved(site, move) for move in site.moved],
    }


def _moved(site: Site, move: Moved) -> dict[str, Any]:
    """Say where an old address leads now, and whether that is the same page."""
    now = site.now_at(move.from_)
    same = site.same_page(move.from_) == now
    return {"path": move.from_, "to": now, "on": move.on.isoformat(), "same": same, "because": move.because}


def _copy_renamed(folder: Path, site: Site, ending: str) -> None:
    for move in site.moved:
        now = folder / f"{site.same_page(move.from_)}.{ending}"
        if now.is_file():
            _write(folder / f"{move.from_}.{ending}", now.read_text(encoding="utf-8"))


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")

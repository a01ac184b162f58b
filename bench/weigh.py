"""Weighs pages as a phone meets them: the page, what it names, and what scripts fetch by themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from statistics import mean
from urllib.parse import unquote, urljoin, urlsplit

from builds import BuildFailed
from hosting import compressed

_FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_WORKER = "sw.js"
# What a script of ours needs at once, and the files of the release in our service worker.
_IMPORT = re.compile(r'\bimport\s*\{[^}]*\}\s*from\s*"\./([^"]+)"')
_CORE = re.compile(r'"url":"([^"]+)"')
_SITE = "https://bench.example/"


@dataclass(frozen=True)
class Weight:
    """What one page weighs; bytes, gzip at level 9. `outside` are requests to other sites, not in the bytes."""

    html: float
    html_gzip: float
    named_gzip: float
    script_gzip: float
    named: float
    by_script: float
    outside: float

    @property
    def visit_gzip(self) -> float:
        """The bytes of a first visit."""
        return self.html_gzip + self.named_gzip + self.script_gzip


class _Named(HTMLParser):
    """Collects the addresses that a browser fetches for a page, and the settings of Material's script."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.config: Mapping[str, str] | None = None
        self._in_config = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Note what stylesheets, scripts, pictures, icons and fonts the tag names, and drawings in other files."""
        values = {name: value or "" for name, value in attrs}
        if tag == "link" and _FETCHED_LINKS & set(values.get("rel", "").split()):
            self.addresses.append(values.get("href", ""))
        elif tag == "use" and not values.get("href", "").startswith("#"):
            self.addresses.append(values.get("href", "").split("#")[0])
        elif tag in ("script", "img", "source", "iframe", "video", "audio", "embed") and values.get("src"):
            self.addresses.append(values["src"])
        self._in_config = tag == "script" and values.get("id") == "__config"

    def handle_data(self, data: str) -> None:
        """Read the settings of Material's script."""
        if self._in_config:
            self.config = json.loads(data)
            self._in_config = False


@cache
def _zipped(file: Path) -> int:
    return len(compressed(file))


def parts(out: Path, page: str) -> tuple[list[Path], list[Path], list[str]]:
    """List the files that `page` names, those that its scripts fetch by themselves, and addresses of other sites."""
    address = urljoin(_SITE, page)
    named = _Named((out / page).read_text(encoding="utf-8"))
    wanted = dict.fromkeys(urljoin(address, name) for name in named.addresses if name)
    own = [_file(out, name) for name in wanted if name.startswith(_SITE)]
    outside = [name for name in wanted if name.startswith("http") and not name.startswith(_SITE)]
    return own, _fetched_by_material(out, address, named.config) or _fetched_by_ours(out, own), outside


def _fetched_by_ours(out: Path, named: Sequence[Path]) -> list[Path]:
    """List what our scripts load at once, as test_weight sees it in Chromium: imports, the worker and its core."""
    worker = out / _WORKER
    found = [worker] if worker.is_file() else []
    found += [out / name for name in _CORE.findall(worker.read_text(encoding="utf-8"))] if found else []
    waiting = [file for file in (*named, *found) if file.suffix == ".js" and file.parent.name == "assets"]
    while waiting:
        script = waiting.pop()
        for name in _IMPORT.findall(script.read_text(encoding="utf-8")):
            if script.with_name(name) not in (*named, *found):
                found.append(script.with_name(name))
                waiting.append(script.with_name(name))
    return [file for file in dict.fromkeys(found) if file not in named]


def _fetched_by_material(out: Path, address: str, config: Mapping[str, str] | None) -> list[Path]:
    """List what Material's script loads at once, seen in Chromium: worker, index, the index's languages."""
    if config is None or not config.get("search"):
        return []
    base = urljoin(address, config["base"].rstrip("/") + "/")
    index = _file(out, urljoin(base, "search/search_index.json"))
    languages = json.loads(index.read_text(encoding="utf-8"))["config"]["lang"]
    files = [f"lunr.{language}" for language in languages if language != "en"]
    if len(languages) > 1:
        files.append("lunr.multi")
    if files:
        files.append("lunr.stemmer.support")
    lunr = [_file(out, urljoin(base, f"assets/javascripts/lunr/min/{name}.min.js")) for name in files]
    return [_file(out, urljoin(address, config["search"])), index, *lunr]


def _file(out: Path, address: str) -> Path:
    """Give the file of an address. Raises BuildFailed when the site does not have it."""
    file = out / unquote(urlsplit(address).path).lstrip("/")
    if not file.is_file():
        raise BuildFailed(f"a page names {file.relative_to(out)}, which is not in the built site")
    return file


def weigh(out: Path, page: str) -> Weight:
    """Weigh one page of the site in `out`."""
    own, by_script, outside = parts(out, page)
    return Weight(
        html=(out / page).stat().st_size,
        html_gzip=_zipped(out / page),
        named_gzip=sum(map(_zipped, own)),
        script_gzip=sum(map(_zipped, by_script)),
        named=len(own) + len(outside),
        by_script=len(by_script),
        outside=len(outside),
    )


def average(out: Path, pages: Iterable[str]) -> Weight:
    """Weigh pages and give the average of each number."""
    weights = [weigh(out, page) for page in pages]
    return Weight(*(mean(getattr(weight, field.name) for weight in weights) for field in fields(Weight)))


def counted(out: Path, page: str) -> str:
    """Name what is counted for one page, with its bytes."""
    own, by_script, outside = parts(out, page)
    text = ", ".join(f"{file.name} {_zipped(file)}" for file in (out / page, *own, *by_script))
    return text + "".join(f", and not counted: {urlsplit(name).netloc}" for name in outside)

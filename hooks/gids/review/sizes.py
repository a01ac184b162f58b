"""What a change does to the weight of the site: compressed bytes of its pages, and of what a phone keeps."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from gids.finish.packs import PACK
from gids.model import Site
from gids.review.pages import PageChange


@dataclass(frozen=True)
class PageSize:
    """One page in one language: bytes of its HTML compressed (gzip, level 9); None where there is no such page."""

    page: str
    language: str
    before: int | None
    after: int | None

    @property
    def growth(self) -> int:
        """How many bytes more (or less) a reader fetches."""
        return (self.after or 0) - (self.before or 0)


@dataclass(frozen=True)
class PackSize:
    """What a phone keeps of a language: compressed bytes, and the number of files; None where there is no pack."""

    language: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Sizes:
    """The weight of two built sites: pages that differ (those that grew most first), packs, and all HTML pages."""

    pages: tuple[PageSize, ...]
    packs: tuple[PackSize, ...]
    html_before: int
    html_after: int


def sizes(before: Path, after: Path, new: Site, pages: Iterable[PageChange]) -> Sizes:
    """Compare two built sites: the changed pages whose bytes differ, the packs, and how many pages there are."""
    found = []
    for page in pages:
        for code in page.languages:
            then = _page(before, code, page.before or page.path)
            now = _page(after, code, page.path)
            if then != now:
                found.append(PageSize(page.path, code, then, now))
    found.sort(key=lambda one: (-one.growth, one.page, one.language))
    packs = tuple(
        PackSize(language.code, _pack(before, language.code), _pack(after, language.code))
        for language in new.languages
    )
    return Sizes(tuple(found), packs, _count(before), _count(after))


def _page(site: Path, code: str, path: str) -> int | None:
    file = site / code / ("" if path == "index" else path) / "index.html"
    return len(gzip.compress(file.read_bytes(), 9, mtime=0)) if file.is_file() else None


def _pack(site: Path, code: str) -> int | None:
    file = site / code / PACK
    return int(json.loads(file.read_text(encoding="utf-8"))["compressed"]) if file.is_file() else None


def _count(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))

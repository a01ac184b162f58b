"""What a reader sees at an old address: that the page has another address, or that another page came in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gids.views.build import Build
from gids.views.entries import Entry, entries


@dataclass(frozen=True)
class OldAddress:
    """The page at an old address: the page where it leads, as readers of the language see it.

    `is_gone` says that it is another page, and `because` why, for readers of the source language.
    """

    path: str
    entry: Entry
    is_gone: bool
    because: str


def old_addresses(build: Build) -> Iterator[OldAddress]:
    """Give the page of every old address that leads to a page of the site, in the order of the registry."""
    site = build.site
    for move in site.moved:
        now = site.now_at(move.from_)
        page = site.page(now) if now is not None else None
        if page is None:
            continue
        is_gone = site.same_page(move.from_) != now
        because = move.because if build.language.source and move.because else ""
        yield OldAddress(move.from_, entries(site, [page], build.language)[0], is_gone, because)

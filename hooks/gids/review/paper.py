"""What a change does to paper: short codes that are on letters, and leaflets that somebody may have printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from gids.leaflets import chosen_leaflets
from gids.model import Page, ShortCode, Site, destination
from gids.review.pages import PageChange
from gids.views import not_on_paper

# Lists that are made from all pages of a kind; a code may lead to them.
_MADE_FROM = {"stappenplan": "stappen", "veranderd": "veranderd", "afspraken": "afspraken"}

CodeHow = Literal["new", "gone", "elsewhere", "title", "page"]
Leaflet = tuple[str, str, bool]


@dataclass(frozen=True)
class CodeChange:
    """A short code that the change touches: it is new, gone, leads elsewhere, or its page or its title differs.

    `why` says for which paper the code was made; `page` is where it leads now, `languages` those whose title differs.
    """

    code: str
    alias: str
    why: str
    how: CodeHow
    page: str
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class LeafletChange:
    """The leaflets of one page: which are new, which say something else, which may not be printed any more.

    A leaflet is named by its folder: `ar` alone, `ar-nl` beside the Dutch.
    """

    page: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    withdrawn: tuple[str, ...]


def code_changes(old: Site, new: Site, pages: Iterable[PageChange]) -> tuple[CodeChange, ...]:
    """List the short codes that are touched, in the order of the registry; those that are gone come last."""
    touched = {"" if page.path == "index" else page.path: page for page in pages}
    then, now = ({code.code: code for code in site.codes} for site in (old, new))
    kinds = {page.kind for page in touched.values()}
    found = [
        change
        for code in new.codes
        if (change := _code(code, old, new, then, now, touched, kinds)) is not None
    ]
    gone = [
        CodeChange(code.code, code.alias or "", code.why, "gone", code.page)
        for code in old.codes
        if code.code not in now
    ]
    return (*found, *gone)


def _code(
    code: ShortCode,
    old: Site,
    new: Site,
    then: Mapping[str, ShortCode],
    now: Mapping[str, ShortCode],
    touched: Mapping[str, PageChange],
    kinds: set[str],
) -> CodeChange | None:
    to = destination(code, now)
    named = (code.code, code.alias or "", code.why)
    page = to or "index"
    if code.code not in then:
        return CodeChange(*named, "new", page)
    change = touched.get(to) if to is not None else None
    if destination(then[code.code], then) != to:
        return CodeChange(*named, "elsewhere", page)
    if change and change.seen:
        titles = tuple(_titles(old, new, change, to or ""))
        return CodeChange(*named, "title" if titles else "page", page, titles)
    return CodeChange(*named, "page", page) if _MADE_FROM.get(to or "") in kinds else None


def _titles(old: Site, new: Site, change: PageChange, path: str) -> Iterator[str]:
    before, after = old.page(change.before or path), new.page(path)
    for code in change.languages:
        if before and after and _title(old, before, code) != _title(new, after, code):
            yield code


def _title(site: Site, page: Page, code: str) -> str:
    own = page.translations.get(code)
    return own.matter.title if own else page.matter.title


def leaflet_changes(old: Site, new: Site, pages: Sequence[PageChange]) -> tuple[LeafletChange, ...]:
    """Compare the leaflets of the pages that differ; pages without any are left out."""
    found = []
    for page in pages:
        before = _printable(old, page.before or page.path)
        after = _printable(new, page.path)
        dutch = new.source_language.code in page.languages
        changed = (
            name for name in after if name in before and (name.split("-")[0] in page.languages or dutch)
        )
        change = LeafletChange(
            page.path,
            tuple(name for name in after if name not in before),
            tuple(changed),
            tuple(name for name in before if name not in after),
        )
        if change.new or change.changed or change.withdrawn:
            found.append(change)
    return tuple(found)


def _printable(site: Site, path: str) -> tuple[str, ...]:
    """Name the leaflets of a page that may be printed."""
    page = site.page(path)
    if page is None:
        return ()
    names = []
    for leaflet in chosen_leaflets(site, paths=[path]):
        if not not_on_paper(site, page, leaflet.language.code):
            names.append(leaflet.place(site.source_language).partition("/")[0])
    return tuple(names)

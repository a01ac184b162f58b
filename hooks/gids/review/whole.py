"""All that a change does, as one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gids.review.files import ChangedFile, Version, outside
from gids.review.pages import PageChange, Seen, page_changes
from gids.review.paper import CodeChange, LeafletChange, code_changes, leaflet_changes
from gids.review.shared import DataChange, data_changes, word_changes
from gids.translations import State
from gids.views import published

# Where a handbook is: it explains, it runs nowhere.
_HANDBOOK = "docs"


@dataclass(frozen=True)
class Review:
    """What a change does.

    `program` are the files outside the content and the handbook: they can change what runs. `files` are all files.
    `words` are the fixed words that differ, by language. `lost` and `regained` are the translations that go out of
    date and come up to date, each with its page. `copies` are the languages whose copy to download differs.
    It is not `readable` when the content of then cannot be read by the programs of now: then only the files are known.
    """

    files: tuple[ChangedFile, ...]
    program: tuple[ChangedFile, ...]
    pages: tuple[PageChange, ...]
    words: Mapping[str, tuple[str, ...]]
    data: tuple[DataChange, ...]
    codes: tuple[CodeChange, ...]
    leaflets: tuple[LeafletChange, ...]
    lost: tuple[tuple[PageChange, Seen], ...]
    regained: tuple[tuple[PageChange, Seen], ...]
    languages: tuple[str, ...]
    copies: tuple[str, ...]
    kit: bool
    readable: bool = True

    @property
    def withheld(self) -> int:
        """How many translations are not shown any more, because an old text may be dangerous."""
        return sum(seen.after is State.WITHHELD for _, seen in self.lost)

    @property
    def steps(self) -> tuple[PageChange, ...]:
        """The steps of the stappenplan that differ."""
        return tuple(page for page in self.pages if page.kind == "stappen")


def review(
    old: Version | None, new: Version, files: Sequence[ChangedFile], folder: str, today: date
) -> Review:
    """Compare the content of two versions as readers see it on `today`; `folder` is the name of the content folder.

    Without an old one, because it cannot be read, only the files are told.
    """
    if old is None:
        return replace(review(new, new, files, folder, today), readable=False)
    pages = page_changes(old, new, files)
    shown = published(old.site, today), published(new.site, today)
    words = word_changes(old.site, new.site)
    data = data_changes(old.site, new.site)
    codes = code_changes(*shown, pages)
    everywhere = any(file.path.startswith((f"{folder}/_data/", f"{folder}/assets/")) for file in files)
    known = tuple(language.code for language in new.site.languages)
    touched = {code for page in pages for code in page.languages} | {*words}
    return Review(
        tuple(sorted(files)),
        outside(files, folder, _HANDBOOK),
        pages,
        words,
        data,
        codes,
        leaflet_changes(*shown, pages),
        tuple((page, seen) for page in pages for seen in page.lost()),
        tuple((page, seen) for page in pages for seen in page.regained()),
        tuple(code for code in known if code in touched),
        known if everywhere else tuple(code for code in known if code in touched),
        any(code.how != "page" for code in codes) or bool(words),
    )

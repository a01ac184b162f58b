"""What a change does to each page: its words, its facts, its translations, how easy it reads, and who sees a difference."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gids.model import AboutMatter, Body, Page, Site, SourceMatter, TranslationMatter
from gids.review.files import ChangedFile, How, Version
from gids.rules import explained_words, measures_of_page
from gids.translations import State, shown_state

# The words of a page, and what is said of its words; everything else in front matter is a fact.
_WORDS = ("title", "summary", "search", "same_meaning_as")


@dataclass(frozen=True)
class Fact:
    """A fact of a Dutch page that differs: the name of the field, and its value as written (empty when not there)."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Seen:
    """What readers of a language see of a page: before and now; None where there is no such page or language."""

    language: str
    before: State | None
    after: State | None


@dataclass(frozen=True)
class Score:
    """How easy a Dutch page reads: score (0 easy, 100 hard), words, and words in a sentence on average."""

    score: float
    words: int
    mean_sentence: float


@dataclass(frozen=True)
class PageChange:
    """One page that differs.

    `path` is its address now (of old when it is gone), `index` for the front page; `before` its address then, when
    that was another. `words` are the languages in which its own words differ, `seen` all languages whose readers see
    a difference. `review` is the name of who checked the page when its words changed and that name stayed.
    """

    path: str
    kind: str
    how: How
    before: str
    title: str
    safety: bool
    words: tuple[str, ...]
    facts: tuple[Fact, ...]
    seen: tuple[Seen, ...]
    score_before: Score | None
    score_after: Score | None
    review: str

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose readers see a difference."""
        return tuple(one.language for one in self.seen)

    def lost(self) -> Iterator[Seen]:
        """Give the translations that were up to date and are not any more, while the page is still there."""
        for one in self.seen:
            if one.before is State.CURRENT and one.after not in (State.CURRENT, None):
                yield one

    def regained(self) -> Iterator[Seen]:
        """Give the translations that are up to date now and were not."""
        for one in self.seen:
            if one.after is State.CURRENT and one.before is not State.CURRENT:
                yield one


def page_changes(old: Version, new: Version, files: Iterable[ChangedFile]) -> tuple[PageChange, ...]:
    """Compare all pages; a page whose file git calls moved is one page. A page that cannot be read is left out."""
    source = new.site.source_language.code
    moved = _moved(files, source)
    came_from = {address: before for before, address in moved.items()}
    found = []
    for path in sorted({page.path for page in (*old.site.pages, *new.site.pages)}):
        if moved.get(path, path) != path and old.site.page(path) and not new.site.page(path):
            continue  # told at its new address
        before = old.site.page(came_from.get(path, path)) or old.site.page(path)
        after = new.site.page(path)
        if path in (old.site.broken if after else new.site.broken):
            continue
        change = _change(old, new, before, after)
        if change:
            found.append(change)
    return tuple(found)


def _moved(files: Iterable[ChangedFile], source: str) -> dict[str, str]:
    """Map the old address of every Dutch page that moved to its new one."""
    mark = f"/{source}/"
    return {
        _address(file.old, mark): _address(file.path, mark)
        for file in files
        if file.how == "moved" and mark in file.old and mark in file.path and file.path.endswith(".md")
    }


def _address(file: str, mark: str) -> str:
    address = file.partition(mark)[2].removesuffix(".md")
    return "" if address == "index" else address


def _change(old: Version, new: Version, before: Page | None, after: Page | None) -> PageChange | None:
    there = after or before
    if there is None:
        return None
    facts = tuple(_facts(old.facts(before) if before else {}, new.facts(after) if after else {}))
    known = (language.code for site in (new.site, old.site) for language in site.languages)
    codes = tuple(dict.fromkeys(known))
    address = before.path if before and after and before.path != after.path else ""
    words = tuple(code for code in codes if _own(old.site, before, code) != _own(new.site, after, code))
    seen = tuple(
        Seen(code, _state(old.site, before, code), _state(new.site, after, code))
        for code in codes
        if address or _shown(old.site, before, code, facts) != _shown(new.site, after, code, ())
    )
    if not (words or facts or seen or address):
        return None
    source = new.site.source_language.code
    how: How = "new" if before is None else "gone" if after is None else "moved" if address else "changed"
    measured = source in words and not isinstance(there.matter, AboutMatter)
    return PageChange(
        there.path or "index",
        there.kind,
        how,
        address,
        there.matter.title,
        any(page.matter.is_urgent for page in (before, after) if page),
        words,
        facts if before and after else (),
        seen,
        _score(old.site, before) if measured else None,
        _score(new.site, after) if measured else None,
        _kept_review(before, after) if source in words else "",
    )


def _facts(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Fact]:
    for field in sorted({*before, *after}.difference(_WORDS)):
        if before.get(field) != after.get(field):
            yield Fact(field, written(before.get(field)), written(after.get(field)))


def written(value: Any) -> str:
    """Write a plain value of front matter on one line, as an editor would; nothing for what is not there."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {written(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return json.dumps(value) if isinstance(value, bool) else str(value)


def _own(site: Site, page: Page | None, code: str) -> tuple[str, ...] | None:
    """Give the words of a page in a language itself, without how lines are broken, and who translated; None without."""
    if page is None:
        return None
    if code == site.source_language.code:
        return _texts(page.matter, page.body)
    own = page.translations.get(code)
    return (*_texts(own.matter, own.body), own.matter.translation.by) if own else None


def _texts(matter: SourceMatter | TranslationMatter, body: Body) -> tuple[str, ...]:
    return matter.title, matter.summary, " ".join(body.text.split()), *matter.search


def _state(site: Site, page: Page | None, code: str) -> State | None:
    known = any(language.code == code for language in site.languages)
    return shown_state(site, page, code) if page and known else None


def _shown(site: Site, page: Page | None, code: str, facts: tuple[Fact, ...]) -> tuple[object, ...] | None:
    """Give what a reader sees; `facts` that differ make it differ, for they stand in the page in every language."""
    state = _state(site, page, code)
    if state is None:
        return None
    shown = site.source_language.code if state.shows_source_text else code
    return state, _own(site, page, shown), facts


def _score(site: Site, page: Page | None) -> Score | None:
    if page is None:
        return None
    found = measures_of_page(site, page, explained_words(site)).analysis
    return Score(round(found.score or 0.0, 1), found.words, round(found.mean_sentence, 1))


def _kept_review(before: Page | None, after: Page | None) -> str:
    if before is None or after is None or after.matter.review.state != "reviewed":
        return ""
    return (after.matter.review.by or "") if before.matter.review == after.matter.review else ""

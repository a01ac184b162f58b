"""Current, outdated or missing: the state of every translation, and what a reader may see of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gids.model import Page, Site


class State(StrEnum):
    """What a reader sees of a page in a language.

    SOURCE: the Dutch text itself. CURRENT: an up-to-date translation. OUTDATED: an older translation with a
    notice. MISSING: a short page in the reader's language around the Dutch text. WITHHELD: the same, because
    the page is about safety, or its advice changed for safety, and its translation is older than the Dutch.
    """

    SOURCE = "source"
    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"
    WITHHELD = "withheld"

    @property
    def shows_source_text(self) -> bool:
        """Whether the text on the page is the Dutch one."""
        return self in (State.SOURCE, State.MISSING, State.WITHHELD)


@dataclass(frozen=True)
class LanguageStatus:
    """The pages of one language by the state of their translation, as page paths in order."""

    language: str
    current: tuple[str, ...]
    outdated: tuple[str, ...]
    missing: tuple[str, ...]


def shown_state(site: Site, page: Page, language: str) -> State:
    """Tell what a reader of `language` sees of `page`."""
    if language == site.source_language.code:
        return State.SOURCE
    translation = page.translations.get(language)
    if translation is None:
        return State.MISSING
    if translation.matter.translation.of in page.meanings:
        return State.CURRENT
    return State.WITHHELD if _is_urgent(site, page) else State.OUTDATED


def _is_urgent(site: Site, page: Page) -> bool:
    """Tell whether an old translation may be dangerous: a safety page, or one whose advice changed for safety."""
    return page.matter.is_urgent or any(change.matter.is_urgent for change in site.changes_of(page.path))


def status(site: Site) -> tuple[LanguageStatus, ...]:
    """Sort all pages by the state of their translation, for every language but the source.

    A page in the making needs no translation yet: it is left out where it has none.
    """
    result = []
    for language in site.languages:
        if language.source:
            continue
        by_state: dict[State, list[str]] = {state: [] for state in State}
        for page in site.pages:
            state = shown_state(site, page, language.code)
            if page.matter.published or state is not State.MISSING:
                by_state[state].append(page.path or "index")
        outdated = sorted(by_state[State.OUTDATED] + by_state[State.WITHHELD])
        result.append(
            LanguageStatus(
                language.code, tuple(by_state[State.CURRENT]), tuple(outdated), tuple(by_state[State.MISSING])
            )
        )
    return tuple(result)

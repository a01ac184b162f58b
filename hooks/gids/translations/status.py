"""Current, outdated or missing: the state of a translation, and what a reader may see of it."""

from __future__ import annotations

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

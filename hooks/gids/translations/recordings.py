"""Texts that a person has read aloud: the name of a recording says which page it is, and of which words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gids.model import Page, Site
from gids.translations.fingerprint import fingerprint

RECORDINGS = "assets/audio/"
FORMS = ("mp3", "m4a", "opus")
_NAME = re.compile(rf"{RECORDINGS}([A-Za-z-]+)/([a-z0-9/-]+)(?:\.([0-9a-f]{{12}}))?\.({'|'.join(FORMS)})")


@dataclass(frozen=True)
class RecordingName:
    """What the path of a recording says: language code, page path, fingerprint ("" when it has none), and form."""

    language: str
    page: str
    of: str
    form: str


def recording_name(path: str) -> RecordingName | None:
    """Read the path of a file below content/; None when it cannot be the name of a recording."""
    found = _NAME.fullmatch(path)
    if not found:
        return None
    address = "" if found[2] == "index" else found[2]
    return RecordingName(found[1], address, found[3] or "", found[4])


def recording_path(name: RecordingName) -> str:
    """Give the path below content/ where a recording belongs."""
    return f"{RECORDINGS}{name.language}/{name.page or 'index'}.{name.of}.{name.form}"


def own_fingerprint(page: Page, language: str, source: str) -> str | None:
    """Give the fingerprint of the words that a page has in `language` itself; None without a translation."""
    if language == source:
        return page.fingerprint
    own = page.translations.get(language)
    return fingerprint(own.matter.title, own.matter.summary, own.body.text) if own else None


def recording_of(site: Site, page: Page, language: str) -> str | None:
    """Give the path of the recording of exactly the words that a page has in `language` now."""
    of = own_fingerprint(page, language, site.source_language.code)
    paths = (recording_path(RecordingName(language, page.path, of, form)) for form in FORMS if of)
    return next((path for path in paths if path in site.recordings), None)

"""The recording of a page, as the reader sees it."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import format_decimal

from gids.model import Page
from gids.translations import recording_of, shown_state
from gids.views.build import Build

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Recording:
    """A recording: its path below the folder of the language, and its size in megabytes, written (`1,2`)."""

    path: str
    size: str


def page_recording(build: Build, page: Page) -> Recording | None:
    """Give the recording of the words that readers of this language see; None when they see Dutch instead."""
    code = build.language.code
    if not build.language.source and shown_state(build.site, page, code).shows_source_text:
        return None
    path = recording_of(build.site, page, code)
    if path is None:
        return None
    megabytes = max(build.site.recordings[path] / _MEGABYTE, 0.1)
    return Recording(path, format_decimal(round(megabytes, 1), locale=build.language.locale))

"""Maakt van de inhoud wat een pagina laat zien: lijsten, verwante pagina's, bronnen en datums."""

from gids.views.build import Build
from gids.views.changes import ChangeFacts, Log, Note, all_changes, notes_of, published, shown_body
from gids.views.entries import Entry, Group, entries, sort_key
from gids.views.generated import GeneratedPage, about_pages, age_pages, generated_pages, tiles, topic_pages
from gids.views.pages import PageView, page_view
from gids.views.recordings import Recording, page_recording
from gids.views.sections import section
from gids.views.terms import TermView, term_note, term_views

__all__ = [
    "Build",
    "ChangeFacts",
    "Entry",
    "GeneratedPage",
    "Group",
    "Log",
    "Note",
    "PageView",
    "Recording",
    "TermView",
    "about_pages",
    "age_pages",
    "all_changes",
    "entries",
    "generated_pages",
    "notes_of",
    "page_recording",
    "page_view",
    "published",
    "section",
    "shown_body",
    "sort_key",
    "term_note",
    "term_views",
    "tiles",
    "topic_pages",
]

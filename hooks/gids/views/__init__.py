"""Maakt van de inhoud wat een pagina laat zien: lijsten, verwante pagina's, bronnen en datums."""

from gids.views.build import Build
from gids.views.changes import ChangeFacts, Log, Note, all_changes, notes_of, published, shown_body
from gids.views.codes import CodePage, ShortLink, code_link, code_names, code_pages, short_link
from gids.views.dates import written_day
from gids.views.entries import Entry, Group, entries, sort_key
from gids.views.found import card_of, codes_with_text, found_page, found_top
from gids.views.generated import (
    WORDS,
    GeneratedPage,
    about_pages,
    age_pages,
    generated_pages,
    tiles,
    topic_pages,
)
from gids.views.mistakes import MistakeLinks, mistake_links
from gids.views.moved import OldAddress, old_addresses
from gids.views.pages import PageView, page_view
from gids.views.paper import BOOKLET, not_on_paper, paper_pages
from gids.views.professionals import (
    COPY_KINDS,
    DOWNLOADS,
    KIT,
    PROFESSIONALS,
    Download,
    copy_name,
    letter_sheets,
    site_slug,
    slug,
)
from gids.views.recordings import Recording, page_recording
from gids.views.sections import section
from gids.views.status import STATUS
from gids.views.steps import PLAN_DATA, script_data, step_moments
from gids.views.terms import TermView, term_note, term_views

__all__ = [
    "BOOKLET",
    "COPY_KINDS",
    "DOWNLOADS",
    "KIT",
    "PLAN_DATA",
    "PROFESSIONALS",
    "STATUS",
    "WORDS",
    "Build",
    "ChangeFacts",
    "CodePage",
    "Download",
    "Entry",
    "GeneratedPage",
    "Group",
    "Log",
    "MistakeLinks",
    "Note",
    "OldAddress",
    "PageView",
    "Recording",
    "ShortLink",
    "TermView",
    "about_pages",
    "age_pages",
    "all_changes",
    "card_of",
    "code_link",
    "code_names",
    "code_pages",
    "codes_with_text",
    "copy_name",
    "entries",
    "found_page",
    "found_top",
    "generated_pages",
    "letter_sheets",
    "mistake_links",
    "not_on_paper",
    "notes_of",
    "old_addresses",
    "page_recording",
    "page_view",
    "paper_pages",
    "published",
    "script_data",
    "section",
    "short_link",
    "shown_body",
    "site_slug",
    "slug",
    "sort_key",
    "step_moments",
    "term_note",
    "term_views",
    "tiles",
    "topic_pages",
    "written_day",
]

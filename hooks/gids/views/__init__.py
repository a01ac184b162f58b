"""Maakt van de inhoud wat een pagina laat zien: lijsten, verwante pagina's, bronnen en datums."""

from gids.views.build import Build
from gids.views.entries import Entry, Group, entries, sort_key
from gids.views.generated import GeneratedPage, about_pages, age_pages, generated_pages, tiles, topic_pages
from gids.views.pages import PageView, page_view

__all__ = [
    "Build",
    "Entry",
    "GeneratedPage",
    "Group",
    "PageView",
    "about_pages",
    "age_pages",
    "entries",
    "generated_pages",
    "page_view",
    "sort_key",
    "tiles",
    "topic_pages",
]

"""Moment between: the parts of a text that a template puts in different places, and the stories of changed advice."""

from __future__ import annotations

from typing import Any

import markdown
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from gids.facts import after_boxes, insert_facts, isolate_numbers, mark_source_words
from gids.views import Build, Note, PageView, notes_of


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give a page its text in two: the boxes it begins with, and the rest; and its notes, with their parts as HTML."""
    build: Build = config.extra["gids"]
    view = page.meta["view"]
    content = build.site.page(view.path) if isinstance(view, PageView) else None
    notes = notes_of(build, content) if content else ()
    text = page.content or ""
    cut = after_boxes(text)
    context.update(boxes=text[:cut], text=text[cut:])
    context["notes"] = [(note, _parts(build, note, config)) for note in notes]
    return context


def _parts(build: Build, note: Note, config: MkDocsConfig) -> list[tuple[str, Markup]]:
    words = build.site.interface[note.language.code].words
    if "gids_reader" not in config.extra:
        config.extra["gids_reader"] = markdown.Markdown(
            extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
        )
    reader: markdown.Markdown = config.extra["gids_reader"]
    parts = []
    for title, text in note.parts:
        # The checks allow no HTML in a text, so what Markdown makes of it is ours.
        html = reader.reset().convert(insert_facts(text, build.site.region, words, build.today))
        if not note.language.source:
            html = mark_source_words(html, build.site.source_language)
        parts.append((title, Markup(html if note.language.direction == "ltr" else isolate_numbers(html))))
    return parts

"""Third moment: the text of a page. Facts get their place, numbers keep their direction."""

from __future__ import annotations

from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from gids.facts import explain_terms, insert_facts, isolate_numbers, mark_source_words, used_terms
from gids.views import Build, GeneratedPage, page_view, term_note

_TEMPLATES = {
    "": "home.html",
    "afspraken": "appointment.html",
    "antwoorden": "answer.html",
    "over": "about.html",
    "stappen": "step.html",
    "veranderd": "change.html",
}
# The kinds of pages in which official words are explained where they stand.
_EXPLAINED = ("afspraken", "antwoorden", "stappen", "veranderd")


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Leave the file alone: its text comes from the core, which has read and checked it."""
    return ""


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Choose the template and hang the view on the page; put facts into the text."""
    build: Build = config.extra["gids"]
    address = page.url.strip("/").removeprefix(".")
    content = build.site.page(address)
    page.meta = {}
    if content is None:
        view: GeneratedPage = config.extra["gids_made"][address]
        page.meta = {"template": view.template, "view": view}
        page.title = view.title
        return ""
    shown = page_view(build, content)
    page.title = shown.title
    # The text as the core read and checked it, not as MkDocs would split it off its front matter.
    own = content.translations.get(build.language.code)
    text = own if own and not shown.state.shows_source_text else content
    body = text.body
    page.meta = {
        "template": _TEMPLATES[content.kind],
        "view": shown,
        "written": (text.file, body.text, body.first_line),
        # What looks like an official word in another language may be a word of its own there (Turkish `erken`).
        "terms": used_terms(content.body.text, build.site.terms) if content.kind in _EXPLAINED else (),
    }
    words = build.site.interface[shown.language.code].words
    return insert_facts(body.text, build.site.region, words, build.today)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Mark words of the source language, isolate numbers (Unicode UAX 9) and explain official words."""
    build: Build = config.extra["gids"]
    view = page.meta["view"]
    if isinstance(view, GeneratedPage):
        return html
    if not view.language.source:
        html = mark_source_words(html, build.site.source_language)
    if view.language.direction == "rtl":
        html = isolate_numbers(html)
    return explain_terms(html, page.meta["terms"], partial(term_note, build, view.language))

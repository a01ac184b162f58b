"""The handbook (handbook.yml, `make handbook`): its menu, the language of each page, links to the rest of the project."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from gids.handbook import Entry, MissingFile, mark_outside, part_of, read_nav, unlisted

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FIRST = '<meta charset="utf-8">'


def on_config(config: MkDocsConfig) -> None:
    """Make the menu from the index pages; refuse to build when a page is in none of them."""
    docs = Path(config.docs_dir)
    lost = unlisted(docs)
    if lost:
        raise PluginError(f"No index page of docs/ leads to: {', '.join(lost)}. Add a link to each.")
    config.nav = [{"Handboek": "index.md"}]
    for part, entries in read_nav(docs):
        # The other parts are named in the menu of each page, also on a page in the other language.
        title = f'<span lang="{part.language}">{part.title}</span>'
        config.nav.append({title: [_line(entry) for entry in entries]})


def _line(entry: Entry) -> dict[str, Any]:
    if not entry.below:
        return {entry.title: entry.page}
    own = [{entry.title: entry.page}] if entry.page else []
    return {entry.title: own + [_line(below) for below in entry.below]}


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let links to files outside docs/ say which file they mean."""
    try:
        return mark_outside(markdown, page.file.src_uri, Path(config.docs_dir), config.repo_url or "")
    except MissingFile as error:
        raise PluginError(str(error)) from None


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Give the page its language: of `<html lang>` and of the words of the theme."""
    config.theme["language"] = part_of(page.file.src_uri).language


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Name the search box, and put a policy in the page (CSP level 3): only what the handbook brings may load or run."""
    words = "Zoeken" if part_of(page.file.src_uri).language == "nl" else "Search"
    output = output.replace('role="dialog"', f'role="dialog" aria-label="{words}"', 1)
    digests = [hashlib.sha256(script.encode()).digest() for script in _INLINE.findall(output)]
    scripts = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    policy = (  # the theme draws its pictograms with data:
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
    )
    return output.replace(
        _FIRST, f'{_FIRST}<meta http-equiv="Content-Security-Policy" content="{policy}">', 1
    )

"""Moment beside the last: each page also as data, for the system or the site of others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from gids.finish import NotReusableError, write_page
from gids.views import Build, PageView


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Write the data of a page with content; when the languages come together they get their place."""
    build: Build = config.extra["gids"]
    view = page.meta["view"]
    content = build.site.page(view.path) if isinstance(view, PageView) else None
    if content is None or not build.together:
        return context
    top = config.site_url.removesuffix(f"{build.language.code}/")
    try:
        write_page(Path(config.site_dir), build, content, view, page.content or "", top)
    except NotReusableError as error:
        raise PluginError(f"{page.file.src_uri}: {error}. Zie hooks/gids/finish/reuse/text.py.") from error
    return context

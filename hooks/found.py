"""Moment beside the last: what search engines and chats are told of a page, and how a reader tells of a mistake."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from gids.views import Build, found_page, found_top, mistake_links


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give a page `found`, `own_address`, under which a reader of this language passes it on, and `mistakes`."""
    build: Build = config.extra["gids"]
    code = build.language.code
    top = config.site_url.removesuffix(f"{code}/") if build.together else config.site_url
    context["found"] = found_page(build, page.meta["view"], context["canonical"], top)
    context["own_address"] = own = page.canonical_url
    context["mistakes"] = mistake_links(build, context["path"].rstrip("/"), context["version"], own)
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the top of the site `found`."""
    build: Build = config.extra["gids"]
    if template_name == "root/index.html":
        context["found"] = found_top(build, context["canonical"])
    return context

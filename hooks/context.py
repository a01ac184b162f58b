"""Last moment: what the templates may use, and which templates this language writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from gids.facts import phone_link
from gids.views import Build, about_pages, entries, tiles


def _shared(build: Build, home: str) -> dict[str, Any]:
    """`home` leads to the top of this language, `root` to the top of the site; both end in a slash."""
    return {
        "build": build,
        "about_entries": entries(build.site, about_pages(build.site), build.language),
        "ui": build.words,
        "language": build.language,
        "languages": build.languages,
        "region": build.site.region,
        "assets": build.assets,
        "home": home,
        "root": f"{home}../" if build.together else home,
        "emergency": phone_link(build.site.region.contacts["emergency"].phone),
        "phone_link": phone_link,
    }


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give every page its view, its address and the way to the top."""
    build: Build = config.extra["gids"]
    home = get_relative_url(".", page.url)
    home = home if home.endswith("/") else f"{home}/"
    address = page.url.strip("/").removeprefix(".")
    context.update(_shared(build, home))
    context.update(
        view=page.meta["view"],
        path=f"{address}/" if address else "",
        age_tiles=tiles(build, "ages") if not address else (),
        topic_tiles=tiles(build, "topics") if not address else (),
    )
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give error pages absolute addresses (they are shown at any depth), and root pages theirs."""
    build: Build = config.extra["gids"]
    top = urlsplit(config.site_url or "/").path
    context.update(_shared(build, top))
    if build.together:
        context["root"] = top.removesuffix(f"{build.language.code}/")
    if template_name == "root/index.html":
        context["root"] = ""
    context.update(
        path="", words_of=_words_of(build), view=None, source=build.site.source_language, page_title=None
    )
    return context


def _words_of(build: Build) -> Mapping[str, Any]:
    return {code: interface.words for code, interface in build.site.interface.items()}


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Write root pages in the source language only; sitemaps are made when the languages come together."""
    build: Build = config.extra["gids"]
    root = template_name.startswith("root/")
    if template_name == "sitemap.xml" or (root and not (build.together and build.language.source)):
        return ""
    return output_content

"""Last moment: what the templates may use, and which templates this language writes."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from gids.facts import phone_link
from gids.views import Build, PageView, about_pages, all_changes, entries, tiles


def _shared(build: Build, home: str) -> dict[str, Any]:
    """`home` leads to the top of this language, `root` to the top of the site; both end in a slash."""
    return {
        "build": build,
        "about_entries": entries(build.site, about_pages(build.site), build.language),
        "has_changes": bool(all_changes(build.site)),
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
    home = f"{get_relative_url('.', page.url).rstrip('/')}/"
    address = page.url.strip("/").removeprefix(".")
    context.update(_shared(build, home))
    view, path = page.meta["view"], f"{address}/" if address else ""
    # A short page around the Dutch text is a copy of the Dutch page (RFC 6596).
    text_in = view.language.code if isinstance(view, PageView) else build.language.code
    own = f"{_top(build, config)}{text_in}/{path}" if build.together else page.canonical_url
    context.update(
        view=view,
        version=view.version if isinstance(view, PageView) else build.site.version,
        path=path,
        canonical=own,
        age_tiles=tiles(build, "ages") if not address else (),
        topic_tiles=tiles(build, "topics") if not address else (),
    )
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give error pages absolute addresses (they are shown at any depth), and root pages theirs."""
    build: Build = config.extra["gids"]
    top = urlsplit(config.site_url).path
    context.update(_shared(build, top))
    if build.together:
        context["root"] = top.removesuffix(f"{build.language.code}/")
    if template_name == "root/index.html":
        context["root"] = ""
    context.update(
        canonical=_top(build, config),
        path="",
        words_of={code: interface.words for code, interface in build.site.interface.items()},
        view=None,
        source=build.site.source_language,
    )
    return context


def _top(build: Build, config: MkDocsConfig) -> str:
    """Give the address of the top of the site; a build of one language on its own is at the top itself."""
    return config.site_url.removesuffix(f"{build.language.code}/") if build.together else config.site_url


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Write root pages in the source language only; sitemaps are made when the languages come together."""
    build: Build = config.extra["gids"]
    root = template_name.startswith("root/")
    if template_name == "sitemap.xml" or (root and not (build.together and build.language.source)):
        return ""
    if template_name == "root/geen-internet.html" and not build.offline:
        return ""
    return output_content

"""Moment after the last: the small page of every short code on paper, above the languages."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from gids.views import Build, code_pages


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Keep the templates, as they are when all is in place, for when the languages' own pages are done."""
    config.extra["gids_env"] = env


def on_post_build(config: MkDocsConfig) -> None:
    """Write `root/<code>/index.html`; the source language does, as for the other pages above the languages."""
    build: Build = config.extra["gids"]
    if not (build.together and build.language.source) or "gids_page" in config.extra:
        return
    env: Environment = config.extra["gids_env"]
    shared = {
        "build": build,
        "ui": build.words,
        "words_of": {code: interface.words for code, interface in build.site.interface.items()},
        "source": build.site.source_language,
        "assets": build.assets,
        "root": "../",
        "top": config.site_url.removesuffix(f"{build.language.code}/"),
    }
    template = env.get_template("root/code.html")
    for code in code_pages(build):
        html = template.render(shared, code=code)
        for name in code.names:
            folder = Path(config.site_dir) / "root" / name
            folder.mkdir(parents=True)
            (folder / "index.html").write_text(html, encoding="utf-8")

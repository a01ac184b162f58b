"""Moment around the others, for `gids serve --page`: all pages are known, and only the one of an editor is made."""

from __future__ import annotations

import os

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, InclusionLevel

from gids.views import Build


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the file of the page in `config.extra.gids_page` when SITE_PAGE names one; no other template is written."""
    page = os.environ.get("SITE_PAGE")
    if page:
        build: Build = config.extra["gids"]
        config.extra["gids_page"] = f"{build.language.code}/{page}.md"
        config.theme.static_templates = set()
    return config


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave all other files out of what is made; links to them still work. Runs after pages.py."""
    one = config.extra.get("gids_page")
    for file in files if one else ():
        file.inclusion = InclusionLevel.INCLUDED if file.src_uri == one else InclusionLevel.EXCLUDED
    return files

"""Adds to a folder with one built site per language all that they share."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from gids.assets import copy_assets
from gids.finish.changes import FEED, atom_feed, changes_json
from gids.finish.sitemap import sitemap
from gids.finish.versions import VERSIONS, versions_json
from gids.model import Language, Site
from gids.views import all_changes


def assemble(
    folder: Path,
    site: Site,
    languages: Sequence[Language],
    assets_folder: Path,
    assets: Mapping[str, str],
    address: str,
) -> None:
    """Finish `folder`, which holds a folder per language; works on the output of any engine.

    The source language brings the pages above the languages in its folder `root`. `address` is the address of
    the site with a slash at the end.
    """
    root_pages = folder / site.source_language.code / "root"
    if root_pages.is_dir():
        for page in sorted(root_pages.iterdir()):
            page.replace(folder / page.name)
        root_pages.rmdir()
    shutil.rmtree(folder / "assets", ignore_errors=True)
    copy_assets(assets_folder, folder / "assets", assets)
    # A service worker only reaches pages below its own address, so it lies at the top under a plain name.
    shutil.copyfile(assets_folder.parent / "sw.js", folder / "sw.js")
    if all_changes(site):
        for language in languages:
            (folder / language.code / FEED).write_text(atom_feed(site, language, address), encoding="utf-8")
        (folder / "changes.json").write_text(changes_json(site, languages, address), encoding="utf-8")
    (folder / VERSIONS).write_text(versions_json(site), encoding="utf-8")
    (folder / "sitemap.xml").write_text(sitemap(site, languages, address), encoding="utf-8")
    (folder / "robots.txt").write_text(
        f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n", encoding="utf-8"
    )

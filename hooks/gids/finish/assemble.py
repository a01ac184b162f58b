"""Adds to a folder with one built site per language all that they share."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from gids.assets import copy_assets, copy_drawings
from gids.finish.cards import write_cards
from gids.finish.changes import FEED, atom_feed, changes_json
from gids.finish.form import write_form
from gids.finish.headers import write_headers
from gids.finish.manifest import write_manifests
from gids.finish.packs import write_packs
from gids.finish.policy import Inside, protect
from gids.finish.redirects import write_redirects
from gids.finish.reuse import publish
from gids.finish.search import SEARCH, search_json
from gids.finish.security_txt import write_security_txt
from gids.finish.sitemap import sitemap
from gids.finish.versions import VERSIONS, versions_json
from gids.finish.worker import write_worker, write_worker_off
from gids.model import Language, Site
from gids.views import all_changes, code_names


def assemble(
    folder: Path,
    site: Site,
    languages: Sequence[Language],
    assets_folder: Path,
    assets: Mapping[str, str],
    address: str,
    *,
    offline: bool = True,
    protected: Mapping[str, Inside] = MappingProxyType({}),
) -> None:
    """Finish `folder`, which holds a folder per language; works on the output of any engine.

    The source language brings the pages above the languages in its folder `root`. `address` is the address of
    the site with a slash at the end. Languages in `protected` were given their policy already. Raises Refused when
    a page holds what is not allowed. Without `offline` phones get a worker that takes back what they keep.
    """
    root_pages = folder / site.source_language.code / "root"
    if root_pages.is_dir():
        for page in sorted(root_pages.iterdir()):
            if (folder / page.name).is_dir():  # a short code of before, when only some languages are renewed
                shutil.rmtree(folder / page.name)
            page.replace(folder / page.name)
        root_pages.rmdir()
    shutil.rmtree(folder / "assets", ignore_errors=True)
    copy_assets(assets_folder, folder / "assets", assets)
    copy_drawings(site.drawings, folder / "assets")
    write_cards(folder, site, languages, assets_folder.parent)
    write_manifests(folder, site, languages, assets_folder.parent, address)
    for language in languages:
        (folder / language.code / SEARCH).write_text(search_json(site, language), encoding="utf-8")
    if all_changes(site):
        for language in languages:
            (folder / language.code / FEED).write_text(atom_feed(site, language, address), encoding="utf-8")
        (folder / "changes.json").write_text(changes_json(site, languages, address), encoding="utf-8")
    (folder / VERSIONS).write_text(versions_json(site), encoding="utf-8")
    (folder / "sitemap.xml").write_text(sitemap(site, languages, address), encoding="utf-8")
    (folder / "robots.txt").write_text(
        f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n", encoding="utf-8"
    )
    write_security_txt(folder, site, address)
    publish(folder, site, languages, address)
    # After every step that makes or changes a page, before what depends on their final bytes.
    policy = protect(folder, address, protected)
    # No page changes after this: a phone keeps exactly these bytes.
    codes = code_names(site)
    if offline:
        write_worker(folder, assets_folder.parent, write_packs(folder, languages, codes))
    else:
        write_worker_off(folder, assets_folder.parent)
    form = write_form(folder, site, languages, assets_folder.parent)
    write_headers(folder, policy, languages, address, codes, form)
    write_redirects(folder, site, languages, address)

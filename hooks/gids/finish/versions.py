"""Which version each page has now, for a page that was saved or printed earlier."""

from __future__ import annotations

import json

from gids.model import Site

VERSIONS = "versions.json"


def versions_json(site: Site) -> str:
    """Map the address of every page with content to its version, and `*` (the pages made from others) to theirs.

    An old address has the version of the page where it leads: a copy that was kept under it is not older for its name.
    """
    versions = {page.path: page.version for page in site.pages}
    for old in site.old_addresses:
        page = site.page(site.now_at(old) or "")
        if page:
            versions[old] = page.version
    versions["*"] = site.version
    return json.dumps(versions, separators=(",", ":"))

"""Which version each page has now, for a page that was saved or printed earlier."""

from __future__ import annotations

import json

from gids.model import Site

VERSIONS = "versions.json"


def versions_json(site: Site) -> str:
    """Map the address of every page with content to its version, and `*` (the pages made from others) to theirs."""
    versions = {page.path: page.version for page in site.pages} | {"*": site.version}
    return json.dumps(versions, separators=(",", ":"))

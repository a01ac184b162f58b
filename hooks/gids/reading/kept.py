"""Keeps a Site that was read and checked in a file, so that the builds of all languages need not read it again."""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path

from gids.model import Site


def keep_site(site: Site, file: Path) -> None:
    """Write a site to a file of our own, for the same version of this program."""
    file.write_bytes(pickle.dumps(site, protocol=pickle.HIGHEST_PROTOCOL))


@cache
def kept_site(file: Path) -> Site:
    """Load a site that `keep_site` wrote. A process that is forked after the first call shares it."""
    site = pickle.loads(file.read_bytes())
    assert isinstance(site, Site)
    return site

"""What copies are made of: the site as it was built on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gids.model import Language, Site


@dataclass(frozen=True)
class Finished:
    """A finished site in `folder`, before it gets its place.

    `address` is where it is published, with a slash at the end; `overrides` holds the design. A `trial` is a site on
    which something is still open.
    """

    folder: Path
    site: Site
    languages: tuple[Language, ...]
    today: date
    address: str
    trial: bool
    overrides: Path

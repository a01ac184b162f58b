"""What one build of one language must know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from gids.model import Language, Site


@dataclass(frozen=True)
class Build:
    """The site in one language on one day.

    `languages` are the languages of the published site; when there is more than one, each has its own folder
    and the shared assets lie beside those folders. `assets` maps asset names to published names. A `trial` is a site
    on which something is still open. An `offline` site can be kept on a phone. With `downloads` there are copies of it
    to download.
    """

    site: Site
    language: Language
    today: date
    languages: tuple[Language, ...]
    assets: Mapping[str, str]
    together: bool
    trial: bool = False
    offline: bool = False
    downloads: bool = False

    @property
    def words(self) -> Mapping[str, Any]:
        """The fixed words of the site in this language."""
        return self.site.interface[self.language.code].words

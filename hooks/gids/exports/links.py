"""Where a link of the site leads in a copy: to a file beside it, or to the site on the internet."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from gids.exports.problem import ExportError

_INDEX = "index.html"


class Links:
    """Knows which files the site has, and which of its pages are in the copy.

    Places are paths below the folder of the site, as `nl/hulp/index.html`. `address` is that of the site, with a
    slash at the end.
    """

    def __init__(self, files: Collection[str], pages: Collection[str], address: str) -> None:
        """Keep what is needed to follow links."""
        self._files = frozenset(files)
        self._pages = frozenset(pages)
        self._address = address

    def flat(self, target: str, page: str) -> str:
        """Rewrite a link on a page: to a page in the copy by its file name, to any other page by its web address.

        Links to the same page and to other sites stay as they are. Raises ExportError for a link to nothing.
        """
        place = self.place(target, page)
        if place is None:
            return target
        parts = urlsplit(target)
        if place in self._pages:
            path = quote(posixpath.relpath(place, posixpath.dirname(page)))
            return urlunsplit(("", "", path, parts.query, parts.fragment))
        online = urlsplit(self.online(place))
        return urlunsplit((online.scheme, online.netloc, online.path, parts.query, parts.fragment))

    def place(self, target: str, page: str) -> str | None:
        """Give the place that a link on a page leads to; None for the same page and for another site."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        if parts.path.startswith("/"):
            raise ExportError(
                f"{page}: de link {target} begint met een /. In een kopie zonder webserver leidt die nergens heen. "
                "Laat het sjabloon {{ home }} of {{ root }} gebruiken."
            )
        place = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
        for found in (place, posixpath.normpath(posixpath.join(place, _INDEX))):
            if found in self._files:
                return found
        raise ExportError(f"{page}: de link {target} leidt nergens heen ({place}).")

    def online(self, place: str) -> str:
        """Give the web address of a place."""
        folder, name = posixpath.split(place)
        if name == _INDEX:
            return f"{self._address}{quote(folder)}/" if folder else self._address
        return f"{self._address}{quote(place)}"

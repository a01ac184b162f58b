"""Geeft elke pagina ook als gegevens: voor een systeem of site van anderen die haar wil tonen."""

from gids.finish.reuse.publish import API, EMBED, publish, write_page
from gids.finish.reuse.text import NotReusableError

__all__ = ["API", "EMBED", "NotReusableError", "publish", "write_page"]

"""Maakt van de gebouwde talen één site: taalkeuze, gedeelde bestanden en de kaart voor zoekmachines."""

from gids.finish.allowed import Refused, mark_outside_links, text_finding
from gids.finish.assemble import assemble
from gids.finish.form import FORM
from gids.finish.headers import HEADERS, headers_for
from gids.finish.policy import Inside, protect, protect_part, without_policy
from gids.finish.reuse import NotReusableError, write_page
from gids.finish.search import SEARCH, search_json
from gids.finish.swap import swap

__all__ = [
    "FORM",
    "HEADERS",
    "SEARCH",
    "Inside",
    "NotReusableError",
    "Refused",
    "assemble",
    "headers_for",
    "mark_outside_links",
    "protect",
    "protect_part",
    "search_json",
    "swap",
    "text_finding",
    "without_policy",
    "write_page",
]

"""Maakt van elke pagina een blad voor op papier: PDF per taal, ook naast het Nederlands."""

from gids.leaflets.paper import Paper, leaflet_html
from gids.leaflets.pdf import write_pdf

__all__ = ["Paper", "leaflet_html", "write_pdf"]

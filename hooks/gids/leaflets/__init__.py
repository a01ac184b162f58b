"""Maakt van elke pagina een blad voor op papier: een PDF per taal, ook met het Nederlands ernaast."""

from gids.leaflets.chosen import Leaflet, chosen_leaflets
from gids.leaflets.letters import check_letters, with_letters
from gids.leaflets.problem import LeafletError
from gids.leaflets.writing import write_leaflets

__all__ = ["Leaflet", "LeafletError", "check_letters", "chosen_leaflets", "with_letters", "write_leaflets"]

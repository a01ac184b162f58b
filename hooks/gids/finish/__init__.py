"""Maakt van de gebouwde talen één site: taalkeuze, gedeelde bestanden en de kaart voor zoekmachines."""

from gids.finish.assemble import assemble
from gids.finish.swap import swap

__all__ = ["assemble", "swap"]

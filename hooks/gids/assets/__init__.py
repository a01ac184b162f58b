"""Geeft elk stijlblad, script en plaatje van het ontwerp een naam met een vingerafdruk."""

from gids.assets.names import asset_bytes, asset_names, copy_assets
from gids.assets.pictograms import PICTOGRAMS, pictograms

__all__ = ["PICTOGRAMS", "asset_bytes", "asset_names", "copy_assets", "pictograms"]

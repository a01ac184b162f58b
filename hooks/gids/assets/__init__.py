"""Geeft elk stijlblad, script en plaatje van het ontwerp een naam met een vingerafdruk."""

from gids.assets.names import asset_bytes, asset_names, copy_assets
from gids.assets.pictograms import PICTOGRAMS, TOPIC_PICTOGRAMS, common_pictograms, pictograms

__all__ = [
    "PICTOGRAMS",
    "TOPIC_PICTOGRAMS",
    "asset_bytes",
    "asset_names",
    "common_pictograms",
    "copy_assets",
    "pictograms",
]

"""Geeft elk stijlblad, script en plaatje van het ontwerp een naam met een vingerafdruk."""

from gids.assets.drawings import (
    DRAWINGS,
    copy_drawings,
    drawing_bytes,
    drawing_file,
    drawing_name,
    drawing_size,
)
from gids.assets.names import asset_bytes, asset_names, copy_assets
from gids.assets.pictograms import PICTOGRAMS, TOPIC_PICTOGRAMS, common_pictograms, pictograms

__all__ = [
    "DRAWINGS",
    "PICTOGRAMS",
    "TOPIC_PICTOGRAMS",
    "asset_bytes",
    "asset_names",
    "common_pictograms",
    "copy_assets",
    "copy_drawings",
    "drawing_bytes",
    "drawing_file",
    "drawing_name",
    "drawing_size",
    "pictograms",
]

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
from gids.assets.pictograms import PICTOGRAM_FILES, QUESTION_PICTOGRAMS, file_of_pictogram, pictograms

__all__ = [
    "DRAWINGS",
    "PICTOGRAM_FILES",
    "QUESTION_PICTOGRAMS",
    "asset_bytes",
    "asset_names",
    "copy_assets",
    "copy_drawings",
    "drawing_bytes",
    "drawing_file",
    "drawing_name",
    "drawing_size",
    "file_of_pictogram",
    "pictograms",
]

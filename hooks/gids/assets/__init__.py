"""Geeft elk stijlblad, script en plaatje van het ontwerp een naam met een vingerafdruk."""

from gids.assets.names import asset_bytes, asset_names, copy_assets

__all__ = ["asset_bytes", "asset_names", "copy_assets"]

"""Maakt van docs/ een handboek: wat in het menu staat, in welke taal een pagina is, waar een link naar het project heen gaat."""

from gids.handbook.nav import PARTS, Entry, Part, part_of, read_nav, unlisted
from gids.handbook.outside import MissingFile, mark_outside

__all__ = ["PARTS", "Entry", "MissingFile", "Part", "mark_outside", "part_of", "read_nav", "unlisted"]

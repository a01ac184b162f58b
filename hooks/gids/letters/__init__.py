"""Maakt de brievenset: QR-codes, een tabel en tekst voor brieven, een poster, een kaart en stickers."""

from gids.letters.downloads import add_letters
from gids.letters.kit import Kit, KitCode, choose, make_kit
from gids.letters.problem import KitError
from gids.letters.writing import Tools, kit_files

__all__ = ["Kit", "KitCode", "KitError", "Tools", "add_letters", "choose", "kit_files", "make_kit"]

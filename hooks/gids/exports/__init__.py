"""Maakt van de gebouwde site een kopie per taal zonder webserver: een zip voor een USB-stick, een ZIM voor Kiwix."""

from gids.exports.finished import Finished
from gids.exports.problem import ExportError
from gids.exports.writing import add_downloads, write_copies

__all__ = ["ExportError", "Finished", "add_downloads", "write_copies"]

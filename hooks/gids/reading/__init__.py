"""Leest content/ in: bestanden, woorden en feiten, met bij alles de regel waar het staat."""

from gids.reading.site import ReadResult, read_site

__all__ = ["ReadResult", "read_site"]

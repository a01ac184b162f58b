"""Leest content/ in: bestanden, woorden en feiten, met bij alles de regel waar het staat."""

from gids.reading.codes import CODES, OldCode, read_old_address, read_old_codes
from gids.reading.kept import keep_site, kept_site
from gids.reading.site import ReadResult, read_site
from gids.reading.words import read_facts, read_words

__all__ = [
    "CODES",
    "OldCode",
    "ReadResult",
    "keep_site",
    "kept_site",
    "read_facts",
    "read_old_address",
    "read_old_codes",
    "read_site",
    "read_words",
]

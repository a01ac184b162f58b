"""Leest content/ in: bestanden, woorden en feiten, met bij alles de regel waar het staat."""

from gids.reading.codes import CODES, OldCode, read_old_address, read_old_codes
from gids.reading.front_matter import split_page
from gids.reading.kept import keep_site, kept_site
from gids.reading.moved import MOVED, OldMove, read_old_moves
from gids.reading.site import ReadResult, read_site
from gids.reading.to_write import MARK, beside, beside_matter, clean, lines_to_write
from gids.reading.words import OldText, answer_findings, read_facts, read_old_text, read_words

__all__ = [
    "CODES",
    "MARK",
    "MOVED",
    "OldCode",
    "OldMove",
    "OldText",
    "ReadResult",
    "answer_findings",
    "beside",
    "beside_matter",
    "clean",
    "keep_site",
    "kept_site",
    "lines_to_write",
    "read_facts",
    "read_old_address",
    "read_old_codes",
    "read_old_moves",
    "read_old_text",
    "read_site",
    "read_words",
    "split_page",
]

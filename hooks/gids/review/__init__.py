"""Vertelt wat een wijziging doet: met pagina's, talen, papier, het stappenplan, het gewicht en bestanden buiten de inhoud."""

from gids.review.files import ChangedFile, Version, outside
from gids.review.pages import Fact, PageChange, Score, Seen, page_changes
from gids.review.paper import CodeChange, LeafletChange, code_changes, leaflet_changes
from gids.review.shared import DataChange, data_changes, word_changes
from gids.review.sizes import PackSize, PageSize, Sizes, sizes
from gids.review.whole import Review, review

__all__ = [
    "ChangedFile",
    "CodeChange",
    "DataChange",
    "Fact",
    "LeafletChange",
    "PackSize",
    "PageChange",
    "PageSize",
    "Review",
    "Score",
    "Seen",
    "Sizes",
    "Version",
    "code_changes",
    "data_changes",
    "leaflet_changes",
    "outside",
    "page_changes",
    "review",
    "sizes",
    "word_changes",
]

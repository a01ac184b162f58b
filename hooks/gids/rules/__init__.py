"""Kijkt de gelezen inhoud na: wat niet klopt, wordt een melding."""

from gids.rules.check import check
from gids.rules.launch import is_trial, launch_findings
from gids.rules.old_codes import check_old_codes
from gids.rules.overview import PageMeasures, measures_of_page, measures_of_site
from gids.rules.plain import explained_words, plain_findings
from gids.rules.since import OldPage, check_since
from gids.rules.structure import check_translation

__all__ = [
    "OldPage",
    "PageMeasures",
    "check",
    "check_old_codes",
    "check_since",
    "check_translation",
    "explained_words",
    "is_trial",
    "launch_findings",
    "measures_of_page",
    "measures_of_site",
    "plain_findings",
]

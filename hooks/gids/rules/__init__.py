"""Kijkt de gelezen inhoud na: wat niet klopt, wordt een melding."""

from gids.rules.check import check
from gids.rules.launch import is_trial, launch_findings
from gids.rules.links import link_to, page_of_link
from gids.rules.matter import SUMMARY_WORDS, TITLE_WORDS
from gids.rules.old_addresses import check_old_addresses
from gids.rules.old_codes import check_old_codes
from gids.rules.overview import PageMeasures, measures_of_page, measures_of_site
from gids.rules.plain import explained_words, plain_findings
from gids.rules.since import OldPage, check_since
from gids.rules.structure import facts_in

__all__ = [
    "SUMMARY_WORDS",
    "TITLE_WORDS",
    "OldPage",
    "PageMeasures",
    "check",
    "check_old_addresses",
    "check_old_codes",
    "check_since",
    "explained_words",
    "facts_in",
    "is_trial",
    "launch_findings",
    "link_to",
    "measures_of_page",
    "measures_of_site",
    "page_of_link",
    "plain_findings",
]

"""Wat er mis kan zijn: de regels met hun code, en een melding die zegt waar, wat en hoe je het oplost."""

from gids.findings.catalog import RULES
from gids.findings.finding import Finding, Place, has_errors
from gids.findings.rule import Rule

__all__ = ["RULES", "Finding", "Place", "Rule", "has_errors"]

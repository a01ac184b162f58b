"""Kijkt de gelezen inhoud na: wat niet klopt, wordt een melding."""

from gids.rules.check import check
from gids.rules.structure import check_translation

__all__ = ["check", "check_translation"]

"""Verandert bestanden van de inhoud voor een redacteur: alles of niets."""

from gids.edits.places import replace_at
from gids.edits.plan import Plan

__all__ = ["Plan", "replace_at"]

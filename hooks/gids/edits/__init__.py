"""Verandert bestanden van de inhoud voor een redacteur: alles of niets."""

from gids.edits.places import replace_at
from gids.edits.plan import Plan
from gids.edits.readdress import Readdress, is_made

__all__ = ["Plan", "Readdress", "is_made", "replace_at"]

"""Verandert bestanden van de inhoud voor een redacteur: alles of niets."""

from gids.edits.languages import add_at_marker, add_language, words_path
from gids.edits.places import replace_at
from gids.edits.plan import Plan

__all__ = ["Plan", "add_at_marker", "add_language", "replace_at", "words_path"]

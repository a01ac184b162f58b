"""Verandert bestanden van de inhoud voor een redacteur: alles of niets."""

from gids.edits.asked import Answers, Asked, front_matter
from gids.edits.names import problem_with_name
from gids.edits.places import replace_at
from gids.edits.plan import Plan
from gids.edits.questions import NEW_KINDS, NewKind

__all__ = [
    "NEW_KINDS",
    "Answers",
    "Asked",
    "NewKind",
    "Plan",
    "front_matter",
    "problem_with_name",
    "replace_at",
]

"""Verandert bestanden van de inhoud voor een redacteur: alles of niets."""

from gids.edits.asked import Answers, Asked, front_matter
from gids.edits.differences import differences
from gids.edits.marking import marked
from gids.edits.meaning import current_for, renewed, text_now, why_not_the_same, with_mark
from gids.edits.names import problem_with_name
from gids.edits.places import replace_at
from gids.edits.plan import Plan
from gids.edits.questions import NEW_KINDS, NewKind
from gids.edits.translating import Translator, new_translation

__all__ = [
    "NEW_KINDS",
    "Answers",
    "Asked",
    "NewKind",
    "Plan",
    "Translator",
    "current_for",
    "differences",
    "front_matter",
    "marked",
    "new_translation",
    "problem_with_name",
    "renewed",
    "replace_at",
    "text_now",
    "why_not_the_same",
    "with_mark",
]

"""Verandert bestanden van de inhoud voor een redacteur: alles of niets."""

from gids.edits.asked import Answers, Asked, front_matter
from gids.edits.differences import differences
from gids.edits.languages import add_at_marker, add_language, words_path
from gids.edits.marking import marked
from gids.edits.meaning import current_for, renewed, text_now, why_not_the_same, with_mark
from gids.edits.names import problem_with_name
from gids.edits.places import replace_at
from gids.edits.plan import Plan
from gids.edits.questions import NEW_KINDS, NewKind
from gids.edits.readdress import Readdress, is_made
from gids.edits.translating import Translator, new_translation

__all__ = [
    "NEW_KINDS",
    "Answers",
    "Asked",
    "NewKind",
    "Plan",
    "Readdress",
    "Translator",
    "add_at_marker",
    "add_language",
    "current_for",
    "differences",
    "front_matter",
    "is_made",
    "marked",
    "new_translation",
    "problem_with_name",
    "renewed",
    "replace_at",
    "text_now",
    "why_not_the_same",
    "with_mark",
    "words_path",
]

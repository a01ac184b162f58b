"""Weet van elke vertaling of die nog klopt met het Nederlands, en wat de lezer dan ziet."""

from gids.translations.fingerprint import fingerprint
from gids.translations.making import empty_words, for_readers, is_empty
from gids.translations.overview import LanguageOverview, Overview, QuestionOverview, overview
from gids.translations.recordings import (
    RECORDINGS,
    RecordingName,
    own_fingerprint,
    recording_name,
    recording_of,
    recording_path,
)
from gids.translations.status import State, shown_state

__all__ = [
    "RECORDINGS",
    "LanguageOverview",
    "Overview",
    "QuestionOverview",
    "RecordingName",
    "State",
    "empty_words",
    "fingerprint",
    "for_readers",
    "is_empty",
    "overview",
    "own_fingerprint",
    "recording_name",
    "recording_of",
    "recording_path",
    "shown_state",
]

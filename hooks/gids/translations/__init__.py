"""Weet van elke vertaling of die nog klopt met het Nederlands, en wat de lezer dan ziet."""

from gids.translations.fingerprint import fingerprint
from gids.translations.known import KnownLanguage, can_write_dates, is_code, known_language
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
    "KnownLanguage",
    "LanguageOverview",
    "Overview",
    "QuestionOverview",
    "RecordingName",
    "State",
    "can_write_dates",
    "empty_words",
    "fingerprint",
    "for_readers",
    "is_code",
    "is_empty",
    "known_language",
    "overview",
    "own_fingerprint",
    "recording_name",
    "recording_of",
    "recording_path",
    "shown_state",
]

"""Weet van elke vertaling of die nog klopt met het Nederlands, en wat de lezer dan ziet."""

from gids.translations.fingerprint import fingerprint
from gids.translations.making import empty_words, for_readers, is_empty
from gids.translations.recordings import (
    RECORDINGS,
    RecordingName,
    own_fingerprint,
    recording_name,
    recording_of,
    recording_path,
)
from gids.translations.status import LanguageStatus, State, shown_state, status

__all__ = [
    "RECORDINGS",
    "LanguageStatus",
    "RecordingName",
    "State",
    "empty_words",
    "fingerprint",
    "for_readers",
    "is_empty",
    "own_fingerprint",
    "recording_name",
    "recording_of",
    "recording_path",
    "shown_state",
    "status",
]

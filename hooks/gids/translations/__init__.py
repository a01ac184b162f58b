"""Weet van elke vertaling of die nog klopt met het Nederlands, en wat de lezer dan ziet."""

from gids.translations.fingerprint import fingerprint
from gids.translations.status import LanguageStatus, State, shown_state, status

__all__ = ["LanguageStatus", "State", "fingerprint", "shown_state", "status"]

"""Every rule with its code. The handbook page docs/editors/regels.md is made from this list."""

from __future__ import annotations

from gids.findings.rule import Rule
from gids.findings.rules_of_appointments import APPOINTMENT_RULES
from gids.findings.rules_of_audio import AUDIO_RULES
from gids.findings.rules_of_changes import CHANGE_RULES
from gids.findings.rules_of_codes import CODE_RULES
from gids.findings.rules_of_data import DATA_RULES
from gids.findings.rules_of_drawings import DRAWING_RULES
from gids.findings.rules_of_making import MAKING_RULES
from gids.findings.rules_of_moved import MOVED_RULES
from gids.findings.rules_of_plain import PLAIN_RULES
from gids.findings.rules_of_safety import SAFETY_RULES
from gids.findings.rules_of_steps import STEP_RULES
from gids.findings.rules_of_terms import TERM_RULES
from gids.findings.rules_of_text import TEXT_RULES

RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        *DATA_RULES,
        *STEP_RULES,
        *CHANGE_RULES,
        *APPOINTMENT_RULES,
        *CODE_RULES,
        *MOVED_RULES,
        *TEXT_RULES,
        *MAKING_RULES,
        *SAFETY_RULES,
        *PLAIN_RULES,
        *AUDIO_RULES,
        *TERM_RULES,
        *DRAWING_RULES,
    )
}

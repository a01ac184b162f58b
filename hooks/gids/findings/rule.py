"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Rule:
    """A rule: its stable code, a title, how bad it is, why it exists, and a wrong and a right example."""

    code: str
    title: str
    severity: Severity
    why: str
    wrong: str
    right: str

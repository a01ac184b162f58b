"""The kinds of pages: the folder of a page is its kind, and the kind decides which front matter is required."""

from __future__ import annotations

from gids.model.appointments import AppointmentMatter
from gids.model.changes import ChangeMatter
from gids.model.matter import AboutMatter, AnswerMatter, HomeMatter, SourceMatter
from gids.model.steps import StepMatter

# The empty name is the top of a language folder, where only index.md lives.
KINDS: dict[str, type[SourceMatter]] = {
    "": HomeMatter,
    "antwoorden": AnswerMatter,
    "stappen": StepMatter,
    "veranderd": ChangeMatter,
    "afspraken": AppointmentMatter,
    "over": AboutMatter,
}

"""Waar de site uit bestaat: pagina's, vertalingen, talen, leeftijden, onderwerpen en de regio."""

from gids.model.ages import Age, AgeRange
from gids.model.appointments import AppointmentAge, AppointmentMatter, Vaccination
from gids.model.changes import ChangeMatter, View
from gids.model.codes import Retired, ShortCode, destination
from gids.model.data import AgeGroup, Contact, Editing, Language, OpenQuestion, Region, Security, Term, Topic
from gids.model.kinds import KINDS
from gids.model.matter import (
    AboutMatter,
    AnswerMatter,
    HomeMatter,
    Review,
    Source,
    SourceMatter,
    TranslationMatter,
    oldest_reading,
)
from gids.model.moments import Moment
from gids.model.moved import Moved
from gids.model.outline import Block, Body, Heading, Link, Outline, Token
from gids.model.questions import Asked, asked
from gids.model.site import Interface, Page, Positions, Site, Translation, Unfinished, written_path
from gids.model.steps import Form, Period, Periods, Phase, Place, RegionPlan, Situation, StepMatter, When

__all__ = [
    "KINDS",
    "AboutMatter",
    "Age",
    "AgeGroup",
    "AgeRange",
    "AnswerMatter",
    "AppointmentAge",
    "AppointmentMatter",
    "Asked",
    "Block",
    "Body",
    "ChangeMatter",
    "Contact",
    "Editing",
    "Form",
    "Heading",
    "HomeMatter",
    "Interface",
    "Language",
    "Link",
    "Moment",
    "Moved",
    "OpenQuestion",
    "Outline",
    "Page",
    "Period",
    "Periods",
    "Phase",
    "Place",
    "Positions",
    "Region",
    "RegionPlan",
    "Retired",
    "Review",
    "Security",
    "ShortCode",
    "Site",
    "Situation",
    "Source",
    "SourceMatter",
    "StepMatter",
    "Term",
    "Token",
    "Topic",
    "Translation",
    "TranslationMatter",
    "Unfinished",
    "Vaccination",
    "View",
    "When",
    "asked",
    "destination",
    "oldest_reading",
    "written_path",
]

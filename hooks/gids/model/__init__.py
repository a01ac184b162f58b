"""Waar de site uit bestaat: pagina's, vertalingen, talen, leeftijden, onderwerpen en de regio."""

from gids.model.ages import Age, AgeRange
from gids.model.data import AgeGroup, Contact, Language, OpenQuestion, Region, Topic
from gids.model.matter import (
    KINDS,
    AboutMatter,
    AnswerMatter,
    HomeMatter,
    Review,
    Source,
    SourceMatter,
    TranslationMatter,
)
from gids.model.outline import Block, Body, Heading, Link, Outline, Token
from gids.model.site import Interface, Page, Site, Translation

__all__ = [
    "KINDS",
    "AboutMatter",
    "Age",
    "AgeGroup",
    "AgeRange",
    "AnswerMatter",
    "Block",
    "Body",
    "Contact",
    "Heading",
    "HomeMatter",
    "Interface",
    "Language",
    "Link",
    "OpenQuestion",
    "Outline",
    "Page",
    "Region",
    "Review",
    "Site",
    "Source",
    "SourceMatter",
    "Token",
    "Topic",
    "Translation",
    "TranslationMatter",
]

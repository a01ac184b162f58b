"""Puts everything that can be read in content/ into one Site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gids.findings import Finding
from gids.model import (
    AgeGroup,
    Language,
    Moved,
    OpenQuestion,
    Phase,
    Place,
    ShortCode,
    Site,
    Situation,
    Term,
    Topic,
    Vaccination,
)
from gids.reading.codes import CODES
from gids.reading.data_files import read_interface, read_list, read_region
from gids.reading.folders import read_drawings, walk
from gids.reading.moved import MOVED
from gids.reading.notes import Notes
from gids.reading.pages import read_pages
from gids.translations import recording_name


@dataclass(frozen=True)
class ReadResult:
    """What reading gives: the site, or None when its data files are unusable, and what could not be read."""

    site: Site | None
    findings: tuple[Finding, ...]


def read_site(content: Path) -> ReadResult:
    """Read a content folder. Findings name paths from the folder above it, as in `content/nl/index.md`."""
    notes = Notes(content)
    site = _site(notes)
    return ReadResult(site, tuple(sorted(notes.findings)))


def _site(notes: Notes) -> Site | None:
    if not notes.content.is_dir():
        notes.say(
            "B11",
            notes.content.name,
            "geen map",
            "een map content/",
            "Ga naar de map van het project (-C MAP).",
        )
        return None
    files = list(walk(notes))
    languages = read_list(notes, Language, "languages.yml")
    ages = read_list(notes, AgeGroup, "ages.yml")
    topics = read_list(notes, Topic, "topics.yml")
    questions = read_list(notes, OpenQuestion, "questions.yml")
    phases = read_list(notes, Phase, "phases.yml")
    situations = read_list(notes, Situation, "situations.yml")
    places = read_list(notes, Place, "places.yml")
    terms = read_list(notes, Term, "terms.yml")
    vaccinations = read_list(notes, Vaccination, "vaccinations.yml")
    links = read_list(notes, ShortCode, CODES, optional=True, unique=False)
    moved = read_list(notes, Moved, MOVED, optional=True, unique=False)
    region = read_region(notes)
    if languages is not None and [language.source for language in languages].count(True) != 1:
        notes.say(
            "D05",
            notes.data_path("languages.yml"),
            "geen of meer dan één brontaal",
            "precies één taal met source: true",
            "Zet bij de taal waarin de feiten staan: source: true.",
        )
        languages = None
    if languages is None:
        return None
    codes = [language.code for language in languages]
    interface = {code: read_interface(notes, code) for code in codes}
    pages, broken = read_pages(notes, files, languages)
    if ages is None or topics is None or questions is None or region is None:
        return None
    if phases is None or situations is None or places is None or terms is None or vaccinations is None:
        return None
    if links is None or moved is None:
        return None
    others = frozenset(path for path in files if not path.endswith(".md"))
    return Site(
        tuple(languages),
        tuple(ages),
        tuple(topics),
        region,
        tuple(questions),
        tuple(phases),
        tuple(situations),
        tuple(places),
        tuple(terms),
        tuple(vaccinations),
        interface,
        pages,
        broken,
        others,
        {path: (notes.content / path).stat().st_size for path in files if recording_name(path)},
        read_drawings(notes, files),
        notes.data,
        tuple(links),
        tuple(moved),
    )

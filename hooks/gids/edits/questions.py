"""The questions of every kind of page that `gids new` makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic import BaseModel

from gids.edits import bodies
from gids.edits.asked import Answers, Asked
from gids.edits.values import Value
from gids.model import (
    AboutMatter,
    AnswerMatter,
    AppointmentMatter,
    ChangeMatter,
    Page,
    Site,
    Source,
    StepMatter,
    When,
)
from gids.rules import SUMMARY_WORDS, TITLE_WORDS

_MONTHS = "zwanger, geboorte, of een getal met weken, maanden of jaar"


@dataclass(frozen=True)
class NewKind:
    """A kind of page by its Dutch word: its folder, its questions in order, and the text to fill in."""

    folder: str
    asked: list[Asked]
    body: Callable[[Site, Answers], str]
    more: Callable[[date], Mapping[str, Value]] = field(default=lambda _today: {})


def _optional(_answers: Answers) -> bool:
    return False


def _words(site: Site, *keys: str) -> Mapping[str, str]:
    """Give a group of fixed words by name, such as those of `needs`."""
    group: object = site.interface[site.source_language.code].words
    for key in keys:
        group = group.get(key) if isinstance(group, dict) else None
    return {name: str(words) for name, words in group.items()} if isinstance(group, dict) else {}


def _topics(site: Site) -> Mapping[str, str]:
    words = _words(site, "topics")
    return {topic.id: words.get(topic.id, "") for topic in site.topics}


def _phases(site: Site) -> Mapping[str, str]:
    return {phase.id: "" for phase in site.phases}


def _places(site: Site) -> Mapping[str, str]:
    words = _words(site, "places")
    return {place.id: words.get(place.id, "") for place in site.places}


def _titles(*kinds: str) -> Callable[[Site], Mapping[str, str]]:
    """Give the pages of some kinds by their address."""
    return lambda site: {page.path: page.matter.title for page in site.pages if page.kind in kinds}


def _first(answers: Answers, option: str) -> str:
    return answers.get(option, "").split(",")[0].strip()


def _about(site: Site, answers: Answers) -> Page | None:
    return site.page(_first(answers, "pages"))


def _ages_of_page(site: Site, answers: Answers) -> str:
    """Take the ages of a change from the first page that it is about, as they are written there."""
    page = _about(site, answers)
    return page.matter.ages.text if page and isinstance(page.matter, AnswerMatter) else ""


def _topics_of_page(site: Site, answers: Answers) -> str:
    page = _about(site, answers)
    return ",".join(page.matter.topics) if page and isinstance(page.matter, AnswerMatter) else ""


def _icon_of_topic(site: Site, answers: Answers) -> str:
    name = _first(answers, "topics")
    return next((topic.icon for topic in site.topics if topic.id == name), "gids/question")


def _icon_of_phase(site: Site, answers: Answers) -> str:
    name = _first(answers, "phase")
    return next((phase.icon for phase in site.phases if phase.id == name), "gids/steps")


def _head(model: type[BaseModel], question: str) -> list[Asked]:
    return [
        Asked("title", "title", question, model, most_words=TITLE_WORDS),
        Asked(
            "summary", "summary", "Het korte antwoord, in één of twee zinnen", model, most_words=SUMMARY_WORDS
        ),
    ]


def _foot(model: type[BaseModel]) -> list[Asked]:
    return [
        Asked("search", "search", "Woorden die ouders typen, met komma's ertussen", model, many=True),
        Asked("source-title", "sources.title", "De bron: hoe heet die?", Source),
        Asked("source-by", "sources.by", "De bron: wie maakt die?", Source),
        Asked("source-url", "sources.url", "De bron: het hele adres, met https://", Source),
        Asked(
            "source-read",
            "sources.read",
            "De bron: in welke maand las je die? Zoals 2026-11",
            Source,
            suggested=lambda today: today.isoformat()[:7],
        ),
        Asked(
            "confidence",
            "confidence",
            "Hoe zeker zijn de feiten?",
            model,
            names={"high": "zeker", "medium": "redelijk zeker", "low": "niet zeker"},
            suggested=lambda _today: "low",
        ),
    ]


def _icon(model: type[BaseModel], assumed: Callable[[Site, Answers], str]) -> Asked:
    return Asked("icon", "icon", "De tekening, uit overrides/.icons/", model, assumed=assumed)


def _ages(model: type[BaseModel], assumed: Callable[[Site, Answers], str] | None = None) -> Asked:
    question = f"Voor welke leeftijd? Van - tot, met {_MONTHS}: geboorte - 12 maanden"
    return Asked("ages", "ages", question, model, assumed=assumed)


def _topic(model: type[BaseModel], assumed: Callable[[Site, Answers], str] | None = None) -> Asked:
    question = "Welke onderwerpen? Het belangrijkste eerst"
    return Asked("topics", "topics", question, model, many=True, choices=_topics, assumed=assumed)


_SAFETY = Asked(
    "safety",
    "safety",
    "Kan een oude vertaling gevaarlijk zijn?",
    AnswerMatter,
    names={"true": "ja: er komt een kader met 112 boven de tekst", "false": "nee"},
    assumed=lambda _site, _answers: "false",
)

NEW_KINDS: dict[str, NewKind] = {
    "antwoord": NewKind(
        "antwoorden",
        [
            *_head(AnswerMatter, "De vraag, zoals een ouder haar stelt"),
            _ages(AnswerMatter),
            _topic(AnswerMatter),
            _icon(AnswerMatter, _icon_of_topic),
            _SAFETY,
            *_foot(AnswerMatter),
        ],
        bodies.answer,
    ),
    "stap": NewKind(
        "stappen",
        [
            *_head(StepMatter, "Wat regelt de ouder?"),
            Asked("phase", "phase", "Bij welk deel van het plan?", StepMatter, choices=_phases),
            _icon(StepMatter, _icon_of_phase),
            Asked("from", "when.from", "Vanaf wanneer kan het? Zoals: geboorte, of week 12", When),
            Asked("best", "when.best", "Wanneer is het beste moment?", When, needed=_optional),
            Asked(
                "deadline-kind",
                "deadline_kind",
                "Is er een laatste dag?",
                StepMatter,
                names={
                    "hard": "te laat kost geld of een recht",
                    "soft": "later kan, op tijd is beter",
                    "window": "het kan alleen in deze tijd",
                    "none": "nee",
                },
                suggested=lambda _today: "none",
            ),
            Asked(
                "until",
                "when.until",
                "Tot wanneer? Zoals: 4 maanden na geboorte",
                When,
                needed=lambda answers: answers.get("deadline-kind") != "none",
            ),
            Asked(
                "scope",
                "scope",
                "Waar geldt dit?",
                StepMatter,
                names={
                    "national": "heel Nederland",
                    "region": "deze gemeente",
                    "provider": "hangt af van de aanbieder",
                },
                suggested=lambda _today: "national",
            ),
            Asked(
                "needs",
                "needs",
                "Wat heeft de ouder nodig?",
                StepMatter,
                many=True,
                choices=lambda site: _words(site, "needs"),
                needed=_optional,
            ),
            Asked(
                "cost",
                "cost",
                "Wat kost het?",
                StepMatter,
                choices=lambda site: _words(site, "costs"),
                needed=_optional,
            ),
            Asked(
                "where",
                "where",
                "Waar doet de ouder dit?",
                StepMatter,
                many=True,
                choices=_places,
                needed=_optional,
            ),
            *_foot(StepMatter),
        ],
        bodies.step,
    ),
    "verandering": NewKind(
        "veranderd",
        [
            *_head(ChangeMatter, "Wat is het advies nu?"),
            Asked(
                "pages",
                "pages",
                "Over welke pagina's gaat het? Zoals antwoorden/koorts",
                ChangeMatter,
                many=True,
                choices=_titles("antwoorden", "stappen", "afspraken"),
            ),
            Asked("since", "since", "Sinds wanneer? Een jaar, een maand of een dag: 2026-03", ChangeMatter),
            Asked(
                "decided-by", "decided_by", "Wie besliste het? Met komma's ertussen", ChangeMatter, many=True
            ),
            _ages(ChangeMatter, _ages_of_page),
            _topic(ChangeMatter, _topics_of_page),
            _icon(ChangeMatter, _icon_of_topic),
            Asked(
                "urgency",
                "urgency",
                "Is het oude advies gevaarlijk?",
                ChangeMatter,
                names={"safety": "ja", "normal": "nee"},
                suggested=lambda _today: "normal",
            ),
            Asked(
                "supersedes",
                "supersedes",
                "Welke oudere verandering vervangt dit?",
                ChangeMatter,
                choices=_titles("veranderd"),
                needed=_optional,
            ),
            *_foot(ChangeMatter),
        ],
        bodies.change,
        lambda today: {"noted": today.isoformat()},
    ),
    "afspraak": NewKind(
        "afspraken",
        [
            *_head(AppointmentMatter, "De leeftijd en het belangrijkste, zoals: 3 maanden: meten en prikken"),
            Asked("age", "age", "Welke leeftijd? Zoals: 3 maanden", AppointmentMatter),
            _icon(AppointmentMatter, lambda _site, _answers: "gids/calendar"),
            Asked("place", "place", "Waar is het?", AppointmentMatter, many=True, choices=_places),
            Asked(
                "with",
                "with",
                "Wie zijn erbij?",
                AppointmentMatter,
                many=True,
                choices=lambda site: _words(site, "appointments", "who"),
            ),
            Asked(
                "bring",
                "bring",
                "Wat neemt de ouder mee?",
                AppointmentMatter,
                many=True,
                choices=lambda site: _words(site, "needs"),
                needed=_optional,
            ),
            Asked(
                "vaccinations",
                "vaccinations",
                "Welke prikken krijgt elk kind?",
                AppointmentMatter,
                many=True,
                choices=lambda site: {one.id: one.name for one in site.vaccinations},
                needed=_optional,
            ),
            Asked(
                "answers",
                "answers",
                "Welke pagina's horen erbij? Zoals antwoorden/koorts",
                AppointmentMatter,
                many=True,
                choices=_titles("antwoorden", "stappen"),
            ),
            *_foot(AppointmentMatter),
        ],
        bodies.appointment,
    ),
    "over": NewKind(
        "over",
        [
            *_head(AboutMatter, "De titel"),
            Asked(
                "search",
                "search",
                "Woorden die ouders typen, met komma's ertussen",
                AboutMatter,
                many=True,
                needed=_optional,
            ),
        ],
        bodies.about,
    ),
}

"""Rules for facts in the front matter and the data files: do the names in them exist?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from gids.findings import Finding
from gids.model import (
    AgeGroup,
    AnswerMatter,
    AppointmentMatter,
    ChangeMatter,
    Phase,
    Site,
    Situation,
    StepMatter,
    Term,
    Topic,
)
from gids.rules.names import unknown
from gids.rules.texts import Words, data_place, source_words

TITLE_WORDS = 8
SUMMARY_WORDS = 20
_ICON = re.compile(r"[a-z0-9/-]{1,80}", re.IGNORECASE)


def check(site: Site, icons: Collection[str]) -> Iterator[Finding]:
    """Check topics, ages, icons, open questions and the length of title and summary."""
    topics = [topic.id for topic in site.topics]
    questions = [question.id for question in site.questions]
    for page in site.pages:
        words = source_words(site, page)
        yield from _lengths(words)
        for index, question in enumerate(page.matter.questions):
            if question not in questions:
                yield unknown(words.value("questions", index), "V18", question, questions, "questions.yml")
        if not page.matter.safety and any(block.kind == "box" for block in page.body.outline.blocks):
            yield Finding.at(
                words.value(),
                "V20",
                found="een kader met dringende hulp",
                expected="safety: true in de front matter",
                repair="Voeg de regel `safety: true` toe.",
            )
        icon = (
            page.matter.icon
            if isinstance(page.matter, AnswerMatter | AppointmentMatter | ChangeMatter | StepMatter)
            else None
        )
        if icon is not None and not _is_icon(icon, icons):
            yield unknown(words.value("icon"), "V16", icon, icons, "overrides/.icons/")
        if isinstance(page.matter, AnswerMatter | ChangeMatter):
            for index, topic in enumerate(page.matter.topics):
                if topic not in topics:
                    yield unknown(words.value("topics", index), "V11", topic, topics, "topics.yml")
            if not any(page.matter.ages.overlaps(group.ages) for group in site.ages):
                yield Finding.at(
                    words.value("ages"),
                    "P01",
                    found="een leeftijd buiten alle groepen",
                    expected="een leeftijd die past bij een groep in ages.yml",
                    repair="Verander `ages`, of voeg een groep toe aan ages.yml.",
                )
    for language in site.languages:
        if language.published and not site.region.parents.get(language.code):
            yield Finding.at(
                data_place(site, "region.yml", "parents", language.code),
                "D04",
                found=f"parents zonder '{language.code}'",
                expected="voor elke taal voor wie de site is",
                repair=f"Schrijf bij parents: {language.code}: …",
            )
    for name, contact in site.region.contacts.items():
        if contact.question and contact.question not in questions:
            place = data_place(site, "region.yml", "contacts", name, "question")
            yield unknown(place, "V18", f"{contact.question} (bij {name})", questions, "questions.yml")
    mistakes = site.region.mistakes
    if mistakes and mistakes.question and mistakes.question not in questions:
        place = data_place(site, "region.yml", "mistakes", "question")
        yield unknown(place, "V18", f"{mistakes.question} (bij mistakes)", questions, "questions.yml")
    plan = site.region.plan
    asked = (
        *(("forms", name, form.question) for name, form in plan.forms.items()),
        *(("periods", name, periods.question) for name, periods in plan.periods.items()),
    )
    for kind, name, open_question in asked:
        if open_question and open_question not in questions:
            place = data_place(site, "region.yml", "plan", kind, name, "question")
            yield unknown(place, "V18", f"{open_question} (bij {name})", questions, "questions.yml")
    for name, amount in site.region.amounts.items():
        if re.search(r"[^\w\s€.,:/%+–-]", amount.value):
            yield Finding.at(
                data_place(site, "region.yml", "amounts", name, "value"),
                "V08",
                found=f"{amount.value} (bij {name})",
                expected="een bedrag: cijfers, woorden en €",
                repair="Haal de andere tekens weg: de site zou er opmaak of een link van maken.",
            )
    groups: tuple[tuple[str, Sequence[AgeGroup | Topic | Phase | Situation | Term]], ...] = (
        ("ages.yml", site.ages),
        ("topics.yml", site.topics),
        ("phases.yml", site.phases),
        ("situations.yml", site.situations),
        ("terms.yml", site.terms),
    )
    for file, items in groups:
        for index, item in enumerate(items):
            if not _is_icon(item.icon, icons):
                place = data_place(site, file, index, "icon")
                yield unknown(place, "V16", f"{item.icon} (bij {item.id})", icons, "overrides/.icons/")


def _is_icon(name: str, icons: Collection[str]) -> bool:
    """Tell whether an icon exists; a name with other signs could lead out of the folder of icons."""
    return bool(_ICON.fullmatch(name)) and name in icons


def _lengths(words: Words) -> Iterator[Finding]:
    for key, text, limit in (("title", words.title, TITLE_WORDS), ("summary", words.summary, SUMMARY_WORDS)):
        count = len(text.split())
        if count > limit:
            yield Finding.at(
                words.value(key),
                "V17",
                found=f"{count} woorden",
                expected=f"hoogstens {limit} woorden",
                repair="Laat weg wat ook in de tekst staat.",
            )

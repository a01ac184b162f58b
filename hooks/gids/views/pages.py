"""What a page with content shows around its text."""

from __future__ import annotations

from dataclasses import dataclass

from gids.model import AnswerMatter, AppointmentMatter, ChangeMatter, Language, Page, Site, StepMatter
from gids.translations import State, shown_state
from gids.views.appointments import AppointmentView, appointment_view
from gids.views.build import Build
from gids.views.changes import ChangeFacts, change_facts
from gids.views.dates import written_day, written_month
from gids.views.drawings import DrawingView, drawing_view
from gids.views.entries import Entry, entries
from gids.views.recordings import Recording, page_recording
from gids.views.steps import StepView, step_of

RELATED = 3


@dataclass(frozen=True)
class SourceView:
    """A source as the reader sees it."""

    title: str
    url: str
    read: str


@dataclass(frozen=True)
class PageView:
    """A content page in one language.

    `language` is the language of the text, which is not always that of the page around it. `notes` are the
    short labels with their explanation: draft, machine translation, reviewed. `step` holds the facts of a step,
    `change` those of a changed guideline, `appointment` those of an appointment, `version` the fingerprint of the
    Dutch text, `recording` the text read by a person, `drawing` the picture that teaches.
    """

    kind: str
    path: str
    state: State
    title: str
    summary: str
    icon: str
    language: Language
    safety: bool
    topics: tuple[tuple[str, str], ...]
    ages: tuple[str, ...]
    sources: tuple[SourceView, ...]
    notes: tuple[tuple[str, str], ...]
    related: tuple[Entry, ...]
    step: StepView | None
    change: ChangeFacts | None
    appointment: AppointmentView | None
    version: str
    recording: Recording | None
    drawing: DrawingView | None


def page_view(build: Build, page: Page) -> PageView:
    """Collect what the page shows in the language of the build."""
    site, language, words = build.site, build.language, build.words
    state = shown_state(site, page, language.code)
    matter = page.matter
    own = state in (State.CURRENT, State.OUTDATED)
    text = page.translations[language.code].matter if own else matter
    answer = matter if isinstance(matter, AnswerMatter) else None
    return PageView(
        kind=page.kind,
        path=page.path,
        state=state,
        title=text.title,
        summary=text.summary,
        icon=entries(site, [page], language)[0].icon,
        language=language if own else site.source_language,
        safety=matter.is_urgent,
        topics=tuple((topic, words["topics"][topic]) for topic in answer.topics) if answer else (),
        ages=tuple(words["ages"][group.id] for group in site.ages if group.ages.overlaps(answer.ages))
        if answer
        else (),
        sources=tuple(
            SourceView(
                words["page"]["source_by"].format(title=source.title, by=source.by),
                source.url,
                words["page"]["source_read"].format(date=written_month(source.read, language.locale)),
            )
            for source in matter.sources
        ),
        notes=tuple(_notes(build, page, own)),
        related=entries(site, _related(site, page), language),
        step=step_of(build, page) if isinstance(matter, StepMatter) else None,
        change=change_facts(build, page) if isinstance(matter, ChangeMatter) else None,
        appointment=appointment_view(build, page) if isinstance(matter, AppointmentMatter) else None,
        version=page.version,
        recording=page_recording(build, page),
        drawing=drawing_view(
            build, matter.drawing if isinstance(matter, AnswerMatter | StepMatter) else None
        ),
    )


def _notes(build: Build, page: Page, own: bool) -> list[tuple[str, str]]:
    words = build.words["page"]
    code, locale = build.language.code, build.language.locale
    review = page.matter.review
    if review.state == "draft":
        notes = [(words["draft"], words["draft_text"])]
    else:
        on, again = review.on, review.again
        notes = [
            (
                words["reviewed"],
                words["reviewed_text"].format(
                    by=review.by,
                    role=review.role,
                    on=written_day(on, locale) if on else "",
                    again=written_day(again, locale) if again else "",
                ),
            )
        ]
    if own:
        made = page.translations[code].matter.translation
        if made.on is None:
            notes.append((words["machine"], words["machine_text"]))
        else:
            notes.append(
                (
                    words["translated"],
                    words["translated_text"].format(by=made.by, on=written_day(made.on, locale)),
                )
            )
    if isinstance(page.matter, AnswerMatter):
        notes += [
            ("", words["tested_text"].format(readers=test.readers, on=written_day(test.on, locale)))
            for test in page.matter.reader_test
        ]
    return notes


def _related(site: Site, page: Page) -> list[Page]:
    """Find pages for the same age: those that share the most topics first, then in order of their path."""
    matter = page.matter
    if not isinstance(matter, AnswerMatter):
        return []
    scored = []
    for other in site.pages:
        if other.path == page.path or not isinstance(other.matter, AnswerMatter):
            continue
        shared = len(set(matter.topics) & set(other.matter.topics))
        if shared and matter.ages.overlaps(other.matter.ages):
            same_main = other.matter.topics[0] == matter.topics[0]
            scored.append((-shared, not same_main, other.path, other))
    return [other for *_, other in sorted(scored, key=lambda item: item[:3])[:RELATED]]

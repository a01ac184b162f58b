"""What readers see of appointments: each with its facts in words, and the list of all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from babel.dates import format_timedelta

from gids.model import AgeGroup, AppointmentMatter, Moment, Page
from gids.views.build import Build
from gids.views.entries import Entry, entries
from gids.views.moments import written_duration, written_moment

APPOINTMENTS = "afspraken"
_TWO_YEARS = 24  # months


@dataclass(frozen=True)
class VaccinationView:
    """A vaccination: its official name, against what it protects, and whether it is only for some children."""

    name: str
    against: str
    sometimes: bool


@dataclass(frozen=True)
class AppointmentView:
    """The facts of an appointment in words. `name` is that of its page, for what a parent notes on the device.

    `first` is the moment, or from when (`last` is then until when, else empty). `minutes` is empty when it is not
    known how long it takes. `ask` names who must still confirm something; empty when all is certain.
    """

    name: str
    first: str
    last: str
    places: tuple[str, ...]
    who: tuple[str, ...]
    bring: tuple[str, ...]
    minutes: str
    vaccinations: tuple[VaccinationView, ...]
    ask: str
    answers: tuple[Entry, ...]
    next: Entry | None


def appointment_view(build: Build, page: Page) -> AppointmentView:
    """Put the facts of an appointment into words."""
    site, words, matter = build.site, build.words, _matter(page)
    later = site.appointments[site.appointments.index(page) + 1 :]
    answers = (site.page(path) for path in matter.answers)
    length = timedelta(minutes=matter.minutes or 0)
    return AppointmentView(
        name=site.first_path(page.path).split("/")[-1],  # a device keeps own questions under it
        first=_end(build, matter.age.first) if matter.age.last else _written(build, matter.age.first),
        last=_end(build, matter.age.last) if matter.age.last else "",
        places=tuple(words["places"][place] for place in matter.place),
        who=tuple(words["appointments"]["who"][who] for who in matter.with_),
        bring=tuple(words["needs"][need] for need in matter.bring),
        minutes=_length(length, "minute", build) if length else "",
        vaccinations=_vaccinations(build, matter),
        ask=", ".join(_asked(build, matter)),
        answers=entries(site, (answer for answer in answers if answer), build.language),
        next=entries(site, later[:1], build.language)[0] if later else None,
    )


def appointment_rows(build: Build) -> tuple[tuple[str, Entry], ...]:
    """List all appointments in order, each with when it is."""
    found = entries(build.site, build.site.appointments, build.language)
    return tuple(
        (_written(build, _matter(page).age.first), entry)
        for page, entry in zip(build.site.appointments, found, strict=True)
    )


def appointments_at(build: Build, group: AgeGroup) -> tuple[Entry, ...]:
    """Give the appointments of an age group."""
    found = [page for page in build.site.appointments if _matter(page).age.range.overlaps(group.ages)]
    return entries(build.site, found, build.language)


def appointments_about(build: Build, page: Page) -> tuple[Entry, ...]:
    """Give the appointments that name a page among their answers."""
    found = [other for other in build.site.appointments if page.path in _matter(other).answers]
    return entries(build.site, found, build.language)


def _written(build: Build, moment: Moment) -> str:
    """Write a moment. An age is about that old: nobody comes on the very day."""
    if moment.age:
        return str(build.words["appointments"]["about"]).format(age=_written_age(build, moment))
    return written_moment(moment, build.site.region.plan, build.words, build.language)


def _end(build: Build, moment: Moment) -> str:
    """Write the begin or end of a time between two moments."""
    return _written_age(build, moment) if moment.age else _written(build, moment)


def _written_age(build: Build, moment: Moment) -> str:
    """Write an age; below two years in months, as parents and the clinic say it: `14 months`."""
    if moment.months and not moment.days and moment.months < _TWO_YEARS:
        return _length(timedelta(days=30 * moment.months), "month", build)
    return written_duration(moment.months, moment.days, build.language)


def _length(length: timedelta, unit: Literal["minute", "month"], build: Build) -> str:
    """Write a length of time in one unit; a month is 30 days, as Babel counts it."""
    return str(format_timedelta(length, granularity=unit, threshold=10**9, locale=build.language.locale))


def _vaccinations(build: Build, matter: AppointmentMatter) -> tuple[VaccinationView, ...]:
    known = {vaccination.id: vaccination for vaccination in build.site.vaccinations}
    return tuple(
        VaccinationView(known[name].name, build.words["appointments"]["against"][name], sometimes)
        for names, sometimes in ((matter.vaccinations, False), (matter.sometimes, True))
        for name in names
    )


def _asked(build: Build, matter: AppointmentMatter) -> Iterable[str]:
    """Name, each once, who can answer what is open about an appointment and its vaccinations."""
    given = {*matter.vaccinations, *matter.sometimes}
    open_ones = {
        *matter.questions,
        *(vaccination.question for vaccination in build.site.vaccinations if vaccination.id in given),
    }
    return dict.fromkeys(question.ask for question in build.site.questions if question.id in open_ones)


def _matter(page: Page) -> AppointmentMatter:
    assert isinstance(page.matter, AppointmentMatter)
    return page.matter

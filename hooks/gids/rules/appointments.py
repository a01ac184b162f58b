"""Rules for appointments: is their order clear, do all names exist, and does a parent find what he needs?"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from gids.findings import Finding
from gids.model import AppointmentMatter, Page, Site
from gids.model.appointments import HAPPENS, QUESTIONS, REFUSE, VACCINATIONS
from gids.rules.names import unknown
from gids.rules.texts import Words, data_place, source_words

# The kinds of pages that answer what parents ask.
_ANSWERING = ("antwoorden", "stappen")
_TITLES = {
    HAPPENS: "Wat gebeurt er?",
    VACCINATIONS: "Welke prikken?",
    REFUSE: "Wat mag je weigeren?",
    QUESTIONS: "Vragen van ouders",
}


def check(site: Site) -> Iterator[Finding]:
    """Check all appointments, and the list of vaccinations."""
    names = _names(site)
    before: Page | None = None
    for page in site.appointments:
        words, matter = source_words(site, page), _matter(page)
        yield from _unknown(words, matter, names)
        yield from _twice(words, matter)
        yield from _sections(words, matter)
        yield from _questions(words)
        yield from _answers(words, matter, site)
        if before and _matter(before).age.range.start == matter.age.range.start:
            yield Finding.at(
                words.value("age"),
                "M02",
                found=f"begint gelijk met {before.path}",
                expected="een andere leeftijd",
                repair="Kijk welke van de twee eerst komt, en verander `age`.",
            )
        before = page
    known = [question.id for question in site.questions]
    for index, vaccination in enumerate(site.vaccinations):
        if vaccination.question and vaccination.question not in known:
            place = data_place(site, "vaccinations.yml", index, "question")
            yield unknown(place, "V18", vaccination.question, known, "questions.yml")


def _matter(page: Page) -> AppointmentMatter:
    assert isinstance(page.matter, AppointmentMatter)
    return page.matter


def _names(site: Site) -> dict[str, tuple[Collection[str], str]]:
    """List what each name may be, and where these names are kept; who is there is known by its words."""
    words = site.interface[site.source_language.code].words
    own = words.get("appointments")
    who = own.get("who") if isinstance(own, dict) else None
    needs = words.get("needs")
    vaccinations = ([vaccination.id for vaccination in site.vaccinations], "vaccinations.yml")
    return {
        "place": ([place.id for place in site.places], "places.yml"),
        "with": (list(who) if isinstance(who, dict) else [], "ui/nl.yml (appointments.who)"),
        "bring": (list(needs) if isinstance(needs, dict) else [], "ui/nl.yml (needs)"),
        "vaccinations": vaccinations,
        "sometimes": vaccinations,
    }


def _unknown(
    words: Words, matter: AppointmentMatter, names: dict[str, tuple[Collection[str], str]]
) -> Iterator[Finding]:
    for key, (known, where) in names.items():
        for index, name in enumerate(getattr(matter, "with_" if key == "with" else key)):
            if name not in known:
                yield unknown(words.value(key, index), "M04", name, known, where)


def _twice(words: Words, matter: AppointmentMatter) -> Iterator[Finding]:
    seen: set[str] = set()
    for key in ("vaccinations", "sometimes"):
        for index, name in enumerate(getattr(matter, key)):
            if name in seen:
                yield Finding.at(
                    words.value(key, index),
                    "M06",
                    found=f"nog een keer '{name}'",
                    expected="elke prik één keer",
                    repair="Haal een van de twee weg.",
                )
            seen.add(name)


def _sections(words: Words, matter: AppointmentMatter) -> Iterator[Finding]:
    has_vaccinations = bool(matter.vaccinations or matter.sometimes)
    wanted = [anchor for anchor in _TITLES if anchor != VACCINATIONS or has_vaccinations]
    headings = [heading for heading in words.body.outline.headings if heading.level == 2]
    found = [heading for heading in headings if heading.anchor in _TITLES]
    anchors = [heading.anchor for heading in found]
    if anchors == wanted:
        return
    lost = next((anchor for anchor in wanted if anchor not in anchors), None)
    if lost:
        line, message = words.body.first_line, None
        told, repair = f"geen kop ## … {{ #{lost} }}", f"Schrijf: ## {_TITLES[lost]} {{ #{lost} }}"
    elif VACCINATIONS in anchors and not has_vaccinations:
        line = found[anchors.index(VACCINATIONS)].line
        message = "Kop over prikken, maar er zijn geen prikken"
        told = f"een kop {{ #{VACCINATIONS} }} zonder `vaccinations` of `sometimes`"
        repair = "Noem de prikken bij `vaccinations`, of haal de kop weg."
    else:
        line = next(
            heading.line for index, heading in enumerate(found) if _at(wanted, index) != heading.anchor
        )
        message = "Koppen van een afspraak staan dubbel of in een andere volgorde"
        told = f"koppen in deze volgorde: {', '.join(map(str, anchors))}"
        repair = "Zet elke kop één keer neer, in de verwachte volgorde."
    yield Finding.at(
        words.place(line),
        "M03",
        message=message,
        found=told,
        expected=", ".join(f"## {_TITLES[anchor]} {{ #{anchor} }}" for anchor in wanted),
        repair=repair,
    )


def _at(wanted: list[str], index: int) -> str | None:
    return wanted[index] if index < len(wanted) else None


def _questions(words: Words) -> Iterator[Finding]:
    """Look for questions below the heading of questions; a missing heading has a finding of its own."""
    above, asked, line = "", 0, 0
    for heading in words.body.outline.headings:
        if heading.level == 2:
            above = heading.anchor or ""
            line = heading.line if above == QUESTIONS else line
        elif above == QUESTIONS and heading.text.endswith("?"):
            asked += 1
    if line and not asked:
        yield Finding.at(
            words.place(line),
            "M07",
            found="geen kop met een vraag",
            expected="een of meer koppen met ### en een vraagteken",
            repair="Schrijf eronder bijvoorbeeld: ### Mag ik bij mijn kind blijven? { #erbij }",
        )


def _answers(words: Words, matter: AppointmentMatter, site: Site) -> Iterator[Finding]:
    known = [page.path for page in site.pages if page.kind in _ANSWERING]
    for index, path in enumerate(matter.answers):
        if path not in known and path not in site.broken:
            yield unknown(words.value("answers", index), "M05", path, known, "content/nl/")

"""Rules for short codes: does every code lead to a page, is none there twice, and do new ones come last?"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from datetime import date

from gids.findings import Finding, Place
from gids.model import AnswerMatter, ChangeMatter, ShortCode, Site, destination
from gids.model.codes import FRONT
from gids.rules.texts import data_place

FILE = "links.yml"
# Pages that are made for every site. A page for professionals is no page for a letter to parents.
_MADE = ("bewaren", "hulp", "stappenplan", "zoeken")
# Folders and pages at the top of a site; many hosts show `404.html` at /404 too.
_TOP = (
    *("404", "api", "assets", "cards", "downloads", "embed", "geen-internet", "icons", "index", "root"),
    "sw",
)
_LANGUAGE = re.compile(r"[a-z]{2}(-[a-z]{4})?(-[a-z]{2})?")
_EMERGENCY = "112"


def check(site: Site, today: date) -> Iterator[Finding]:
    """Check all short codes; a change of a day to come is no page yet on `today`."""
    first: dict[str, int] = {}
    known = known_pages(site, today)
    numbers = phone_numbers(site)
    by_code = {code.code: code for code in site.codes}
    for index, code in enumerate(site.codes):
        yield from _twice(site, index, code, first)
        yield from _days(site, index, code, today)
        if code.alias:
            yield from _alias(site, index, code.alias)
        if code.code in numbers:
            yield Finding.at(
                data_place(site, FILE, index, "code"),
                "K07",
                found=f"{code.code}, een nummer om te bellen",
                expected="een getal dat geen telefoonnummer is",
                repair="Kies een ander getal.",
            )
        if code.retired:
            yield from _successor(site, index, code, by_code, known)
        elif code.page not in known and code.page not in site.broken:
            yield _lost(site, index, code, known)


def known_pages(site: Site, today: date) -> frozenset[str]:
    """Give all that a code may lead to: pages with content, lists that are made, and `index` for the front page."""
    pages = [
        page
        for page in site.pages
        if page.matter.published
        and (not isinstance(page.matter, ChangeMatter) or page.matter.starts <= today)
    ]
    answers = [page.matter for page in pages if isinstance(page.matter, AnswerMatter)]
    kinds = {page.kind for page in pages}
    return frozenset(
        (
            *(page.path or FRONT for page in pages),
            *_MADE,
            *(["woorden"] if site.terms else []),
            *(["afspraken"] if site.appointments else []),
            *(["veranderd"] if "veranderd" in kinds else []),
            *(
                f"leeftijd/{group.id}"
                for group in site.ages
                if any(answer.ages.overlaps(group.ages) for answer in answers)
            ),
            *(
                f"onderwerp/{topic.id}"
                for topic in site.topics
                if any(topic.id in answer.topics for answer in answers)
            ),
        )
    )


def _twice(site: Site, index: int, code: ShortCode, first: dict[str, int]) -> Iterator[Finding]:
    for key, name in (("code", code.code), ("alias", code.alias)):
        if name is None:
            continue
        if name in first:
            line = data_place(site, FILE, first[name], key).line
            yield Finding.at(
                data_place(site, FILE, index, key),
                "K02",
                found=f"{name} staat al op regel {line}",
                expected="een code of woord dat nog vrij is",
                repair=f"Kies {_next_code(site)}. Die is nog vrij."
                if key == "code"
                else "Kies een ander woord.",
            )
        first.setdefault(name, index)


def _next_code(site: Site) -> int:
    """Give the smallest number after all codes that is no number to call."""
    number = max(int(code.code) for code in site.codes) + 1
    while str(number) in phone_numbers(site):
        number += 1
    return number


def _days(site: Site, index: int, code: ShortCode, today: date) -> Iterator[Finding]:
    place = data_place(site, FILE, index, "since")
    earlier = max((other.since for other in site.codes[max(0, index - 1) : index]), default=code.since)
    if code.since > today:
        yield _wrong_day(place, code.since, f"{today.isoformat()} of eerder", "Zet hier de dag van vandaag.")
    elif code.since < earlier:
        wanted = f"{earlier.isoformat()} of later, zoals de regel erboven"
        yield _wrong_day(place, code.since, wanted, "Zet een nieuwe code onderaan, met de dag van vandaag.")
    if code.retired and not code.since <= code.retired.on <= today:
        yield _wrong_day(
            data_place(site, FILE, index, "retired", "on"),
            code.retired.on,
            f"een dag van {code.since.isoformat()} tot en met vandaag",
            "Zet hier de dag waarop de pagina verdween.",
        )


def _wrong_day(place: Place, day: date, wanted: str, repair: str) -> Finding:
    return Finding.at(place, "K05", found=day.isoformat(), expected=wanted, repair=repair)


def _alias(site: Site, index: int, alias: str) -> Iterator[Finding]:
    languages = [language.code.lower() for language in site.languages]
    if alias in languages or alias in _TOP or _LANGUAGE.fullmatch(alias):
        kind = "een map van de site" if alias in _TOP else "een taal"
        yield Finding.at(
            data_place(site, FILE, index, "alias"),
            "K04",
            found=f"{alias}: dat is {kind}, of lijkt erop",
            expected="een woord dat alleen van deze code is",
            repair="Kies een langer of ander woord.",
        )


def phone_numbers(site: Site) -> set[str]:
    """Give the numbers of the region as a reader may see them: only their digits."""
    phones = (contact.phone for contact in site.region.contacts.values() if contact.phone)
    return {_EMERGENCY, *(re.sub(r"\D", "", phone) for phone in phones)}


def _successor(
    site: Site, index: int, code: ShortCode, by_code: dict[str, ShortCode], known: frozenset[str]
) -> Iterator[Finding]:
    assert code.retired
    to = code.retired.to
    place = data_place(site, FILE, index, "retired", "to")
    if to.isdecimal():
        if destination(code, by_code) is None:
            found = f"{to}, een code die er niet is" if to not in by_code else f"{to}, en dat is een kring"
            yield Finding.at(
                place,
                "K06",
                found=found,
                expected="een code of pagina die er nog is",
                repair="Noem de pagina die ervoor in de plaats kwam, zoals antwoorden/koorts.",
            )
    elif to not in known and to not in site.broken:
        yield Finding.at(
            place, "K06", found=to, expected="een code of pagina die er nog is", repair=_guess(to, known)
        )


def _lost(site: Site, index: int, code: ShortCode, known: frozenset[str]) -> Finding:
    page = site.page(code.page)
    if page and not page.matter.published:
        return Finding.at(
            data_place(site, FILE, index, "page"),
            "K03",
            found=f"{code.page}, een pagina in de maak",
            expected="een pagina die lezers kunnen zien",
            repair=f"Zet de code er pas in als {page.file} af is en `published: false` daar weg is.",
        )
    return Finding.at(
        data_place(site, FILE, index, "page"),
        "K03",
        found=code.page,
        expected="een pagina die er is, zoals antwoorden/koorts, of een lijst als stappenplan",
        repair=f"Is de code nieuw? {_guess(code.page, known)} Is de pagina weg, of heet ze anders? Laat de regel dan "
        "staan en schrijf erbij: retired: {on: DAG, to: ANDERE PAGINA, because: WAAROM}.",
    )


def _guess(name: str, known: frozenset[str]) -> str:
    guess = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    return f"Bedoel je '{guess[0]}'?" if guess else "Kies een pagina uit content/nl/, zonder .md."

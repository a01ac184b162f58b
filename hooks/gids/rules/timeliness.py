"""Rules that depend on the day: overdue reviews, old amounts, dates in the future, open questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gids.findings import Finding, Place
from gids.model import AnswerMatter, ChangeMatter, Site, asked, oldest_reading
from gids.rules.texts import data_place, source_words, translated_words


def check(site: Site, today: date) -> Iterator[Finding]:
    """Check all dates against `today`."""
    for page in site.pages:
        words = source_words(site, page)
        for index, source in enumerate(page.matter.sources):
            if source.read > today.isoformat()[: len(source.read)]:
                yield _future(words.value("sources", index, "read"), source.read)
            elif source.is_old(today):
                yield _old(words.value("sources", index, "read"), source.read, today)
        review = page.matter.review
        if review.on and review.on > today:
            yield _future(words.value("review", "on"), review.on.isoformat())
        if review.again and review.is_overdue(today):
            yield Finding.at(
                words.value("review", "again"),
                "R01",
                found=f"nakijken vóór {review.again.isoformat()}",
                expected=f"een dag na {today.isoformat()}",
                repair="Laat de pagina nakijken en vul `on` en `again` opnieuw in.",
            )
        if isinstance(page.matter, ChangeMatter):
            if page.matter.noted > today:
                yield _future(words.value("noted"), page.matter.noted.isoformat())
            for index, view in enumerate(page.matter.views):
                if view.on > today.isoformat()[: len(view.on)]:
                    yield _future(words.value("views", index, "on"), view.on)
        if isinstance(page.matter, AnswerMatter):
            for index, test in enumerate(page.matter.reader_test):
                if test.on > today:
                    yield _future(words.value("reader_test", index, "on"), test.on.isoformat())
        for translated in translated_words(page):
            made = page.translations[translated.language].matter.translation.on
            if made and made > today:
                yield _future(translated.value("translation", "on"), made.isoformat())
    for item in asked(site):
        place = (
            source_words(site, item.page).value(*item.keys)
            if item.page
            else data_place(site, item.file, *item.keys)
        )
        yield _to_confirm(place, site, item.question)
    for name, amount in site.region.amounts.items():
        if amount.valid_until < today:
            yield Finding.at(
                data_place(site, "region.yml", "amounts", name, "valid_until"),
                "R02",
                found=f"{name}: geldig tot {amount.valid_until.isoformat()}",
                expected="het bedrag van nu",
                repair="Zoek het nieuwe bedrag op bij de bron en pas value, source en valid_until aan.",
            )
    for name, contact in site.region.contacts.items():
        if contact.source and contact.source.read > today.isoformat()[: len(contact.source.read)]:
            yield _future(
                data_place(site, "region.yml", "contacts", name, "source", "read"), contact.source.read
            )
    for name, periods in site.region.plan.periods.items():
        for index, period in enumerate(periods.known):
            if period.source.read > today.isoformat()[: len(period.source.read)]:
                at = ("plan", "periods", name, "known", index, "source", "read")
                place = data_place(site, "region.yml", *at)
                yield _future(place, period.source.read)


def _old(place: Place, found: str, today: date) -> Finding:
    return Finding.at(
        place,
        "R04",
        found=f"gelezen in {found}",
        expected=f"gelezen na {oldest_reading(today)[:7]}",
        repair="Lees de bron opnieuw. Klopt alles nog? Zet bij `read` de maand van nu.",
    )


def _future(place: Place, found: str) -> Finding:
    return Finding.at(
        place,
        "V19",
        found=found,
        expected="een dag die al geweest is",
        repair="Kijk het jaar en de maand na.",
    )


def _to_confirm(place: Place, site: Site, question_id: str) -> Finding:
    question = next((item for item in site.questions if item.id == question_id), None)
    return Finding.at(
        place,
        "R03",
        found=question_id,
        expected=question.question if question else "een antwoord",
        repair=f"Vraag het aan: {question.ask}." if question else "Zet de vraag in questions.yml.",
    )

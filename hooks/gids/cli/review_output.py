"""What a change does, in plain Dutch as Markdown for who reviews it, and as JSON for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from gids.review import PageChange, Review, Score, Seen, Sizes
from gids.translations import State

_HOW = {"new": "nieuw", "gone": "weg", "moved": "verplaatst", "changed": "anders"}
_STATE = {
    State.SOURCE: "het Nederlands",
    State.CURRENT: "bij de tijd",
    State.OUTDATED: "verouderd, met een melding",
    State.MISSING: "geen vertaling",
    State.WITHHELD: "niet getoond (veiligheid)",
}
_CODE = {
    "new": "nieuwe code",
    "gone": "WEG: staat misschien op papier",
    "elsewhere": "gaat naar een andere pagina",
    "title": "andere titel bij de code",
    "page": "de pagina is anders",
}
# More rows than this nobody reads; the JSON has them all.
_ROWS = 60


def review_markdown(review: Review, since: str, sizes: Sizes | None = None, *, unknown: bool = False) -> str:
    """Write a report: what matters in one line, then what to look at, then tables. The same change, the same text.

    The weight is `unknown` when it was asked for and a site could not be built.
    """
    parts = [f"## Wat deze wijziging doet\n\n{headline(review)}\n", _warnings(review)]
    if unknown:
        parts.append("Het gewicht is niet bekend: de site van toen of die van nu is niet te bouwen.\n")
    parts += [_pages(review), _translations(review), _scores(review), _plan(review), _paper(review)]
    parts += [_shared(review), _downloads(review), _sizes(sizes) if sizes else "", _program(review)]
    parts.append(f"Vergeleken met het punt waar deze wijziging begon (`{_code(since)}`).\n")
    return "\n".join(part for part in parts if part)


def headline(review: Review) -> str:
    """Say the most important in one line."""
    if not review.files:
        return "Er is niets veranderd."
    parts = [
        _count(len(review.pages), "pagina", "pagina's") + _names(review.languages),
        _count(len(review.codes), "korte code", "korte codes"),
        _count(sum(len(one.new + one.changed + one.withdrawn) for one in review.leaflets), "blad", "bladen"),
    ]
    if review.lost:
        parts.append(_count(len(review.lost), "vertaling", "vertalingen") + " niet meer bij de tijd")
    only = (
        "alleen inhoud" if not review.program else f"LET OP: {_files(len(review.program))} buiten de inhoud"
    )
    return f"**{', '.join(parts)}; {only}.**"


def review_json(review: Review, since: str, sizes: Sizes | None = None) -> str:
    """Write the same as JSON: docs/maintainers/json.md."""
    data = {
        "since": since,
        "content_only": not review.program,
        "readable": review.readable,
        "languages": review.languages,
        "files": [asdict(file) for file in review.files],
        "program": [file.path for file in review.program],
        "pages": [asdict(page) for page in review.pages],
        "outdated": [_seen(page, seen) for page, seen in review.lost],
        "current_again": [_seen(page, seen) for page, seen in review.regained],
        "words": review.words,
        "data": [asdict(one) for one in review.data],
        "codes": [asdict(code) for code in review.codes],
        "leaflets": [asdict(one) for one in review.leaflets],
        "downloads": {"copies": review.copies, "letter_kit": review.kit},
        "sizes": asdict(sizes) if sizes else None,
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _seen(page: PageChange, seen: Seen) -> dict[str, str | None]:
    return {"page": page.path, "language": seen.language, "before": seen.before, "after": seen.after}


def _warnings(review: Review) -> str:
    lines = []
    if not review.readable:
        lines.append(
            "De inhoud van toen kan ik niet lezen: er was er geen, of in een andere vorm. Hier staan dus alleen bestanden."
        )
    lines += [
        f"`{_code(page.path)}` gaat over veiligheid. Laat iemand met verstand van zaken meelezen."
        for page in review.pages
        if page.safety
    ]
    if review.withheld:
        lines.append(
            f"{_count(review.withheld, 'vertaling', 'vertalingen')} laten we niet meer zien: de oude tekst kan gevaarlijk "
            "zijn. Ouders zien daar het Nederlands, tot de vertaling bij de tijd is."
        )
    lines += [
        f"`{_code(page.path)}`: de tekst is anders, maar er staat nog dat {_text(page.review)} hem nakeek."
        for page in review.pages
        if page.review
    ]
    lines += [
        f"`{_code(page.before)}` krijgt een ander adres: `{_code(page.path)}`. Bewaarde links en papier gaan naar het oude."
        for page in review.pages
        if page.before
    ]
    lines += [
        f"Code {code.code} is weg. Wat op papier staat, werkt dan niet meer."
        for code in review.codes
        if code.how == "gone"
    ]
    lines += [
        f"{_text(one.name)} is anders: van {_text(one.before) or 'niets'} naar {_text(one.after) or 'niets'}. "
        "Het staat op veel pagina's."
        for one in review.data
    ]
    if review.program:
        lines.append(
            f"{_files(len(review.program))} buiten de inhoud: dit kan veranderen wat er draait. "
            "Laat iemand meelezen die de code kent."
        )
    return _section("Let op", "".join(f"- {line}\n" for line in lines))


def _pages(review: Review) -> str:
    rows = [
        (
            f"`{_code(page.path)}`<br>{_text(page.title)}",
            _HOW[page.how] + (f" (was `{_code(page.before)}`)" if page.before else ""),
            ", ".join(page.words) or "-",
            "<br>".join(_fact(fact.field, fact.before, fact.after) for fact in page.facts) or "-",
            ", ".join(page.languages) or "-",
        )
        for page in review.pages
    ]
    return _table("Pagina's", ("pagina", "wat", "tekst anders in", "feiten anders", "te zien in"), rows)


def _fact(name: str, before: str, after: str) -> str:
    if max(len(before), len(after)) > 80:
        return _text(name)
    return f"{_text(name)}: {_text(before) or '(niets)'} → {_text(after) or '(niets)'}"


def _translations(review: Review) -> str:
    rows = [
        (f"`{_code(page.path)}`", seen.language, _state(seen.before), _state(seen.after))
        for page, seen in (*review.lost, *review.regained)
    ]
    return _table("Vertalingen", ("pagina", "taal", "eerst", "nu"), rows)


def _state(state: State | None) -> str:
    return _STATE[state] if state else "geen pagina"


def _scores(review: Review) -> str:
    rows = [
        (f"`{_code(page.path)}`", *_before_after(page.score_before, page.score_after))
        for page in review.pages
        if page.score_before or page.score_after
    ]
    head = ("pagina", "score (0 is makkelijk)", "woorden", "woorden per zin")
    return _table("Makkelijke taal (Nederlands)", head, rows)


def _before_after(before: Score | None, after: Score | None) -> Iterator[str]:
    for name in ("score", "words", "mean_sentence"):
        old, new = (str(getattr(score, name)) if score else "-" for score in (before, after))
        yield old if old == new else f"{old} → {new}"


def _plan(review: Review) -> str:
    lines = []
    for page in review.steps:
        fields = {fact.field for fact in page.facts}
        if page.how != "changed":
            lines.append(f"`{_code(page.path)}` is {_HOW[page.how]}: het stappenplan heeft andere stappen.")
        elif "when" in fields:
            lines.append(
                f"`{_code(page.path)}` krijgt andere dagen. Wie de kalender al bewaarde, ziet dat pas na opnieuw bewaren."
            )
        else:
            lines.append(f"`{_code(page.path)}`: de dagen blijven gelijk.")
    lines += [
        f"{_text(one.name)}: andere dagen voor stappen."
        for one in review.data
        if one.name.startswith("plan.")
    ]
    return _section("Stappenplan en kalender", "".join(f"- {line}\n" for line in lines))


def _paper(review: Review) -> str:
    codes = [
        (
            code.code + (f" ({_text(code.alias)})" if code.alias else ""),
            _text(code.why),
            _CODE[code.how] + _names(code.languages),
            f"`{_code(code.page)}`",
        )
        for code in review.codes
    ]
    leaflets = [
        (
            f"`{_code(one.page)}`",
            *(", ".join(names) or "-" for names in (one.new, one.changed, one.withdrawn)),
        )
        for one in review.leaflets
    ]
    return "\n".join(
        part
        for part in (
            _table("Korte codes en brieven", ("code", "op welk papier", "wat", "pagina"), codes),
            _table("Bladen om te printen", ("pagina", "nieuw", "anders", "mag niet meer geprint"), leaflets),
        )
        if part
    )


def _shared(review: Review) -> str:
    rows = [
        (
            code,
            str(len(names)),
            ", ".join(f"`{_code(name)}`" for name in names[:5]) + (" …" if len(names) > 5 else ""),
        )
        for code, names in review.words.items()
    ]
    return _table("Vaste woorden van de site", ("taal", "hoeveel", "welke"), rows)


def _downloads(review: Review) -> str:
    lines = []
    if review.copies:
        lines.append(f"Kopieën (zip en ZIM) zijn anders voor: {', '.join(review.copies)}.")
    if review.kit:
        lines.append("De brievenset is anders.")
    return _section("Downloads", "".join(f"- {line}\n" for line in lines))


def _sizes(sizes: Sizes) -> str:
    pages = [
        (f"`{one.language}/{_code(one.page)}`", _bytes(one.before), _bytes(one.after), f"{one.growth:+d}")
        for one in sizes.pages
    ]
    packs = [(one.language, _bytes(one.before), _bytes(one.after)) for one in sizes.packs]
    packs.append(("alle pagina's (aantal)", str(sizes.html_before), str(sizes.html_after)))
    return "\n".join(
        (
            _table("Gewicht van de pagina's (bytes, gzip)", ("pagina", "eerst", "nu", "verschil"), pages),
            _table("Wat een telefoon bewaart (bytes, gzip)", ("taal", "eerst", "nu"), packs),
        )
    )


def _program(review: Review) -> str:
    rows = [(f"`{_code(file.path)}`", _HOW[file.how]) for file in review.program]
    return _table("Bestanden buiten de inhoud", ("bestand", "wat"), rows)


def _table(title: str, head: Sequence[str], rows: Sequence[Iterable[str]]) -> str:
    if not rows:
        return ""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows[:_ROWS]]
    more = f"\nEn nog {len(rows) - _ROWS}.\n" if len(rows) > _ROWS else ""
    return _section(title, "\n".join(lines) + f"\n{more}")


def _section(title: str, text: str) -> str:
    return f"### {title}\n\n{text}" if text else ""


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _files(number: int) -> str:
    return _count(number, "bestand", "bestanden")


def _names(names: Sequence[str]) -> str:
    return f" ({', '.join(names)})" if names else ""


def _bytes(size: int | None) -> str:
    return "-" if size is None else f"{size}"


def _text(text: str) -> str:
    """Let words of the change be words: nothing in them is Markdown, HTML, a mention or a new row."""
    return re.sub(r"([\\`*_{}\[\]<>|#&~@!])", r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """The same inside backticks, where only a backtick and the edge of a cell mean something."""
    return " ".join(text.split()).replace("`", "'").replace("|", "\\|")

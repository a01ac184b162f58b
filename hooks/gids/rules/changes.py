"""Rules for changed guidelines: is the story whole, do the pages exist, are both views there?"""

from __future__ import annotations

from collections.abc import Iterator

from gids.findings import Finding
from gids.model import ChangeMatter, Page, Site
from gids.model.changes import AGREED, BEFORE, FOR_YOU, NOW, OTHERWISE, VIEWS, WHY
from gids.rules.names import unknown
from gids.rules.texts import Words, source_words

# The kinds of pages that give advice, and show a note when it changed.
ADVICE = ("antwoorden", "stappen", "afspraken")
_PLAIN = (BEFORE, NOW, WHY, OTHERWISE)
_DISPUTED = (BEFORE, NOW, WHY, AGREED, VIEWS, FOR_YOU, OTHERWISE)
_TITLES = {
    BEFORE: "Vroeger",
    NOW: "Nu",
    WHY: "Waarom?",
    AGREED: "Wat vindt iedereen?",
    VIEWS: "Wie zegt wat?",
    FOR_YOU: "Wat betekent dat voor jou?",
    OTHERWISE: "Deed je het anders?",
}


def check(site: Site) -> Iterator[Finding]:
    """Check all changed guidelines."""
    changes = {page.path: page for page in site.pages if isinstance(page.matter, ChangeMatter)}
    taken: dict[str, str] = {}
    for page in changes.values():
        matter = _matter(page)
        words = source_words(site, page)
        yield from _sections(words, matter)
        yield from _views(words, matter)
        yield from _links(words)
        yield from _pages(words, matter, site)
        if matter.supersedes not in site.broken:
            yield from _supersedes(words, matter, changes, taken)


def _matter(page: Page) -> ChangeMatter:
    assert isinstance(page.matter, ChangeMatter)
    return page.matter


def _sections(words: Words, matter: ChangeMatter) -> Iterator[Finding]:
    wanted = _DISPUTED if matter.views else _PLAIN
    found = [
        heading for heading in words.body.outline.headings if heading.level == 2 and heading.anchor in wanted
    ]
    anchors = [heading.anchor for heading in found]
    if anchors == list(wanted):
        return
    lost = next((anchor for anchor in wanted if anchor not in anchors), None)
    if lost:
        later = wanted[wanted.index(lost) + 1 :]
        below = next((heading.line for heading in found if heading.anchor in later), None)
        line = below or (found[-1].line if found else words.body.first_line)
        where = "Schrijf boven deze kop" if below else "Schrijf hieronder"
    else:
        line = next(
            heading.line for index, heading in enumerate(found) if (*wanted, None)[index] != heading.anchor
        )
        where = ""
    yield Finding.at(
        words.place(line),
        "C01",
        message=None if lost else "Koppen van een verandering staan dubbel of in een andere volgorde",
        found=f"geen kop ## … {{ #{lost} }}"
        if lost
        else f"koppen in deze volgorde: {', '.join(map(str, anchors))}",
        expected=", ".join(f"## {_TITLES[anchor]} {{ #{anchor} }}" for anchor in wanted),
        repair=f"{where}: ## {_TITLES[lost]} {{ #{lost} }}"
        if lost
        else "Zet elke kop één keer neer, in de verwachte volgorde.",
    )


def _views(words: Words, matter: ChangeMatter) -> Iterator[Finding]:
    if len(matter.views) == 1:
        yield Finding.at(
            words.value("views"),
            "C04",
            found=f"één mening: {matter.views[0].by}",
            expected="twee of meer meningen",
            repair="Zet de andere mening erbij, of haal `views` weg.",
        )
    headings = {heading.anchor: heading for heading in words.body.outline.headings}
    anchors = [anchor for anchor, heading in headings.items() if anchor and heading.level == 3]
    for index, view in enumerate(matter.views):
        if view.says in anchors:
            continue
        place = words.value("views", index, "says")
        heading = headings.get(view.says)
        if heading and view.says not in _TITLES:
            yield Finding.at(
                place,
                "C04",
                found=f"{'#' * heading.level} {heading.text} (regel {heading.line})",
                expected=f"een kop met ### onder #{VIEWS}",
                repair=f"Schrijf op regel {heading.line}: ### {heading.text} {{ #{view.says} }}",
            )
        else:
            yield unknown(place, "C04", view.says, anchors, "de koppen met ###")


def _links(words: Words) -> Iterator[Finding]:
    """Refuse links in the parts that are also shown on other pages."""
    headings = words.body.outline.headings
    for link in words.body.outline.links:
        above = [heading.anchor for heading in headings if heading.level == 2 and heading.line <= link.line]
        if above and above[-1] in (BEFORE, NOW, WHY):
            yield Finding.at(
                words.place(link.line, link.column),
                "C06",
                found=f"een link naar {link.target} onder #{above[-1]}",
                expected=f"links alleen onder #{OTHERWISE} of #{FOR_YOU}",
                repair="Verplaats de link naar het laatste stuk.",
            )


def _pages(words: Words, matter: ChangeMatter, site: Site) -> Iterator[Finding]:
    known = [page.path for page in site.pages if page.kind in ADVICE]
    for index, path in enumerate(matter.pages):
        if path.startswith("veranderd/"):
            yield Finding.at(
                words.value("pages", index),
                "C02",
                message="Een verandering gaat niet over een andere verandering",
                found=path,
                expected="een pagina met een advies, zoals antwoorden/…",
                repair="Haal dit weg. Vervangt deze pagina een oudere verandering? Schrijf dan: supersedes.",
            )
        elif path not in known and path not in site.broken:
            yield unknown(words.value("pages", index), "C02", path, known, "content/nl/")


def _supersedes(
    words: Words, matter: ChangeMatter, changes: dict[str, Page], taken: dict[str, str]
) -> Iterator[Finding]:
    older = matter.supersedes
    if older is None:
        return
    place, own = words.value("supersedes"), words.page.path
    if older not in changes or older == own:
        yield unknown(place, "C05", older, [path for path in changes if path != own], "content/nl/veranderd/")
    elif own in _line(older, changes):
        yield Finding.at(
            place,
            "C05",
            found=f"een kring: {' → '.join([own, *_line(older, changes)])}",
            expected="een nieuwe pagina die een oudere vervangt",
            repair="Haal `supersedes` weg bij de oudste van de twee.",
        )
    elif older in taken:
        yield Finding.at(
            place,
            "C05",
            found=f"{older}, al vervangen door {taken[older]}",
            expected="een verandering die nog geldt",
            repair=f"Schrijf supersedes: {taken[older]}",
        )
    else:
        taken[older] = own
        if _matter(changes[older]).starts > matter.starts:
            yield Finding.at(
                words.value("since"),
                "C03",
                found=f"since {matter.since}, terwijl {older} geldt sinds {_matter(changes[older]).since}",
                expected=f"{_matter(changes[older]).since} of later",
                repair="Kijk `since` van beide pagina's na.",
            )


def _line(path: str, changes: dict[str, Page]) -> list[str]:
    """Give a change and all that it replaces, one after the other, until one comes back."""
    line = [path]
    while (older := _matter(changes[line[-1]]).supersedes) in changes and older not in line:
        line.append(older)
    return line

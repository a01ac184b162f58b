"""Rules for our own drawings: each exists, is shown somewhere, is light, and is nothing but lines and shapes.

That every drawing has its words in every language is a rule for fixed words (U02); scripts and addresses in a drawing
are refused while reading (T01).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from gids.assets import DRAWINGS, drawing_name, drawing_size
from gids.findings import Finding, Place
from gids.model import AnswerMatter, Site, StepMatter
from gids.rules.names import unknown
from gids.rules.texts import data_place, source_words

# In bytes. The heaviest of the first twelve has 4,406.
MOST = 12_000
# Width through height. Wider is small on a phone, higher fills its screen.
FLATTEST, HIGHEST = 2.0, 1.0
# What lines and shapes are made of. No words, no pictures in a picture, no styles, nothing that moves.
_SHAPES = frozenset(("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
# Told while reading, by T01.
_REFUSED = frozenset(("script", "foreignobject", "iframe", "style", "animate", "set"))
_DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SIZE = re.compile(r"<svg\b[^>]*>")


def check(site: Site) -> Iterator[Finding]:
    """Check the drawings and the pages and phases that name one."""
    top = site.interface[site.source_language.code].file.split("/")[0]
    shown = set()
    named = [
        *(
            (source_words(site, page).value("drawing"), page.matter.drawing)
            for page in site.pages
            if isinstance(page.matter, AnswerMatter | StepMatter)
        ),
        *(
            (data_place(site, "phases.yml", index, "drawing"), phase.drawing)
            for index, phase in enumerate(site.phases)
        ),
    ]
    for place, name in named:
        if name is None:
            continue
        shown.add(name)
        if name not in site.drawings:
            yield unknown(place, "G01", name, site.drawings, f"content/{DRAWINGS}")
    for path in sorted(site.files):
        if path.startswith(DRAWINGS) and drawing_name(path) is None:
            yield Finding.at(
                Place(f"{top}/{path}"),
                "G04",
                found=path.removeprefix(DRAWINGS),
                expected="een tekening als NAAM.svg: kleine letters a-z, cijfers en streepjes",
                repair="Geef het bestand een andere naam. Een foto hoort hier niet.",
            )
    for name, svg in sorted(site.drawings.items()):
        file = f"{top}/{DRAWINGS}{name}.svg"
        if name not in shown:
            yield Finding.at(
                Place(file),
                "G02",
                found="een plaatje dat geen pagina noemt",
                expected=f"drawing: {name} op een pagina of bij een fase",
                repair="Zet het bij een pagina, of verwijder het bestand.",
            )
        yield from _form(file, svg)


def _form(file: str, svg: str) -> Iterator[Finding]:
    if (size := len(svg.encode())) > MOST:
        yield Finding.at(
            Place(file),
            "G03",
            found=f"{size} bytes",
            expected=f"hoogstens {MOST} bytes",
            repair="Teken met minder punten. Bewaar met 1 cijfer achter de komma.",
        )
    yield from _size(file, svg)
    if not _DECLARED.search(svg):
        yield from _elements(file, svg)


def _size(file: str, svg: str) -> Iterator[Finding]:
    """The box of the drawing, and the same width and height: a browser without styles needs those."""
    box = drawing_size(svg)
    start = _SIZE.search(svg)
    written = dict(re.findall(r"\s(width|height)\s*=\s*[\"']([^\"']*)[\"']", start[0])) if start else {}
    right = (
        box is not None
        and HIGHEST <= box[0] / box[1] <= FLATTEST
        and written == {"width": str(box[0]), "height": str(box[1])}
    )
    if not right:
        line = svg[: start.start()].count("\n") + 1 if start else 1
        yield Finding.at(
            Place(file, line),
            "G05",
            found=" ".join(start[0].split())[:80] if start else "geen <svg>",
            expected='een liggend plaatje, met bijvoorbeeld: width="320" height="200" viewBox="0 0 320 200"',
            repair="Zet breedte en hoogte in hele getallen erbij. De breedte is 1 tot 2 keer de hoogte.",
        )


def _elements(file: str, svg: str) -> Iterator[Finding]:
    """Look at every element once, and at loose words between them; not inside what is wrong already."""
    found: dict[str, tuple[int, int]] = {}
    within: list[str] = []
    parser = expat.ParserCreate()

    def note(what: str) -> None:
        found.setdefault(what, (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    def start(name: str, _values: dict[str, str]) -> None:
        if within or name not in _SHAPES:
            if not within and name.lower() not in _REFUSED:
                note(f"<{name}>")
            within.append(name)

    def end(_name: str) -> None:
        if within:
            within.pop()

    def words(text: str) -> None:
        if text.strip() and not within:
            note(" ".join(text.split())[:40])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    try:
        parser.Parse(svg.encode(), True)
    except expat.ExpatError as error:
        found["een bestand dat geen hele SVG is"] = (error.lineno, error.offset + 1)
    for what, (line, column) in found.items():
        yield Finding.at(
            Place(file, line, column),
            "G04",
            found=what,
            expected=f"alleen lijnen en vlakken: {', '.join(sorted(_SHAPES))}",
            repair="Bewaar het plaatje als 'gewone SVG' (plain SVG), zonder letters, foto's en kleurverloop.",
        )

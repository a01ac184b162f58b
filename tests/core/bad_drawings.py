"""Drawings that are refused, and names of drawings: path, line, column and rule of every finding."""

from bad_inputs import DATA, ONLY_DUTCH, SLEEP, SLEEP_AR, UI, UI_AR, UI_AR_YML, UI_YML, Case, changed
from bad_steps import STEPS

from sites import BODY, MATTER, page, valid_site

DRAWINGS = "content/assets/drawings/"
FILE = f"{DRAWINGS}wieg.svg"
START = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 320 200">\n'
SVG = START + '<g fill="none" stroke="#1c2530"><path d="M4 4h9"/></g>\n</svg>\n'
NAMED = page(changed(MATTER, ("icon: gids/crib", "icon: gids/crib\ndrawing: wieg")), BODY)
WORDS = "drawings: {wieg: Een leeg bed.}\n"
WORDS_AR = "drawings: {wieg: سرير فارغ.}\n"

# A site whose answer shows a drawing, in two languages and in Dutch only.
GOOD = {FILE: SVG, SLEEP: NAMED, UI: UI_YML + WORDS, UI_AR: UI_AR_YML + WORDS_AR}
DUTCH = {**GOOD, **ONLY_DUTCH}


def drawn(name, svg, *expected):
    """Another drawing in its place."""
    return Case(name, {**DUTCH, FILE: svg}, [(FILE, *place) for place in expected])


def inside(name, shape, *expected):
    """A drawing with something more in it, on line 2."""
    return drawn(name, f"{START}{shape}\n</svg>\n", *expected)


def heavy(size):
    """A right drawing of exactly so many bytes."""
    start, end = f'{START}<path d="M0 0', '"/>\n</svg>\n'
    return (
        start
        + "h1" * ((size - len(start) - len(end)) // 2)
        + " " * ((size - len(start) - len(end)) % 2)
        + end
    )


CASES = [
    Case("a page with a drawing", DUTCH, []),
    Case("a drawing with words in two languages", {**GOOD}, []),
    Case(
        "a page with an unknown drawing",
        {**DUTCH, SLEEP: NAMED.replace("wieg\n", "wiek\n")},
        [(FILE, 1, 1, "G02"), (SLEEP, 7, 10, "G01")],
    ),
    Case(
        "a drawing that is a path",
        {**DUTCH, SLEEP: NAMED.replace("wieg\n", "../wieg\n")},
        [(FILE, 1, 1, "G02"), (SLEEP, 7, 10, "V08")],
    ),
    Case(
        "a drawing on a page about the site",
        {
            **ONLY_DUTCH,
            "content/nl/over/tekst.md": page(
                "title: Tekst\nsummary: Kort.\ndrawing: wieg\nreview: {state: draft}\n", "Hallo.\n"
            ),
        },
        [("content/nl/over/tekst.md", 4, 1, "V06")],
    ),
    Case(
        "a drawing in a translation",
        {**GOOD, SLEEP_AR: changed(valid_site()[SLEEP_AR], ("search: [x]", "search: [x]\ndrawing: wieg"))},
        [(SLEEP_AR, 5, 1, "V06"), (SLEEP, 1, 1, "L01")],
    ),
    Case(
        "a phase with an unknown drawing",
        {
            **STEPS,
            DATA + "phases.yml": STEPS[DATA + "phases.yml"].replace("}", ", drawing: wieg}", 1),
        },
        [(DATA + "phases.yml", 1, 73, "G01")],
    ),
    Case("a drawing that nothing shows", {**DUTCH, SLEEP: page(MATTER, BODY)}, [(FILE, 1, 1, "G02")]),
    Case("a drawing without words", {**DUTCH, UI: UI_YML}, [(UI, 1, 1, "U02")]),
    Case("a drawing without words in one language", {**GOOD, UI_AR: UI_AR_YML}, [(UI_AR, 1, 1, "U02")]),
    Case(
        "a drawing with empty words", {**DUTCH, UI: UI_YML + 'drawings: {wieg: ""}\n'}, [(UI, 9, 18, "U04")]
    ),
    Case(
        "a drawing put in a text",
        {
            **DUTCH,
            SLEEP: NAMED + "\n![Een leeg bed](../../assets/drawings/wieg.svg)\n",
        },
        [(SLEEP, 26, 17, "T13")],
    ),
    drawn("a drawing of just the limit", heavy(12_000)),
    drawn("a drawing of a byte more", heavy(12_001), (1, 1, "G03")),
    inside("words in a drawing", '<text x="4">Slaap</text>', (2, 1, "G04")),
    inside("a title in a drawing", "<title>bed</title>", (2, 1, "G04")),
    inside("a photo in a drawing", '<image href="data:image/png;base64,AA"/>', (2, 1, "G04"), (2, 8, "T01")),
    inside("a style in a drawing", "<style>path{}</style>", (2, 1, "T01")),
    inside("a colour that runs", '<g><linearGradient id="a"/></g>', (2, 4, "G04")),
    inside("what an editor program left behind", "<metadata/>", (2, 1, "G04")),
    inside("a drawing of an animation", '<path d="M0 0"><animate attributeName="d"/></path>', (2, 16, "T01")),
    drawn("a drawing that stops halfway", START + "<g>\n", (3, 1, "G04")),
    drawn("a drawing that is no drawing", "Een wieg\n", (1, 1, "G04"), (1, 1, "G05")),
    drawn("a drawing without a box", SVG.replace(' viewBox="0 0 320 200"', ""), (1, 1, "G05")),
    drawn("a drawing with a box that starts elsewhere", SVG.replace('"0 0 ', '"5 0 '), (1, 1, "G05")),
    drawn("a drawing of another size than its box", SVG.replace('width="320"', 'width="640"'), (1, 1, "G05")),
    drawn("a drawing with a size for print", SVG.replace('width="320"', 'width="80mm"'), (1, 1, "G05")),
    drawn("a drawing that is just not too flat", SVG.replace("320", "400")),
    drawn("a drawing that is too flat", SVG.replace("320", "401"), (1, 1, "G05")),
    drawn("a square drawing", SVG.replace("320", "200")),
    drawn("a drawing that stands", SVG.replace("320", "199"), (1, 1, "G05")),
    Case(
        "a photo among the drawings",
        {**DUTCH, f"{DRAWINGS}wieg.jpg": b"\xff\xd8"},
        [
            (f"{DRAWINGS}wieg.jpg", 1, 1, "G04"),
        ],
    ),
    Case(
        "a drawing with a capital in its name",
        {**DUTCH, f"{DRAWINGS}Wieg.svg": SVG},
        [
            (f"{DRAWINGS}Wieg.svg", 1, 1, "G04"),
        ],
    ),
]

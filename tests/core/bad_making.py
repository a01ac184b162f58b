"""Bad inputs of pages in the making and of unfinished translations: path, line, column and rule of every finding."""

from bad_appointments import APPOINTMENTS, LATER, MAY
from bad_changes import BACK, BELLY, CARRY, CHANGES
from bad_codes import HOME, LINKS
from bad_inputs import ONLY_DUTCH, SLEEP, SLEEP_AR, Case, changed
from bad_steps import CARE, MIDWIFE, STEPS

from sites import BODY, BODY_AR, CRYING, CRYING_BODY, MATTER, page, valid_site

CRYING_PAGE = "content/nl/antwoorden/huilen.md"
FINGERPRINT = valid_site()[SLEEP_AR].split('"')[1]
# Nothing leads to this page.
ALONE = "content/nl/antwoorden/alleen.md"
REVIEW = "review: {state: draft}\n"
HIDDEN = REVIEW + "published: false\n"


def making(name, matter, body, *expected):
    """A page in the making to which nothing leads; `published` is at line 12, its text begins at line 15."""
    files = {**ONLY_DUTCH, ALONE: page(changed(matter, (REVIEW, HIDDEN)), body)}
    return Case(name, files, [(ALONE, *place) for place in expected])


def arabic(name, body, *expected, title="title: نوم\n", by="machine"):
    """The Arabic translation of the page about sleep; the text begins at line 7."""
    matter = (
        f'{title}summary: ضع طفلك على ظهره.\nsearch: [x]\ntranslation: {{of: "{FINGERPRINT}", by: {by}}}\n'
    )
    return Case(name, {SLEEP_AR: page(matter, body)}, [(SLEEP_AR, *place) for place in expected])


def hidden(path, files):
    """The files, with one page of them in the making."""
    return {**files, path: changed(files[path], (REVIEW, HIDDEN))}


CASES = [
    making("a page in the making", CRYING, CRYING_BODY, (12, 12, "N01")),
    making(
        "a page in the making with places to write",
        CRYING.replace("Mijn baby huilt veel", '"[… De vraag]"'),
        "## Troosten { #troosten }\n\n[… Wat doe je?] En [… wat niet?]\n",
        (2, 1, "N03"),
        (12, 12, "N01"),
        (17, 1, "N03"),
        (17, 1, "N03"),
    ),
    Case(
        "a place to write on a page that readers see",
        {**ONLY_DUTCH, CRYING_PAGE: page(CRYING, CRYING_BODY + "\n[… Nog iets?]\n")},
        [(CRYING_PAGE, 18, 1, "N02")],
    ),
    Case(
        "half a place to write is still one",
        {**ONLY_DUTCH, CRYING_PAGE: page(CRYING, CRYING_BODY + "\nNog iets?]\n\nOok […\n\nWat een dag…]\n")},
        [(CRYING_PAGE, 20, 1, "N02"), (CRYING_PAGE, 22, 1, "N02")],
    ),
    Case(
        "a link to a page in the making",
        {**ONLY_DUTCH, CRYING_PAGE: page(changed(CRYING, (REVIEW, HIDDEN)), CRYING_BODY)},
        [(CRYING_PAGE, 12, 12, "N01"), (SLEEP, 23, 24, "N04")],
    ),
    Case(
        "a link to a page in the making, from a translation too",
        {
            CRYING_PAGE: page(changed(CRYING, (REVIEW, HIDDEN)), CRYING_BODY),
            "content/ar/antwoorden/huilen.md": None,
        },
        [(SLEEP_AR, 16, 25, "N04"), (CRYING_PAGE, 12, 12, "N01"), (SLEEP, 23, 24, "N04")],
    ),
    Case(
        "pages in the making may lead to each other",
        {
            **ONLY_DUTCH,
            CRYING_PAGE: page(changed(CRYING, (REVIEW, HIDDEN)), CRYING_BODY),
            SLEEP: page(changed(MATTER, (REVIEW, HIDDEN)), BODY),
        },
        [(CRYING_PAGE, 12, 12, "N01"), (SLEEP, 13, 12, "N01")],
    ),
    Case(
        "a step after one in the making",
        hidden(MIDWIFE, STEPS),
        [(CARE, 14, 9, "N04"), (MIDWIFE, 15, 12, "N01")],
    ),
    Case(
        "a change about a page in the making, that replaces one in the making",
        {
            **hidden(BELLY, CHANGES),
            CRYING_PAGE: page(changed(CRYING, (REVIEW, HIDDEN)), CRYING_BODY),
            SLEEP: page(MATTER, BODY.replace("[deze pagina](huilen.md)", "dit")),
        },
        [
            (CRYING_PAGE, 12, 12, "N01"),
            (BELLY, 16, 12, "N01"),
            (BACK, 8, 35, "N04"),
            (BACK, 12, 13, "N04"),
            (BACK, 34, 36, "N04"),
            (CARRY, 8, 9, "N04"),
            (CARRY, 50, 20, "N04"),
            (CARRY, 54, 36, "N04"),
        ],
    ),
    Case(
        "an appointment with an answer in the making",
        {
            **APPOINTMENTS,
            CRYING_PAGE: page(changed(CRYING, (REVIEW, HIDDEN)), CRYING_BODY),
            SLEEP: page(MATTER, BODY.replace("[deze pagina](huilen.md)", "dit")),
        },
        [(MAY, 12, 11, "N04"), (LATER, 8, 11, "N04"), (CRYING_PAGE, 12, 12, "N01")],
    ),
    Case(
        "a short code to a page in the making",
        {
            **ONLY_DUTCH,
            ALONE: page(changed(CRYING, (REVIEW, HIDDEN)), CRYING_BODY),
            LINKS: HOME + "- {code: 2, page: antwoorden/alleen, since: 2026-11-22, why: Brief}\n",
        },
        [(LINKS, 2, 19, "K03"), (ALONE, 12, 12, "N01")],
    ),
    Case(
        "a front page in the making",
        {
            **ONLY_DUTCH,
            "content/nl/index.md": page(
                "title: Een vraag?\nsummary: Kort.\nreview: {state: draft}\npublished: false\n", "Kies.\n"
            ),
        },
        [("content/nl/index.md", 5, 12, "V08")],
    ),
    arabic("an unfinished text", BODY_AR.replace("طفلك لا يتنفس", "[…]"), (9, 1, "L08")),
    arabic("an unfinished title", BODY_AR, (2, 1, "L08"), title='title: "[…]"\n'),
    arabic(
        "an unfinished translation of which nobody knows who makes it", BODY_AR, (5, 1, "L08"), by='"[…]"'
    ),
    arabic("an unfinished translation with another shape and HTML", "<b>[…]</b>\n", (8, 1, "L08")),
    arabic("the Dutch beside a translation", f"<!-- nl: Bel\n\n    112 -->\n{BODY_AR}"),
    arabic(
        "a finding below the Dutch beside a translation",
        BODY_AR.replace("## ه", "<!-- nl: ## Zo doe je dat\n\nen meer -->\n## <b>ه"),
        (14, 4, "T01"),
    ),
    arabic(
        "another comment",
        "<!-- Let op -->\n" + BODY_AR,
        (8, 1, "L04"),
        (8, 1, "T01"),
        (8, 1, "T14"),
        (9, 1, "T11"),
    ),
]

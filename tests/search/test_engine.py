"""Which pages a question leads to, on made-up pages: mistakes, compounds, half sentences, and nothing far-fetched."""

import pytest

from search.asking import module, search_page


def page(path, title, *words, summary="", headings=()):
    return {
        "path": f"{path}/",
        "title": title,
        "summary": summary,
        "icon": "gids/crib",
        "words": list(words),
        "headings": list(headings),
    }


PAGES = [
    page(
        "antwoorden/koorts",
        "Mijn kind heeft koorts, wat doe ik?",
        "verhoging",
        "koorts baby",
        summary="Bel bij 38 graden.",
    ),
    page("antwoorden/borstvoeding", "Krijgt mijn baby genoeg melk?", "borst voeding", "tepelkloven"),
    page(
        "antwoorden/slapen", "Waarom wordt mijn kind wakker?", "slaapregressie", summary="Leg je kind terug."
    ),
    page(
        "antwoorden/drinken", "Hoeveel drinkt mijn kind?", "water koken", summary="Geef water uit een beker."
    ),
    page("antwoorden/huilen", "Wat helpt als mijn baby huilt?", "ik kan niet meer", "huilbaby"),
    page("stappen/kraamzorg", "Regel kraamzorg", "hulp na de bevalling", "kosten kraamzorg"),
    page("stappen/opvang", "Zoek kinderopvang", "crèche", headings=["Wachtlijst bij de gastouder"]),
    page(
        "veranderd/koorts", "Koorts, kijk naar je kind", "koorts", summary="Bij koorts telt hoe je kind doet."
    ),
    page("veranderd/prik", "De prik is later", "prik 3 maanden", "vaccinatie"),
    page(
        "over/privacy",
        "Wat weet deze site van jou?",
        "privacy",
        summary="Deze site vraagt niets over koorts.",
    ),
    *(page(f"antwoorden/anders-{number}", f"Iets anders {number}", f"woord{number}") for number in range(30)),
]
DULL = "de het een mijn je wat als ik na bij waarom wanneer wordt heeft hoe meer niet kan zo veel over van is"
DATA = {"pages": PAGES, "stopwords": DULL, "topics": []}


@pytest.fixture(scope="module")
def search(chromium, address, site):
    """Give a function from a question to the paths of the pages that are found."""
    with search_page(chromium, address) as opened:
        opened.evaluate(
            "async ([engine, data]) => { globalThis.found = (await import(engine)).searcher(data); }",
            [module(site, "search-engine"), DATA],
        )
        yield lambda typed: opened.evaluate(
            "(typed) => found(typed).map(({ path }) => path.slice(0, -1))", typed
        )


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("koorts", "antwoorden/koorts"),
        ("KOORTS?", "antwoorden/koorts"),
        ("koor", "antwoorden/koorts"),  # still typing
        ("koorst", "antwoorden/koorts"),
        ("kraamzrog", "stappen/kraamzorg"),  # letters changed about
        ("tepelklooven", "antwoorden/borstvoeding"),
        ("vaksinatie", "veranderd/prik"),  # two mistakes in a long word
        ("borst voeding", "antwoorden/borstvoeding"),
        ("borstvoeding", "antwoorden/borstvoeding"),
        ("bostvoeding", "antwoorden/borstvoeding"),
        ("slaap regressie", "antwoorden/slapen"),
        ("kinder opvang", "stappen/opvang"),
        ("kraamzorgkosten", "stappen/kraamzorg"),  # both words of a compound
        ("vaccinatiekaart", "veranderd/prik"),  # its long first word
        ("kinderopvangs", "stappen/opvang"),
        ("creche", "stappen/opvang"),
        ("gastouder", "stappen/opvang"),  # from a heading
        ("waarom huilt mijn baby zo veel", "antwoorden/huilen"),
        ("waneer prik", "veranderd/prik"),  # a mistake in a word that tells nothing
        ("ik kan niet meer", "antwoorden/huilen"),  # a search word of nothing but such words
        ("koorts kleinzoon", "antwoorden/koorts"),  # the title is about it
        ("prik 3 maanden", "veranderd/prik"),
    ],
)
def test_the_right_page_comes_first(search, typed, first):
    assert search(typed)[:1] == [first]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "?",
        "wat is het",
        "fiets kopen",
        "fiets koorst",  # a mistake beside a word that is not ours
        "waterpokken",  # not `water koken`
        "voetbal",
        "112",
        "roord",
    ],
)
def test_nothing_is_better_than_something_far_fetched(search, typed):
    assert search(typed) == []


def test_a_short_word_is_not_taken_for_another_one(search):
    assert search("prak") == []  # no mistakes in four letters
    assert search("moorts") == []  # nor another first letter in a short word
    assert search("noorts") == []


def test_an_answer_comes_before_the_story_of_a_change_and_about_pages(search):
    assert search("koorts") == ["antwoorden/koorts", "veranderd/koorts", "over/privacy"]


def test_a_page_must_have_most_of_what_is_asked(search):
    assert search("privacy koorts") == ["over/privacy", "antwoorden/koorts", "veranderd/koorts"]
    assert search("gastouder fietsen") == []
    assert search("gastouder wachtlijst fietsen") == ["stappen/opvang"]


def test_at_most_eight_pages(search):
    assert len(search("iets anders")) == 8
    assert search("woord7")[0] == "antwoorden/anders-7"


def test_a_very_long_question_is_answered_too(search):
    assert search("koorts " * 200)[0] == "antwoorden/koorts"
    assert search("x" * 5000) == []

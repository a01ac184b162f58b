"""Each rule of plain language, with a text just inside the limit and one just outside."""

import pytest

from gids.plain import analyse, passages
from gids.plain.gates import breaches

# What is measured, a text that is fine, and one that is just over: the reason that must be named.
CASES = [
    ("12 woorden", "Je baby ligt op de rug in het kleine bed bij jou.", None),
    ("13 woorden", "Je baby ligt op de rug in het kleine bed vlak naast jou.", "13 woorden"),
    ("een gewoon woord", "Je baby drinkt melk.", None),
    ("een zeldzaam woord", "Je baby heeft eczeem.", "zeldzaam woord: eczeem"),
    ("een lang zeldzaam woord", "Lees over taalontwikkelingsstoornis.", "lang en zeldzaam woord"),
    ("bedrijvende vorm", "De arts bekijkt je kind.", None),
    ("lijdende vorm", "Je kind wordt bekeken.", "lijdende vorm"),
    ("worden met een toestand", "Je kind wordt geboren.", None),
    ("één bijzin", "Bel als je kind suf is.", None),
    ("twee bijzinnen", "Bel als je kind suf is of als je denkt dat het valt.", "meer dan één idee"),
    ("één komma", "Neem melk, brood mee.", None),
    ("drie komma's", "Neem melk, brood, water, thee mee.", "meer dan één idee"),
    ("bekende afkorting", "Je krijgt een BSN.", None),
    ("onbekende afkorting", "Vraag het aan de PZH.", "afkorting: PZH"),
    ("twee getallen", "Van 2 tot 4 jaar.", None),
    ("drie getallen", "Van 2 tot 4 jaar en 6 maanden.", "3 getallen"),
    ("gewoon woord in plaats van jargon", "Bel als het zo is.", None),
    ("jargon", "Bel indien het zo is.", "moeilijk woord: indien"),
    ("jargon van twee woorden", "Dat dient te stoppen.", "moeilijk woord: dient te"),
    ("een naam is geen zeldzaam woord", "Ga naar Moerwijk.", None),
    ("korte kop", "## Wat doe je als het niet lukt?", None),
    ("lange kop", "## Wat doe je als het echt niet meer lukt vandaag?", "kop van 10 woorden"),
    ("korte alinea", "Dit is goed. " * 5, None),
    ("lange alinea", "Dit is goed. " * 6, "alinea van 18 woorden en 6 zinnen"),
]


@pytest.mark.parametrize(("text", "reason"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_sentence_names_what_makes_it_hard(text, reason):
    reasons = [why for cost in analyse(passages(text, 1), "nl").costs for why, _ in cost.reasons]
    if reason is None:
        assert reasons == []
    else:
        assert any(why.startswith(reason) for why in reasons), reasons


def test_every_reason_says_how_to_repair_it():
    for _, text, _ in CASES:
        for cost in analyse(passages(text, 1), "nl").costs:
            assert all(repair.endswith((".", "'")) for _, repair in cost.reasons)


def test_an_explained_word_costs_nothing():
    text = "Bel het consultatiebureau."
    assert analyse(passages(text, 1), "nl").costs
    assert analyse(passages(text, 1), "nl", {"consultatiebureau"}).costs == ()


def test_the_line_is_that_of_the_file():
    text = "Goed.\n\n## Kop { #kop }\n\n1. Goed.\n2. Je kind wordt bekeken.\n"
    assert [cost.line for cost in analyse(passages(text, 10), "nl").costs] == [15]


def test_a_box_a_list_and_a_fact_are_read_as_a_reader_reads_them():
    text = '!!! call "Bel meteen {{ contact.emergency.phone }}"\n    Je kind **ademt** niet. Lees [dit](koorts.md).\n'
    assert [s.text for part in passages(text, 1) for s in part.sentences] == [
        "Bel meteen 112",
        "Je kind ademt niet.",
        "Lees dit.",
    ]


def gates(text):
    read = passages(text, 1)
    sentences = tuple((s.line, len(s.words), s.text) for part in read for s in part.sentences)
    return [breach.gate for breach in breaches(analyse(read, "nl"), sentences)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je kind slaapt en eet en drinkt en lacht.", []),  # 9 words
        ("Je kind slaapt en eet en drinkt en lacht nu.", ["mean"]),
        ("Ja. " * 5 + "En " * 14 + "nu.", []),  # 15 words
        ("Ja. " * 5 + "En " * 15 + "nu.", ["longest"]),
        ("Ik eet nu. " * 73 + "Ja.", []),  # 220 words
        ("Ik eet nu. " * 73 + "Ja ja.", ["words"]),
    ],
)
def test_the_gates_open_and_close_at_their_limit(text, found):
    assert gates(text) == found

"""Tone: what presses, blames, leaves a parent out or compares; and what looks like it and is fine."""

import pytest

from gids.plain import passages, tone_hits
from gids.plain.tone import parents_named

SLIPS = [
    ("Je moet altijd blijven rekenen op jezelf.", "druk"),
    ("Geef nooit koekjes.", "druk"),
    ("Een perfecte dag met je baby.", "druk"),
    ("De beste ouders lezen voor.", "druk"),
    ("Goede moeders geven borstvoeding.", "druk"),
    ("Je zou eigenlijk moeten rusten.", "druk"),
    ("Dat is jouw schuld.", "schuld"),
    ("Had je maar gebeld.", "schuld"),
    ("Dat is onverantwoord.", "schuld"),
    ("Als moeder ken je je kind.", "moeder"),
    ("Je partner helpt met de fles.", "moeder"),
    ("Mama geeft de fles.", "moeder"),
    ("Jouw kind loopt achter.", "vergelijken"),
    ("De meeste kinderen kunnen dan lopen.", "vergelijken"),
]
FINE = [
    "Het is niet jouw schuld.",
    "Kreeg je maar 2 dagen? Had je maar 2 dagen?",
    "Papa en mama geven de fles.",
    "Na de bevalling kan een moeder somber zijn.",
    "Leg je baby op de rug.",
    "Veel kinderen leren lopen tussen 10 en 18 maanden. Later kan ook.",
    "Je loopt naar achteren.",
]


@pytest.mark.parametrize(("text", "kind"), SLIPS)
def test_a_slip_is_named_and_says_what_to_write_instead(text, kind):
    hits = tone_hits(passages(text, 7), "nl")
    assert [hit.kind for hit in hits] == [kind]
    assert hits[0].line == 7
    assert hits[0].instead


@pytest.mark.parametrize("text", FINE)
def test_what_gives_rest_is_left_alone(text):
    assert tone_hits(passages(text, 1), "nl") == ()


def test_mothers_and_fathers_are_counted():
    text = "Mama en papa slapen. De vader wast. Je partner zingt. Een moedermelk-app."
    assert parents_named(passages(text, 1)) == (2, 3)


def test_a_language_without_a_list_has_no_slips():
    assert tone_hits(passages("Mama", 1), "tr") == ()

"""Recordings that are refused or left out: path, line, column and rule of every finding."""

from bad_inputs import ONLY_DUTCH, Case

from gids.translations import fingerprint
from sites import CRYING_BODY

AUDIO = "content/assets/audio/"
MP3 = b"ID3\x04\x00\x00\x00\x00\x00\x00 sound"
NOW = fingerprint("Mijn baby huilt veel", "Houd je baby dicht bij je.", "\n" + CRYING_BODY)
NOW_AR = fingerprint("طفلي يبكي كثيراً", "ابق قريباً من طفلك.", "\n## تهدئة { #troosten }\n\nاحضن طفلك.\n")
HOME = fingerprint("Een vraag?", "Antwoorden voor ouders.", "\nKies een leeftijd.\n")

# Recordings of what the site says now.
GOOD = {
    f"{AUDIO}nl/antwoorden/huilen.{NOW}.mp3": MP3,
    f"{AUDIO}ar/antwoorden/huilen.{NOW_AR}.m4a": b"\x00\x00\x00\x20ftypM4A sound",
    f"{AUDIO}nl/index.{HOME}.opus": b"OggS sound",
}


def recording(name, path, *rules, sound=MP3):
    """One recording in a Dutch site."""
    return Case(name, {**ONLY_DUTCH, AUDIO + path: sound}, [(AUDIO + path, 1, 1, rule) for rule in rules])


CASES = [
    recording("a recording in no language", f"huilen.{NOW}.mp3", "A01"),
    recording("a recording with another name than pages have", f"nl/antwoorden/Huilen.{NOW}.mp3", "A01"),
    recording("a recording in a form that few phones play", f"nl/antwoorden/huilen.{NOW}.wav", "A01"),
    recording("a web page among the recordings", "nl/antwoorden/huilen.html", "A01"),
    recording("a recording in an unknown language", f"go/antwoorden/huilen.{NOW}.mp3", "A01"),
    recording("a recording of an unknown page", f"nl/antwoorden/huile.{NOW}.mp3", "A01"),
    recording("a recording that is not in the folder of its kind", f"nl/huilen.{NOW}.mp3", "A01"),
    recording("a recording that does not say of which words", "nl/antwoorden/huilen.mp3", "A01"),
    recording("a recording of older words", "nl/antwoorden/huilen.000000000000.mp3", "A02"),
    recording("a text that is called a recording", f"nl/antwoorden/huilen.{NOW}.mp3", "A04", sound="Hallo"),
    recording("an empty recording", f"nl/antwoorden/huilen.{NOW}.opus", "A04", sound=b""),
    Case(
        "two recordings of the same words",
        {
            **ONLY_DUTCH,
            f"{AUDIO}nl/antwoorden/huilen.{NOW}.mp3": MP3,
            f"{AUDIO}nl/antwoorden/huilen.{NOW}.opus": b"OggS",
        },
        [(f"{AUDIO}nl/antwoorden/huilen.{NOW}.opus", 1, 1, "A03")],
    ),
    Case(
        "a recording of a translation that is not there",
        {"content/ar/antwoorden/huilen.md": None, f"{AUDIO}ar/antwoorden/huilen.{NOW_AR}.mp3": MP3},
        [
            (f"{AUDIO}ar/antwoorden/huilen.{NOW_AR}.mp3", 1, 1, "A01"),
            ("content/nl/antwoorden/huilen.md", 1, 1, "L01"),
        ],
    ),
    Case(
        "a translation read aloud under the fingerprint of the Dutch",
        {f"{AUDIO}ar/antwoorden/huilen.{NOW}.mp3": MP3},
        [(f"{AUDIO}ar/antwoorden/huilen.{NOW}.mp3", 1, 1, "A02")],
    ),
]

"""The rules for recordings of texts that a person has read aloud: code A."""

from __future__ import annotations

from gids.findings.rule import Rule

AUDIO_RULES = (
    Rule(
        "A01",
        "Opname hoort bij geen tekst",
        "error",
        "De naam zegt bij welke pagina, welke taal en welke woorden de opname hoort. Anders hoort niemand haar.",
        "content/assets/audio/nl/koorts.mp3",
        "content/assets/audio/nl/antwoorden/koorts.e160a9f328c9.mp3",
    ),
    Rule(
        "A02",
        "Opname is van een oudere tekst",
        "warning",
        "De woorden op de pagina zijn veranderd. Een ouder mag geen oud advies horen: de site laat haar weg.",
        "koorts.000000000000.mp3 bij een tekst met de vingerafdruk e160a9f328c9",
        "een nieuwe opname: koorts.e160a9f328c9.mp3",
    ),
    Rule(
        "A03",
        "Twee opnames van dezelfde tekst",
        "error",
        "De pagina laat er één horen. Niemand weet dan welke.",
        "koorts.e160a9f328c9.mp3 en koorts.e160a9f328c9.m4a",
        "koorts.e160a9f328c9.mp3",
    ),
    Rule(
        "A04",
        "Geen geluid in de opname",
        "error",
        "Een telefoon kan dit bestand niet laten horen.",
        "een tekst die de naam koorts.e160a9f328c9.mp3 kreeg",
        "een echte opname als mp3, m4a of opus",
    ),
)

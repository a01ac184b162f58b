"""The rules for old addresses: code O."""

from __future__ import annotations

from gids.findings.rule import Rule

MOVED_RULES = (
    Rule(
        "O01",
        "Oud adres is niet goed geschreven",
        "error",
        "Zo weet de site welke pagina het was, in elke taal.",
        "from: /nl/antwoorden/koorts/",
        "from: antwoorden/koorts",
    ),
    Rule(
        "O02",
        "Oud adres is nu een pagina",
        "error",
        "Wie het oude adres bewaarde, krijgt dan een andere pagina dan hij zoekt.",
        "from: antwoorden/koorts, terwijl content/nl/antwoorden/koorts.md er is",
        "een nieuwe pagina met een naam die nog nooit gebruikt is",
    ),
    Rule(
        "O03",
        "Oud adres staat er twee keer in",
        "error",
        "Eén adres kan maar naar één pagina gaan.",
        "twee regels met from: antwoorden/oud",
        "één regel met from: antwoorden/oud",
    ),
    Rule(
        "O04",
        "Oud adres gaat naar een pagina die er niet is",
        "error",
        "Wie een oude link heeft, moet op een pagina komen die er nog is.",
        "to: antwoorden/kortsen",
        "to: antwoorden/koorts",
    ),
    Rule(
        "O05",
        "Oude adressen gaan in een kring",
        "error",
        "Wie een oude link heeft, komt dan nergens.",
        "antwoorden/a naar antwoorden/b, en antwoorden/b naar antwoorden/a",
        "antwoorden/a naar antwoorden/b, en antwoorden/b is een pagina",
    ),
    Rule(
        "O06",
        "Reden bij een oud adres is geen gewone zin",
        "error",
        "Ouders lezen deze zin op het oude adres.",
        'because: "**Samengevoegd**, zie [ziek](ziek.md)"',
        'because: "Alles over ziek zijn staat nu bij elkaar."',
    ),
    Rule(
        "O07",
        "Dag van een oud adres is nog niet geweest",
        "error",
        "Het is de dag waarop de pagina verhuisde of wegging.",
        "on: 2031-01-01",
        "on: 2026-11-22",
    ),
    Rule(
        "O10",
        "Oud adres is weg of veranderd",
        "error",
        "Anderen hebben het oude adres bewaard, of ernaar gelinkt. Het blijft voor altijd werken.",
        "de regel van antwoorden/oud is weg uit moved.yml",
        "de regel staat er nog, zoals ze was",
    ),
    Rule(
        "O11",
        "Pagina is weg zonder oud adres",
        "warning",
        "Wie het adres bewaarde of ernaar linkte, vindt nu niets.",
        "antwoorden/oud.md heeft een andere naam, en moved.yml weet dat niet",
        "gids move of gids retire, die het oude adres opschrijven",
    ),
)

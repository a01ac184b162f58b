"""The rules for our own drawings: code G (getekende plaatjes)."""

from __future__ import annotations

from gids.findings.rule import Rule

DRAWING_RULES = (
    Rule(
        "G01",
        "Onbekend plaatje",
        "error",
        "De pagina noemt een plaatje dat er niet is.",
        "drawing: kortos",
        "drawing: koorts",
    ),
    Rule(
        "G02",
        "Plaatje staat nergens",
        "warning",
        "Geen pagina laat dit plaatje zien. Niemand ziet het dan.",
        "content/assets/drawings/bad.svg, maar geen pagina met drawing: bad",
        "drawing: bad in de front matter van de pagina over het bad",
    ),
    Rule(
        "G03",
        "Plaatje is te zwaar",
        "error",
        "Een ouder betaalt voor data. Een plaatje mag een pagina niet zwaar maken.",
        "een plaatje van 40.000 bytes",
        "een plaatje van 3.000 bytes: alleen lijnen en vlakken, met weinig cijfers achter de komma",
    ),
    Rule(
        "G04",
        "Geen gewone lijntekening",
        "error",
        "Letters in een plaatje kan niemand vertalen of laten voorlezen. Een foto is te zwaar en niet van ons.",
        "<text>Slaap zacht</text> in een plaatje",
        "alleen lijnen en vlakken; de woorden staan op de pagina",
    ),
    Rule(
        "G05",
        "Plaatje zonder goede maat",
        "error",
        "Een telefoon houdt de plek van het plaatje vrij. Zonder goede maat verspringt de tekst.",
        '<svg width="900" height="200">',
        '<svg width="320" height="200" viewBox="0 0 320 200">',
    ),
)

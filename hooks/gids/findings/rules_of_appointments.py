"""The rules for appointments: code M."""

from __future__ import annotations

from gids.findings.rule import Rule

APPOINTMENT_RULES = (
    Rule(
        "M01",
        "Leeftijd van een afspraak is niet te lezen",
        "error",
        "De site zet de afspraken op volgorde van leeftijd. Zo weet een ouder welke afspraak hierna komt.",
        "age: 3 mnd",
        "age: 3 maanden",
    ),
    Rule(
        "M02",
        "Twee afspraken op dezelfde leeftijd",
        "error",
        "Dan weet niemand welke van de twee eerst komt.",
        "age: 3 maanden (op twee pagina's)",
        "age: 3 maanden en age: 5 maanden",
    ),
    Rule(
        "M03",
        "Kop van een afspraak ontbreekt",
        "error",
        "Een ouder wil weten wat er gebeurt, welke prikken er zijn, wat hij mag weigeren, en wat anderen vragen.",
        "een afspraak zonder ## Wat mag je weigeren? { #weigeren }",
        "## Wat gebeurt er?, ## Welke prikken?, ## Wat mag je weigeren? en ## Vragen van ouders, in die volgorde",
    ),
    Rule(
        "M04",
        "Onbekende naam bij een afspraak",
        "error",
        "De woorden bij deze naam staan in ui/<taal>.yml of in een bestand in _data. Zonder die woorden staat er niets.",
        "with: [jeugdartz]",
        "with: [jeugdarts]",
    ),
    Rule(
        "M05",
        "Pagina bij een afspraak bestaat niet",
        "error",
        "Een ouder leest daar meer over een vraag. Zonder die pagina komt hij nergens.",
        "answers: [antwoorden/koortz]",
        "answers: [antwoorden/koorts]",
    ),
    Rule(
        "M06",
        "Prik staat dubbel",
        "error",
        "Een prik is voor elk kind (`vaccinations`) of voor sommige kinderen (`sometimes`).",
        "vaccinations: [bmr]\nsometimes: [bmr]",
        "vaccinations: [bmr]",
    ),
    Rule(
        "M07",
        "Vragen van ouders zonder vraag",
        "error",
        "Onder deze kop herkent een ouder zijn eigen vraag. Elke vraag is een kop met een vraagteken.",
        "## Vragen van ouders { #vragen }, zonder koppen eronder",
        "### Mag ik bij mijn kind blijven? { #erbij }",
    ),
)

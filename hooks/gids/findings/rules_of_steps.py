"""The rules for the stappenplan: code S."""

from __future__ import annotations

from gids.findings.rule import Rule

STEP_RULES = (
    Rule(
        "S01",
        "Moment is niet te lezen",
        "error",
        "De site rekent met dit moment voor elk kind. Een verkeerde dag kan een ouder geld of rechten kosten.",
        "until: 4 mnd na geboorte",
        "until: 4 maanden na geboorte",
    ),
    Rule(
        "S02",
        "Momenten staan in de verkeerde volgorde",
        "error",
        "De laatste dag kan niet vóór de eerste dag liggen, en de beste dag ligt ertussen. Voor elk kind.",
        "when: {from: 4 maanden na geboorte, until: 2 weken na geboorte}",
        "when: {from: geboorte, until: 4 maanden na geboorte}",
    ),
    Rule(
        "S03",
        "Soort deadline past niet bij de momenten",
        "error",
        "Wie leest dat iets op tijd moet, wil weten welke dag dat is.",
        "deadline_kind: hard\nwhen: {from: geboorte}",
        "deadline_kind: hard\nwhen: {from: geboorte, until: 4 maanden na geboorte}",
    ),
    Rule(
        "S04",
        "Er staat niet wat je doet als je te laat bent",
        "error",
        "Juist wie te laat is, heeft hulp nodig.",
        "een stap met deadline_kind: hard, zonder kop 'Te laat?'",
        "## Te laat? { #te-laat }",
    ),
    Rule(
        "S05",
        "Stap die eerst komt klopt niet",
        "error",
        "Een stap kan niet wachten op iets dat er niet is, op zichzelf, of in een kring.",
        "after: [kraamzorg-aanmelde]",
        "after: [kraamzorg-aanmelden]",
    ),
    Rule(
        "S06",
        "Onbekende naam bij een stap",
        "error",
        "De woorden bij deze naam staan in ui/<taal>.yml of in een bestand in _data. Zonder die woorden staat er niets.",
        "needs: [paspoortje]",
        "needs: [id-bewijs]",
    ),
    Rule(
        "S07",
        "Groep `either` met één stap",
        "error",
        "Kiezen kan pas bij twee stappen. Waarschijnlijk is een naam verkeerd gespeld.",
        "either: verlof (alleen op één pagina)",
        "either: verlof (op twee pagina's)",
    ),
    Rule(
        "S08",
        "Periode klopt niet",
        "error",
        "Een ouder leest hier wanneer hij zijn kind mag inschrijven.",
        "opens: 2027-04-01, closes: 2027-03-15",
        "opens: 2027-03-15, closes: 2027-04-01",
    ),
    Rule(
        "S09",
        "Twee regels voor hetzelfde kind",
        "error",
        "Dan weet niemand welke regel geldt.",
        "twee regels met born_from: 2025-04-01 en dezelfde maanden",
        "de oude regel met born_until: 2025-03-31",
    ),
)

"""The rules for short codes on paper: code K."""

from __future__ import annotations

from gids.findings.rule import Rule

CODE_RULES = (
    Rule(
        "K01",
        "Korte code is niet goed",
        "error",
        "Iedereen moet de code kunnen typen, in elk schrift. 012 en 12 lijken dezelfde code.",
        'code: "012"',
        "code: 12",
    ),
    Rule(
        "K02",
        "Korte code of woord staat er twee keer in",
        "error",
        "Eén code kan maar naar één pagina gaan.",
        "twee regels met code: 12",
        "een code die nog vrij is",
    ),
    Rule(
        "K03",
        "Korte code gaat naar een pagina die er niet is",
        "error",
        "Op een brief die al gedrukt is, staat dan een code die nergens heen gaat.",
        "page: antwoorden/kortsen",
        "page: antwoorden/koorts",
    ),
    Rule(
        "K04",
        "Woord bij een korte code kan niet",
        "error",
        "Het woord is een adres. Het mag niet lijken op een taal, een code of een map van de site.",
        "alias: nl",
        "alias: koorts",
    ),
    Rule(
        "K05",
        "Dag van een korte code klopt niet",
        "error",
        "Nieuwe codes komen onderaan. Zo ziet iedereen welke codes er al waren.",
        "since: 2026-11-01 onder een regel met since: 2026-11-22",
        "since: 2026-11-22",
    ),
    Rule(
        "K06",
        "Opvolger van een korte code klopt niet",
        "error",
        "Wie een oude brief heeft, moet op een pagina komen die er nog is.",
        "code: 12 met retired: {…, to: 12, …}",
        "retired: {on: 2027-03-01, to: antwoorden/koorts, because: samengevoegd}",
    ),
    Rule(
        "K07",
        "Korte code is een telefoonnummer",
        "error",
        "Op papier leest een ouder dan een nummer om te bellen.",
        "code: 112",
        "code: 114",
    ),
    Rule(
        "K10",
        "Korte code is weg",
        "error",
        "De code staat op papier dat al gedrukt is. Een code blijft voor altijd.",
        "de regel van code 12 is weg uit links.yml",
        "de regel staat er nog; is de pagina weg, dan met retired",
    ),
    Rule(
        "K11",
        "Korte code is veranderd",
        "error",
        "Wie een oude brief heeft, komt dan op een andere pagina dan de brief zegt.",
        "een andere page of since bij code 12",
        "page en since zoals ze waren, met retired erbij",
    ),
    Rule(
        "K12",
        "Woord bij een korte code is weg",
        "error",
        "Ook het woord staat op papier dat al gedrukt is.",
        "alias: koorts is weg, of staat bij een andere code",
        "alias: koorts",
    ),
    Rule(
        "K13",
        "Het adres van de korte codes is anders",
        "warning",
        "Op gedrukt papier staat het oude adres. Dat moet blijven werken en doorsturen.",
        "een andere short_address (of address) in region.yml",
        "het adres zoals het was, of een oud adres dat doorstuurt",
    ),
)

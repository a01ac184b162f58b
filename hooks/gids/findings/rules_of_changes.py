"""The rules for changed guidelines: code C."""

from __future__ import annotations

from gids.findings.rule import Rule

CHANGE_RULES = (
    Rule(
        "C01",
        "Kop van een verandering ontbreekt",
        "error",
        "Een ouder wil weten wat het advies was, wat het nu is, waarom het anders is, en of hij iets fout deed.",
        "een verandering zonder ## Waarom? { #waarom }",
        "## Vroeger, ## Nu, ## Waarom? en ## Deed je het anders?, in die volgorde",
    ),
    Rule(
        "C02",
        "Pagina van een verandering bestaat niet",
        "error",
        "De verandering staat straks bij die pagina. Zonder die pagina leest niemand haar.",
        "pages: [antwoorden/veilig-slape]",
        "pages: [antwoorden/veilig-slapen]",
    ),
    Rule(
        "C03",
        "Datums van een verandering kloppen niet",
        "error",
        "Een nieuwer advies kan niet eerder begonnen zijn dan het advies dat het vervangt.",
        "since: 2013, supersedes: veranderd/inbakeren (since: 2020)",
        "since: 2026-03, supersedes: veranderd/inbakeren (since: 2020)",
    ),
    Rule(
        "C04",
        "Meningen zijn niet compleet",
        "error",
        "Twee meningen zijn pas eerlijk als allebei er staan, met wie het zegt.",
        "views: één regel",
        "views: twee of meer regels, elk met een eigen kop",
    ),
    Rule(
        "C05",
        "Vervangen verandering klopt niet",
        "error",
        "Een verandering vervangt precies één oudere. Anders weet niemand wat nu geldt.",
        "supersedes: veranderd/bestaat-niet",
        "supersedes: veranderd/inbakeren",
    ),
    Rule(
        "C06",
        "Link in een stuk dat ook op andere pagina's staat",
        "error",
        "Vroeger, Nu en Waarom staan ook bij het antwoord zelf. Daar zou een link ergens anders heen gaan.",
        "een link onder ## Nu { #nu }",
        "een link onder ## Deed je het anders? { #anders-gedaan }",
    ),
    Rule(
        "C10",
        "Advies veranderd zonder uitleg",
        "error",
        "Ouders verliezen vertrouwen als een advies stil verandert.",
        "een andere tekst, zonder nieuwe pagina in veranderd/",
        "een nieuwe pagina in veranderd/, of same_meaning_as als de betekenis gelijk bleef",
    ),
    Rule(
        "C11",
        "Verandering achteraf herschreven",
        "error",
        "Wat wij vertelden over een verandering, blijft staan. Een latere pagina vervangt haar.",
        "een andere tekst in veranderd/rugligging.md",
        "een nieuwe pagina met supersedes: veranderd/rugligging",
    ),
    Rule(
        "C12",
        "Verandering verwijderd",
        "error",
        "Wie de pagina bewaarde of een brief heeft, moet haar kunnen terugvinden.",
        "veranderd/rugligging.md is weg",
        "het bestand blijft; een nieuwe pagina vervangt het",
    ),
    Rule(
        "C13",
        "Merk van gelijke betekenis op een veranderd advies",
        "error",
        "Met dit merk tellen vertalingen van de oude tekst als goed. Dan leest een ouder het oude advies.",
        "same_meaning_as op een pagina waarover een nieuwe verandering gaat",
        "geen same_meaning_as",
    ),
)

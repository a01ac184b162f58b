"""The rules for pages in the making: code N."""

from __future__ import annotations

from gids.findings.rule import Rule

MAKING_RULES = (
    Rule(
        "N01",
        "Pagina is in de maak",
        "warning",
        "Lezers zien deze pagina nog niet. Zo kan een halve pagina nooit op de site komen.",
        "published: false",
        "geen regel met published",
    ),
    Rule(
        "N02",
        "Nog te schrijven op een pagina die lezers zien",
        "error",
        "Anders staat de opdracht aan de schrijver straks op de site.",
        "[… Wat doet een ouder het eerst?]",
        "Leg je baby op de rug.",
    ),
    Rule(
        "N03",
        "Nog te schrijven",
        "warning",
        "Op deze plek staat wat je hier schrijft. De pagina is in de maak: lezers zien haar nog niet.",
        "[… Wat doet een ouder het eerst?]",
        "Leg je baby op de rug.",
    ),
    Rule(
        "N04",
        "Verwijst naar een pagina in de maak",
        "error",
        "De lezer komt nergens uit: die pagina staat nog niet op de site.",
        "[inbakeren](inbakeren.md), en inbakeren.md heeft published: false",
        "eerst die pagina af, dan de link",
    ),
)

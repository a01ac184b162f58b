"""The rules for the word list: code W."""

from __future__ import annotations

from gids.findings.rule import Rule

TERM_RULES = (
    Rule(
        "W01",
        "Woord staat twee keer in de woordenlijst",
        "error",
        "De site zou het op een pagina twee keer uitleggen, en misschien verschillend.",
        "forms: [bso] bij twee woorden",
        "forms: [bso] bij één woord",
    ),
)

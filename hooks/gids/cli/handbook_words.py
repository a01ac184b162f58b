"""The page of the handbook about the words we use, made from what the site and its checks really hold."""

from __future__ import annotations

from pathlib import Path

import yaml

_KINDS = {
    "druk": "Woorden die druk geven",
    "schuld": "Woorden die schuld geven",
    "moeder": "Woorden die één ouder vergeten",
    "vergelijken": "Woorden die kinderen vergelijken",
}


def word_lists(root: Path) -> str:
    """Write the official words with their explanation, words that are too hard, and slips of tone (Dutch, for editors)."""
    words = yaml.safe_load((root / "content/_data/ui/nl.yml").read_text(encoding="utf-8"))
    terms = yaml.safe_load((root / "content/_data/terms.yml").read_text(encoding="utf-8"))
    known = yaml.safe_load((root / "hooks/gids/plain/nl.yml").read_text(encoding="utf-8"))
    parts = [
        "# Woordenlijsten\n\nDeze lijsten komen uit de site zelf. Hoe je ze gebruikt, staat in [Woordkeus](woordkeus.md).\n",
        "\n## Woorden van brieven\n\n"
        "Ouders zien deze woorden op brieven. Daarom blijven ze staan, met uitleg. Een woord erbij: [Moeilijke woorden"
        " uitleggen](woorden.md).\n\n| woord | zo leggen we het uit |\n|---|---|\n",
        *(
            f"| {words['terms'][term['id']]['word']} | {_cell(words['terms'][term['id']]['text'])} |\n"
            for term in terms
        ),
        "\n## Te moeilijke woorden\n\n`.venv/bin/gids plain` noemt deze woorden en zegt wat je beter schrijft.\n\n"
        "| niet | maar |\n|---|---|\n",
        *(f"| {word} | {_cell(instead)} |\n" for word, instead in sorted(known["jargon"].items())),
        "\n## Toon\n\n`.venv/bin/gids check` let op deze woorden (`E05`). `(a|b)` betekent: a of b. `(en)?` betekent: met of"
        " zonder.\n",
    ]
    for kind, title in _KINDS.items():
        parts.append(f"\n### {title}\n\n")
        parts += [
            f"- `{tone['find']}`: {_cell(tone['instead'])}\n"
            for tone in known["tone"]
            if tone["kind"] == kind
        ]
    return "".join(parts)


def _cell(text: str) -> str:
    return " ".join(str(text).split()).replace("|", "\\|")

"""The pages of the handbook that are made from the code, so that they cannot be out of date unseen."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

from gids.findings import RULES

_GROUPS = {
    "B": "Bestanden",
    "V": "Front matter en gegevens",
    "D": "Gegevens van de site",
    "S": "Stappenplan",
    "C": "Veranderd advies",
    "M": "Afspraken",
    "K": "Korte codes",
    "T": "De tekst",
    "N": "Pagina's in de maak",
    "P": "Te vinden zijn",
    "L": "Vertalingen",
    "U": "Vaste woorden",
    "R": "Bij de tijd",
    "H": "Veilig om te lezen",
    "A": "Opnames",
    "G": "Getekende plaatjes",
    "E": "Eenvoudige taal",
    "W": "Woordenlijst",
}
_MADE = "<!-- Gemaakt door `make docs`. Verander dit bestand niet met de hand. -->\n\n"


def rule_list(_root: Path) -> str:
    """Write every rule with its code, why it exists, and a wrong and a right example (Dutch, for editors)."""
    parts = [
        _MADE,
        "# Alle regels\n\n",
        "`gids check` noemt bij elke melding een code. Hier staat wat de code betekent.\n\n"
        "Een **fout** houdt de site tegen. Een **waarschuwing** niet.\n",
    ]
    group = ""
    for rule in RULES.values():
        if rule.code[0] != group:
            group = rule.code[0]
            parts.append(f"\n## {_GROUPS[group]}\n")
        kind = "fout" if rule.severity == "error" else "waarschuwing"
        parts.append(
            f"\n### {rule.code}: {rule.title}\n\n*{kind}.* {rule.why}\n\n"
            f"Niet zo:\n\n{_block(rule.wrong)}\nMaar zo:\n\n{_block(rule.right)}"
        )
    return "".join(parts)


def _block(text: str) -> str:
    return f"```text\n{text}\n```\n"


def architecture(root: Path) -> str:
    """Write one sentence per room, taken from the first line of each module."""
    parts = [
        _MADE,
        "# How a build runs, room by room\n\n",
        "Data goes one way: `reading` makes a Site of content/, `rules` make findings of it, `views` make what a\n"
        "page shows, the engine makes pages, `finish` puts the languages together. Reading never checks, checking\n"
        "never writes, templates never compute. The sentences below are the first lines of the code.\n",
        "\n## The core: hooks/gids/\n",
    ]
    core = root / "hooks" / "gids"
    for room in sorted(core.iterdir()):
        if not (room / "__init__.py").is_file():
            continue
        parts.append(f"\n### {room.name}\n\n{_sentence(room / '__init__.py')}\n\n")
        for module in sorted(room.glob("*.py")):
            if module.name != "__init__.py":
                parts.append(f"- `{module.name}`: {_sentence(module)}\n")
    parts.append(
        "\n## The adapters: hooks/\n\n"
        "The only modules that know MkDocs: one per moment, in the order of a build, and what starts it.\n\n"
    )
    for name in (
        "prepare",
        "pages",
        "texts",
        "allowed",
        "drawings",
        "context",
        "found",
        "notes",
        "codes",
        "engine",
    ):
        parts.append(f"- `{name}.py`: {_sentence(core.parent / f'{name}.py')}\n")
    return "".join(parts)


def _sentence(module: Path) -> str:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split())


PAGES: dict[str, Callable[[Path], str]] = {
    "docs/editors/regels.md": rule_list,
    "docs/maintainers/architecture.md": architecture,
}

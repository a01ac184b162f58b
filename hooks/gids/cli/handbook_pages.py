"""The pages of the handbook that are made from the code, so that they cannot be out of date unseen."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path

from gids.cli.handbook_words import word_lists
from gids.findings import RULES, Rule

_GROUPS = {
    "B": "Bestanden",
    "V": "Front matter en gegevens",
    "D": "Gegevens van de site",
    "S": "Stappenplan",
    "C": "Veranderd advies",
    "M": "Afspraken",
    "K": "Korte codes",
    "O": "Oude adressen",
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


def _rule_page(letter: str) -> str:
    title = unicodedata.normalize("NFKD", _GROUPS[letter]).encode("ascii", "ignore").decode()
    return f"regels-{re.sub('[^a-z]+', '-', title.lower())}.md"


def rule_index(_root: Path) -> str:
    """Write every code with its title, and where it is explained (Dutch, for editors)."""
    parts = [
        _MADE,
        "# Alle regels\n\n",
        "`.venv/bin/gids check` noemt bij elke melding een code. De eerste letter zegt waar de regel over gaat.\n"
        "Klik op een code: je leest waarom de regel er is, en je ziet hoe het wel moet.\n\n"
        "Een **fout** houdt de site tegen. Een **waarschuwing** niet. Iemand moet er wel naar kijken.\n",
    ]
    for letter in dict.fromkeys(code[0] for code in RULES):
        page = _rule_page(letter)
        parts.append(f"\n## {letter}: {_GROUPS[letter]}\n\n| code | wat er mis is | soort |\n|---|---|---|\n")
        parts += [
            f"| [{rule.code}]({page}#{_anchor(rule)}) | {rule.title} | {_kind(rule)} |\n"
            for rule in RULES.values()
            if rule.code[0] == letter
        ]
    return "".join(parts)


def rule_group(letter: str, _root: Path) -> str:
    """Write the rules of one letter: why each exists, and a wrong and a right example (Dutch, for editors)."""
    parts = [
        _MADE,
        f"# {_GROUPS[letter]}\n\nRegels met de letter {letter}. Terug naar [alle regels](regels.md).\n",
    ]
    for rule in RULES.values():
        if rule.code[0] == letter:
            parts.append(
                f"\n## {rule.code}: {rule.title}\n\n*{_kind(rule)}.* {rule.why}\n\n"
                f"Niet zo:\n\n{_block(rule.wrong)}\nMaar zo:\n\n{_block(rule.right)}"
            )
    return "".join(parts)


def _anchor(rule: Rule) -> str:
    """Give the anchor of a rule's heading as GitHub and handbook.yml make it."""
    return re.sub(r"[^\w\- ]", "", f"{rule.code}: {rule.title}".lower()).replace(" ", "-")


def _kind(rule: Rule) -> str:
    return "fout" if rule.severity == "error" else "waarschuwing"


def _block(text: str) -> str:
    return f"```text\n{text}\n```\n"


def decision_index(root: Path) -> str:
    """Write every decision with its title and the first sentence of what was decided."""
    parts = [
        _MADE,
        "# Decisions\n\n",
        "Why things are as they are. Each record says what was the matter, what was decided, what was measured and what\n"
        "follows from it. A record is not rewritten when a later one replaces it; the later one says so.\n\n",
    ]
    for file in sorted((root / "docs" / "decisions").glob("[0-9]*.md")):
        text = file.read_text(encoding="utf-8")
        title = text.split("\n", 1)[0].removeprefix("# ")
        decided = re.search(r"\*\*Decision\.\*\*[\s-]*(.+?\.)(?=\s|$)", text, re.DOTALL)
        sentence = " ".join(decided[1].split()) if decided else ""
        parts.append(f"- [{title}]({file.name}){': ' if sentence else ''}{sentence}\n")
    return "".join(parts)


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
        "one_page",
        "pages",
        "texts",
        "allowed",
        "drawings",
        "context",
        "found",
        "notes",
        "codes",
        "compiled",
        "engine",
        "handbook",
    ):
        parts.append(f"- `{name}.py`: {_sentence(core.parent / f'{name}.py')}\n")
    return "".join(parts)


def _sentence(module: Path) -> str:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split())


PAGES: dict[str, Callable[[Path], str]] = {
    "docs/editors/regels.md": rule_index,
    **{f"docs/editors/{_rule_page(letter)}": partial(rule_group, letter) for letter in _GROUPS},
    "docs/editors/woordenlijsten.md": lambda root: _MADE + word_lists(root),
    "docs/decisions/index.md": decision_index,
    "docs/maintainers/architecture.md": architecture,
}

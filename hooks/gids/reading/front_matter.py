"""Splits a page into its front matter and its text."""

from __future__ import annotations

from dataclasses import dataclass

from gids.findings import Finding, Place
from gids.reading.yaml_nodes import YamlData, parse_yaml


@dataclass(frozen=True)
class Split:
    """Front matter as values with positions, and the text below it with the line where it starts."""

    data: YamlData
    body: str
    body_line: int


def split_page(text: str, path: str) -> tuple[Split | None, list[Finding]]:
    """Split a page that starts with `---`, YAML, `---`. Gives None when there is no readable front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        found = lines[0].strip()[:60] or "een lege regel"
        return None, [
            Finding.at(
                Place(path),
                "V01",
                found=found,
                expected="--- op de eerste regel",
                repair="Begin de pagina met drie streepjes, dan title, summary en de rest, dan weer drie streepjes.",
            )
        ]
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        return None, [
            Finding.at(
                Place(path),
                "V02",
                found="front matter zonder einde",
                expected="een tweede regel met ---",
                repair="Zet een regel met drie streepjes onder de front matter, boven de tekst.",
            )
        ]
    data, findings = parse_yaml("\n".join(lines[1:end]) + "\n", path, first_line=2)
    if data is None:
        return None, findings
    if not isinstance(data.value, dict):
        return None, [
            *findings,
            Finding.at(
                Place(path, 2),
                "V03",
                found="geen sleutels",
                expected="regels als `sleutel: waarde`",
                repair="Schrijf tussen de streepjes regels als `title: Mijn vraag`.",
            ),
        ]
    return Split(data, "\n".join(lines[end + 1 :]), end + 2), findings

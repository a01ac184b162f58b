"""Splits a page into its front matter and its text."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from gids.findings import Finding, Place
from gids.reading.yaml_nodes import YamlData, parse_yaml


@dataclass(frozen=True)
class Split:
    """Front matter as values with positions, and the text below it with the line where it starts.

    `plain` is false when MkDocs, which reads the same front matter with YAML's own words and dates, would
    refuse it and put it on the page as text.
    """

    data: YamlData
    body: str
    body_line: int
    plain: bool = True


def split_page(text: str, path: str) -> tuple[Split | None, list[Finding]]:
    """Split a page that starts with `---`, YAML, `---`. Gives None when there is no readable front matter."""
    lines = text.split("\n")
    if not _is_rule(lines[0]):
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
    end = next((number for number, line in enumerate(lines[1:], 1) if _is_rule(line)), None)
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
    stop = next((number for number, line in enumerate(lines[1:end], 1) if line.startswith("...")), None)
    if stop is not None:
        return None, [
            Finding.at(
                Place(path, stop + 1),
                "V03",
                found=lines[stop][:60],
                expected="alleen een regel met --- als einde",
                repair="Haal deze regel weg. Voor MkDocs eindigt de front matter hier al.",
            )
        ]
    matter = "\n".join(lines[1:end]) + "\n"
    data, findings = parse_yaml(matter, path, first_line=2)
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
    return Split(data, "\n".join(lines[end + 1 :]), end + 2, bool(findings) or _loads(matter)), findings


def _is_rule(line: str) -> bool:
    """Tell whether MkDocs, too, reads this line as the three dashes: only spaces and tabs may follow."""
    return line.rstrip(" \t") == "---"


def _loads(matter: str) -> bool:
    try:
        return isinstance(yaml.load(matter, yaml.CSafeLoader), dict)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False

"""YAML to plain values with positions, without YAML's surprises.

PyYAML's composed nodes know line and column. Plain words stay words: only `true`, `false` and `null` mean
something else, so a language code `no`, a date or a phone number arrive as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from gids.findings import Finding, Place
from gids.model.site import Positions
from gids.reading.files import INVISIBLE

# The C reader: ten times as fast, and in every wheel of PyYAML that we lock.
_LOADER = yaml.CSafeLoader
# YAML 1.1 reads these as true or false; other tools will, so an editor must choose.
_SURPRISES = re.compile(r"^(y|n|yes|no|on|off)$", re.IGNORECASE)
_HTML = re.compile(r"<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)")
# Deeper than any of our files. The C reader goes down on the stack of the machine: it must not go far.
_DEEPEST = 20


@dataclass(frozen=True)
class YamlData:
    """Plain values, and for each path of keys the line and column of its key and of its value.

    `told` holds the paths of values that have a finding already, so that a schema need not refuse them again.
    """

    value: Any
    keys: Positions
    values: Positions
    told: frozenset[tuple[str | int, ...]] = frozenset()


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[YamlData | None, list[Finding]]:
    """Read YAML from `text`, which starts at `first_line` of the file that findings call `path`."""
    findings: list[Finding] = []

    last = text.count("\n")

    def place(mark: yaml.Mark) -> Place:
        # Where something is missing at the end, YAML points at the line after the last one.
        if mark.line > last:
            return Place(path, last + first_line, len(text) - text.rfind("\n"))
        return Place(path, mark.line + first_line, mark.column + 1)

    tab = re.search(r"^[ ]*\t", text, re.MULTILINE)
    if tab:
        line = text.count("\n", 0, tab.end() - 1) + first_line
        findings.append(
            Finding.at(
                Place(path, line, len(tab[0])),
                "V04",
                found="een tab",
                expected="spaties",
                repair="Vervang de tab door twee spaties.",
            )
        )
        return None, findings
    try:
        refused = _not_plain(text)
        if refused:
            findings.append(
                Finding.at(
                    place(refused[0]),
                    "V03",
                    found=refused[1],
                    expected="gewone waarden",
                    repair="Schrijf de waarde hier voluit, zonder &, * of !, en niet dieper dan nodig.",
                )
            )
            return None, findings
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        findings.append(_broken(place(mark) if mark else Place(path, first_line), error.problem or ""))
        return None, findings
    except (yaml.YAMLError, ValueError) as error:
        findings.append(_broken(Place(path, first_line), str(error).splitlines()[0]))
        return None, findings

    keys: dict[tuple[str | int, ...], tuple[int, int]] = {}
    values: dict[tuple[str | int, ...], tuple[int, int]] = {}
    told: set[tuple[str | int, ...]] = set()

    def convert(node: yaml.Node | None, at: tuple[str | int, ...]) -> Any:
        if node is None:
            return None
        spot = place(node.start_mark)
        values[at] = (spot.line, spot.column)
        if isinstance(node, yaml.MappingNode):
            return mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [convert(item, (*at, index)) for index, item in enumerate(node.value)]
        return scalar(node, spot, at) if isinstance(node, yaml.ScalarNode) else None

    def mapping(node: yaml.MappingNode, at: tuple[str | int, ...]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            spot = place(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                findings.append(_broken(spot, "een sleutel moet een woord zijn"))
                continue
            key = str(key_node.value)
            if key in result:
                findings.append(
                    Finding.at(
                        spot,
                        "V05",
                        found=f"'{key}' staat er al op regel {keys[(*at, key)][0]}",
                        expected="elke sleutel één keer",
                        repair=f"Haal een van de twee regels '{key}' weg.",
                    )
                )
                continue
            keys[(*at, key)] = (spot.line, spot.column)
            result[key] = convert(value_node, (*at, key))
        return result

    def scalar(node: yaml.ScalarNode, spot: Place, at: tuple[str | int, ...]) -> Any:
        findings.extend(_not_words(node.value, spot))
        if node.style:  # the C reader gives a plain word an empty style, not None
            return node.value
        if node.value in ("", "~", "null"):
            return None
        if node.value in ("true", "false"):
            return node.value == "true"
        if _SURPRISES.match(node.value) or node.value.lower() in ("true", "false"):
            told.add(at)
            findings.append(
                Finding.at(
                    spot,
                    "V10",
                    found=node.value,
                    expected=f'"{node.value}" als het een woord is, of true of false',
                    repair=f'Zet aanhalingstekens om het woord: "{node.value}".',
                )
            )
            return node.value
        return node.value

    return YamlData(convert(root, ()), keys, values, frozenset(told)), findings


def _not_plain(text: str) -> tuple[Any, str] | None:
    """Find what in YAML is no plain value (an anchor, a reference, a label, deep nesting): its mark and a name."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent):
            return event.start_mark, f"een verwijzing (*{event.anchor})"
        if anchor := getattr(event, "anchor", None):
            return event.start_mark, f"een naam voor een waarde (&{anchor})"
        if tag := getattr(event, "tag", None):
            return event.start_mark, f"een label ({tag})"
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return event.start_mark, "te veel haakjes of niveaus in elkaar"
    return None


def _not_words(value: str, spot: Place) -> Iterator[Finding]:
    """Refuse what may not reach a page: HTML, and signs that nobody sees (also written as an escape)."""
    if match := _HTML.search(value):
        yield Finding.at(
            spot,
            "T01",
            found=" ".join(value[match.start() : match.start() + 40].split()),
            expected="tekst zonder HTML",
            repair="Haal de HTML weg. Een < in de tekst? Schrijf 'minder dan'.",
        )
    if match := INVISIBLE.search(value):
        yield Finding.at(
            spot,
            "B09",
            found=f"een onzichtbaar stuurteken (U+{ord(match[0]):04X})",
            expected="gewone letters en tekens",
            repair="Haal dit teken weg, ook als het met een \\ geschreven is.",
        )


def _broken(place: Place, problem: str) -> Finding:
    return Finding.at(
        place,
        "V03",
        found=f"dit is niet te lezen ({problem})" if problem else "dit is niet te lezen",
        expected="regels als `sleutel: waarde`",
        repair="Kijk naar deze regel en de regel ervoor: mist er een aanhalingsteken, haakje of spatie na de "
        "dubbele punt? Staat er een dubbele punt in de waarde? Zet dan aanhalingstekens om de waarde.",
    )

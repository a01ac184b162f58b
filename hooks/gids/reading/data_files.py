"""Reads the files in content/_data: lists, the region, and the fixed words of each language."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

from gids.findings import Finding, Place
from gids.model import Interface, Region
from gids.reading.files import read_text
from gids.reading.notes import Notes
from gids.reading.schema import validate
from gids.reading.yaml_nodes import YamlData, parse_yaml

Record = TypeVar("Record", bound=BaseModel)


def _data(notes: Notes, name: str) -> YamlData | None:
    file = notes.content / "_data" / name
    path = notes.data_path(name)
    if not file.is_file() or file.is_symlink():
        notes.say(
            "D01",
            path,
            "geen bestand",
            f"het bestand {name}",
            f"Maak {path}. Het handboek toont een voorbeeld.",
        )
        return None
    text, findings = read_text(file, path)
    notes.findings.extend(findings)
    if text is None:
        return None
    data, findings = parse_yaml(text, path)
    notes.findings.extend(findings)
    if data is not None:
        notes.data[name] = (path, data.values)
    return data


def read_list(
    notes: Notes, model: type[Record], name: str, *, optional: bool = False, unique: bool = True
) -> list[Record] | None:
    """Read a list of records; None when the file or one of them is not usable.

    An `optional` file may be left out. Names are `unique` unless a rule of its own says so better.
    """
    if optional and not (notes.content / "_data" / name).exists():
        return []
    data = _data(notes, name)
    if data is None:
        return None
    if data.value is None:
        return []
    path = notes.data_path(name)
    if not isinstance(data.value, list):
        notes.say(
            "V08",
            path,
            "geen lijst",
            "een lijst met - voor elke regel",
            "Begin elke regel met een streepje.",
        )
        return None
    records = []
    seen: set[str] = set()
    whole = True
    for index in range(len(data.value)):
        record, findings = validate(model, data, path, (index,))
        notes.findings.extend(findings)
        if record is None:
            whole = False
            continue
        name_of = str(getattr(record, "id", None) or getattr(record, "code", ""))
        if unique and name_of in seen:
            line, column = data.values[(index,)]
            notes.findings.append(
                Finding.at(
                    Place(path, line, column),
                    "V05",
                    found=f"'{name_of}' staat er twee keer in",
                    expected="elke naam één keer",
                    repair="Haal een van de twee weg.",
                )
            )
        seen.add(name_of)
        records.append(record)
    return records if whole else None


def read_region(notes: Notes) -> Region | None:
    """Read region.yml; None when it is not usable."""
    data = _data(notes, "region.yml")
    if data is None:
        return None
    region, findings = validate(Region, data, notes.data_path("region.yml"))
    notes.findings.extend(findings)
    return region


def read_interface(notes: Notes, code: str) -> Interface:
    """Read the fixed words of a language; without words when the file is not usable."""
    name = f"ui/{code}.yml"
    path = notes.data_path(name)
    if not (notes.content / "_data" / name).is_file():
        notes.say(
            "U01",
            path,
            "geen bestand",
            f"de vaste woorden in de taal {code}",
            f"Kopieer ui/nl.yml naar {name} en vertaal de woorden.",
        )
        return Interface(path, {}, {})
    data = _data(notes, name)
    words: Any = data.value if data else None
    if data is None:
        return Interface(path, {}, {})
    if not isinstance(words, dict):
        notes.say(
            "V08",
            path,
            "geen sleutels",
            "regels als `sleutel: woord`",
            f"Kopieer ui/nl.yml naar {name} en vertaal de woorden.",
        )
        return Interface(path, {}, {})
    return Interface(path, words, data.values)

"""Collects findings while a content folder is read, with the names that files have in findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from gids.findings import Finding, Place
from gids.model.site import Positions


@dataclass(frozen=True)
class Notes:
    """The findings of one reading of the folder `content`, and the places of values in its data files."""

    content: Path
    findings: list[Finding] = field(default_factory=list)
    data: dict[str, tuple[str, Positions]] = field(default_factory=dict)

    def path(self, path: str) -> str:
        """Name a file in a finding; a name that is no Unicode, or not on one line, gets signs that can be shown."""
        shown = path.encode("utf-8", "replace").decode("utf-8")
        return f"{self.content.name}/" + "".join(char if char.isprintable() else "?" for char in shown)

    def data_path(self, name: str) -> str:
        """Name a data file in a finding."""
        return self.path(f"_data/{name}")

    def say(self, rule: str, path: str, found: str, expected: str, repair: str) -> None:
        """Note something about a whole file."""
        self.findings.append(Finding.at(Place(path), rule, found=found, expected=expected, repair=repair))

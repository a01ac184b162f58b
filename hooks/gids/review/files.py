"""The files of a change: what git says of each, and which can do more than show a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from gids.model import Page, Site
from gids.reading import read_facts

How = Literal["new", "gone", "moved", "changed"]


@dataclass(frozen=True, order=True)
class ChangedFile:
    """A file that differs: its path below the project now, what happened, and where it was (only when it moved)."""

    path: str
    how: How
    old: str = ""


@dataclass(frozen=True)
class Version:
    """The site at one point, read from the folder `root` that holds its content folder."""

    root: Path
    site: Site

    def facts(self, page: Page) -> dict[str, Any]:
        """Give the front matter of a Dutch page as it was written; empty when the file is not there any more."""
        file = self.root / page.file
        return read_facts(file.read_text(encoding="utf-8")) if file.is_file() else {}


def outside(files: Iterable[ChangedFile], *folders: str) -> tuple[ChangedFile, ...]:
    """List the files that are, or were, in none of these folders: a program, a setting, a test."""

    def inside(path: str) -> bool:
        return any(path.startswith(f"{folder}/") for folder in folders)

    return tuple(file for file in sorted(files) if not (inside(file.path) and inside(file.old or file.path)))

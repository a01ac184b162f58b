"""Which pictograms exist: the project's own and those that the theme brings."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path


def known_icons(folders: Iterable[Path]) -> frozenset[str]:
    """List icon names such as `gids/crib` in folders named `.icons`."""
    return frozenset(
        file.relative_to(folder).with_suffix("").as_posix()
        for folder in folders
        for file in folder.rglob("*.svg")
    )


def icon_folders(project: Path) -> list[Path]:
    """Give the icon folders of a project and of the installed Material theme (found, never imported)."""
    folders = [project / "overrides" / ".icons"]
    theme = find_spec("material")
    if theme and theme.submodule_search_locations:
        folders.append(Path(next(iter(theme.submodule_search_locations))) / "templates" / ".icons")
    return folders

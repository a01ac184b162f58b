"""Which pictograms exist: the project's own and those that the theme brings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path


class Icons(Collection[str]):
    """The icon names, such as `gids/crib`, in folders named `.icons`.

    A theme brings thousands: a name is looked up on disk, and all are listed only for a suggestion.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        """Take the folders in which to look."""
        self._folders = tuple(folders)

    def __contains__(self, name: object) -> bool:
        return any((folder / f"{name}.svg").is_file() for folder in self._folders)

    def __iter__(self) -> Iterator[str]:
        for folder in self._folders:
            for file in folder.rglob("*.svg"):
                yield file.relative_to(folder).with_suffix("").as_posix()

    def __len__(self) -> int:
        return sum(1 for _ in self)


def icon_folders(project: Path) -> list[Path]:
    """Give the icon folders of a project and of the installed Material theme (found, never imported)."""
    folders = [project / "overrides" / ".icons"]
    theme = find_spec("material")
    if theme and theme.submodule_search_locations:
        folders.append(Path(next(iter(theme.submodule_search_locations))) / "templates" / ".icons")
    return folders

"""A set of changes to files that is made as a whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


class Plan:
    """What will happen to files below a project folder; nothing is touched before `carry_out`.

    Paths are written below the project, such as `content/nl/antwoorden/koorts.md`. Reading through the plan gives
    the text as it will be, so that several changes to one file add up.
    """

    def __init__(self, root: Path) -> None:
        """Plan for the project in `root`."""
        self._root = root
        self._files: dict[str, bytes | None] = {}

    def text(self, path: str) -> str:
        """Give the text of a file as the plan leaves it. Raises FileNotFoundError when it is not there."""
        return self._bytes(path).decode("utf-8")

    def exists(self, path: str) -> bool:
        """Tell whether a file will be there."""
        return self._files[path] is not None if path in self._files else (self._root / path).is_file()

    def write(self, path: str, text: str) -> None:
        """Make a file, or give it another text."""
        self._files[path] = text.encode("utf-8")

    def remove(self, path: str) -> None:
        """Take a file away."""
        self._bytes(path)
        self._files[path] = None

    def move(self, old: str, new: str) -> None:
        """Give a file another path. Raises FileExistsError when something will be there."""
        if self.exists(new):
            raise FileExistsError(new)
        self._files[new] = self._bytes(old)
        self._files[old] = None

    def changes(self) -> Iterator[tuple[str, str]]:
        """Give every path that will differ from now, in order, with `nieuw`, `weg` or `anders`."""
        for path, data in sorted(self._files.items()):
            now = self._now(path)
            if data != now:
                yield path, "nieuw" if now is None else "weg" if data is None else "anders"

    def carry_out(self, root: Path | None = None) -> None:
        """Make all changes, in the project or below another `root` that holds the same files.

        When one cannot be made (a full disk, a folder that may not be written), those before it are undone and
        the OSError is raised.
        """
        top = root or self._root
        before = {path: _read(top / path) for path in self._files}
        done: list[str] = []
        try:
            for path, data in sorted(self._files.items()):
                _put(top / path, data)
                done.append(path)
        except OSError:
            for path in reversed(done):
                _put(top / path, before[path])
            raise
        for path, data in self._files.items():
            if data is None:
                _remove_empty(top / path, top)

    def _bytes(self, path: str) -> bytes:
        data = self._files[path] if path in self._files else self._now(path)
        if data is None:
            raise FileNotFoundError(path)
        return data

    def _now(self, path: str) -> bytes | None:
        return _read(self._root / path)


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _put(file: Path, data: bytes | None) -> None:
    """Write a file by way of a new one beside it, so that nobody ever reads half of it; None removes it."""
    if data is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    mode = file.stat().st_mode if file.is_file() else 0o644
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".gids-")
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(data)
        Path(name).chmod(mode)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _remove_empty(file: Path, top: Path) -> None:
    """Take away the folder of a file that went, when nothing is left in it."""
    folder = file.parent
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent

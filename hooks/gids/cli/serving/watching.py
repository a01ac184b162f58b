"""Sees which source files change, and which languages must then be built."""

from __future__ import annotations

import queue
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from gids.cli.project import Project
from gids.model import Site

# Editors save in several steps; wait until it is quiet for this long (seconds).
_QUIET = 0.06
_WATCHED = {".md", ".yml", ".html", ".css", ".js", ".svg", ".png", ".jpg"}

Changes = queue.SimpleQueue[Path]


class Watch(FileSystemEventHandler):
    """Puts every changed source file in a queue."""

    def __init__(self) -> None:
        self.changes: Changes = queue.SimpleQueue()

    @contextmanager
    def over(self, *folders: Path) -> Iterator[Changes]:
        """Watch folders with all that is in them; gives the queue."""
        observer = Observer()
        for folder in folders:
            observer.schedule(self, str(folder), recursive=True)
        observer.start()
        try:
            yield self.changes
        finally:
            observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Remember what was made, changed, moved or removed."""
        if event.event_type in ("opened", "closed_no_write"):
            return
        for name in (event.src_path, event.dest_path):
            path = Path(str(name))
            if name and path.suffix in _WATCHED and not path.name.startswith("."):
                self.changes.put(path)


def next_changes(changes: Changes, quiet: float = _QUIET) -> set[Path]:
    """Wait for a change, then until it is quiet for so many seconds, and give all changed files."""
    found = {changes.get()}
    while True:
        try:
            found.add(changes.get(timeout=quiet))
        except queue.Empty:
            return found


def rounds(project: Project, site: Site | None, changed: Iterable[Path]) -> list[list[str]]:
    """Choose which languages to build, in rounds: first the one that was edited, then those it touches.

    A page in the source language stands in lists and short pages of every other language. What lies in no language
    (data, design) touches all.
    """
    codes = [language.code for language in site.languages] if site else []
    source = site.source_language.code if site else "nl"
    touched = set()
    for path in changed:
        inside = path.is_relative_to(project.content)
        top = path.relative_to(project.content).parts[0] if inside else ""
        touched.add(top if top in codes else "")
    if "" in touched or not codes:
        return [codes]
    first = sorted(touched)
    rest = [code for code in codes if code not in touched]
    return [first, rest] if source in touched and rest else [first]

"""Builds what changed in threads of its own, so that findings never wait: first the page of an editor, then the site."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.cli.serving.board import Board
from gids.cli.serving.preview import Preview
from gids.cli.serving.watching import rounds
from gids.cli.serving.worker import Worker

# The page is there at once, so whole languages can wait until an editor pauses (seconds).
_PAUSE = 1.0

Changed = queue.SimpleQueue[set[Path]]


@dataclass
class Builder:
    """Renews the site that is served; with a `preview` one page of it comes first."""

    project: Project
    worker: Worker
    board: Board
    preview: Preview | None
    progress: Progress
    _pages: Changed = field(default_factory=queue.SimpleQueue)
    _sites: Changed = field(default_factory=queue.SimpleQueue)

    def start(self) -> None:
        """Begin to work; ends with the program."""
        if self.preview:
            threading.Thread(target=self._make_pages, args=(self.preview,), daemon=True).start()
        threading.Thread(target=self._build_sites, daemon=True).start()

    def renew(self, changed: set[Path]) -> None:
        """Renew what these files are in. The board must know them already."""
        if self.preview:
            self._pages.put(changed)
        self._sites.put(changed)

    def _make_pages(self, preview: Preview) -> None:
        changed: set[Path] = set()
        while True:
            changed |= _next(self._pages)
            if self._make_page(preview, changed):
                changed = set()

    def _make_page(self, preview: Preview, changed: set[Path]) -> bool:
        """Make the page in the languages that it changed in; False when it must be done again, for a newer change."""
        known = self.board.known
        if known.blocked or not known.site:
            return False  # with what repairs it
        if not all(path.is_relative_to(self.project.content) for path in changed):
            return True  # a new design needs files that one page does not bring
        failures: dict[str, str] = {}
        for languages in rounds(self.project, known.site, changed):
            if not self._pages.empty():
                return False
            failures |= preview.make(known.site, languages)
            self.board.fail(failures)
        return True

    def _build_sites(self) -> None:
        while True:
            changed = _next(self._sites, _PAUSE if self.preview else 0)
            started = monotonic()
            for languages in rounds(self.project, self.board.known.site, changed):
                self.worker.build(self.progress, languages)
                if self.preview:
                    self.preview.put_back(started)
            self.progress.line("Klaar. De pagina in je browser vernieuwt zichzelf.")


def _next(changes: Changed, quiet: float = 0) -> set[Path]:
    """Wait for changes, then until it is quiet for so many seconds, and give all of them."""
    found = changes.get()
    while True:
        try:
            found = found | changes.get(block=quiet > 0, timeout=quiet or None)
        except queue.Empty:
            return found

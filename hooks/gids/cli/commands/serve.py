"""`gids serve`: bekijk de site terwijl je schrijft."""

from __future__ import annotations

import argparse
import queue
import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from gids.cli.building import build_site
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.cli.server import make_server
from gids.reading import read_site

if TYPE_CHECKING:
    from gids.cli.types import Commands

# Editors save in several steps; wait until it is quiet for this long (seconds).
_QUIET = 0.15
_WATCHED = {".md", ".yml", ".html", ".css", ".js", ".svg", ".png", ".jpg"}


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "serve",
        help="bouw de site, toon haar op je eigen computer en bouw opnieuw wat verandert",
        description="Bouwt alle talen en toont de site op http://localhost:8000. Verandert er iets, dan bouwt hij "
        "die taal opnieuw: herlaad de pagina in je browser. Stoppen: Ctrl+C.",
        epilog="Voorbeeld: gids serve --port 8001",
    )
    parser.add_argument("--port", type=int, default=8000, metavar="NUMMER", help="poort (anders: 8000)")
    parser.add_argument("--host", default="localhost", help="adres om op te luisteren (anders: localhost)")
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Build, serve and rebuild until stopped; 2 when the port is taken."""
    out = project.root / "build" / "serve"
    address = f"http://{options.host}:{options.port}/"

    progress = Progress()
    try:
        server = make_server(options.host, options.port, out)
    except OSError as error:
        print(
            f"gids: poort {options.port} is niet vrij ({error.strerror}). Kies een andere: gids serve --port 8001",
            file=sys.stderr,
        )
        return 2
    build_site(project, out, options.today, progress, address=address, making=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    progress.line(f"De site staat op {address} - stoppen: Ctrl+C")
    changes: queue.SimpleQueue[Path] = queue.SimpleQueue()
    observer = Observer()
    for folder in (project.content, project.overrides):
        observer.schedule(_Collect(changes), str(folder), recursive=True)
    observer.start()
    try:
        while True:
            for languages in _rounds(project, _next_changes(changes)):
                build_site(
                    project, out, options.today, progress, only=languages, address=address, making=True
                )
            progress.line("Klaar. Herlaad de pagina.")
    finally:
        observer.stop()
        server.shutdown()


class _Collect(FileSystemEventHandler):
    """Puts every changed source file in a queue."""

    def __init__(self, changes: queue.SimpleQueue[Path]) -> None:
        self.changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write"):
            return
        for name in (event.src_path, event.dest_path):
            path = Path(str(name))
            if name and path.suffix in _WATCHED and not path.name.startswith("."):
                self.changes.put(path)


def _next_changes(changes: queue.SimpleQueue[Path]) -> set[Path]:
    """Wait for a change, then until it is quiet, and give all changed files."""
    found = {changes.get()}
    while True:
        try:
            found.add(changes.get(timeout=_QUIET))
        except queue.Empty:
            return found


def _rounds(project: Project, changed: Iterable[Path]) -> list[list[str]]:
    """Choose which languages to build, in rounds: first the one that was edited, then those it touches.

    A page in the source language stands in lists and short pages of every other language.
    """
    site = read_site(project.content).site
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

"""`gids serve`: bekijk de site terwijl je schrijft."""

from __future__ import annotations

import argparse
import difflib
import sys
import threading
import webbrowser
from contextlib import ExitStack
from typing import TYPE_CHECKING

from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.cli.server import make_server
from gids.cli.serving import EDITOR, Board, Builder, Preview, Watch, Worker, editor_handler, next_changes

if TYPE_CHECKING:
    from gids.cli.types import Commands


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "serve",
        help="bouw de site, toon haar op je eigen computer en bouw opnieuw wat verandert",
        description="Bouwt alle talen en toont de site op http://localhost:8000. Bewaar je een bestand, dan kijkt hij "
        "het na en bouwt die taal opnieuw. De pagina in je browser vernieuwt zichzelf. Klopt er iets niet, dan staat "
        "dat in een balk boven de pagina. Met --page zie je één pagina in alle talen, met bovenaan wat er niet klopt. "
        "Stoppen: Ctrl+C.",
        epilog="Voorbeeld: gids serve --page antwoorden/koorts",
    )
    parser.add_argument(
        "--page",
        metavar="PAGINA",
        help="open je browser bij deze pagina in alle talen, bijvoorbeeld antwoorden/koorts (de voorpagina: index)",
    )
    parser.add_argument("--no-open", action="store_true", help="open met --page geen browser")
    parser.add_argument(
        "--port", type=int, default=8000, metavar="NUMMER", help="poort (anders: 8000; 0: een die vrij is)"
    )
    parser.add_argument("--host", default="localhost", help="adres om op te luisteren (anders: localhost)")
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Build, serve and rebuild until stopped; 2 when the port is taken or there is no such page."""
    path = _path(options.page)
    if path is not None and (wrong := _wrong_page(project, path)):
        print(f"gids: {wrong}", file=sys.stderr)
        return 2
    out = project.root / "build" / "serve"
    board = Board(project, options.today)
    try:
        handler = editor_handler(board, project.overrides / "editor")
        server = make_server(options.host, options.port, out, handler)
    except OSError as error:
        print(
            f"gids: poort {options.port} is niet vrij ({error.strerror}). Kies een andere: gids serve --port 8001",
            file=sys.stderr,
        )
        return 2
    address = f"http://{options.host}:{server.server_port}/"
    progress = Progress()
    with ExitStack() as stack:
        preview = Preview(project, out, options.today, address, path) if path is not None else None
        if preview:
            stack.enter_context(preview)
        # Watched before the first build: what changes meanwhile is not missed.
        changes = stack.enter_context(Watch().over(project.content, project.overrides))
        worker = Worker(project, out, options.today, address)
        worker.build(progress)
        stack.callback(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        progress.line(f"De site staat op {address} - stoppen: Ctrl+C")
        if path is not None:
            page = f"{address}{EDITOR.strip('/')}/{path or 'index'}/"
            progress.line(f"Jouw pagina in alle talen: {page}")
            if not options.no_open:
                webbrowser.open(page)
        known = board.check()
        if preview and known.site and not known.blocked and (missing := preview.missing(known.site)):
            board.fail(preview.make(known.site, missing))
        builder = Builder(project, worker, board, preview, progress)
        builder.start()
        while True:
            changed = next_changes(changes)
            board.check()
            builder.renew(changed)


def _path(name: str | None) -> str | None:
    """Give the path of a page as the site names it; the file of a page in a language is understood too."""
    if name is None:
        return None
    parts = name.strip("/").removesuffix(".md").split("/")
    if parts[0] == "content":
        parts = parts[2:]
    return "" if parts == ["index"] else "/".join(parts)


def _wrong_page(project: Project, path: str) -> str:
    """Tell that there is no such page, with the nearest names; empty when there is one."""
    pages = {
        file.relative_to(project.content).with_suffix("").as_posix().partition("/")[2]
        for file in project.content.glob("[!_]*/**/*.md")
    }
    if (path or "index") in pages:
        return ""
    ends = {page.rpartition("/")[2]: page for page in sorted(pages)}
    near = difflib.get_close_matches(path, sorted(pages), n=3, cutoff=0.6)
    near += [ends[end] for end in difflib.get_close_matches(path.rpartition("/")[2], ends, n=3, cutoff=0.6)]
    guess = f" Bedoel je: {', '.join(dict.fromkeys(near))}?" if near else ""
    return f"er is geen pagina '{path}'.{guess} Een nieuwe pagina maak je met: gids new"

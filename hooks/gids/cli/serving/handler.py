"""The addresses that only the server for editors has: the page of a page that is being written, and the bar on all pages."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote

from gids.cli.server import SiteHandler
from gids.cli.serving import pages
from gids.cli.serving.board import Board

EDITOR = "/_schrijven/"
_FILES = {"editor.css": "text/css", "editor.js": "text/javascript", "bar.js": "text/javascript"}
_STATE = f"{EDITOR}-/stand/"
# The page for editors shows pages of the site in frames; nothing else is allowed more than on the site.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def editor_handler(board: Board, design: Path) -> type[SiteHandler]:
    """Make the handler for a server that shows what `board` knows; `design` holds the files of the page for editors."""
    return type("EditorHandler", (_EditorHandler,), {"board": board, "design": design})


class _EditorHandler(SiteHandler):
    """Serves the site with a bar on every page that is opened, and the page for editors below `EDITOR`."""

    board: Board
    design: Path

    def do_GET(self) -> None:
        del self.headers["If-Modified-Since"]  # a page may change twice in the second that a date tells
        path = unquote(self.path.partition("?")[0])
        if path.startswith(_STATE):
            self._state(path.removeprefix(_STATE[:-1]))
        elif path.startswith(f"{EDITOR}-/"):
            self._file(path.removeprefix(f"{EDITOR}-/"))
        elif path.startswith(EDITOR):
            self._editor(path.removeprefix(EDITOR).strip("/"))
        elif self.headers.get("Sec-Fetch-Dest") == "document" and (file := self._page()):
            html = file.read_bytes().decode()
            self._send(pages.with_bar(html, self._bar(path), self._digest(path)), "text/html")
        else:
            super().do_GET()

    def wanted(self) -> dict[str, str]:
        headers = super().wanted()
        if getattr(self, "path", "").startswith(EDITOR):
            return {**headers, "Content-Security-Policy": _POLICY}
        if (
            self.headers.get("Sec-Fetch-Dest") == "iframe"
        ):  # only the page for editors may show a page in a frame
            policy = headers.get("Content-Security-Policy", "")
            headers["Content-Security-Policy"] = policy.replace(
                "frame-ancestors 'none'", "frame-ancestors 'self'"
            )
            headers["X-Frame-Options"] = "SAMEORIGIN"
        return headers

    def _editor(self, name: str) -> None:
        path = "" if name == "index" else name
        known = self.board.known
        if not pages.exists(known, self.board.content, path):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        digests = {code: self._digest(f"/{code}/{path}/") for code in pages.codes(known)}
        html = pages.editor_page(known, self.board.content, path, digests)
        tag = f'"{_short(html)}"'
        if self.headers.get("If-None-Match") == tag:
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.end_headers()
            return
        self._send(html, "text/html", ETag=tag)

    def _state(self, path: str) -> None:
        """Tell what a page with a bar is now, in few signs; nothing while the site is being swapped."""
        digest = self._digest(path)
        if digest:
            self._send(pages.state(self._bar(path), digest), "text/plain")
        else:
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)

    def _bar(self, path: str) -> str:
        return pages.bar(self.board.known, self.board.content, path)

    def _file(self, name: str) -> None:
        if name in _FILES:
            self._send((self.design / name).read_text(encoding="utf-8"), _FILES[name])
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _page(self) -> Path | None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        return file if file.suffix == ".html" and file.is_file() else None

    def _digest(self, path: str) -> str:
        file = Path(self.translate_path(path)) / "index.html"
        try:
            return hashlib.sha256(file.read_bytes()).hexdigest()[:12]
        except OSError:
            return ""

    def _send(self, text: str, kind: str, **headers: str) -> None:
        body = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # the browser has gone on to another page
            self.wfile.write(body)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]

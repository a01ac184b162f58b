"""Shows a built site as a host would: compressed, with the headers that the site asks for, and notes what it sends."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

from gids.finish.headers import HEADERS, headers_for

# What hosts compress: text. Pictures and fonts are compressed already.
_TEXT = ("text/", "application/javascript", "application/json", "application/manifest+json", "image/svg+xml")


@dataclass(frozen=True)
class Sent:
    """One answer: the path that was asked for, the status, and the bytes of the body as they went over the line."""

    path: str
    status: int
    size: int


@dataclass
class Host:
    """A running server: its address, and what it has sent so far."""

    address: str
    sent: list[Sent] = field(default_factory=list)


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Show the site in `folder` for as long as the block lasts."""

    class Handler(_Handler):
        top = folder.resolve()
        rules = _rules(folder)
        host = Host("")

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Handler.host.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Handler.host
    finally:
        server.shutdown()
        server.server_close()


@cache
def compressed(file: Path) -> bytes:
    """Give the content of a file as gzip makes it at its best (level 9). Brotli, which many hosts use, is smaller."""
    return gzip.compress(file.read_bytes(), 9, mtime=0)


def _rules(folder: Path) -> str:
    file = folder / HEADERS
    return file.read_text(encoding="utf-8") if file.is_file() else ""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    top: Path
    rules: str
    host: Host

    def do_GET(self) -> None:
        """Send a file, the index of a folder, or the nearest page that says that there is nothing."""
        path = unquote(urlsplit(self.path).path)
        file = (self.top / path.lstrip("/")).resolve()
        if file.is_dir() and not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": f"{path}/"})
            return
        file = file / "index.html" if file.is_dir() else file
        found = file.is_relative_to(self.top) and file.is_file()
        self._send_file(
            HTTPStatus.OK if found else HTTPStatus.NOT_FOUND, file if found else self._missing(path)
        )

    def log_message(self, *_arguments: object) -> None:
        """Stay quiet."""

    def _missing(self, path: str) -> Path:
        language = self.top / path.split("/")[1] / "404.html"
        return language if language.is_file() else self.top / "404.html"

    def _send_file(self, status: HTTPStatus, file: Path) -> None:
        kind = guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        headers |= headers_for(self.rules, urlsplit(self.path).path)
        body = file.read_bytes()
        tag = f'"{hash(body):x}"'
        headers |= {"ETag": tag, "Vary": "Accept-Encoding"}
        if self.headers.get("If-None-Match") == tag:
            self._send(HTTPStatus.NOT_MODIFIED, b"", headers)
            return
        if headers["Content-Type"].startswith(_TEXT) and "gzip" in self.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
            body = compressed(file)
        self._send(status, body, headers)

    def _send(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        self.host.sent.append(Sent(urlsplit(self.path).path, status, len(body)))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

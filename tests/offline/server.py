"""A web server that can fail, hang, lie, be slow and disappear, and that remembers what it was asked."""

import contextlib
import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from gids.finish import HEADERS, headers_for

_TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript", "json": "application/json",
    "svg": "image/svg+xml", "png": "image/png", "webmanifest": "application/manifest+json", "xml": "text/xml",
}  # fmt: skip


class Server:
    """A static host of one release at a time; what goes wrong is set by path, `*` is every path.

    `fail` maps paths to a status, `lie` to other bytes, `moved` to another address. A path in `hang` gets no answer
    until it is taken out. `headers` are sent instead of those of the release. `has_tags` says whether it knows a file
    by its content (ETag) or only by a date that is always the same (not the worker, which a browser asks for without
    what it keeps). `asked` lists the paths that were asked.
    """

    def __init__(self, folder):
        self.folder = folder
        self.fail, self.lie, self.moved, self.headers = {}, {}, {}, {}
        self.hang = set()
        self.has_tags = True
        self.asked = []
        self.changed = threading.Condition()
        self._http = None
        self._port = 0
        self.start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self._port}/"

    def start(self):
        """Answer at the same port as before."""
        self._http = _Http(("127.0.0.1", self._port), _Handler)
        self._http.server = self
        self._port = self._http.server_port
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self):
        """Be gone: nobody listens any more."""
        self.release()
        self._http.shutdown()
        self._http.server_close()

    def release(self):
        """Answer all that hangs."""
        with self.changed:
            self.hang.clear()
            self.changed.notify_all()

    def publish(self, folder):
        """Put another release in the place of this one."""
        self.folder = folder

    def hangs(self, path):
        return path in self.hang or "*" in self.hang


class _Http(ThreadingHTTPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request, client_address):
        """Stay quiet: a browser may hang up."""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        server = self.server.server
        path = urlsplit(self.path).path
        server.asked.append(path)
        with server.changed:
            server.changed.wait_for(lambda: not server.hangs(path))
        status = server.fail.get(path) or server.fail.get("*")
        if path in server.moved:
            self._answer(302, b"", "html", {"Location": server.moved[path]})
        elif status:
            self._answer(status, b"<!doctype html><title>fault</title>", "html", {})
        else:
            self._file(server, path)

    def _file(self, server, path):
        file = server.folder / path.lstrip("/")
        if file.is_dir():
            if not path.endswith("/"):
                return self._answer(301, b"", "html", {"Location": f"{path}/"})
            file = file / "index.html"
        if not file.is_file():
            return self._answer(404, b"<!doctype html><title>nothing here</title>", "html", {})
        content = server.lie.get(path, file.read_bytes())
        rules = (server.folder / HEADERS).read_text(encoding="utf-8")
        headers = {**headers_for(rules, path), **server.headers}
        headers.pop("Strict-Transport-Security", None)
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        if server.has_tags or path == "/sw.js":
            headers["ETag"] = tag
            known = self.headers["If-None-Match"] == tag
        else:
            headers["Last-Modified"] = "Sun, 22 Nov 2026 09:00:00 GMT"
            known = self.headers["If-Modified-Since"] is not None
        kind = headers.pop("Content-Type", None) or file.suffix[1:]
        return self._answer(304 if known else 200, b"" if known else content, kind, headers)

    def _answer(self, status, content, kind, headers):
        with contextlib.suppress(ConnectionError):
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Type", _TYPES.get(kind, kind))
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    def log_message(self, *arguments):
        """Stay quiet."""

"""A small web server for looking at the site on one's own computer; not for publishing."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from gids.finish import HEADERS, headers_for

# Each time the site is built it may have changed; and a browser listens to the last one only over https (RFC 6797).
_NOT_HERE = frozenset({"Cache-Control", "Content-Type", "Strict-Transport-Security"})


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves files as a static host does: with the headers of `_headers`, and the nearest 404 page."""

    # Hosts say so; a browser would take it for another encoding.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".txt": "text/plain; charset=utf-8"}

    def end_headers(self) -> None:
        """Send what the site itself says of this address too."""
        self.send_header("Cache-Control", "no-cache")
        for name, value in self.wanted().items():
            if name not in _NOT_HERE:
                self.send_header(name, value)
        super().end_headers()

    def guess_type(self, path: Any) -> str:
        """Give the type that the site says, or the usual one."""
        return self.wanted().get("Content-Type") or super().guess_type(path)

    def wanted(self) -> dict[str, str]:
        """Give the headers that the site itself says for this address."""
        try:
            rules = (Path(self.directory) / HEADERS).read_text(encoding="utf-8")
        except OSError:  # another folder, or a site that is just being swapped
            return {}
        # A request that cannot be read has no path.
        return headers_for(rules, getattr(self, "path", "/").partition("?")[0])

    def log_message(self, *_arguments: Any) -> None:
        """Stay quiet: an editor wants to read findings, not requests."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the nearest 404 page for what is not there."""
        page = self._nearest_404() if code == HTTPStatus.NOT_FOUND else None
        if page is None:
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _nearest_404(self) -> Path | None:
        top = Path(self.directory).resolve()
        folder = Path(self.translate_path(self.path)).resolve()
        while folder.is_relative_to(top):
            page = folder / "404.html"
            if page.is_file():
                return page
            folder = folder.parent
        return None


def make_server(
    host: str, port: int, folder: Path, handler: type[SiteHandler] = SiteHandler
) -> ThreadingHTTPServer:
    """Open a server for `folder`; port 0 is any that is free. Raises OSError when the port is not free."""
    ThreadingHTTPServer.allow_reuse_address = True
    return ThreadingHTTPServer((host, port), partial(handler, directory=str(folder)))

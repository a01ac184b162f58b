"""A real Chromium looking at the real site."""

import threading

import pytest

from build.running import gids
from gids.cli.server import make_server
from sites import ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The real content, built."""
    out = tmp_path_factory.mktemp("real") / "site"
    result = gids(ROOT, "build", "--out", out)
    assert result.returncode == 0, result.stdout + result.stderr
    return out


@pytest.fixture(scope="session")
def address(site):
    """The address of a server that shows the site."""
    server = make_server("127.0.0.1", 0, site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()

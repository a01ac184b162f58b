"""Shared by all tests: a fixed day, the folder of helpers on the path, a browser, and the real content, built."""

import sys
import threading
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent / "browser"))

from chromium import browser

from build.running import gids
from gids.cli.server import make_server
from sites import ROOT

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def today():
    return TODAY


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests of a worker: playwright allows one at a time."""
    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The real content, built."""
    out = tmp_path_factory.mktemp("real") / "site"
    result = gids(ROOT, "build", "--out", out)
    assert result.returncode == 0, result.stdout + result.stderr
    return out


@pytest.fixture(scope="session")
def serve():
    """Give a function that shows a folder on a server and gives its address."""
    servers = []

    def start(folder):
        server = make_server("127.0.0.1", 0, folder)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(site, serve):
    """The address of a server that shows the site."""
    return serve(site)

"""Shared by all tests: a fixed day, the folder of helpers on the path, a browser, and the real content, built."""

import fcntl
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
def site(tmp_path_factory, worker_id):
    """The real content, built on the fixed day; once, for all workers together. No test may change it."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    out = shared / "real" / "site"
    with (shared / "real.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not out.is_dir():
            result = gids(ROOT, "--today", TODAY.isoformat(), "build", "--out", out)
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

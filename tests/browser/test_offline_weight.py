"""What keeping pages costs on the real content: the worker at a first visit, and a pack."""

import gzip
import json

import pytest
from cases import LANGUAGES

from offline.phone import phone, visit
from offline.server import Server

# Bytes that the worker fetches for later at a first visit, compressed: itself and the page without internet.
WORKER = 6_500
# A pack of 60 pages may be 1 MB (10^6 bytes), compressed.
PACK_OF_60 = 1_000_000


@pytest.fixture
def server(site):
    started = Server(site)
    yield started
    started.stop()


def weight(site, path):
    file = site / path.lstrip("/")
    return len(gzip.compress((file / "index.html" if file.is_dir() else file).read_bytes(), 9, mtime=0))


@pytest.mark.parametrize("path", ["nl/", "ar/antwoorden/koorts/"])
def test_the_worker_costs_little_at_a_first_visit_and_nothing_twice(chromium, server, site, path):
    with phone(chromium, server) as page:
        visit(page, path)
        page.wait_for_load_state("networkidle")
    asked = [asked for asked in server.asked if asked != "/favicon.ico"]
    assert sorted(asked) == sorted(set(asked))
    shown = [f"/{path}", *(asked for asked in asked if asked.startswith(("/assets/", f"/{path[:3]}")))]
    later = {asked for asked in asked if asked not in shown or "offline-page" in asked}
    assert later <= {"/sw.js", "/geen-internet.html", *(asked for asked in asked if "offline-page" in asked)}
    assert sum(weight(site, asked) for asked in later) <= WORKER


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pack_is_light(site, language):
    pack = json.loads((site / language / "pack.json").read_text())
    pages = [file for file in pack["files"] if file["url"].endswith("/")]
    assert len(pages) > 100
    real = sum(weight(site, file["url"]) for file in pack["files"])
    assert real <= PACK_OF_60 * len(pages) / 60
    assert abs(real - pack["compressed"]) < 0.02 * real

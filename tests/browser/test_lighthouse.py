"""Lighthouse on the real content as it will be launched: full marks where they do not depend on the machine."""

import sys
from urllib.parse import urlsplit

import pytest
from lighthouse import SHIFT, STEADY, audit

from build.running import gids
from sites import ROOT

sys.path.insert(0, str(ROOT / "bench"))

import copies
from hosting import hosted

PAGES = ("nl/", "nl/antwoorden/koorts/", "nl/stappenplan/", "ar/antwoorden/koorts/")


@pytest.fixture(scope="module")
def launched(tmp_path_factory, today):
    """The real content, as if people had checked all of it."""
    folder = tmp_path_factory.mktemp("launched")
    copies.make_launched(ROOT / "content", folder / "content")
    result = gids(folder, "--today", today.isoformat(), "build", "--launch")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def test_lighthouse_gives_full_marks(launched):
    """One start of Chromium for all pages; times are measured by `make bench`."""
    with hosted(launched) as host:
        found = audit([host.address + path for path in PAGES], performance=False)
    assert [urlsplit(one.address).path for one in found] == [f"/{path}" for path in PAGES]
    faults = {urlsplit(one.address).path: one.faults for one in found if one.faults}
    assert faults == {}
    for one in found:
        assert one.scores == dict.fromkeys(STEADY, 100), one.address
        assert one.numbers[SHIFT] == 0, one.address

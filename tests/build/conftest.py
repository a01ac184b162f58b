"""For tests of the built site."""

import pytest

from build.running import gids
from sites import write_waterstad


@pytest.fixture(scope="session")
def waterstad(tmp_path_factory):
    """The made-up city, built; no test may change it."""
    folder = write_waterstad(tmp_path_factory.mktemp("waterstad"))
    assert gids(folder, "mark-translated", "fy", "--all").returncode == 0
    result = gids(folder, "--today", "2026-11-22", "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"

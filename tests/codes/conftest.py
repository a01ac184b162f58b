"""The small site with short codes, built once."""

from types import SimpleNamespace

import pytest
from codes_small import coded_site

from build.running import gids
from sites import write_site


@pytest.fixture(scope="session")
def coded(tmp_path_factory):
    """The `project` with short codes and the `site` that was made of it."""
    project = write_site(tmp_path_factory.mktemp("coded"), coded_site())
    result = gids(project, "--today", "2026-11-22", "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return SimpleNamespace(project=project, site=project / "site")

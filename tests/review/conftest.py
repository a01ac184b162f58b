"""For tests of what happens to a pull request."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "editors"))

from repository import Repository


@pytest.fixture
def work(tmp_path):
    """The real content in a git repository of its own."""
    return Repository(tmp_path)

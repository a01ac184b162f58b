"""Shared by all tests: a fixed day, and the folder of helpers on the path."""

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent / "browser"))

from chromium import browser

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def today():
    return TODAY


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests of a worker: playwright allows one at a time."""
    with browser() as started:
        yield started

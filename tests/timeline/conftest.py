"""The browser of the browser tests."""

from browser.conftest import chromium

__all__ = ["chromium"]

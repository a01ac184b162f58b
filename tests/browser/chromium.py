"""The Chromium that tests and pictures use: Debian's, through playwright."""

import os
import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def executable():
    """Find Chromium: CHROMIUM, or the name it has on Debian and elsewhere."""
    names = (os.environ.get("CHROMIUM"), "/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None:
        raise RuntimeError("Chromium ontbreekt. Installeer: sudo apt-get install chromium")
    return found


@contextmanager
def browser():
    """Start a headless Chromium and stop it again."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        try:
            yield chromium
        finally:
            chromium.close()

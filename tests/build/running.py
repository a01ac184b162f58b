"""Runs the project's commands as a person would: in a process of their own."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from sites import ROOT

BIN = Path(sys.executable).parent


def gids(folder, *arguments, **more):
    """Run `gids -C folder …` and give the finished process."""
    return run(BIN / "gids", "-C", folder, *arguments, **more)


def run(*command, env=None, cwd=ROOT):
    """Run a command and capture what it says."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SITE_")}
    return subprocess.run(
        [str(part) for part in command],
        env={**environment, **(env or {})},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder):
    """Map every file below a folder to a digest of its bytes."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }

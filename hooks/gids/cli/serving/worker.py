"""Starts the process that builds whole languages for `gids serve`, so that an editor's thread need not wait for it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from gids.cli.progress import Progress
from gids.cli.project import Project

DONE = "\0"  # the line that says that a build has ended


class Worker:
    """Starts that process, which keeps what it has read, and gives it work."""

    def __init__(self, project: Project, out: Path, today: date, address: str) -> None:
        """Build `project` into `out`, as it is served at `address`."""
        job = [str(project.root), str(out), today.isoformat(), address]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "gids.cli.rebuild", *job],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def build(self, progress: Progress, only: Sequence[str] = ()) -> None:
        """Build languages (all when empty) and pass on what is told of it."""
        assert self._process.stdin and self._process.stdout
        with suppress(BrokenPipeError):
            self._process.stdin.write(f"{json.dumps(list(only))}\n")
            self._process.stdin.flush()
        for line in self._process.stdout:
            if line.rstrip("\n") == DONE:
                return
            progress.line(line.rstrip("\n"))
        progress.line(f"De bouwer is gestopt (code {self._process.wait()}). Start gids serve opnieuw.")

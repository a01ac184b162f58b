"""Runs the two builds and times them."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

_PLAIN = Path(__file__).parent / "plain" / "mkdocs.yml"


@dataclass(frozen=True)
class Took:
    """What a build took: seconds on the clock, and seconds of all processors together.

    The second changes less than the first when the machine is busy with other work.
    """

    clock: float
    processor: float


class BuildFailed(Exception):
    """A build ended with an error; the message is what it said."""


def build_ours(folder: Path, out: Path, *options: str) -> Took:
    """Build the project in `folder` (which holds content/), checks included."""
    gids = Path(sys.executable).with_name("gids")
    return _timed([str(gids), "-C", str(folder), "build", "--out", str(out), *options], out, {})


def build_plain(folder: Path, out: Path) -> Took:
    """Build folder/content with plain Material."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    command += ["--config-file", str(_PLAIN), "--site-dir", str(out)]
    return _timed(command, out, {"BENCH_CONTENT": str(folder / "content"), "NO_MKDOCS_2_WARNING": "1"})


def _timed(command: Sequence[str], out: Path, environment: Mapping[str, str]) -> Took:
    """Run a build into a new folder. Raises BuildFailed with all that it said."""
    shutil.rmtree(out, ignore_errors=True)
    start, used = perf_counter(), _processor()
    result = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    took = Took(perf_counter() - start, _processor() - used)
    if result.returncode:
        said = (result.stdout + result.stderr).strip()
        raise BuildFailed(f"{' '.join(command)}\n{said}")
    return took


def _processor() -> float:
    """Give the processor seconds of all programs started and finished so far, and of those they started."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime

"""Starts the engine: one MkDocs build per language, side by side, each in a process of its own.

This is the only place that knows the engine's command. A process of its own also keeps what static-i18n
changes in MkDocs during a build out of the next one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import monotonic

from gids.cli.project import Project


@dataclass(frozen=True)
class Built:
    """The result of one language: seconds it took, and what the engine said when it failed."""

    language: str
    seconds: float
    error: str | None


def build_languages(
    project: Project,
    target: Path,
    languages: Sequence[str],
    all_languages: Sequence[str],
    today: date,
    address: str,
) -> Iterator[Built]:
    """Build `languages` into `target`/<code>/ and yield each result as it is ready.

    The content must have been checked: the engine does not check it again. `all_languages` are those of the
    published site, for the language choice.
    """
    environment = {
        **os.environ,
        "SITE_CONTENT": str(project.content),
        "SITE_LANGUAGES": ",".join(all_languages),
        "SITE_TODAY": today.isoformat(),
        "SITE_ADDRESS": address,
        "SITE_CHECKED": "1",
        "NO_MKDOCS_2_WARNING": "1",
    }

    def build(code: str) -> Built:
        start = monotonic()
        result = subprocess.run(
            [
                sys.executable,
                "-m",
                "mkdocs",
                "build",
                "--quiet",
                "--config-file",
                str(project.engine / "mkdocs.yml"),
                "--site-dir",
                str(target / code),
            ],
            env={**environment, "SITE_LANGUAGE": code},
            cwd=project.engine,
            capture_output=True,
            text=True,
            check=False,
        )
        said = (result.stdout + result.stderr).strip()
        return Built(code, monotonic() - start, said if result.returncode else None)

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for done in as_completed([pool.submit(build, code) for code in languages]):
            yield done.result()

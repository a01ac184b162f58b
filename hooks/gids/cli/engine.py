"""Starts the engine, which builds the languages side by side.

This is the only place that knows the engine's command; what it says comes back as one JSON line per language.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gids.cli.project import Project
from gids.finish import Inside
from gids.model import Site
from gids.reading import keep_site


@dataclass(frozen=True)
class Built:
    """The result of one language: seconds it took, what the engine said when it failed, and what runs in its pages."""

    language: str
    seconds: float
    error: str | None
    scripts: Sequence[str] = ()
    styles: Sequence[str] = ()

    @property
    def inside(self) -> Inside:
        """The hashes of what runs inside its pages."""
        return Inside(frozenset(self.scripts), frozenset(self.styles))


class Engine:
    """A process that loads the engine while we still read and check; it builds when it is told to, also again."""

    def __init__(self, project: Project) -> None:
        """Start loading."""
        self._project = project
        self._process = subprocess.Popen(
            [sys.executable, str(project.engine / "hooks" / "engine.py")],
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            cwd=project.engine,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Engine:
        """Use as a context, so that the process always ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Let the process stop, and wait for it."""
        self.close()
        self._process.__exit__(None, None, None)

    def close(self) -> None:
        """Tell that there is no more to build."""
        if self._process.stdin and not self._process.stdin.closed:
            with suppress(BrokenPipeError):
                self._process.stdin.close()

    def build(
        self,
        site: Site,
        target: Path,
        languages: Sequence[str],
        all_languages: Sequence[str],
        today: date,
        address: str,
        *,
        offline: bool = True,
        downloads: bool = False,
        trial: bool = False,
        page: str | None = None,
    ) -> Iterator[Built]:
        """Build `languages` into `target`/<code>/ and yield each result as it is ready.

        `site` has been checked: the engine does not read or check it again. `all_languages` are those of the
        published site, for the language choice. Pages of an `offline` site can be kept on a phone;
        one with `downloads` will have copies to download. A `trial` says so, whatever the state of its texts. With
        `page` (its path) only that page is made, also when it is not published yet.
        """
        kept = target.with_suffix(".read")
        keep_site(site, kept)
        job = {
            "config": str(self._project.engine / "mkdocs.yml"),
            "target": str(target),
            "languages": list(languages),
            "environment": {
                "SITE_CONTENT": str(self._project.content),
                "SITE_READ": str(kept),
                "SITE_LANGUAGES": ",".join(all_languages),
                "SITE_TODAY": today.isoformat(),
                "SITE_ADDRESS": address,
                "SITE_OFFLINE": "yes" if offline else "no",
                "SITE_DOWNLOADS": "yes" if downloads else "no",
                "SITE_TRIAL": "yes" if trial else "no",
                "SITE_PAGE": "" if page is None else page or "index",
            },
        }
        missing = set(languages)
        process = self._process
        assert process.stdin and process.stdout
        with suppress(BrokenPipeError):  # it stopped already, which its silence will tell
            process.stdin.write(f"{json.dumps(job)}\n")
            process.stdin.flush()
        for line in process.stdout:
            result = json.loads(line)
            if result is None:  # all languages are done
                break
            built = Built(**result)
            missing.discard(built.language)
            yield built
        for language in sorted(missing):
            yield Built(language, 0, f"de bouwer stopte (code {process.poll()})")

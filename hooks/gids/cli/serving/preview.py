"""Makes one page in some languages at once, for the editor who writes it; the whole languages follow later."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import monotonic
from types import TracebackType

from gids.cli.engine import Engine
from gids.cli.project import Project
from gids.model import Site


class Preview:
    """Puts one page in a served folder. Its engine stays loaded, so that a page takes well under a second."""

    def __init__(self, project: Project, out: Path, today: date, address: str, path: str) -> None:
        """`path` is the page, such as `antwoorden/koorts`; `out` the folder that is served at `address`."""
        self._engine = Engine(project)
        self._out = out
        self._today = today
        self._address = address
        self._path = path
        self._made: dict[str, tuple[float, bytes]] = {}

    def __enter__(self) -> Preview:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.__exit__(kind, error, trace)

    def make(self, site: Site, languages: Sequence[str]) -> dict[str, str]:
        """Make the page of a site that was checked; gives what the engine said of the languages in which it failed."""
        codes = [language.code for language in site.languages]
        failures = {}
        started = monotonic()
        self._out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".gids-page-", dir=self._out.parent) as work:
            job = (site, Path(work) / "site", languages, codes, self._today, self._address)
            for built in self._engine.build(*job, page=self._path):
                if built.error:
                    failures[built.language] = built.error
                    continue
                html = (Path(work) / "site" / self.file(built.language)).read_bytes()
                self._made[built.language] = (started, html)
                self._put(built.language, html)
        return failures

    def put_back(self, since: float) -> None:
        """Put pages back after a build that began at `since` (monotonic) and knew an older text, or left them out."""
        for language, (made, html) in list(self._made.items()):  # another thread may be making pages
            if made > since or not (self._out / self.file(language)).is_file():
                self._put(language, html)

    def missing(self, site: Site) -> list[str]:
        """List the languages in which the page is not there."""
        return [one.code for one in site.languages if not (self._out / self.file(one.code)).is_file()]

    def file(self, language: str) -> str:
        """Name the file of the page in a language."""
        return "/".join(part for part in (language, self._path, "index.html") if part)

    def _put(self, language: str, html: bytes) -> None:
        target = self._out / self.file(language)
        target.parent.mkdir(parents=True, exist_ok=True)
        half = target.with_name(".gids-half.html")
        half.write_bytes(html)
        half.replace(target)

"""What is known now of the content that an editor is changing: its findings, and the last site that could be read."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from gids.cli.checked import read_and_check
from gids.cli.project import Project
from gids.findings import Finding, has_errors
from gids.model import Site
from gids.plain import Analysis
from gids.rules import measures_of_site, plain_findings


@dataclass(frozen=True)
class Known:
    """What is known at one moment. `site` is the last one that could be read, older than an `unreadable` one."""

    site: Site | None = None
    findings: tuple[Finding, ...] = ()
    failures: dict[str, str] = field(default_factory=dict)
    unreadable: bool = True

    @property
    def blocked(self) -> bool:
        """Whether errors keep the site as it was."""
        return self.unreadable or has_errors(self.findings)

    def of_files(self, files: Iterable[str]) -> tuple[Finding, ...]:
        """Give the findings in some files."""
        wanted = set(files)
        return tuple(finding for finding in self.findings if finding.path in wanted)

    def errors_elsewhere(self, files: Iterable[str]) -> tuple[Finding, ...]:
        """Give the errors in all other files, which keep the site as it was too."""
        mine = set(files)
        return tuple(one for one in self.findings if one.severity == "error" and one.path not in mine)


class Board:
    """Keeps what is known, for the threads that check, build and serve."""

    def __init__(self, project: Project, today: date) -> None:
        self.content = project.content
        self._project = project
        self._today = today
        self._lock = threading.Lock()
        self._sound: Site | None = None
        self.known = Known()

    def check(self) -> Known:
        """Read and check again, the plain language too; what did not change is not measured again."""
        site, findings = read_and_check(self._project, self._today)
        plain = plain_findings(site) if site else []
        with self._lock:
            self._sound = site or self._sound
            self.known = replace(
                self.known,
                site=self._sound,
                unreadable=site is None,
                findings=tuple(sorted([*findings, *plain])),
            )
        return self.known

    def fail(self, failures: dict[str, str]) -> None:
        """Remember in which languages the engine failed, and what it said."""
        with self._lock:
            self.known = replace(self.known, failures=failures)


def analysis_of(known: Known, path: str) -> Analysis | None:
    """Measure the plain language of one page in the source language; None when the page cannot be read."""
    page = known.site.page(path) if known.site else None
    if known.site is None or page is None:
        return None
    measured = measures_of_site(replace(known.site, pages=(page,)))
    return measured[0].analysis if measured else None

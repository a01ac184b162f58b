"""Reads and checks a project in one go."""

from __future__ import annotations

from datetime import date

from gids.cli.icons import Icons, icon_folders
from gids.cli.project import Project
from gids.findings import Finding
from gids.model import Site
from gids.reading import read_site
from gids.rules import check


def read_and_check(project: Project, today: date) -> tuple[Site | None, list[Finding]]:
    """Give the site (None when its data cannot be read) and all findings, sorted."""
    read = read_site(project.content)
    findings = list(read.findings)
    if read.site:
        findings += check(read.site, today, Icons(icon_folders(project.engine)))
    return read.site, sorted(findings)

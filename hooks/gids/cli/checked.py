"""Reads and checks content in one go."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from gids.cli.icons import Icons, icon_folders
from gids.cli.output import as_text
from gids.cli.project import Project
from gids.findings import Finding
from gids.model import Site
from gids.reading import read_site
from gids.rules import check


def read_and_check(project: Project, today: date) -> tuple[Site | None, list[Finding]]:
    """Give the site of a project (None when its data cannot be read) and all findings, sorted."""
    return check_content(project.content, icon_folders(project.engine), today)


def read_or_tell(project: Project) -> Site | None:
    """Give the site of a project without checking it; when its data cannot be read, say why and give None."""
    read = read_site(project.content)
    if read.site is None:
        print(as_text(read.findings), file=sys.stderr)
    return read.site


def check_content(content: Path, icons: Iterable[Path], today: date) -> tuple[Site | None, list[Finding]]:
    """Do the same for a content folder, with the folders that hold the pictograms."""
    read = read_site(content)
    findings = list(read.findings)
    if read.site:
        findings += check(read.site, today, Icons(icons))
    return read.site, sorted(findings)

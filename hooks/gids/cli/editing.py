"""Carries out a plan of changes when the content is as good after it as before it; otherwise changes nothing."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gids.cli.checked import check_content
from gids.cli.git import UnknownRevision, uncommitted
from gids.cli.icons import icon_folders
from gids.cli.output import as_text
from gids.cli.project import Project
from gids.edits import Plan
from gids.findings import Finding, has_errors
from gids.rules import plain_findings

_CHANGED_NOTHING = "Er is niets veranderd."


def refuse(why: str) -> int:
    """Say why nothing was done; gives 2, the exit code of wrong use."""
    print(f"gids: {why} {_CHANGED_NOTHING}", file=sys.stderr)
    return 2


def uncommitted_work(project: Project) -> str | None:
    """Say in Dutch why a change of many files cannot begin: unsaved work would get mixed up with it. None when it can."""
    try:
        files = uncommitted(project.root)
    except UnknownRevision:
        return "deze map staat niet in git, dus je kunt straks niet terug. Typ: git init && git add . && git commit."
    if not files:
        return None
    more = f" en {len(files) - 3} meer" if len(files) > 3 else ""
    return (
        f"er is werk dat nog niet vastgelegd is: {', '.join(files[:3])}{more}. "
        "Leg het eerst vast met: git add -A && git commit."
    )


def carry_out(
    project: Project, plan: Plan, today: date, *, next_steps: Sequence[str], allowed: Sequence[str] = ()
) -> int:
    """Try the plan on a copy of the content; when that brings no new error, do it and say what was done and is next.

    Errors that were there before do not count, nor do those of the `allowed` rules: work for later that the next
    steps name. Gives 0, or 1 with the new errors printed and nothing changed.
    """
    with tempfile.TemporaryDirectory(prefix="gids-") as work:
        copy = Path(work) / project.content.name
        shutil.copytree(project.content, copy)
        plan.carry_out(Path(work))
        after = _errors(project, copy, today)
    # What was wrong before matters only when something is wrong after it: reading everything takes seconds.
    known = {_signature(finding) for finding in _errors(project, project.content, today)} if after else set()
    new = [item for item in after if _signature(item) not in known and item.rule not in allowed]
    if new:
        print(as_text(new))
        print(_CHANGED_NOTHING)
        return 1
    changes = list(plan.changes())
    plan.carry_out()
    for path, what in changes:
        print(f"{what:>6}: {path}")
    if next_steps:
        print("Nu:")
        for number, step in enumerate(next_steps, 1):
            print(f"  {number}. {step}")
    return 0


def _errors(project: Project, content: Path, today: date) -> list[Finding]:
    site, findings = check_content(content, icon_folders(project.engine), today)
    if site:
        findings = [*findings, *plain_findings(site)]
    return sorted(finding for finding in findings if has_errors([finding]))


def _signature(finding: Finding) -> tuple[str, str, str]:
    """Tell findings apart without their line: a change above moves it."""
    return finding.rule, finding.path, finding.found

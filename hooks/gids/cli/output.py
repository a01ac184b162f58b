"""Findings as text for people, as annotations for GitHub and GitLab, and as JSON for programs."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from gids.findings import Finding

_WORDS = {"error": "fout", "warning": "waarschuwing"}


def as_text(findings: Sequence[Finding]) -> str:
    """Write findings for an editor: place, rule, what, and how to repair it."""
    lines = []
    for finding in findings:
        lines += [
            f"{finding.path}:{finding.line}:{finding.column}: {_WORDS[finding.severity]} {finding.rule}: "
            f"{finding.message}",
            f"    gevonden:  {finding.found}",
            f"    verwacht:  {finding.expected}",
            f"    oplossing: {finding.repair}",
        ]
    return "\n".join(lines)


def summary(findings: Sequence[Finding]) -> str:
    """Count errors and warnings in one line."""
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    if not findings:
        return "alles in orde"
    return f"{errors} {'fout' if errors == 1 else 'fouten'}, {warnings} " + (
        "waarschuwing" if warnings == 1 else "waarschuwingen"
    )


def as_github(findings: Sequence[Finding]) -> str:
    """Write findings as workflow commands, which GitHub shows at the changed line."""

    def escaped(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def escaped_value(text: str) -> str:
        return escaped(text).replace(":", "%3A").replace(",", "%2C")

    return "\n".join(
        f"::{finding.severity} file={escaped_value(finding.path)},line={finding.line},col={finding.column},"
        f"title={escaped_value(f'{finding.rule} {finding.message}')}::"
        + escaped(f"Gevonden: {finding.found}. Verwacht: {finding.expected}. {finding.repair}")
        for finding in findings
    )


def as_gitlab(findings: Sequence[Finding]) -> str:
    """Write findings as a code quality report, which GitLab shows at the changed lines of a merge request.

    The form is that of Code Climate issues as GitLab reads it. The fingerprint follows from what was found, not from its
    line: a finding that was there before is the same one when text above it changes. Of two that are the same, the
    second has another fingerprint.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    issues = []
    for finding in findings:
        about = (finding.rule, finding.path, finding.found)
        seen[about] += 1
        told = "\n".join((*about, str(seen[about])))
        issues.append(
            {
                "description": f"{finding.message}. Gevonden: {finding.found}. Verwacht: {finding.expected}. "
                f"{finding.repair}",
                "check_name": finding.rule,
                "fingerprint": hashlib.sha256(told.encode("utf-8")).hexdigest(),
                "severity": "major" if finding.severity == "error" else "minor",
                "location": {"path": finding.path, "lines": {"begin": finding.line}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2)


def as_json(findings: Sequence[Finding]) -> str:
    """Write findings as a JSON list."""
    return json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=2)

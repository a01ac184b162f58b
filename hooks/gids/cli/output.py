"""Findings and statuses as text for people, as GitHub annotations, and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gids.findings import Finding
from gids.model import Site
from gids.translations import LanguageStatus

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


def as_json(findings: Sequence[Finding]) -> str:
    """Write findings as a JSON list."""
    return json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=2)


def status_text(statuses: Sequence[LanguageStatus]) -> str:
    """Write per language how many pages are current, outdated and missing, and which ones."""
    lines = []
    for status in statuses:
        lines.append(
            f"{status.language}: {len(status.current)} bij de tijd, {len(status.outdated)} verouderd, "
            f"{len(status.missing)} ontbreken"
        )
        lines += [f"    verouderd: {path}" for path in status.outdated]
        lines += [f"    ontbreekt: {path}" for path in status.missing]
    return "\n".join(lines)


def making_text(site: Site) -> str:
    """Write which pages and translations are begun and not seen by readers; empty when there are none."""
    lines = [f"in de maak: {page.path}" for page in site.in_the_making]
    lines += [
        f"vertaling niet af: {text.file} ({len(text.lines)} plekken)"
        for page in site.pages
        for text in page.unfinished.values()
    ]
    return "\n".join(lines)


def status_json(statuses: Sequence[LanguageStatus]) -> str:
    """Write the statuses as JSON: language code to lists of page paths."""
    return json.dumps(
        {
            status.language: {
                "current": list(status.current),
                "outdated": list(status.outdated),
                "missing": list(status.missing),
            }
            for status in statuses
        },
        ensure_ascii=False,
        indent=2,
    )

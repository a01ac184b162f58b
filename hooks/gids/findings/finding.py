"""A finding is a value: where, which rule, what was found, what was expected, how to repair it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from gids.findings.catalog import RULES


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: path relative to the project folder with forward slashes, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that an editor should know; sorts by file, line, column and rule.

    `message`, `found`, `expected` and `repair` are plain Dutch sentences or words for editors.
    """

    path: str
    line: int
    column: int
    rule: str
    severity: str
    message: str
    found: str
    expected: str
    repair: str

    @classmethod
    def at(
        cls, place: Place, rule: str, *, found: str, expected: str, repair: str, message: str | None = None
    ) -> Finding:
        """Make a finding for `rule` at `place`; the message defaults to the title of the rule.

        Raises KeyError when the rule is not in the catalog: every rule must be explained in the handbook.
        """
        known = RULES[rule]
        return cls(
            place.path,
            place.line,
            place.column,
            rule,
            known.severity,
            message or known.title,
            found,
            expected,
            repair,
        )

    def as_dict(self) -> dict[str, str | int]:
        """Give the JSON shape that `gids check --format json` promises."""
        return asdict(self)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding must stop a build."""
    return any(finding.severity == "error" for finding in findings)

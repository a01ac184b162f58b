"""The registry of short codes as an earlier revision had it, when it may have had another form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gids.reading.yaml_nodes import parse_yaml

CODES = "links.yml"


@dataclass(frozen=True)
class OldCode:
    """A short code that was published: its page, since when, and its alias (each empty when there was none)."""

    code: str
    page: str
    since: str
    alias: str


def read_old_codes(text: str) -> tuple[OldCode, ...]:
    """Read the lines of an earlier registry that name a code; what cannot be read was not published."""
    data, _ = parse_yaml(text.replace("\r\n", "\n"), "")
    lines: Any = data.value if data else None
    if not isinstance(lines, list):
        return ()
    return tuple(
        OldCode(*(str(line.get(key) or "") for key in ("code", "page", "since", "alias")))
        for line in lines
        if isinstance(line, dict) and line.get("code")
    )


def read_old_address(text: str) -> str:
    """Give the address that codes on paper had in an earlier region.yml; empty when it cannot be read."""
    data, _ = parse_yaml(text.replace("\r\n", "\n"), "")
    values: Any = data.value if data else None
    return str(values.get("short_address") or values.get("address") or "") if isinstance(values, dict) else ""

"""The registry of old addresses as an earlier revision had it, when it may have had another form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gids.reading.yaml_nodes import parse_yaml

MOVED = "moved.yml"


@dataclass(frozen=True)
class OldMove:
    """An old address that was published: where it led, since when, and why (empty for another name only)."""

    from_: str
    to: str
    on: str
    because: str

    @property
    def line(self) -> str:
        """The line as it belongs in the registry."""
        why = f', because: "{self.because}"' if self.because else ""
        return f"- {{from: {self.from_}, to: {self.to}, on: {self.on}{why}}}"


def read_old_moves(text: str) -> tuple[OldMove, ...]:
    """Read the lines of an earlier registry that name an address; what cannot be read was not published."""
    data, _ = parse_yaml(text.replace("\r\n", "\n"), "")
    lines: Any = data.value if data else None
    if not isinstance(lines, list):
        return ()
    return tuple(
        OldMove(*(str(line.get(key) or "") for key in ("from", "to", "on", "because")))
        for line in lines
        if isinstance(line, dict) and line.get("from")
    )

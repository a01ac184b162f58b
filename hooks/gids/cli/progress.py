"""Tells how far long work is: a line that renews itself on a terminal, a line per finished step elsewhere."""

from __future__ import annotations

import sys
from typing import TextIO

_CLEAR = "\r\x1b[K"


class Progress:
    """Lines for people on `stream`."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Use standard output when no stream is given."""
        self._stream = stream or sys.stdout
        self._terminal = self._stream.isatty()
        self._busy = False

    def busy(self, text: str) -> None:
        """Say what is going on, on a terminal only; the next line takes its place."""
        if self._terminal:
            self._stream.write(f"{_CLEAR}{text} …")
            self._stream.flush()
            self._busy = True

    def line(self, text: str) -> None:
        """Say something that stays."""
        self._stream.write(f"{_CLEAR if self._busy else ''}{text}\n")
        self._stream.flush()
        self._busy = False

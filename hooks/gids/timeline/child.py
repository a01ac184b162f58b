"""The dates of a child: when it was born, or when it is expected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

# The due date is 40 weeks after the first day of the last period (Naegele's rule).
PREGNANCY = timedelta(days=280)


@dataclass(frozen=True)
class Child:
    """A child that is born, expected, or both (born early or late): at least one of the dates is there."""

    born: date | None = None
    due: date | None = None

    def __post_init__(self) -> None:
        """Raise ValueError when both dates are missing."""
        if self.born is None and self.due is None:
            raise ValueError("a child needs a birth date or a due date")

    @property
    def birth(self) -> date:
        """The birth; before it, the day on which it is expected."""
        return self.born or self.expected

    @property
    def expected(self) -> date:
        """The due date; when it is not known, the birth."""
        day = self.due or self.born
        assert day is not None
        return day

    def anchor(self, name: str) -> date:
        """Give the day from which a moment counts: `start` (of the pregnancy), `due` or `birth`."""
        if name == "birth":
            return self.birth
        return self.expected - PREGNANCY if name == "start" else self.expected

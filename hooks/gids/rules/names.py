"""What to say of a name that is not known, with a guess at the one that was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from gids.findings import Finding, Place


def unknown(place: Place, rule: str, found: str, known: Iterable[str], where: str) -> Finding:
    """Make a finding about a name that is not in `known`; `where` says where the names are kept."""
    names = sorted(known)
    guess = difflib.get_close_matches(found, names, n=1, cutoff=0.5)
    expected = ", ".join(names) if len(names) <= 20 else f"een naam uit {where}"
    return Finding.at(
        place,
        rule,
        found=found,
        expected=expected or f"een naam uit {where}",
        repair=f"Bedoel je '{guess[0]}'?" if guess else f"Kies een naam uit {where}.",
    )

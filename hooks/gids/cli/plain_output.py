"""The plain language of a whole site, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gids.rules import PageMeasures


def measures_text(pages: Sequence[PageMeasures]) -> str:
    """Write a line per page, and the balance between the parents below."""
    lines = ["score  woorden  per zin  langste  pagina"]
    for page in pages:
        found = page.analysis
        longest = len(found.longest.words) if found.longest else 0
        lines.append(
            f"{found.score or 0:5.0f}  {found.words:7}  {found.mean_sentence:7.1f}  {longest:7}  {page.path}"
        )
    mothers, fathers = _totals(pages)
    lines += [
        "",
        f"Een moeder wordt {mothers} keer genoemd, een vader of partner {fathers} keer.",
        f"Alleen een moeder: {', '.join(_only_mothers(pages)) or 'nergens'}.",
        f"Alleen een vader of partner: {', '.join(_only_fathers(pages)) or 'nergens'}.",
    ]
    return "\n".join(lines)


def measures_json(pages: Sequence[PageMeasures]) -> str:
    """Write the same as JSON: docs/maintainers/json.md."""
    mothers, fathers = _totals(pages)
    data = {
        "pages": [
            {
                "page": page.path,
                "score": page.analysis.score,
                "words": page.analysis.words,
                "mean_sentence": round(page.analysis.mean_sentence, 2),
                "longest_sentence": len(page.analysis.longest.words) if page.analysis.longest else 0,
                "mothers": page.mothers,
                "fathers": page.fathers,
            }
            for page in pages
        ],
        "mothers": mothers,
        "fathers": fathers,
        "only_mothers": _only_mothers(pages),
        "only_fathers": _only_fathers(pages),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _totals(pages: Sequence[PageMeasures]) -> tuple[int, int]:
    return sum(page.mothers for page in pages), sum(page.fathers for page in pages)


def _only_mothers(pages: Sequence[PageMeasures]) -> list[str]:
    return sorted(page.path for page in pages if page.mothers and not page.fathers)


def _only_fathers(pages: Sequence[PageMeasures]) -> list[str]:
    return sorted(page.path for page in pages if page.fathers and not page.mothers)

"""What ten thousand short codes cost: a build of the real content with its own codes, and one with that many."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path

from builds import build_ours

from gids.model import Site
from gids.rules.codes import phone_numbers

_MANY = 10_000


def measure(content: Path, site: Site, folder: Path, say: Callable[[str], None]) -> None:
    """Build both in `folder` and print the seconds. Raises BuildFailed."""
    print("\nShort codes: one build of the real content (seconds on the clock, of all processors)\n")
    for name, lines in ((len(site.codes), None), (_MANY, _lines(site))):
        say(f"Building the real content with {name} short codes")
        project = folder / f"codes-{name}"
        shutil.copytree(content, project / "content")
        if lines:
            (project / "content/_data/links.yml").write_text("".join(lines), encoding="utf-8")
        took = build_ours(project, project / "site")
        print(f"{name:>10} codes {took.clock:>10.1f} {took.processor:>10.1f}")


def _lines(site: Site) -> Iterator[str]:
    """Write a registry that leads to all pages in turn."""
    paths = [page.path for page in site.pages if page.kind in ("antwoorden", "stappen")]
    numbers = (number for number in count(1) if str(number) not in phone_numbers(site))
    for number in islice(numbers, _MANY):
        page = paths[number % len(paths)]
        yield f'- {{code: {number}, page: {page}, since: 2026-11-22, why: "Proef"}}\n'

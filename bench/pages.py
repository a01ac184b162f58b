"""What single pages of the real content cost a parent, and what Lighthouse says of them, as it will be launched."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

# The Chromium of the tests, and Lighthouse, which is installed beside them.
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "browser"))

import copies
from builds import build_ours
from chromium import browser
from hosting import compressed, hosted
from lighthouse import SHIFT, STEADY, Audit, audit
from visits import (
    FIRST_ROUND_TRIP,
    FIRST_VISIT,
    FURTHER_PAGE,
    Visit,
    first_visits,
    further_visits,
    page_and_style,
)

from gids.model import Site

_AUDITED = ("nl/", "nl/antwoorden/koorts/", "nl/stappenplan/", "ar/antwoorden/koorts/")
_VISITED = ("", "antwoorden/koorts/", "stappenplan/")
_FURTHER = ("antwoorden/koorts/", "stappenplan/", "zoeken/", "veranderd/", "bewaren/")
_PERFORMANCE, _LCP = 99, 1200  # points; ms
_GOAL = 100


def measure(content: Path, site: Site, folder: Path, say: Callable[[str], None]) -> None:
    """Build `content` as launched in `folder` and print the tables. Raises BuildFailed and RuntimeError."""
    say("Building the real content as launched")
    copies.make_launched(content, folder / "content")
    out = folder / "site"
    build_ours(folder, out, "--launch")
    codes = [language.code for language in site.languages]
    say("Visiting pages in Chromium")
    with browser() as chromium:
        first = first_visits(chromium, out, [f"{code}/{path}" for path in _VISITED for code in codes])
        heaviest = max(codes, key=lambda code: len(compressed(out / code / "stappenplan/index.html")))
        further = further_visits(chromium, out, heaviest, [f"{heaviest}/{path}" for path in _FURTHER])
    say("Asking Lighthouse")
    with hosted(out) as host:
        found = audit([host.address + path for path in _AUDITED], performance=True)
    _print_weights(out, codes, first, further)
    _print_audits(found)


def _print_weights(out: Path, codes: Sequence[str], first: Sequence[Visit], further: Sequence[Visit]) -> None:
    print("\nBytes over the line (bodies, gzip level 9), seen in Chromium; the budget is for each page\n")
    print(f"{'':58}{'bytes':>10}{'budget':>10}")
    answers = [page.relative_to(out).as_posix() for page in out.glob("*/antwoorden/*")]
    heavy = max(answers, key=lambda path: page_and_style(out, path))
    _row(f"Heaviest answer with its style: {heavy}", page_and_style(out, heavy), FIRST_ROUND_TRIP)
    for visit in first:
        _row(f"First visit, worker and app included: /{visit.path}", visit.size, FIRST_VISIT)
    for visit in further:
        _row(f"Further page after /{visit.path.split('/')[0]}/: /{visit.path}", visit.size, FURTHER_PAGE)
    every = [page for code in codes for page in (out / code).rglob("index.html")]
    largest = max(every, key=lambda page: len(compressed(page)))
    name = largest.parent.relative_to(out).as_posix()
    _row(f"Largest page, HTML alone: /{name}/", len(compressed(largest)), FURTHER_PAGE)


def _row(name: str, size: int, budget: int) -> None:
    print(f"{name:58}{size:>10}{budget:>10}{'' if size <= budget else '   TOO MUCH'}")


def _print_audits(found: Sequence[Audit]) -> None:
    print("\nLighthouse 12.8.2 on the same site, compressed: a phone, simulated throttling")
    print(f"Goals: performance {_PERFORMANCE}, the others {_GOAL}; LCP {_LCP} ms; CLS 0\n")
    print(f"{'':36}{'perf':>6}{'a11y':>6}{'best':>6}{'seo':>6}{'FCP':>7}{'LCP':>7}{'TBT':>6}{'CLS':>7}")
    for one in found:
        points = "".join(f"{one.scores[name]:>6.0f}" for name in ("performance", *STEADY))
        times = [
            one.numbers[f"{name}"]
            for name in ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
        ]
        path = one.address.split("/", 3)[3]
        print(f"/{path:35}{points}{times[0]:>7.0f}{times[1]:>7.0f}{times[2]:>6.0f}{one.numbers[SHIFT]:>7.3f}")
        missed = one.scores["performance"] < _PERFORMANCE or times[1] > _LCP
        for fault in one.faults if missed or min(one.scores[name] for name in STEADY) < _GOAL else ():
            print(f"    {fault}")

"""`make bench`: our build beside plain MkDocs Material with static-i18n, and what our pages cost and score."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import copies
import many_codes
import weigh
from builds import BuildFailed, Took, build_ours, build_plain

import pages
from gids.model import Site

_CONTENT = Path(__file__).parents[1] / "content"
_SMALL, _LARGE = 30, 100
_GOAL = 0.5


@dataclass
class Side:
    """One of the two builds, with what is measured of it."""

    name: str
    build: Callable[[Path, Path], Took]
    source_in_folder: bool
    runs: list[Took] = field(default_factory=list)
    weights: dict[int, weigh.Weight] = field(default_factory=dict)
    html_files: int = 0
    counted: str = ""

    @property
    def clock(self) -> list[float]:
        """The seconds on the clock of each timed run."""
        return [took.clock for took in self.runs]

    @property
    def processor(self) -> list[float]:
        """The processor seconds of each timed run."""
        return [took.processor for took in self.runs]

    def page(self, language: str, slug: str, source: str) -> str:
        """Give the file of an answer; plain puts the source language at the top."""
        folder = f"{language}/" if self.source_in_folder or language != source else ""
        return f"{folder}{copies.ANSWERS}/{slug}/index.html"

    def weigh(self, out: Path, site: Site, size: int) -> None:
        """Weigh the real answers (not their copies) in all languages."""
        source, slugs = site.source_language.code, copies.answers_of(site)
        codes = [language.code for language in site.languages]
        pages = [self.page(code, slug, source) for code in codes for slug in slugs]
        self.weights[size] = weigh.average(out, pages)
        self.counted = weigh.counted(out, pages[0])
        self.html_files = sum(1 for _ in out.rglob("*.html"))


def main() -> int:
    """Measure and print. Gives 1 when a build or Lighthouse failed; no outcome is wrong otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one timed run of each instead of three")
    parser.add_argument("--pages", action="store_true", help="only the pages in Chromium and Lighthouse")
    parser.add_argument("--codes", action="store_true", help="only ten thousand short codes")
    options = parser.parse_args()
    runs = 1 if options.quick else 3
    sides = [Side("ours", build_ours, True), Side("plain", build_plain, False)]
    try:
        site = copies.read(_CONTENT)
        real = len(copies.answers_of(site))
        small = max(_SMALL, real)
        sizes = small, max(_LARGE, 2 * small)
        with tempfile.TemporaryDirectory(prefix="gids-bench-") as folder:
            if not options.pages:
                many_codes.measure(_CONTENT, site, Path(folder), _say)
            if options.codes:
                return 0
            if not options.pages:
                _measure(site, sides, sizes, runs, Path(folder))
                _print(sides, sizes, runs, len(site.languages), real)
            pages.measure(_CONTENT, site, Path(folder) / "launched", _say)
    except (BuildFailed, RuntimeError, ValueError) as error:
        print(f"Stopped: a build or Lighthouse failed.\n{error}", file=sys.stderr)
        return 1
    return 0


def _measure(site: Site, sides: list[Side], sizes: tuple[int, int], runs: int, folder: Path) -> None:
    """Build the small folders once (that warms up the machine too), then the large ones by turns."""
    for size in sizes:
        _say(f"Making {size} answers x {len(site.languages)} languages")
        ours, plain = (folder / f"{name}-{size}" / "content" for name in ("ours", "plain"))
        copies.make_ours(site, _CONTENT, ours, size)
        copies.make_plain(ours, plain)
        timed = size == sizes[-1]
        for run in range(1, runs + 1 if timed else 2):
            for side in sides:
                out = folder / f"{side.name}-{size}-site"
                took = side.build(folder / f"{side.name}-{size}", out)
                _say(f"Built {size} answers, {side.name}, run {run}: {took.clock:.1f} s")
                if timed:
                    side.runs.append(took)
        for side in sides:
            _say(f"Weighing the pages, {side.name}")
            side.weigh(folder / f"{side.name}-{size}-site", site, size)


def _say(step: str) -> None:
    print(step, flush=True)


def _print(sides: list[Side], sizes: tuple[int, int], runs: int, languages: int, real: int) -> None:
    small, large = sizes
    ours, plain = sides
    a, b = ours.weights[large], plain.weights[large]
    rows = [
        (f"Build, best of {runs} (seconds)", min(ours.clock), min(plain.clock), ".2f"),
        (f"Build, median of {runs} (seconds)", median(ours.clock), median(plain.clock), ".2f"),
        ("Build, processor time, best (seconds)", min(ours.processor), min(plain.processor), ".2f"),
        ("HTML files made (ours also makes lists per age and topic)", ours.html_files, plain.html_files, "d"),
        ("Page: HTML", a.html, b.html, ".0f"),
        ("Page: HTML, gzip", a.html_gzip, b.html_gzip, ".0f"),
        ("First visit, gzip: all together", a.visit_gzip, b.visit_gzip, ".0f"),
        ("  the HTML and what it names", a.html_gzip + a.named_gzip, b.html_gzip + b.named_gzip, ".0f"),
        ("  what scripts fetch by themselves", a.script_gzip, b.script_gzip, ".0f"),
        ("Requests named in the HTML", a.named, b.named, ".0f"),
        ("  of these to other sites (bytes not counted)", a.outside, b.outside, ".0f"),
        ("Requests by scripts", a.by_script, b.by_script, ".0f"),
        (f"Page: HTML with {small} answers", ours.weights[small].html, plain.weights[small].html, ".0f"),
        (f"Page: HTML with {large} answers", a.html, b.html, ".0f"),
    ]
    print(
        f"\n{large} answers in {languages} languages. Sizes in bytes, gzip level 9: the average of the {real}"
    )
    print(f"real answers in {languages} languages (copies fill up the number and are not weighed).\n")
    print(f"{'':58}{'ours':>10}{'plain':>10}{'ours/plain':>12}")
    for name, left, right, form in rows:
        ratio = f"{left / right:.2f}" if right else "-"
        print(f"{name:58}{left:>10{form}}{right:>10{form}}{ratio:>12}")
    print(
        "\nCounted in a first visit: the page, every stylesheet, script, picture, icon and font that it names, and"
    )
    print(
        "what scripts fetch unasked: of Material the search worker, its index and the word rules of its languages;"
    )
    print("of ours the service worker and the page for when there is no internet.")
    print("Not counted: fonts from other sites, and requests for sitemaps that do not exist.")
    for side in sides:
        print(f"One page of {side.name}: {side.counted}")
    grown = f"{ours.weights[small].html:.0f}/{a.html:.0f}"
    ratio = median(ours.clock) / median(plain.clock)
    print(f"\nBuild: {ratio:.2f} of plain (goal {_GOAL:.2f})")
    print(f"HTML of a page with {small}/{large} pages: {grown} bytes")


if __name__ == "__main__":
    sys.exit(main())

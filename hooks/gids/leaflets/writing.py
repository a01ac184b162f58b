"""Writes leaflets of a finished site, on all processors at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from gids.exports import Finished
from gids.leaflets.address import paper_address
from gids.leaflets.chosen import Leaflet
from gids.leaflets.letters import use_only
from gids.leaflets.paper import Paper, leaflet_html
from gids.leaflets.pdf import write_pdf
from gids.leaflets.problem import LeafletError
from gids.views import Build, not_on_paper, page_view, written_day

STYLE = "leaflet.css"
_TOGETHER = 4  # so many leaflets go to a process at a time


@dataclass(frozen=True)
class Written:
    """A leaflet as a file, with its number of pages."""

    leaflet: Leaflet
    file: Path
    pages: int


@dataclass(frozen=True)
class _Job:
    """What another process needs to write one leaflet; `name` is how people know it."""

    name: str
    html: str
    base: str
    target: Path


def write_leaflets(
    finished: Finished, leaflets: Sequence[Leaflet], folder: Path, fonts: Path, work: Path
) -> Iterator[Written]:
    """Write leaflets below `folder`; yields each in order when it is there. `work` is a folder to work in.

    Raises LeafletError, with page and language, for a leaflet that may not or cannot be made.
    """
    style = (finished.overrides / STYLE).read_text(encoding="utf-8")
    jobs = [_job(finished, leaflet, folder) for leaflet in leaflets]
    processes = max(1, min(cpu_count() or 1, len(jobs) // _TOGETHER))
    # A fresh process each: the letters must be chosen before WeasyPrint is loaded.
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, (fonts, work, style)) as pool:
        try:
            done = pool.map(_write, jobs, chunksize=_TOGETHER)
            for leaflet, job, pages in zip(leaflets, jobs, done, strict=True):
                yield Written(leaflet, job.target, pages)
        finally:
            pool.shutdown(cancel_futures=True)


def _job(finished: Finished, leaflet: Leaflet, folder: Path) -> _Job:
    site, page, language = finished.site, leaflet.page, leaflet.language
    name = f"{language.code}/{page.path}"
    why = not_on_paper(site, page, language.code)
    if why:
        raise LeafletError(f"{name}: geen blad: {why}")
    build = Build(site, language, finished.today, finished.languages, {}, together=True, trial=finished.trial)
    view = page_view(build, page)
    paper = Paper(
        language,
        build.words,
        paper_address(site, finished.address, language.code, page.path),
        view.version,
        written_day(finished.today, language.locale),
        [f"{label}. {text}" if label else text for label, text in view.notes],
    )
    source = site.source_language
    try:
        html = leaflet_html(
            paper,
            _text(finished, language.code, page.path),
            (source, _text(finished, source.code, page.path)) if leaflet.beside else None,
        )
    except ValueError as error:
        raise LeafletError(f"{name}: {error}") from error
    target = folder / leaflet.place(source)
    target.parent.mkdir(parents=True, exist_ok=True)
    return _Job(name, html, _file(finished, language.code, page.path).as_uri(), target)


def _file(finished: Finished, language: str, path: str) -> Path:
    return finished.folder.resolve() / language / path / "index.html"


def _text(finished: Finished, language: str, path: str) -> str:
    return _file(finished, language, path).read_text(encoding="utf-8")


# In the other process: what each leaflet there is made with.
_made_with: tuple[Path, str] | None = None


def _start(fonts: Path, work: Path, style: str) -> None:
    global _made_with
    use_only(fonts, work)
    _made_with = (fonts, style)


def _write(job: _Job) -> int:
    assert _made_with
    fonts, style = _made_with
    try:
        return write_pdf(job.html, job.base, style, fonts, job.target)
    except LeafletError as error:
        raise LeafletError(f"{job.name}: {error}") from error

"""From content to a finished site folder: check, build every language, finish, swap."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gids.assets import asset_names
from gids.cli.checked import read_and_check
from gids.cli.engine import Built, Engine
from gids.cli.output import as_text, summary
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.exports import Finished, add_downloads
from gids.findings import Finding
from gids.finish import Inside, Refused, assemble, swap
from gids.leaflets import check_letters
from gids.letters import add_letters
from gids.model import Language, Site
from gids.rules import is_trial, launch_findings
from gids.translations import for_readers
from gids.views import DOWNLOADS, published


def build_site(
    project: Project,
    out: Path,
    today: date,
    progress: Progress,
    *,
    languages: Sequence[str] = (),
    only: Sequence[str] = (),
    address: str | None = None,
    launch: bool = False,
    offline: bool = True,
    downloads: bool = False,
    making: bool = False,
    preview: bool = False,
    then: Callable[[Finished], None] | None = None,
) -> bool:
    """Build the site into `out`, which changes only when everything went well.

    `languages` are the languages of the site (all when empty). With `making` the site also has the languages and pages
    in the making, to look at; without it a language in the making only when it is named. `only` renews some of
    them in a site that is there already, each as soon as it is ready. A `launch` is refused while anything is open. A site
    that is not `offline` takes from phones what an earlier release kept there. With `downloads` copies of it lie beside
    its pages, and the letter kit when it has short codes.
    A `preview` is for who reviews a change: it says that it is a trial, also when nothing is open, and no search engine
    may list it (noindex).
    `then` is done with the finished site before it gets its place. Gives True when the site was built. Raises ExportError
    when there is no copy to be made of it, KitError when there is no letter kit, and FileNotFoundError when fonts
    or Pango for that kit are missing.
    """
    progress.busy("Lezen en nakijken")
    with Engine(project) as engine:
        site, findings = read_and_check(project, today)
        if site:
            every = [language.code for language in site.languages] if making else ()
            site = for_readers(site, languages or every)
        if site and launch:
            findings = launch_findings(site, findings)
        errors = [finding for finding in findings if finding.severity == "error"]
        if site is None or errors:
            return _refuse(errors, progress)
        progress.line(f"Nagekeken: {summary(findings)}")
        codes = [language.code for language in site.languages if language.code in languages or not languages]
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".gids-new-", dir=out.parent) as work:
            shown = published(site, today, making=making)
            own = address or site.region.address
            new = Path(work) / "site"
            trial = preview or is_trial(site, today)
            # Before anything is built: what is missing for the letter kit must not be told after minutes.
            fonts = check_letters(project.engine) if downloads and shown.codes else None
            job = _Job(
                project, shown, engine, new, out, codes, today, own, offline, downloads, fonts, trial, then
            )
            if only and out.is_dir():
                return _renew(job, [code for code in codes if code in only], progress)
            return _make(job, progress)


@dataclass(frozen=True)
class _Job:
    """One build: what is built, with what, and where it goes."""

    project: Project
    site: Site
    engine: Engine
    new: Path
    out: Path
    codes: Sequence[str]
    today: date
    address: str
    offline: bool
    downloads: bool
    fonts: Path | None
    trial: bool
    then: Callable[[Finished], None] | None

    def build(self, languages: Sequence[str], progress: Progress) -> Iterator[Built]:
        """Build languages into `new`, telling how it goes; yields those that succeeded."""
        self.new.mkdir()
        told: dict[str, str] = {}
        left = list(languages)
        progress.busy(f"Bouwen: {', '.join(left)}")
        job = (self.site, self.new, languages, self.codes, self.today, self.address)
        for built in self.engine.build(
            *job, offline=self.offline, downloads=self.downloads, trial=self.trial
        ):
            if built.error is None:
                progress.line(f"{built.language}: klaar ({built.seconds:.1f} s)")
                left.remove(built.language)
                if left:
                    progress.busy(f"Bouwen: {', '.join(left)}")
                yield built
            else:
                same = told.setdefault(built.error, built.language)
                why = built.error if same == built.language else f"    om dezelfde reden als {same}"
                progress.line(f"{built.language}: mislukt\n{why}")
        self.engine.close()  # it ends while the rest is done

    def finished(self) -> Finished:
        """Give what copies are made of."""
        chosen = tuple(self.chosen())
        overrides = self.project.overrides
        return Finished(self.new, self.site, chosen, self.today, self.address, self.trial, overrides)

    def chosen(self) -> list[Language]:
        """Give the languages of the site."""
        return [language for language in self.site.languages if language.code in self.codes]

    def assemble(self, folder: Path, protected: Mapping[str, Inside]) -> None:
        """Add what the languages share to a folder that holds them, of which the `protected` have their policy."""
        assets = self.project.overrides / "assets"
        assemble(
            folder,
            self.site,
            self.chosen(),
            assets,
            asset_names(assets),
            self.address,
            offline=self.offline,
            protected=protected,
        )


def _make(job: _Job, progress: Progress) -> bool:
    """Build everything beside the old site, then swap."""
    done = list(job.build(job.codes, progress))
    if len(done) < len(job.codes):
        progress.line("Niet gebouwd. De oude site blijft staan.")
        return False
    if job.downloads:
        (job.new / DOWNLOADS).mkdir()  # the headers of a host name every folder
    try:
        job.assemble(job.new, {built.language: built.inside for built in done})
    except Refused as refused:
        return _refuse(refused.findings, progress)
    finished = job.finished()
    if job.downloads:
        if job.fonts:
            progress.busy("Brieven maken")
            with tempfile.TemporaryDirectory(prefix="gids-letters-") as work:
                kit = add_letters(finished, job.fonts, Path(work))
            progress.line(f"{DOWNLOADS}/{kit.name}: klaar")
        progress.busy("Kopieën maken")
        written = list(add_downloads(finished))
        progress.line(f"{DOWNLOADS}: klaar ({len(written)} kopieën)")
    if job.then:
        job.then(finished)
    swap(job.new, job.out)
    return True


def _renew(job: _Job, languages: Sequence[str], progress: Progress) -> bool:
    """Put each language in the place of the old one as soon as it is ready."""
    done = 0
    for built in job.build(languages, progress):
        swap(job.new / built.language, job.out / built.language)
        job.assemble(job.out, {built.language: built.inside})
        done += 1
    return done == len(languages)


def _refuse(errors: Sequence[Finding], progress: Progress) -> bool:
    """Tell why nothing was built; gives False, as what could not be built does."""
    progress.line(as_text(errors))
    progress.line(f"Niet gebouwd: {summary(errors)}. De oude site blijft staan.")
    return False

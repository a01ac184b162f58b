"""From content to a finished site folder: check, build every language, finish, swap."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gids.assets import asset_names
from gids.cli.checked import read_and_check
from gids.cli.engine import Built, Engine
from gids.cli.output import as_text, summary
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.finish import assemble, swap
from gids.model import Site
from gids.rules import launch_findings
from gids.views import published


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
) -> bool:
    """Build the site into `out`, which changes only when everything went well.

    `languages` are the languages of the site (all when empty). `only` renews some of them in a site that is
    there already, each as soon as it is ready. A `launch` is refused while anything is open. Gives True when the
    site was built.
    """
    progress.busy("Lezen en nakijken")
    with Engine(project) as engine:
        site, findings = read_and_check(project, today)
        if site and launch:
            findings = launch_findings(site, findings)
        errors = [finding for finding in findings if finding.severity == "error"]
        if site is None or errors:
            progress.line(as_text(errors))
            progress.line(f"Niet gebouwd: {summary(errors)}. De oude site blijft staan.")
            return False
        progress.line(f"Nagekeken: {summary(findings)}")
        codes = [language.code for language in site.languages if language.code in languages or not languages]
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".gids-new-", dir=out.parent) as work:
            shown = published(site, today)
            job = _Job(
                project, shown, engine, Path(work) / "site", out, codes, today, address or site.region.address
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

    def build(self, languages: Sequence[str], progress: Progress) -> Iterator[Built]:
        """Build languages into `new`, telling how it goes; yields those that succeeded."""
        self.new.mkdir()
        told: dict[str, str] = {}
        left = list(languages)
        progress.busy(f"Bouwen: {', '.join(left)}")
        for built in self.engine.build(self.site, self.new, languages, self.codes, self.today, self.address):
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

    def assemble(self, folder: Path) -> None:
        """Add what the languages share to a folder that holds them."""
        assets = self.project.overrides / "assets"
        chosen = [language for language in self.site.languages if language.code in self.codes]
        assemble(folder, self.site, chosen, assets, asset_names(assets), self.address)


def _make(job: _Job, progress: Progress) -> bool:
    """Build everything beside the old site, then swap."""
    done = list(job.build(job.codes, progress))
    if len(done) < len(job.codes):
        progress.line("Niet gebouwd. De oude site blijft staan.")
        return False
    job.assemble(job.new)
    swap(job.new, job.out)
    return True


def _renew(job: _Job, languages: Sequence[str], progress: Progress) -> bool:
    """Put each language in the place of the old one as soon as it is ready."""
    done = 0
    for built in job.build(languages, progress):
        swap(job.new / built.language, job.out / built.language)
        job.assemble(job.out)
        done += 1
    return done == len(languages)

"""From content to a finished site folder: check, build every language, finish, swap."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from gids.assets import asset_names
from gids.cli.checked import read_and_check
from gids.cli.engine import build_languages
from gids.cli.output import as_text, summary
from gids.cli.project import Project
from gids.findings import has_errors
from gids.finish import assemble, swap
from gids.model import Site

Say = Callable[[str], None]


def build_site(
    project: Project,
    out: Path,
    today: date,
    say: Say,
    *,
    languages: Sequence[str] = (),
    only: Sequence[str] = (),
    address: str | None = None,
) -> bool:
    """Build the site into `out`, which changes only when everything went well.

    `languages` are the languages of the site (all when empty). `only` renews some of them in a site that is
    there already, each as soon as it is ready. Gives True when the site was built.
    """
    site, findings = read_and_check(project, today)
    errors = [finding for finding in findings if finding.severity == "error"]
    if site is None or has_errors(findings):
        say(as_text(errors))
        say(f"Niet gebouwd: {summary(errors)}. De oude site blijft staan.")
        return False
    chosen = [language for language in site.languages if language.code in languages or not languages]
    codes = [language.code for language in chosen]
    if site.source_language.code not in codes:
        say(f"Niet gebouwd: de brontaal '{site.source_language.code}' hoort altijd bij de site.")
        return False
    address = address or site.region.address
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".gids-new-", dir=out.parent) as work:
        new = Path(work) / "site"
        new.mkdir()
        whole = not (only and out.is_dir())
        wanted = codes if whole else [code for code in codes if code in only]
        failed = False
        for built in build_languages(project, new, wanted, codes, today, address):
            if built.error is not None:
                say(f"{built.language}: mislukt\n{built.error}")
                failed = True
                continue
            say(f"{built.language}: klaar ({built.seconds:.1f} s)")
            if not whole:
                _renew(project, site, new, out, built.language, codes, address)
        if failed:
            say("Niet gebouwd. De oude site blijft staan.")
            return False
        if whole:
            _assemble(project, site, new, codes, address)
            swap(new, out)
    return True


def _assemble(project: Project, site: Site, folder: Path, codes: Sequence[str], address: str) -> None:
    assets = project.overrides / "assets"
    chosen = [language for language in site.languages if language.code in codes]
    assemble(folder, site, chosen, assets, asset_names(assets), address)


def _renew(
    project: Project, site: Site, new: Path, out: Path, code: str, codes: Sequence[str], address: str
) -> None:
    """Put one language in the place of the old one; the pages above the languages come with the source."""
    shutil.rmtree(out / code, ignore_errors=True)
    (new / code).rename(out / code)
    _assemble(project, site, out, codes, address)

"""What `gids move` and `gids retire` share: may it begin, and which page is meant?"""

from __future__ import annotations

import difflib
from datetime import date

from gids.cli.checked import read_and_check
from gids.cli.editing import carry_out, refuse, uncommitted_work
from gids.cli.git import UnknownRevision, git
from gids.cli.output import as_text
from gids.cli.project import Project
from gids.edits import Readdress, is_made
from gids.findings import has_errors
from gids.model import Site

_NEXT = "Bekijk wat er veranderd is: git diff"
_CHECK = "Kijk of er geen advies stil veranderd is: gids check --since main"
_KEEP = "Leg het vast: git add -A && git commit"


def site_to_change(project: Project, today: date) -> Site | int:
    """Give the site when its pages may be changed together, or the exit code after saying why not."""
    if why := uncommitted_work(project):
        return refuse(why)
    site, findings = read_and_check(project, today)
    if site is None or has_errors(findings):
        print(as_text([finding for finding in findings if has_errors([finding])]))
        print("Er is niets veranderd. Verbeter dit eerst: een pagina met fouten kan niet mee.")
        return 1
    return site


def why_not(site: Site, path: str) -> str | None:
    """Say in Dutch why a path is no page that can get another address; None when it is."""
    if path in ("", "index"):
        return "de voorpagina houdt haar adres."
    if site.page(path):
        return None
    if path in site.old_addresses:
        return f"{path} heet nu {site.now_at(path)}."
    guess = difflib.get_close_matches(path, [page.path for page in site.pages], n=1, cutoff=0.4)
    return f"er is geen pagina {path}. " + (
        f"Bedoel je {guess[0]}?" if guess else "Schrijf het pad zonder taal en zonder .md: antwoorden/koorts."
    )


def readdress(project: Project, change: Readdress) -> int:
    """Carry the change out, and say what to read over and what is next; gives the exit code."""
    plan = change.make()
    done = carry_out(project, plan, change.today, next_steps=())
    if done:
        return done
    print(f"{change.old} → {change.new}: klaar, in alle talen.")
    steps = [_NEXT, _CHECK, _KEEP]
    if change.read_over:
        print("Deze plekken gingen over de pagina die weg is. Ze noemen nu de andere pagina:")
        print("\n".join(f"  {place}" for place in change.read_over))
        steps.insert(0, "Lees die plekken na, in elke taal. Klopt de zin nog?")
    if also := _also_named(project, change):
        print("Deze bestanden noemen het oude adres ook. Kijk ze zelf na:")
        print("\n".join(f"  {file}" for file in also))
    print("Nu:")
    for number, step in enumerate(steps, 1):
        print(f"  {number}. {step}")
    return 0


def _also_named(project: Project, change: Readdress) -> list[str]:
    """List the files beside the content that still name the old address; decisions tell what was."""
    outside = ("--", ".", f":!{project.content.name}", ":!docs/decisions")
    try:
        files = git(project.root, "grep", "-lzF", "-e", change.old, *outside).split("\0")
    except UnknownRevision:  # git says so when nothing was found
        return []
    texts = (
        (file, (project.root / file).read_text(encoding="utf-8", errors="replace")) for file in files if file
    )
    return [file for file, text in texts if change.names(text) and not is_made(text)]

"""`gids letters`: maak de brievenset met QR-codes, teksten, poster, kaart en stickers."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from gids.cli.arguments import add_address
from gids.cli.checked import read_and_check
from gids.cli.output import as_text, summary
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.leaflets import check_letters, with_letters
from gids.letters import KitError, Tools, choose, kit_files, make_kit
from gids.rules import is_trial
from gids.translations import for_readers

if TYPE_CHECKING:
    from gids.cli.types import Commands

# Files of an earlier kit that may not lie there when the new one does not have them.
_OURS = re.compile(
    r"(?:qr/[1-9][0-9]*\.(?:svg|eps|png)|blok/[1-9][0-9]*\.docx|tekst/[\w-]+\.txt|(?:poster|kaart|stickers)-a[456]\.pdf)"
)


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "letters",
        help="maak QR-codes, teksten, een poster, een kaart en stickers voor op papier",
        description="Maakt van de korte codes alles voor brieven: QR-codes (SVG, EPS, PNG), teksten in alle talen, een "
        "tabel en documenten voor Word, een poster, een kaart en stickers. Lukt het niet, dan blijft de oude map zoals "
        "hij was.",
        epilog="Voorbeeld: gids letters",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="MAP",
        help="waar de bestanden komen (anders: build/letters/ in het project)",
    )
    parser.add_argument(
        "--code", nargs="+", default=[], metavar="CODE", help="alleen deze korte codes, bijvoorbeeld 5 9"
    )
    add_address(parser)
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Write the kit; 1 when the content has errors, 2 for an unknown code or when something is missing."""
    start, progress = monotonic(), Progress()
    fonts = check_letters(project.engine)
    progress.busy("Lezen en nakijken")
    site, findings = read_and_check(project, options.today)
    errors = [finding for finding in findings if finding.severity == "error"]
    if site is None or errors:
        progress.line(as_text(errors))
        progress.line(f"Niets gemaakt: {summary(errors)}.")
        return 1
    site = for_readers(site)
    address = options.address or site.region.address
    languages = with_letters(site.languages, fonts)
    kit = make_kit(site, languages, options.today, address, trial=is_trial(site, options.today))
    try:
        if not kit.codes:
            raise KitError("er zijn geen korte codes. Zet ze in content/_data/links.yml.")
        codes = choose(kit, options.code)
    except KitError as error:
        print(f"gids: {error}", file=sys.stderr)
        return 2
    instead = {code.code: code.link.code for code in kit.retired}
    for asked in options.code:
        if asked in instead:
            progress.line(f"Code {asked} is gestopt. In de plaats komt code {instead[asked]}.")
    for language in site.languages:
        if language not in languages:
            progress.line(f"{language.code}: niet in de set: er is nog geen lettertype voor op papier.")
    out = (options.out or project.root / "build" / "letters").resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".gids-new-", dir=out) as name:
        new = Path(name) / "letters"
        made = []
        try:
            for place, content in kit_files(kit, codes, Tools(project.overrides, fonts, Path(name))):
                file = new / place
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
                made.append(place)
                progress.busy(f"Brieven maken: {len(made)} bestanden")
        except KitError as error:
            print(f"gids: niets gemaakt: {error}", file=sys.stderr)
            return 1
        _replace(new, out, made)
    codes_made = "1 code" if len(codes) == 1 else f"{len(codes)} codes"
    progress.line(f"{len(made)} bestanden voor {codes_made} in {out} ({monotonic() - start:.1f} s)")
    return 0


def _replace(new: Path, out: Path, made: list[str]) -> None:
    """Move all files to their place, and take away those of an earlier kit that are not in this one."""
    for place in made:
        target = out / place
        target.parent.mkdir(parents=True, exist_ok=True)
        (new / place).replace(target)
    for file in (*out.glob("*.pdf"), *out.glob("*/*.*")):
        place = file.relative_to(out).as_posix()
        if _OURS.fullmatch(place) and place not in made:
            file.unlink()

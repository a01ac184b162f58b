"""Walks through content/: which files are there, and is each of them in a right place?"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from gids.assets import drawing_name
from gids.findings import Finding, Place
from gids.model import KINDS
from gids.reading.files import read_text
from gids.reading.notes import Notes
from gids.translations import RECORDINGS, recording_name

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DATA_FILES = (
    "languages.yml",
    "ages.yml",
    "topics.yml",
    "questions.yml",
    "region.yml",
    "phases.yml",
    "situations.yml",
    "places.yml",
    "terms.yml",
    "vaccinations.yml",
    "links.yml",
    "moved.yml",
)
_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")
# How sound begins: an ID3 tag or the sync bits of MPEG audio, the box `ftyp` of MPEG-4 (ISO 14496-12), a page of Ogg.
_SOUND = re.compile(rb"ID3|\xff[\xe0-\xff]|.{4}ftyp|OggS", re.DOTALL)
# What makes a drawing more than a drawing: scripts, handlers, foreign HTML, and anything from elsewhere.
_ACTIVE = re.compile(
    r"<(script|foreignObject|iframe|style|animate|set)\b|\son[a-z]+\s*=|javascript:|<!(DOCTYPE|ENTITY)|<\?xml-s"
    r"|href\s*=\s*[\"']?(?![\"'#\s])|url\(\s*[\"']?(?![\"'#\s])",
    re.IGNORECASE,
)


def walk(notes: Notes) -> Iterator[str]:
    """Yield every real file below content/ in stable order, as a path with forward slashes."""
    for folder, names, files in os.walk(notes.content):
        names.sort()
        here = Path(folder)
        for name in sorted([*names, *files]):
            file = here / name
            path = file.relative_to(notes.content).as_posix()
            if file.is_symlink():
                notes.say(
                    "B05",
                    notes.path(path),
                    f"een snelkoppeling (symlink) naar {file.readlink()}",
                    "een echt bestand",
                    "Zet het bestand zelf hier neer. Een snelkoppeling kan buiten content/ wijzen.",
                )
                if name in names:
                    names.remove(name)
            elif name in files and not name.startswith("."):
                yield path


def refuse_top(notes: Notes, top: str, is_folder: bool) -> None:
    """Say that something at the top of content/ is neither a language nor shared."""
    if is_folder and re.fullmatch(r"[A-Za-z]{2}([-_][A-Za-z]{2,4})?", top):
        notes.say(
            "B06",
            notes.path(top),
            f"een map '{top}' die eruitziet als een taal",
            "een taal uit _data/languages.yml",
            "Zet de taal in languages.yml, of geef de map een naam met meer letters.",
        )
    else:
        notes.say(
            "B07",
            notes.path(top),
            "iets dat hier niet hoort",
            "een map van een taal, _data of assets",
            "Verplaats het naar de map van een taal, of verwijder het.",
        )


def check_asset(notes: Notes, path: str) -> None:
    """Refuse what would be published beside the pictures: other files, and drawings that can do things."""
    if not path.startswith("assets/"):
        return
    if path.startswith(RECORDINGS):
        _check_recording(notes, path)
        return
    if not path.endswith(_PICTURES):
        notes.say(
            "B10",
            notes.path(path),
            "een bestand dat geen plaatje is",
            f"een plaatje: {', '.join(_PICTURES)}",
            "Verwijder dit bestand, of bewaar het plaatje in een andere vorm.",
        )
    elif path.endswith(".svg"):
        text, findings = read_text(notes.content / path, notes.path(path))
        notes.findings.extend(findings)
        match = _ACTIVE.search(text or "")
        if text and match:
            before = text[: match.start()]
            notes.findings.append(
                Finding.at(
                    Place(notes.path(path), before.count("\n") + 1, len(before) - before.rfind("\n")),
                    "T01",
                    message="Een plaatje met script of met iets van buiten",
                    found=" ".join(match[0].split()),
                    expected="alleen vormen en kleuren",
                    repair="Bewaar het plaatje als 'gewone SVG', zonder scripts, stijlen en links.",
                )
            )


def read_drawings(notes: Notes, files: Iterable[str]) -> dict[str, str]:
    """Read our own drawings: name to SVG. One that is no text is left out; `check_asset` says so."""
    found = {}
    for path in files:
        name = drawing_name(path)
        text = read_text(notes.content / path, notes.path(path))[0] if name else None
        if name and text is not None:
            found[name] = text
    return found


def _check_recording(notes: Notes, path: str) -> None:
    """Refuse what cannot be a recording, by its name or by its first bytes."""
    if not recording_name(path):
        notes.say(
            "A01",
            notes.path(path),
            "een naam die geen pagina noemt",
            f"{RECORDINGS}TAAL/antwoorden/NAAM.VINGERAFDRUK.mp3",
            "Zet het bestand in de map van zijn taal. De vorm is mp3, m4a of opus.",
        )
        return
    with (notes.content / path).open("rb") as file:
        start = file.read(12)
    if not _SOUND.match(start):
        notes.say(
            "A04",
            notes.path(path),
            "een bestand zonder geluid",
            "een opname als mp3, m4a of opus",
            "Bewaar de opname opnieuw als mp3.",
        )


def check_data_file(notes: Notes, path: str, languages: Collection[str]) -> None:
    """Refuse a file in _data that nothing reads: a slip in its name would make its facts disappear."""
    known = [*DATA_FILES, *(f"ui/{code}.yml" for code in languages)]
    if path.removeprefix("_data/") not in known:
        notes.say(
            "B07",
            notes.path(path),
            "een bestand dat de site niet leest",
            f"een van: {', '.join(known)}",
            "Verbeter de naam van het bestand, of verwijder het.",
        )


def address_of(notes: Notes, path: str) -> str | None:
    """Give the page address of a Markdown file in a language folder, or None when it is in a wrong place."""
    parts = PurePosixPath(path).parts[1:]
    if not path.endswith(".md"):
        notes.say(
            "B10",
            notes.path(path),
            "een bestand dat geen pagina is",
            "alleen pagina's (.md) in de map van een taal",
            "Zet plaatjes in content/assets/. Verwijder wat niet nodig is.",
        )
        return None
    stem = parts[-1].removesuffix(".md")
    if not _SLUG.fullmatch(stem):
        notes.say(
            "B08",
            notes.path(path),
            notes.path(parts[-1]).split("/")[-1],
            "kleine letters a-z, cijfers en streepjes, zoals veilig-slapen.md",
            "Geef het bestand een andere naam. In elke taal dezelfde.",
        )
        return None
    if parts == ("index.md",):
        return ""
    if len(parts) == 2 and parts[0] in KINDS and stem != "index":
        return f"{parts[0]}/{stem}"
    kinds = ", ".join(f"{kind}/" for kind in KINDS if kind)
    notes.say(
        "B07",
        notes.path(path),
        "een pagina op een plek die de site niet kent",
        f"index.md, of een map: {kinds}",
        "Zet de pagina in de map van zijn soort. Dieper dan één map kan niet.",
    )
    return None

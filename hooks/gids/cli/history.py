"""What git knows of an earlier revision: the texts of the pages in the source language, and where they went."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

from gids.cli.git import blobs, git
from gids.cli.project import Project
from gids.model import Site
from gids.reading import (
    CODES,
    MOVED,
    OldCode,
    OldMove,
    OldText,
    read_old_address,
    read_old_codes,
    read_old_moves,
    read_old_text,
    read_words,
)
from gids.review import ChangedFile
from gids.review.files import How
from gids.rules import OldPage

_HOW: dict[str, How] = {"A": "new", "C": "new", "D": "gone"}


def pages_at(project: Project, site: Site, revision: str) -> tuple[dict[str, OldPage], date]:
    """Give the pages at the point where `revision` and the work of now went apart, by their address then, and its day.

    Comparing with that point keeps out what others changed meanwhile. A page whose words cannot be read there is
    left out: it was not on the site. Raises UnknownRevision.
    """
    folder = f"{project.content.name}/{site.source_language.code}"
    base = _base(project, revision)
    moved = _moved(project.root, base, folder)
    pages = {}
    for file in git(project.root, "ls-tree", "-r", "-z", "--name-only", base, "--", folder).split("\0"):
        if not file.endswith(".md"):
            continue
        fingerprint = read_words(git(project.root, "show", f"{base}:./{file}"))
        if fingerprint:
            pages[_address(file, folder)] = OldPage(
                file, _address(moved.get(file, file), folder), fingerprint
            )
    return pages, date.fromisoformat(git(project.root, "show", "-s", "--format=%cs", base).strip())


def codes_at(project: Project, revision: str) -> tuple[tuple[OldCode, ...], str]:
    """Give the short codes at that same point, and the address that they had on paper. Raises UnknownRevision."""
    base = _base(project, revision)
    data = f"{project.content.name}/_data"
    codes = read_old_codes(_text(project, base, f"{data}/{CODES}"))
    return codes, read_old_address(_text(project, base, f"{data}/region.yml"))


def text_with(project: Project, file: str, fingerprint: str) -> OldText | None:
    """Find the text of a page that had a fingerprint, in all that git knows of its file; None when it never had.

    Follows the file through its earlier names. Raises UnknownRevision when the project is not in git.
    """
    listed = git(project.root, "log", "--follow", "--format=%x01%H", "--name-only", "--", file)
    for entry in listed.split("\x01")[1:]:
        commit, *names = entry.split()
        # The commit that took the file away names it too.
        if not names or not git(project.root, "ls-tree", "--full-tree", commit, "--", names[0]):
            continue
        old = read_old_text(git(project.root, "show", f"{commit}:{names[0]}"))
        if old and old.fingerprint == fingerprint:
            return old
    return None


def text_at(project: Project, file: str, revision: str) -> OldText | None:
    """Give the text of a page in a revision; None when it was not there or cannot be read. Raises UnknownRevision."""
    git(project.root, "rev-parse", "--verify", f"{revision}^{{commit}}")
    text = _text(project, revision, file)
    return read_old_text(text) if text else None


def moves_at(project: Project, revision: str) -> tuple[OldMove, ...]:
    """Give the old addresses at that same point. Raises UnknownRevision."""
    base = _base(project, revision)
    return read_old_moves(_text(project, base, f"{project.content.name}/_data/{MOVED}"))


def content_at(project: Project, revision: str, folder: Path) -> None:
    """Write the content of that same point below `folder`: only plain files of the content folder, nothing else.

    Files are copied from git's store, so neither a hook nor a filter runs, and a link that leads out of it is left
    out. Raises UnknownRevision.
    """
    base = _base(project, revision)
    listed = git(project.root, "ls-tree", "-r", "-z", base, "--", project.content.name).split("\0")
    files = []
    for entry in listed:
        about, _, path = entry.partition("\t")
        if about.startswith("100") and ".." not in PurePosixPath(path).parts:
            files.append((about.split()[2], path))
    for (_, path), data in zip(files, blobs(project.root, [name for name, _ in files]), strict=True):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def files_since(project: Project, revision: str) -> list[ChangedFile]:
    """List every file of the project that differs from that same point, committed or not. Raises UnknownRevision."""
    base = _base(project, revision)
    told = git(project.root, "diff", "-z", "--no-ext-diff", "--name-status", "-M50%", "--relative", base)
    parts = iter(told.split("\0"))
    found = []
    for how in parts:
        if how.startswith("R"):
            old = next(parts)
            found.append(ChangedFile(next(parts), "moved", old))
        elif how:
            found.append(ChangedFile(next(parts), _HOW.get(how[0], "changed")))
    others = git(project.root, "ls-files", "-z", "--others", "--exclude-standard").split("\0")
    return sorted([*found, *(ChangedFile(path, "new") for path in others if path)])


def _base(project: Project, revision: str) -> str:
    """Find the point where `revision` and the work of now went apart."""
    return git(project.root, "merge-base", revision, "HEAD").strip()


def _text(project: Project, base: str, file: str) -> str:
    """Give the text of a file at an earlier point; nothing when it was not there."""
    if not git(project.root, "ls-tree", "--name-only", base, "--", file):
        return ""
    return git(project.root, "show", f"{base}:./{file}")


def _moved(root: Path, base: str, folder: str) -> dict[str, str]:
    """Find pages that have another name now: old to new path. Files that git does not follow yet are not seen."""
    listed = git(
        root, "diff", "-z", "--name-status", "-M50%", "--diff-filter=R", "--relative", base, "--", folder
    ).split("\0")
    return {listed[at + 1]: listed[at + 2] for at in range(0, len(listed) - 2, 3)}


def _address(file: str, folder: str) -> str:
    address = file.removeprefix(f"{folder}/").removesuffix(".md")
    return "" if address == "index" else address

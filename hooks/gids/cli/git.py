"""Asks git, and tells in Dutch when it does not answer."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


class UnknownRevision(Exception):
    """Git does not know the revision, or the project is not in a repository; the text says which (Dutch)."""


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder and give what it says. Raises UnknownRevision when it refuses."""
    return _run(root, arguments).decode("utf-8", "replace")


def blobs(root: Path, names: Sequence[str]) -> list[bytes]:
    """Give the bytes of objects by their names, as they were stored: no filter or hook of the repository runs.

    Raises UnknownRevision when git refuses or does not have one.
    """
    out = _run(root, ("cat-file", "--batch"), "".join(f"{name}\n" for name in names).encode())
    found, at = [], 0
    for name in names:
        end = out.index(b"\n", at)
        about = out[at:end].split()
        if len(about) != 3:
            raise UnknownRevision(f"git heeft {name} niet")
        at = end + 1 + int(about[2])
        found.append(out[end + 1 : at])
        at += 1
    return found


def _run(root: Path, arguments: Sequence[str], given: bytes = b"") -> bytes:
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    result = subprocess.run(command, input=given, capture_output=True, check=False)
    if result.returncode:
        raise UnknownRevision(result.stderr.decode("utf-8", "replace").strip() or "git lukt niet")
    return result.stdout


def uncommitted(root: Path) -> list[str]:
    """List the files below a folder that differ from the last commit. Raises UnknownRevision without git."""
    listed = git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".").split("\0")
    return [entry[3:] for entry in listed if entry[3:]]

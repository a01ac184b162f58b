"""Asks git, and tells in Dutch when it does not answer."""

from __future__ import annotations

import subprocess
from pathlib import Path


class UnknownRevision(Exception):
    """Git does not know the revision, or the project is not in a repository; the text says which (Dutch)."""


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder and give what it says. Raises UnknownRevision when it refuses."""
    result = subprocess.run(
        ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments], capture_output=True, check=False
    )
    if result.returncode:
        raise UnknownRevision(result.stderr.decode("utf-8", "replace").strip() or "git lukt niet")
    return result.stdout.decode("utf-8", "replace")


def uncommitted(root: Path) -> list[str]:
    """List the files below a folder that differ from the last commit. Raises UnknownRevision without git."""
    listed = git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".").split("\0")
    return [entry[3:] for entry in listed if entry[3:]]

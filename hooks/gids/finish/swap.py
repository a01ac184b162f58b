"""Puts a new folder in the place of an old one, so that a reader never meets half a site."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap(new: Path, target: Path) -> None:
    """Move `new` to `target`; both are on the same disk. If that fails the old target is put back."""
    old = target.with_name(f".gids-old-{target.name}")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)

"""Assets carry a fingerprint of their content in their name, so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path


def asset_names(folder: Path) -> dict[str, str]:
    """Map the name of every file in `folder` to its published name: `site.css` to `site.1a2b3c4d.css`."""
    names = {}
    for file in sorted(folder.iterdir()):
        if file.is_file() and not file.name.startswith("."):
            digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
            names[file.name] = f"{file.stem}.{digest}{file.suffix}"
    return names


def copy_assets(folder: Path, target: Path, names: Mapping[str, str]) -> None:
    """Copy the assets to `target` under their published names."""
    target.mkdir(parents=True, exist_ok=True)
    for name, published in names.items():
        shutil.copyfile(folder / name, target / published)

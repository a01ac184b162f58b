"""Assets carry a fingerprint of their content in their name, so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

# How one script of ours names another: `import { x } from "./plan-days.js"`.
_IMPORT = re.compile(rb'(?<=from "\./)[a-z-]+\.js(?=")')


def asset_names(folder: Path) -> dict[str, str]:
    """Map the name of every file in `folder` to its published name: `site.css` to `site.1a2b3c4d.css`.

    The name of a script changes too when a script that it imports does.
    """
    names: dict[str, str] = {}
    for file in sorted(folder.iterdir()):
        if file.is_file() and not file.name.startswith("."):
            _name(folder, file.name, names)
    return dict(sorted(names.items()))


def asset_bytes(folder: Path, name: str, names: Mapping[str, str]) -> bytes:
    """Give the content of an asset as it is published: a script imports others by their published names."""
    content = (folder / name).read_bytes()
    if not name.endswith(".js"):
        return content
    return _IMPORT.sub(lambda found: names[found[0].decode()].encode(), content)


def copy_assets(folder: Path, target: Path, names: Mapping[str, str]) -> None:
    """Write the assets to `target` under their published names."""
    target.mkdir(parents=True, exist_ok=True)
    for name, published in names.items():
        (target / published).write_bytes(asset_bytes(folder, name, names))


def _name(folder: Path, name: str, names: dict[str, str]) -> None:
    """Add the published name of a file, after those of the scripts that it imports (never in a circle)."""
    if name in names:
        return
    if name.endswith(".js"):
        for found in _IMPORT.findall((folder / name).read_bytes()):
            _name(folder, found.decode(), names)
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(asset_bytes(folder, name, names)).hexdigest()[:8]
    names[name] = f"{stem}.{digest}.{suffix}"

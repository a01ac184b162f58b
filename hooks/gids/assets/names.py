"""Assets carry a fingerprint of their content in their name, so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import rcssmin
import rjsmin

from gids.assets.pictograms import PICTOGRAM_FILES, pictogram_file

# Code of others, below the folder of the project, under the name that it gets in the site.
_LIBRARIES = {"minisearch.js": Path("requirements/node_modules/minisearch/dist/es/index.js")}
_NOTICES = {"minisearch.js": b"/* MiniSearch 7.2.0 by Luca Ongaro, MIT licence */\n"}

# How one script of ours names another: `import { x } from "./plan-days.js"`, `import("./packs.js")`.
_IMPORT = re.compile(rb'(?<=["\']\./)[a-z-]+\.js(?=["\'])')


def asset_names(folder: Path) -> dict[str, str]:
    """Map the name of every asset to its published name: `site.css` to `site.1a2b3c4d.css`.

    `folder` is `overrides/assets`; libraries are found beside `overrides`. The name of a script changes too when
    a script that it imports does. Raises FileNotFoundError when a library has not been fetched yet.
    """
    names: dict[str, str] = {}
    own = [file.name for file in folder.iterdir() if file.is_file() and not file.name.startswith(".")]
    for name in sorted([*own, *_LIBRARIES, *PICTOGRAM_FILES]):
        _name(folder, name, names)
    return dict(sorted(names.items()))


def asset_bytes(folder: Path, name: str, names: Mapping[str, str]) -> bytes:
    """Give the content of an asset as it is published: without comments, importing others by published names."""
    if name in PICTOGRAM_FILES:
        return pictogram_file(folder.parent, name)
    content = _source(folder, name).read_bytes()
    if name.endswith(".css"):
        return bytes(rcssmin.cssmin(content))
    if not name.endswith(".js"):
        return content
    small: bytes = bytes(rjsmin.jsmin(content))
    return _NOTICES.get(name, b"") + _IMPORT.sub(lambda found: names[found[0].decode()].encode(), small)


def copy_assets(folder: Path, target: Path, names: Mapping[str, str]) -> None:
    """Write the assets to `target` under their published names."""
    target.mkdir(parents=True, exist_ok=True)
    for name, published in names.items():
        (target / published).write_bytes(asset_bytes(folder, name, names))


def _source(folder: Path, name: str) -> Path:
    if name not in _LIBRARIES:
        return folder / name
    file = folder.parents[1] / _LIBRARIES[name]
    if not file.is_file():
        raise FileNotFoundError(
            f"{_LIBRARIES[name]} ontbreekt. Draai eerst: make requirements/node_modules/.installed"
        )
    return file


def _name(folder: Path, name: str, names: dict[str, str]) -> None:
    """Add the published name of a file, after those of the scripts that it imports (never in a circle)."""
    if name in names:
        return
    if name.endswith(".js") and name not in _LIBRARIES:
        for found in _IMPORT.findall((folder / name).read_bytes()):
            _name(folder, found.decode(), names)
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(asset_bytes(folder, name, names)).hexdigest()[:8]
    names[name] = f"{stem}.{digest}.{suffix}"

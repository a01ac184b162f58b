"""Finishes the service worker: what this release is made of, or the one that takes everything back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import rjsmin

from gids.finish.packs import NO_INTERNET, fingerprint_of, used_assets

WORKER = "sw.js"
# A service worker only reaches pages below its own address, so it lies at the top under a plain name.
_OFF = "sw-off.js"
_PLACE = '"@BUILD@"'


def write_worker(folder: Path, overrides: Path, packs: Mapping[str, str]) -> None:
    """Write `sw.js` in the finished site `folder`, with the files that it cannot do without and all versions of packs.

    `packs` maps a language to the version of its pack. The version of the worker follows from its code and from all
    of these, so that the same release is the same file. Raises ValueError when the script has no place for them.
    """
    script = (overrides / WORKER).read_text(encoding="utf-8")
    if script.count(_PLACE) != 1:
        raise ValueError(f"overrides/{WORKER}: {_PLACE} moet er 1 keer staan")
    core = [NO_INTERNET, *sorted(used_assets(folder, [folder / NO_INTERNET]))]
    build = {
        "core": [{"url": file, "sha256": fingerprint_of(folder / file)} for file in core],
        "packs": dict(packs),
    }
    code = str(rjsmin.jsmin(script))
    version = hashlib.sha256(f"{code}{json.dumps(build)}".encode()).hexdigest()[:12]
    release = json.dumps({"version": version, **build}, separators=(",", ":"))
    (folder / WORKER).write_text(code.replace(_PLACE, release) + "\n", encoding="utf-8")


def write_worker_off(folder: Path, overrides: Path) -> None:
    """Write a `sw.js` that removes all that earlier workers of this site kept on a phone, and itself."""
    code = str(rjsmin.jsmin((overrides / _OFF).read_text(encoding="utf-8")))
    (folder / WORKER).write_text(code + "\n", encoding="utf-8")

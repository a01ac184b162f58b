"""Packs: which files a phone must have to keep a whole language, each with its fingerprint, so nothing wrong is kept."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from math import ceil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from babel.units import format_unit

from gids.model import Language
from gids.views import PROFESSIONALS, STATUS

PACK = "pack.json"
NO_INTERNET = "geen-internet.html"
# Of no use without internet: what is not there, and the copies to download.
_NOT_KEPT = ("404.html", f"{PROFESSIONALS}/index.html", f"{STATUS}/index.html")
# Where a page tells how much there is to keep; the number is known when all pages are there.
_SIZE = re.compile(r'(<data class="?pack-size"? value="?([a-zA-Z-]+)"?>)[^<]*(</data>)')
_ASSET = re.compile(r"assets/([a-z0-9-]+\.[0-9a-f]{8}\.[a-z0-9]+)")
_BESIDE = re.compile(r"[\"']\./([a-z0-9-]+\.[0-9a-f]{8}\.[a-z0-9]+)")  # as a script names another
_TAG = re.compile(r"<(link|img|source)\s([^>]+)>")
_ATTRIBUTE = re.compile(r"\b(rel|src|href)=(?:\"([^\"]*)\"|([^\s\"'>]+))")


def write_packs(folder: Path, languages: Sequence[Language], codes: Collection[str] = ()) -> dict[str, str]:
    """Write `<language>/pack.json` in the finished site `folder`; give the version of each pack by language.

    Nothing in the site may change after this. The file lists `{url, sha256, bytes}` for every file, with the address
    from the top of the site; `bytes` is the sum of all, `compressed` that sum compressed (gzip, in bytes), and the
    version follows from the fingerprints alone. Writes the sizes in the pages too. Can be done again on the same site.
    Every language has the pages of the short `codes` (their folders) too: what is on paper works without internet.
    """
    present = [language for language in languages if (folder / language.code).is_dir()]
    for language in present:
        _write_sizes(folder, language, {})
    shared = set(_code_files(folder, codes))
    packs = {language.code: sorted({*_files(folder, language.code), *shared}) for language in present}
    every = sorted({file for files in packs.values() for file in files})
    with ThreadPoolExecutor() as threads:  # zlib lets other threads work
        weights = dict(zip(every, threads.map(partial(_compressed, folder), every), strict=True))
    compressed = {code: sum(weights[file] for file in files) for code, files in packs.items()}
    versions = {}
    for language in present:
        _write_sizes(folder, language, compressed)
    entry_of = cache(partial(_entry, folder))
    for code, files in packs.items():
        listed = [entry_of(file) for file in files]
        versions[code] = _version(listed)
        pack = {
            "version": versions[code],
            "bytes": sum(entry["bytes"] for entry in listed),
            "compressed": compressed[code],
            "files": listed,
        }
        (folder / code / PACK).write_text(json.dumps(pack, separators=(",", ":")) + "\n", encoding="utf-8")
    return versions


def used_assets(folder: Path, pages: Iterable[Path]) -> set[str]:
    """Find the styles, scripts and pictograms that pages name, and the scripts that those import."""
    return _used_assets(folder, (page.read_text(encoding="utf-8") for page in pages))


def _used_assets(folder: Path, pages: Iterable[str]) -> set[str]:
    """Do the same with the text of each page."""
    found: set[str] = set()
    texts = list(pages)
    while texts:
        text = texts.pop()
        for name in {*_ASSET.findall(text), *_BESIDE.findall(text)} - found:
            asset = folder / "assets" / name
            if asset.is_file():
                found.add(name)
                if asset.suffix == ".js":
                    texts.append(asset.read_text(encoding="utf-8"))
    return {f"assets/{name}" for name in found}


def written_size(size: int, language: Language) -> str:
    """Write a size in bytes as whole tenths of a megabyte (10^6 bytes), upwards: `0,7 MB` (Unicode CLDR)."""
    megabytes = max(1, ceil(size / 100_000)) / 10
    return str(
        format_unit(
            megabytes, "digital-megabyte", length="short", locale=language.locale, numbering_system="latn"
        )
    )


def fingerprint_of(file: Path) -> str:
    """Give the SHA-256 of a file in hexadecimal digits."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _files(folder: Path, code: str) -> Iterator[str]:
    """List all files of a language: its pages and their data, what they show, and the page without internet."""
    top = folder / code
    pages = [
        page for page in sorted(top.rglob("*.html")) if page.relative_to(top).as_posix() not in _NOT_KEPT
    ]
    data = (file for file in sorted(top.rglob("*.json")) if file.name != PACK)
    no_internet = [file for file in (folder / NO_INTERNET,) if file.is_file()]
    yield from (file.relative_to(folder).as_posix() for file in (*pages, *data, *no_internet))
    yield from _shown(folder, [*pages, *no_internet])


def _code_files(folder: Path, codes: Collection[str]) -> Iterator[str]:
    """List the pages of short codes and what they show; the same in every language."""
    pages = [page for name in sorted(codes) if (page := folder / name / "index.html").is_file()]
    yield from (page.relative_to(folder).as_posix() for page in pages)
    yield from _shown(folder, pages)


def _shown(folder: Path, pages: Sequence[Path]) -> Iterator[str]:
    """List what pages show: their assets, and the pictures, icons and app manifests that they name."""
    texts = [page.read_bytes().decode() for page in pages]
    yield from _used_assets(folder, texts)
    shown = {file for page, text in zip(pages, texts, strict=True) for file in _named(folder, page, text)}
    apps = {
        icon for file in shown if file.endswith((".webmanifest", ".json")) for icon in _icons(folder, file)
    }
    yield from shown | apps


def _named(folder: Path, page: Path, text: str) -> Iterator[str]:
    """List the pictures, icons and app manifest that a page names, without the fingerprinted assets."""
    here = page.parent.relative_to(folder).as_posix()
    for tag, inside in _TAG.findall(text):
        values = {name: quoted or bare for name, quoted, bare in _ATTRIBUTE.findall(inside)}
        if tag == "link" and not {"icon", "apple-touch-icon", "manifest"} & set(
            values.get("rel", "").split()
        ):
            continue
        file = _file(folder, here, values.get("href" if tag == "link" else "src", ""))
        if file and not _ASSET.search(file):
            yield file


def _icons(folder: Path, manifest: str) -> Iterator[str]:
    """List the icons that an app manifest names (W3C Web Application Manifest)."""
    here = posixpath.dirname(manifest)
    for icon in json.loads((folder / manifest).read_text(encoding="utf-8")).get("icons", ()):
        file = _file(folder, here, icon["src"])
        if file and not _ASSET.search(file):
            yield file


def _file(folder: Path, here: str, target: str) -> str | None:
    """Find the file that a link from folder `here` leads to; nothing when it is not a file of this site."""
    path = posixpath.normpath(posixpath.join(here, unquote(target.split("#")[0].split("?")[0])))
    return path if target and (folder / path).is_file() and not path.startswith(("..", "/")) else None


def _write_sizes(folder: Path, language: Language, sizes: Mapping[str, int]) -> None:
    """Write how large each pack is in all pages of a language, or nothing where the size is not known."""

    def filled(found: re.Match[str]) -> str:
        size = sizes.get(found[2])
        return found[1] + (written_size(size, language) if size else "") + found[3]

    for page in sorted((folder / language.code).rglob("*.html")):
        content = page.read_bytes()
        if b"pack-size" not in content:
            continue
        text = content.decode()
        new = _SIZE.sub(filled, text)
        if new != text:
            page.write_text(new, encoding="utf-8")


def _compressed(folder: Path, file: str) -> int:
    return len(zlib.compress((folder / file).read_bytes(), 9))


def _entry(folder: Path, file: str) -> dict[str, Any]:
    return {
        "url": file.removesuffix("index.html") if file.endswith("/index.html") else file,
        "sha256": fingerprint_of(folder / file),
        "bytes": (folder / file).stat().st_size,
    }


def _version(entries: Iterable[Mapping[str, str | int]]) -> str:
    """Give the version of a pack: the fingerprint of the addresses and fingerprints of all its files."""
    told = "".join(f"{entry['url']} {entry['sha256']}\n" for entry in entries)
    return hashlib.sha256(told.encode()).hexdigest()[:12]

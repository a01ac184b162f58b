"""Writes the form for who does not write Markdown: /beheer/, with Sveltia CMS as it is published, and its configuration."""

from __future__ import annotations

import hashlib
import html
import json
import shutil
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from gids.finish.form.config import configuration
from gids.model import Editing, Language, Site

FORM = "beheer"
_LIBRARY = Path("requirements/node_modules/@sveltia/cms")
_YAML = Path("requirements/node_modules/js-yaml")
# What the form needs of the library: not its maps, nor what changes pictures or colours code.
_PARTS = ("npm/index.js", "npm/chunks/react-*.js", "npm/assets/*.woff2", "npm/assets/*.LICENSE.txt")
_OWN = ("body.js", "form.css", "matter.js", "page.js", "start.js")


def write_form(folder: Path, site: Site, languages: Sequence[Language], overrides: Path) -> str:
    """Write `beheer/` in the finished site `folder`; give the policy that holds for it alone.

    `overrides` is the folder of the design; the libraries are found beside it. Raises FileNotFoundError when they have not
    been fetched yet.
    """
    target, source = folder / FORM, overrides / "form"
    shutil.rmtree(target, ignore_errors=True)
    (target / "sveltia").mkdir(parents=True)
    _copy_library(overrides.parent, target)
    for name in _OWN:
        shutil.copyfile(source / name, target / name)
    icons = [
        file.relative_to(overrides / ".icons").with_suffix("").as_posix()
        for file in (overrides / ".icons").rglob("*.svg")
    ]
    config = configuration(site, languages, icons)
    (target / "config.json").write_text(json.dumps(config, ensure_ascii=False) + "\n", encoding="utf-8")
    locales = [file.stem for file in sorted((target / "locales").iterdir())]
    imports = json.dumps(
        {"imports": {f"./locales/{code}.json": f"./locales/{code}.js" for code in locales}},
        separators=(",", ":"),
    )
    policy = form_policy(imports, site.region.editing)
    page = (source / "index.html").read_text(encoding="utf-8")
    filled = {
        "@POLICY@": html.escape(policy),
        "@IMPORTS@": imports,
        "@HIDDEN@": "yes" if site.region.editing else "no",
    }
    for place, words in filled.items():
        page = page.replace(place, words)
    (target / "index.html").write_text(page, encoding="utf-8")
    return policy


def form_policy(imports: str, editing: Editing | None) -> str:
    """Write the policy of the form (CSP level 3): nothing from elsewhere, and only the place where it saves is asked.

    `imports` is the import map inside the page. The library puts its styles in the page as it goes, and shows what it
    reads through `blob:` addresses.
    """
    digest = b64encode(hashlib.sha256(imports.encode()).digest()).decode()
    asked = " ".join(("'self'", *_asked(editing)))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'sha256-{digest}'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' blob: data:",
            "font-src 'self'",
            f"connect-src {asked}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _asked(editing: Editing | None) -> list[str]:
    """Give the origins of the programming interface where the form reads and saves."""
    if editing is None:
        return []
    if editing.backend == "github":
        return ["https://api.github.com"]
    base = urlsplit(editing.base_url or "https://gitlab.com")
    return [f"{base.scheme}://{base.netloc}"]


def _copy_library(home: Path, target: Path) -> None:
    library, yaml = home / _LIBRARY, home / _YAML
    for needed in (library / "npm" / "index.js", yaml / "dist"):
        if not needed.exists():
            raise FileNotFoundError(
                f"{needed.relative_to(home).as_posix()} ontbreekt. Draai eerst: make requirements/node_modules/.installed"
            )
    for part in _PARTS:
        for file in library.glob(part):
            copy = target / "sveltia" / file.relative_to(library / "npm")
            copy.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, copy)
    shutil.copyfile(library / "LICENSE.txt", target / "sveltia" / "LICENSE.txt")
    shutil.copyfile(yaml / "dist" / "browser" / "js-yaml.esm.min.mjs", target / "js-yaml.js")
    shutil.copyfile(yaml / "LICENSE", target / "js-yaml.LICENSE.txt")
    (target / "locales").mkdir()
    # A browser loads no JSON as a module without being told so in the script: the page leads to these instead.
    for file in sorted((library / "locales").glob("*.json")):
        words = file.read_text(encoding="utf-8").strip()
        (target / "locales" / f"{file.stem}.js").write_text(f"export default {words};\n", encoding="utf-8")

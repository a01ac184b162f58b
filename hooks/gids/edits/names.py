"""Names of new pages: whether one may be used, and which one could."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import yaml

from gids.model import Site

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Where the addresses of pages that are gone are kept, as keys or values; not every site has this file.
MOVED = "_data/moved.yml"


def problem_with_name(site: Site, content: Path, folder: str, name: str) -> str | None:
    """Say in Dutch why a page cannot have this name, with one that it could have; None when it can."""
    if not _SLUG.fullmatch(name):
        better = suggested(name)
        hint = f" Kies bijvoorbeeld: {better}." if better else " Kies bijvoorbeeld: veilig-slapen."
        return f"'{name}' kan geen adres zijn: alleen kleine letters a-z, cijfers en streepjes.{hint}"
    path = f"{folder}/{name}"
    # Also a page that cannot be read, or that nobody has saved in git.
    source = site.source_language.code
    if site.page(path) or (content / source / f"{path}.md").exists():
        return (
            f"{path} bestaat al. Verander content/{source}/{path}.md, of kies een andere naam, "
            f"bijvoorbeeld: {_free(site, folder, name)}."
        )
    if path in _gone(content / MOVED):
        return (
            f"{path} was eerder het adres van een andere pagina. Wie dat oude adres heeft, komt nu bij die pagina. "
            f"Kies een andere naam, bijvoorbeeld: {_free(site, folder, name)}."
        )
    return None


def suggested(text: str) -> str:
    """Make a name of any words: without accents, capitals and other signs; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def _free(site: Site, folder: str, name: str) -> str:
    return next(
        f"{name}-{number}"
        for number in range(2, len(site.pages) + 3)
        if not site.page(f"{folder}/{name}-{number}")
    )


def _gone(file: Path) -> set[str]:
    """List the addresses in the file of moved pages that lead elsewhere now, whatever else it says of them."""
    if not file.is_file():
        return set()
    listed = yaml.safe_load(file.read_text(encoding="utf-8"))
    lines = listed if isinstance(listed, list) else []
    return {str(line["from"]) for line in lines if isinstance(line, dict) and "from" in line}

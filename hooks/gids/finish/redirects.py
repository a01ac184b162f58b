"""Where hosts should send a reader on: from a word to its code, and from a page that is gone to its successor.

Only for hosts that can: each code and word is also a page of its own, which works everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from gids.model import Language, Site, destination
from gids.model.codes import path_of

REDIRECTS = "_redirects"
NGINX_CODES = "_nginx-codes.conf"
# The most lines that Cloudflare Pages reads (developers.cloudflare.com/pages/configuration/redirects); Netlify takes more.
_MOST = 2000


def write_redirects(folder: Path, site: Site, languages: Sequence[Language], address: str) -> None:
    """Write `_redirects` and `_nginx-codes.conf` for the site in `folder`, published at `address`.

    Writes neither when there is nothing to send on.
    """
    for name in (REDIRECTS, NGINX_CODES):
        (folder / name).unlink(missing_ok=True)
    pairs = list(_pairs(site, languages, urlsplit(address).path))
    if pairs:
        (folder / REDIRECTS).write_text(_redirects(pairs), encoding="utf-8")
        (folder / NGINX_CODES).write_text(_nginx(pairs), encoding="utf-8")


def _pairs(site: Site, languages: Sequence[Language], top: str) -> Iterator[tuple[str, str]]:
    """Give the old and the new address of what moved: pages first, for those have no page of their own any more."""
    codes = {code.code: code for code in site.codes}
    seen: set[str] = set()
    for code in site.codes:
        to = destination(code, codes)
        old = path_of(code.page)
        if code.retired and to is not None and site.page(old) is None and old not in seen:
            seen.add(old)
            for language in languages:
                new = f"{top}{language.code}/{to}/" if to else f"{top}{language.code}/"
                yield f"{top}{language.code}/{old}/", new
    for code in site.codes:
        if code.alias:
            yield f"{top}{code.alias}/", f"{top}{code.code}/"


def _redirects(pairs: Sequence[tuple[str, str]]) -> str:
    """Write a line for every address, and one for its form without the slash; 302, for a successor may change."""
    lines = [f"{old} {new} 302" for pair in pairs for old, new in _forms(pair)]
    left_out = len(lines) - _MOST
    head = ["# Gemaakt door `gids build` uit content/_data/links.yml. Zie docs/maintainers/codes.md."]
    if left_out > 0:
        head.append(
            f"# {left_out} regels passen niet: hosts lezen er {_MOST}. Elk woord is ook een gewone pagina."
        )
    return "\n".join([*head, *lines[:_MOST]]) + "\n"


def _nginx(pairs: Sequence[tuple[str, str]]) -> str:
    """Write a `map`, which nginx allows beside `server` blocks only (nginx.org, ngx_http_map_module)."""
    lines = [
        "# Gemaakt door `gids build`. In het http-blok: include /pad/naar/site/_nginx-codes.conf;",
        "# en in het server-blok: if ($gids_moved) { return 302 $gids_moved; }",
        "map $uri $gids_moved {",
        '    default "";',
        *(f"    {old} {new};" for pair in pairs for old, new in _forms(pair)),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _forms(pair: tuple[str, str]) -> tuple[tuple[str, str], tuple[str, str]]:
    old, new = pair
    return (old.removesuffix("/"), new), (old, new)

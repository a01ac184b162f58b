"""Where hosts should send a reader on: from an old address to the page, and from a word to its code.

Only for hosts that can: each old address, code and word is also a page of its own, which works everywhere. A page that
got another name has it for ever (O10), so that is a 301, which hosts and search engines may keep. What may still get
another successor is a 302. Where another page came in the place of an old address nobody is sent on: the page there
says so first.
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
    top = urlsplit(address).path
    renamed, pairs = list(_renamed(site, languages, top)), list(_pairs(site, languages, top))
    if renamed or pairs:
        (folder / REDIRECTS).write_text(_redirects(renamed, pairs), encoding="utf-8")
        (folder / NGINX_CODES).write_text(_nginx(renamed, pairs), encoding="utf-8")


def _renamed(site: Site, languages: Sequence[Language], top: str) -> Iterator[tuple[str, str]]:
    """Give the old and the new address of every page that only got another name."""
    for move in site.moved:
        now = site.same_page(move.from_)
        if now is not None and site.page(now):
            for language in languages:
                yield f"{top}{language.code}/{move.from_}/", f"{top}{language.code}/{now}/"


def _pairs(site: Site, languages: Sequence[Language], top: str) -> Iterator[tuple[str, str]]:
    """Give the old and the new address of pages that went without a line of their own, and of words."""
    codes = {code.code: code for code in site.codes}
    seen: set[str] = set()
    for code in site.codes:
        to = destination(code, codes)
        old = path_of(code.page)
        if (
            code.retired
            and to is not None
            and site.page(old) is None
            and old not in seen | site.old_addresses.keys()
        ):
            seen.add(old)
            for language in languages:
                new = f"{top}{language.code}/{to}/" if to else f"{top}{language.code}/"
                yield f"{top}{language.code}/{old}/", new
    for code in site.codes:
        if code.alias:
            yield f"{top}{code.alias}/", f"{top}{code.code}/"


def _redirects(renamed: Sequence[tuple[str, str]], pairs: Sequence[tuple[str, str]]) -> str:
    """Write a line for every address, and one for its form without the slash."""
    lines = [
        f"{old} {new} {status}"
        for found, status in ((renamed, 301), (pairs, 302))
        for pair in found
        for old, new in _forms(pair)
    ]
    left_out = len(lines) - _MOST
    head = [
        "# Gemaakt door `gids build` uit content/_data/ (moved.yml en links.yml). Zie docs/maintainers/codes.md."
    ]
    if left_out > 0:
        head.append(
            f"# {left_out} regels passen niet: hosts lezen er {_MOST}. Elk woord is ook een gewone pagina."
        )
    return "\n".join([*head, *lines[:_MOST]]) + "\n"


def _nginx(renamed: Sequence[tuple[str, str]], pairs: Sequence[tuple[str, str]]) -> str:
    """Write each as a `map`, which nginx allows beside `server` blocks only (nginx.org, ngx_http_map_module)."""
    lines = [
        "# Gemaakt door `gids build`. In het http-blok: include /pad/naar/site/_nginx-codes.conf;",
        "# en in het server-blok: if ($gids_renamed) { return 301 $gids_renamed$is_args$args; }",
        "# en: if ($gids_moved) { return 302 $gids_moved; }",
        *_map("$gids_renamed", renamed),
        *_map("$gids_moved", pairs),
    ]
    return "\n".join(lines) + "\n"


def _map(name: str, pairs: Sequence[tuple[str, str]]) -> list[str]:
    lines = (f"    {old} {new};" for pair in pairs for old, new in _forms(pair))
    return [f"map $uri {name} {{", '    default "";', *lines, "}"]


def _forms(pair: tuple[str, str]) -> tuple[tuple[str, str], tuple[str, str]]:
    old, new = pair
    return (old.removesuffix("/"), new), (old, new)

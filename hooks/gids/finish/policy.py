"""The content security policy of each finished page (CSP level 3): only what the site itself brings may load or run.

It is made after everything else, from the bytes that are published, so that the hash of each script and style inside
a page is in it. Hosts send it as a header (`headers.py`); the page carries it too, for hosts that send none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from gids.findings import Finding, Place
from gids.finish.allowed import Refused
from gids.finish.allowed_pages import PageCheck, inline_hashes
from gids.finish.form import FORM
from gids.views import PLAN_DATA

# A browser must find the encoding in the first 1024 bytes, and the policy before anything that it is about.
_CHARSET = re.compile(r'<meta charset=(?:"utf-8"|utf-8) ?/?>', re.IGNORECASE)
_OWN = re.compile(
    r'\n<meta http-equiv="Content-Security-Policy" content="[^"<>]*">\n<meta name="referrer" content="no-referrer">'
)


def policy(scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """Write a policy with the hashes (`sha256-…`) of the scripts and styles that stand inside pages."""
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *(f"'{one}'" for one in sorted(scripts)))),
            " ".join(("style-src 'self'", *(f"'{one}'" for one in sorted(styles)))),
            *(f"{kind}-src 'self'" for kind in ("img", "connect", "worker", "manifest", "media")),
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def with_policy(html: str) -> str:
    """Put the policy of a page in its head, in the place of the one that is there already.

    The page must have passed `PageCheck`. Raises ValueError when it does not tell its encoding first
    (`<meta charset="utf-8">`).
    """
    bare = without_policy(html)
    found = _CHARSET.search(bare, 0, 1024)
    if found is None:
        raise ValueError("no <meta charset> at the start")
    own = (
        f'\n<meta http-equiv="Content-Security-Policy" content="{policy(*inline_hashes(bare))}">'
        '\n<meta name="referrer" content="no-referrer">'
    )
    return bare[: found.end()] + own + bare[found.end() :]


def without_policy(html: str) -> str:
    """Give a page without what `with_policy` put in it, for a place where 'self' means nothing (a file, a reader)."""
    return _OWN.sub("", html, count=1)


class Inside(NamedTuple):
    """The hashes of the scripts and styles that run inside pages, as a policy names them."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()


def protect(folder: Path, address: str, done: Mapping[str, Inside] = MappingProxyType({})) -> str:
    """Check every page below `folder` and put its policy in it; gives the policy that holds for all pages together.

    Drawings are checked too, and the HTML that a script takes from a file of facts (`parts` of the stappenplan).
    The folders in `done` were protected before, by `protect_part`; the form is no page for parents and has a policy of
    its own. Raises Refused with all findings when a page holds
    what is not allowed; not every file is renewed then.
    """
    rest = protect_part(folder, address, folder, {*done, FORM})
    parts = (rest, *done.values())
    return policy(*(frozenset().union(*kind) for kind in zip(*parts, strict=True)))


def protect_part(folder: Path, address: str, top: Path, but: Container[str] = ()) -> Inside:
    """Do so for a part of a site, such as a language; gives what runs inside its pages.

    `top` is the folder from which findings name files; what is in one of the folders `but` of it is left alone.
    """
    check = PageCheck(address)
    scripts: set[str] = set()
    styles: set[str] = set()
    bare: list[Finding] = []

    def files(pattern: str) -> Iterator[tuple[Path, str]]:
        for file in sorted(folder.rglob(pattern)):
            place = file.relative_to(top)
            if place.parts[0] not in but:
                yield file, place.as_posix()

    for file, page in files("*.html"):
        html = file.read_bytes().decode()
        if not check.look(page, html):
            continue
        try:
            protected = with_policy(html)
        except ValueError:
            bare.append(_without_encoding(page))
            continue
        found = inline_hashes(protected)
        scripts |= set(found[0])
        styles |= set(found[1])
        if protected != html:
            file.write_bytes(protected.encode())
    for file, page in files(Path(PLAN_DATA).name):
        for part in json.loads(file.read_bytes())["parts"].values():
            check.look(page, part)
    for file, page in files("*.svg"):
        check.look_at_drawing(page, file.read_bytes().decode())
    findings = sorted([*check.findings(), *bare])
    if findings:
        raise Refused(findings)
    return Inside(frozenset(scripts), frozenset(styles))


def _without_encoding(page: str) -> Finding:
    return Finding.at(
        Place(page),
        "H11",
        found="een pagina die niet begint met haar tekencodering",
        expected='<meta charset="utf-8"> als eerste in de head',
        repair="Laat het sjabloon in overrides/ beginnen zoals main.html.",
    )

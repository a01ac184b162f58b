"""Where to report that something in the site is not safe (RFC 9116)."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from gids.model import Site

# Below the top of the host, wherever the site itself is (RFC 8615).
SECURITY_TXT = ".well-known/security.txt"
# The page that says who makes the site, and that there is no address yet.
_ABOUT = "over/colofon"


def write_security_txt(folder: Path, site: Site, address: str) -> None:
    """Write the file below `folder`, or take an old one away when the region has none."""
    file = folder / SECURITY_TXT
    text = security_txt(site, address)
    file.unlink(missing_ok=True)
    if text:
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")


def security_txt(site: Site, address: str) -> str | None:
    """Write the file for a site at `address`; None when the region says nothing about it.

    Without an address to report to, the contact is the site's own page that says so: nothing is made up.
    """
    security = site.region.security
    if security is None:
        return None
    source = site.source_language.code
    known = [language.code for language in site.languages]
    languages = dict.fromkeys(code for code in (source, "en") if code in known)
    page = site.page(site.now_at(_ABOUT) or _ABOUT)
    about = f"{address}{source}/{page.path if page else 'hulp'}/"
    lines = [f"Contact: {security.contact or about}"]
    if security.contact is None:
        lines.insert(0, "# No organisation has adopted this site yet. The page below says who makes it.")
    lines += [
        f"Expires: {security.expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {urljoin(address, f'/{SECURITY_TXT}')}",
    ]
    return "\n".join(lines) + "\n"

"""Where a leaflet leads: what its QR code holds, and what stands beside it for who types."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from gids.model import Site
from gids.views import short_link


@dataclass(frozen=True)
class Address:
    """The address of a page on paper: `scanned` is in the QR code, `shown` is read by people, `code` is its number."""

    scanned: str
    shown: str
    code: str | None


def paper_address(site: Site, top: str, language: str, path: str) -> Address:
    """Give the short code of a page as its address, which lasts for ever and asks for the language; else the page itself."""
    link = short_link(site, path, top)
    return Address(link.qr, link.shown, link.code) if link else address_of(top, language, path)


def address_of(top: str, language: str, path: str) -> Address:
    """Give the address of the page `path` in `language` on a site at `top` (with a slash at the end).

    Scheme and host are written in capitals, for they may be (RFC 3986, 3.1 and 3.2.2); the path stays as it is: a host
    with plain files tells capitals apart. A person needs no scheme and no slash at the end.
    """
    parts = urlsplit(f"{top}{language}/{path}/" if path else f"{top}{language}/")
    start = f"{parts.scheme}://{parts.netloc}"
    shown = f"{parts.netloc}{parts.path}".rstrip("/")
    return Address(f"{start.upper()}{parts.path}", shown, code=None)

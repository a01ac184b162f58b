"""Where a reader tells that something is wrong: links that name the page, its language and its version."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from gids.views.build import Build


@dataclass(frozen=True)
class MistakeLinks:
    """The address of a message that is written already (`mail`, RFC 6068) and of a `form` that is filled in already.

    Both are empty when the region has no address. `name` is what a reader can say of the page: `ar/antwoorden/koorts`.
    """

    mail: str
    form: str
    name: str


def mistake_links(build: Build, path: str, version: str, address: str) -> MistakeLinks:
    """Make the links for the page at `path` in the language of the build; `address` is its own, in full.

    Only the links hold what will be told: nothing is sent before the reader does it.
    """
    code = build.language.code
    page = path or "index"
    name = f"{code}/{page}"
    mistakes = build.site.region.mistakes
    mail = form = ""
    if mistakes and mistakes.email:
        subject = f"{build.words['mistakes']['title']} {name} {version}"
        body = f"\r\n\r\n{address}\r\n{code} {version}"
        query = urlencode({"subject": subject, "body": body}, quote_via=quote, safe="")
        mail = f"mailto:{mistakes.email}?{query}"
    if mistakes and mistakes.form:
        form = mistakes.form.format(page=quote(page, safe=""), language=code, version=version)
    return MistakeLinks(mail, form, name)

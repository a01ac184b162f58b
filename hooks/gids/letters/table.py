"""links.csv: all codes for mail merge, as Dutch Excel and Word read it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from gids.letters.kit import Kit, KitCode, Title

# The columns, which are also the merge fields of Word: letters, digits and _.
CODE, SCANNED, TYPED, VERSION, INSTEAD = "Code", "Adres_QR", "Adres_typen", "Versie", "Gestopt"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
# A cell that begins so is a formula for a spreadsheet (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def title_field(language: str) -> str:
    """Give the column with the titles in a language: `Titel_ar`."""
    return f"Titel_{language.replace('-', '_')}"


def links_csv(kit: Kit, codes: Sequence[KitCode]) -> bytes:
    """Write the table: UTF-8 with its mark (else Excel takes it for Windows-1252), semicolons, CRLF.

    Below the codes come those that retired: their row has the address of the code that came in their place.
    """
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(
        [CODE, SCANNED, TYPED, VERSION, INSTEAD, *(title_field(one.code) for one in kit.languages)]
    )
    for code in (*codes, *kit.retired):
        table.writerow([_cell(value) for value in _row(kit, code)])
    return out.getvalue().encode("utf-8-sig")


def shown_title(kit: Kit, title: Title) -> str:
    """Give a title for paper; one that is Dutch after all says so in the reader's language."""
    in_dutch = kit.words(title.language)["state"]["in_dutch"]
    return f"{title.text} ({in_dutch})" if title.in_source else title.text


def _row(kit: Kit, code: KitCode) -> Iterator[str]:
    yield from (code.code, code.link.qr, code.link.shown, code.version)
    yield _instead(code)
    titles = {title.language.code: shown_title(kit, title) for title in code.titles}
    yield from (titles.get(language.code, "") for language in kit.languages)


def _instead(code: KitCode) -> str:
    if not code.retired:
        return ""
    return "ja" if code.link.code == code.code else f"nu {code.link.code}"


def _cell(value: str) -> str:
    plain = _CONTROL.sub(" ", value).strip()
    return f"'{plain}" if plain.startswith(_FORMULA) else plain

"""Bytes to text: what a file must be before anything else is read in it."""

from __future__ import annotations

import re
from pathlib import Path

from gids.findings import Finding, Place

_BOM = b"\xef\xbb\xbf"
# Control characters, and signs that nobody sees but that break searching or turn text and numbers round
# (Unicode bidi overrides and isolates). Right-to-left marks and joiners are letters' helpers: they may stay.
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffd]")


def read_text(file: Path, path: str) -> tuple[str | None, list[Finding]]:
    """Read a UTF-8 text file.

    `path` is what findings call the file. Gives the text with LF line ends, or None when it is unusable, and
    the findings: wrong encoding, byte order mark, CRLF, empty.
    """
    data = file.read_bytes()
    findings = []
    if data.startswith(_BOM):
        findings.append(
            Finding.at(
                Place(path),
                "B02",
                found="drie onzichtbare tekens aan het begin (BOM)",
                expected="UTF-8 zonder BOM",
                repair="Bewaar het bestand opnieuw als 'UTF-8' (niet 'UTF-8 met BOM').",
            )
        )
        data = data[len(_BOM) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        findings.append(
            Finding.at(
                Place(path, line, column),
                "B01",
                found=f"een teken dat geen UTF-8 is (byte {data[error.start]:#04x})",
                expected="UTF-8",
                repair="Bewaar het bestand opnieuw als 'UTF-8'.",
            )
        )
        return None, findings
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        findings.append(
            Finding.at(
                Place(path, line),
                "B03",
                found="regeleinden van Windows (CRLF)",
                expected="regeleinden LF",
                repair="Kies in je editor 'LF' als regeleinde en bewaar opnieuw.",
            )
        )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if match := INVISIBLE.search(text):
        position = match.start()
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        findings.append(
            Finding.at(
                Place(path, line, column),
                "B09",
                found=f"een onzichtbaar stuurteken (U+{ord(match[0]):04X})",
                expected="gewone letters en tekens",
                repair="Haal dit teken weg. Typ de regel opnieuw als je het niet ziet.",
            )
        )
        return None, findings
    if not text.strip():
        findings.append(
            Finding.at(
                Place(path),
                "B04",
                found="niets",
                expected="een pagina met front matter en tekst",
                repair="Schrijf de pagina of verwijder het bestand.",
            )
        )
        return None, findings
    return text, findings

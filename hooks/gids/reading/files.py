"""Bytes to text: what a file must be before anything else is read in it."""

from __future__ import annotations

from pathlib import Path

from gids.findings import Finding, Place

_BOM = b"\xef\xbb\xbf"


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
    for position, char in enumerate(text):
        if (char < " " and char not in "\n\t") or char in "\x7f\ufeff\u2028\u2029":
            line = text.count("\n", 0, position) + 1
            column = position - text.rfind("\n", 0, position)
            findings.append(
                Finding.at(
                    Place(path, line, column),
                    "B09",
                    found=f"een onzichtbaar stuurteken (U+{ord(char):04X})",
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

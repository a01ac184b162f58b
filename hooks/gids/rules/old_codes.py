"""No letter breaks: compares the short codes of now with those of an earlier revision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from gids.findings import Finding, Place
from gids.model import ShortCode, Site
from gids.reading import OldCode
from gids.rules.codes import FILE
from gids.rules.texts import data_place

# Names that lead nowhere and cannot be on paper (RFC 2606).
_NOT_REAL = (".example", ".invalid", ".test", "localhost")


def check_old_codes(site: Site, folder: str, old: Sequence[OldCode], address: str) -> list[Finding]:
    """Report codes that are gone or lead elsewhere, aliases that are gone, and another address for all codes.

    `old` are the codes of the earlier revision, `address` the address that they had on paper then; `folder` is
    what findings call the content folder.
    """
    findings: list[Finding] = []
    now = {code.code: (index, code) for index, code in enumerate(site.codes)}
    for before in old:
        if before.code in now:
            findings += _changed(site, before, *now[before.code])
        else:
            findings.append(_gone(f"{folder}/_data/{FILE}", before))
    if old:
        findings += _address(site, address)
    return sorted(findings)


def _gone(file: str, before: OldCode) -> Finding:
    alias = f", alias: {before.alias}" if before.alias else ""
    return Finding.at(
        Place(file),
        "K10",
        found=f"geen code {before.code} (die ging naar {before.page})",
        expected=f"code {before.code}, voor altijd",
        repair=f"Zet de regel terug: {{code: {before.code}, page: {before.page}, since: {before.since}{alias}, why: …}}. "
        "Is de pagina weg? Schrijf er dan retired bij.",
    )


def _changed(site: Site, before: OldCode, index: int, code: ShortCode) -> Iterator[Finding]:
    facts = (("page", before.page, code.page), ("since", before.since, code.since.isoformat()))
    for key, then, now in facts:
        if now != then:
            instead = f" en retired: {{on: DAG, to: {now}, because: WAAROM}}" if key == "page" else ""
            yield Finding.at(
                data_place(site, FILE, index, key),
                "K11",
                found=f"{key}: {now} bij code {code.code}",
                expected=f"{key}: {then}",
                repair=f"Schrijf weer {key}: {then}{instead}.",
            )
    if before.alias and code.alias != before.alias:
        yield Finding.at(
            data_place(site, FILE, index, "alias" if code.alias else "code"),
            "K12",
            found=f"alias: {code.alias or 'geen'} bij code {code.code}",
            expected=f"alias: {before.alias}",
            repair=f"Schrijf weer alias: {before.alias}. Wil je een ander woord? Zet dat bij een nieuwe code.",
        )


def _address(site: Site, then: str) -> Iterator[Finding]:
    now = site.region.short_address or site.region.address
    host = urlsplit(then).hostname or ""
    if now != then and host and not host.endswith(_NOT_REAL):
        key = "short_address" if site.region.short_address else "address"
        yield Finding.at(
            data_place(site, "region.yml", key),
            "K13",
            found=now,
            expected=then,
            repair="Staat er al iets op papier? Zorg dan dat het oude adres blijft werken en doorstuurt, en houd het aan.",
        )

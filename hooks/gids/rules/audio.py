"""Rules for recordings: each is of a text that the site has now, in that language, and there is one."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import replace

from gids.findings import Finding, Place
from gids.model import Site
from gids.translations import RecordingName, own_fingerprint, recording_name, recording_of, recording_path


def check(site: Site) -> Iterator[Finding]:
    """Check the recordings; reading has refused names that cannot be those of a recording."""
    top = site.interface[site.source_language.code].file.split("/")[0]
    for path in sorted(site.recordings):
        name = recording_name(path)
        assert name is not None
        place, page = Place(f"{top}/{path}"), site.page(name.page)
        of = own_fingerprint(page, name.language, site.source_language.code) if page else None
        if page is None or of is None:
            yield _unknown(site, place, name)
            continue
        right = recording_path(replace(name, of=of))
        if not name.of:
            yield _at(
                place,
                "A01",
                "een opname zonder vingerafdruk",
                right,
                "Is de opname van de tekst van nu? Geef het bestand dan deze naam.",
            )
        elif name.of != of:
            yield _at(
                place,
                "A02",
                name.of,
                f"de vingerafdruk van de woorden van nu: {of}",
                f"Neem de tekst opnieuw op, of verwijder dit bestand. De nieuwe naam: {right}",
            )
        elif path != (chosen := recording_of(site, page, name.language)):
            yield _at(place, "A03", path, f"alleen {chosen}", "Verwijder een van de twee.")


def _unknown(site: Site, place: Place, name: RecordingName) -> Finding:
    """Say that there is no such language, no such page, or no such translation."""
    codes = [language.code for language in site.languages]
    if name.language not in codes:
        return _at(
            place,
            "A01",
            f"de map '{name.language}'",
            f"een taal van de site: {', '.join(codes)}",
            "Geef de map de naam van een taal.",
        )
    if site.page(name.page):
        text = f"content/{name.language}/{name.page or 'index'}.md"
        return _at(place, "A01", f"geen tekst in '{name.language}'", text, "Maak eerst de vertaling.")
    guess = difflib.get_close_matches(name.page, [page.path for page in site.pages], n=1, cutoff=0.4)
    repair = f"Bedoel je {guess[0]}?" if guess else "Kijk in content/nl/ hoe de pagina heet."
    return _at(place, "A01", f"de pagina '{name.page}'", "een pagina die bestaat", repair)


def _at(place: Place, rule: str, found: str, expected: str, repair: str) -> Finding:
    return Finding.at(place, rule, found=found, expected=expected, repair=repair)

"""The languages that somebody asks for on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from gids.model import Site


def split_codes(text: str | None) -> list[str]:
    """Read `nl,ar` as a list; no text gives none."""
    return [code for code in (text or "").split(",") if code]


def wrong_languages(site: Site, codes: Sequence[str], *, making: bool = False) -> str:
    """Tell in Dutch which languages cannot be asked for; empty when all can.

    A language in the making can only be asked for where it may be shown (`making`).
    """
    known = [language.code for language in site.languages if language.published or making]
    unknown = [code for code in codes if code not in known]
    early = [language.code for language in site.languages if language.code in unknown]
    if early:
        return (
            f"nog in de maak: {', '.join(early)}. Dat kan pas als published: false weg is uit languages.yml. "
            f"Kies uit: {', '.join(known)}."
        )
    return f"onbekende taal: {', '.join(unknown)}. Kies uit: {', '.join(known)}." if unknown else ""

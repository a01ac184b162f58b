"""Languages in the making: only who writes sees them, and what has no words yet is Dutch there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from gids.model import Interface, Language, Site


def for_readers(site: Site, named: Collection[str] = ()) -> Site:
    """Give the site without its languages in the making, except those that are `named` (by code).

    Where one of those has no fixed word yet, it has the word of the source language.
    """
    languages = tuple(one for one in site.languages if one.published or one.code in named)
    codes = {language.code for language in languages}
    interface = {code: words for code, words in site.interface.items() if code in codes}
    parents = dict(site.region.parents)
    for language in languages:
        if not language.published:
            interface[language.code] = _filled(interface[language.code], site)
            parents[language.code] = parents.get(language.code) or parents[site.source_language.code]
    pages = tuple(
        replace(page, translations={code: text for code, text in page.translations.items() if code in codes})
        for page in site.pages
    )
    region = site.region.model_copy(update={"parents": parents})
    return replace(site, languages=languages, interface=interface, region=region, pages=pages)


def empty_words(site: Site, language: Language) -> list[tuple[str, ...]]:
    """List the fixed words that a language does not have yet, by their whole key, in the order of the source language."""
    own = site.interface[language.code].flat
    return [key for key in site.interface[site.source_language.code].flat if is_empty(own.get(key))]


def is_empty(word: Any) -> bool:
    """Tell whether a fixed word still has to be written: no text, or a list with only such texts."""
    if isinstance(word, list | dict):
        return all(is_empty(part) for part in word)
    return word is None or (isinstance(word, str) and not word.strip())


def _filled(own: Interface, site: Site) -> Interface:
    source = site.interface[site.source_language.code]
    return Interface(own.file, _with(source.words, own.words), own.positions)


def _with(source: Mapping[str, Any], own: Any) -> Mapping[str, Any]:
    """Lay words over those of the source language, group by group."""
    known = own if isinstance(own, dict) else {}
    return {
        key: _with(word, known.get(key))
        if isinstance(word, dict)
        else (word if is_empty(known.get(key)) else known[key])
        for key, word in source.items()
    }

"""What search engines and chats are told of a page: its words, its picture, and the same page in other languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel.core import get_global

from gids.model import Language, Page, Site
from gids.translations import shown_state
from gids.views.build import Build
from gids.views.generated import GeneratedPage
from gids.views.pages import PageView
from gids.views.structured import page_data, site_data

_ENDS = (".", "?", "!", "؟", ":")


@dataclass(frozen=True)
class Found:
    """What is said of a page in its head.

    `kind` is the type of the Open Graph protocol, `locale` that of the words (empty when the Unicode CLDR knows no
    territory for the language). `card` is the full address of the picture, empty when there is none, and `card_words`
    what the picture says. `alternates` maps languages to full addresses, also that of the page itself (hreflang); it
    is empty when there is no other. `data` is JSON-LD that is safe inside an HTML element, or empty.
    """

    title: str
    description: str
    kind: str
    locale: str
    card: str
    card_words: str
    alternates: Mapping[str, str]
    data: str


def found_page(build: Build, view: PageView | GeneratedPage, address: str, top: str) -> Found:
    """Collect what is said of a page; `address` is its canonical one and `top` the top of the site, in full."""
    if isinstance(view, GeneratedPage):
        language, about, kind = build.language, f"{_closed(view.title)} {view.description}", "website"
        codes: Sequence[str] = [other.code for other in build.languages]
        data = ""
    else:
        page = build.site.page(view.path)
        assert page
        language, about, kind = view.language, view.summary, "article" if view.path else "website"
        codes = codes_with_text(build.site, page, build.languages)
        data = _data(build, view, page, address, top) if build.language.code in codes else ""
    own = isinstance(view, PageView) and bool(view.path)
    return Found(
        view.title,
        about,
        kind,
        og_locale(language),
        f"{top}{card_of(language.code, view.path if own else '')}" if build.together else "",
        view.title if own else _tagline(build.site, language.code),
        _alternates(build, codes, view.path, top),
        data,
    )


def found_top(build: Build, top: str) -> Found:
    """Say of the language choice at the top of the site what its own language says of the site."""
    code = build.language.code
    words = _tagline(build.site, code)
    codes = [other.code for other in build.languages]
    return Found(
        build.words["site"]["name"],
        words,
        "website",
        og_locale(build.language),
        f"{top}{card_of(code, '')}",
        words,
        _alternates(build, codes, "", top),
        "",
    )


def card_of(language: str, path: str) -> str:
    """Give the place of a picture below the top of the site; that of a language itself has an empty path."""
    return f"cards/{language}/{path or 'index'}.png"


def codes_with_text(site: Site, page: Page, languages: Sequence[Language]) -> list[str]:
    """List the languages in which a page has a text of its own, not a short page around the Dutch one."""
    return [
        language.code
        for language in languages
        if language.source or not shown_state(site, page, language.code).shows_source_text
    ]


def og_locale(language: Language) -> str:
    """Write a language as the Open Graph protocol does, with a territory: `nl_NL` (Unicode CLDR, likely subtags)."""
    if language.locale[-2:].isupper():
        return language.locale
    full = get_global("likely_subtags").get(language.locale, "")
    return f"{language.locale.split('_')[0]}_{full.split('_')[-1]}" if full else ""


def _data(build: Build, view: PageView, page: Page, address: str, top: str) -> str:
    return page_data(build, view, page, address, top) if view.path else site_data(build, view, address)


def _alternates(build: Build, codes: Sequence[str], path: str, top: str) -> Mapping[str, str]:
    if not build.together or len(codes) < 2 or build.language.code not in codes:
        return {}
    below = f"{path}/" if path else ""
    found = {code: f"{top}{code}/{below}" for code in codes}
    # Who reads none of these languages finds the language choice at the top.
    return found if path else {**found, "x-default": top}


def _tagline(site: Site, code: str) -> str:
    return str(site.interface[code].words["site"]["tagline"].format(parents=site.region.parents[code]))


def _closed(title: str) -> str:
    return title if title.endswith(_ENDS) else f"{title}."

"""The official Dutch words that parents meet, with their explanation in the language of the reader."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from gids.model import Language, Term
from gids.views.build import Build


@dataclass(frozen=True)
class TermView:
    """A word as the page of words shows it: `dutch` is how letters write it, `word` is empty in Dutch itself."""

    id: str
    dutch: str
    word: str
    text: str
    icon: str


def term_views(build: Build) -> tuple[TermView, ...]:
    """Give every word of the list, in the order of the alphabet of the Dutch words."""
    found = [_view(build, term) for term in build.site.terms]
    return tuple(sorted(found, key=lambda view: view.dutch.split(" ", 1)[-1].casefold()))


def term_note(build: Build, around: Language, term: Term) -> str:
    """Give the explanation of one word as HTML that opens with a tap and needs no script.

    It is in the language of the reader, also when the text `around` it is the Dutch one.
    """
    view, source = _view(build, term), build.site.source_language
    dutch = escape(view.dutch)
    if not build.language.source:
        dutch = f'<bdi lang="{source.code}" dir="{source.direction}">{dutch}</bdi>'
    asked = escape(build.words["words"]["what"]).format(word=dutch)
    own = f"<b>{escape(view.word)}.</b> " if view.word else ""
    own_language = f' lang="{build.language.code}" dir="{build.language.direction}"'
    said = "" if around == build.language else own_language
    return f'<details class="word"{said}><summary>{asked}</summary><p>{own}{escape(view.text)}</p></details>'


def _view(build: Build, term: Term) -> TermView:
    own = build.words["terms"][term.id]
    dutch = build.site.interface[build.site.source_language.code].words["terms"][term.id]["word"]
    return TermView(term.id, dutch, "" if build.language.source else own["word"], own["text"], term.icon)

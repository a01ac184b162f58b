"""A small block for the site of another: plain HTML that needs no script and no style, and loads nothing."""

from __future__ import annotations

from html import escape

from gids.finish.reuse.record import LICENCE, page_address
from gids.translations import State
from gids.views import Build, PageView, written_day


def embed_html(build: Build, view: PageView, top: str) -> str:
    """Write the question, the short answer, where the rest is, the version and the licence.

    The links carry the version: when the advice has changed since, the page itself tells the reader so.
    """
    words, language = build.words, build.language
    address = escape(f"{page_address(top, language.code, view.path)}?v={view.version}")
    other = view.language.code != language.code
    tongue = f' lang="{view.language.code}" dir="{view.language.direction}"' if other else ""
    more = escape(words["reuse"]["more"].format(name=words["site"]["name"]))
    said = [
        escape(words["version"]["page"].format(version=view.version)),
        escape(written_day(build.today, language.locale)),
        *(escape(label) for label, _ in view.notes if label),
        f'<a href="{LICENCE["address"]}" rel="license">{LICENCE["name"]}</a>',
    ]
    lines = [
        f'<div lang="{language.code}" dir="{language.direction}">',
        f'<h3><a href="{address}"{tongue}>{escape(view.title)}</a></h3>',
        *(f"<p>{escape(line)}</p>" for line in _before(build, view)),
        f"<p{tongue}>{escape(view.summary)}</p>",
        f'<p><a href="{address}">{more}</a></p>',
        f"<p><small>{' · '.join(said)}</small></p>",
        "</div>",
    ]
    return "\n".join(lines) + "\n"


def _before(build: Build, view: PageView) -> list[str]:
    """Give what must stand before the answer: whom to call, and that it is not in the language of the reader."""
    words = build.words["state"]
    found = []
    if view.safety or view.state is State.WITHHELD:
        number = build.site.region.contacts["emergency"].phone
        found.append(words["danger"].format(number=number))
    if view.state is State.OUTDATED:
        found.append(f"{words['outdated_title']}.")
    elif view.state is State.WITHHELD:
        found.append(f"{words['safety_title']}.")
    elif view.state is State.MISSING:
        found.append(f"{words['missing_title']}.")
    return found

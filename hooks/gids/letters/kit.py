"""What the letter kit is about: short codes with their address, their titles and the version that is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gids.letters.problem import KitError
from gids.model import Language, Site, destination
from gids.model.codes import FRONT
from gids.views import Build, ShortLink, code_link, code_pages, published, short_link


@dataclass(frozen=True)
class Title:
    """The title of a page as readers of `language` see it; `in_source` says that its words are Dutch after all."""

    language: Language
    text: str
    in_source: bool


@dataclass(frozen=True)
class KitCode:
    """One short code as it may be printed today.

    `path` is the page where it leads, as `antwoorden/koorts`; the front page has an empty one. `link` is what goes on
    new paper: the code itself, or for a code that `retired` that of the page which came in its place, when that has
    one. `why` says in Dutch for which paper the code was made.
    """

    code: str
    path: str
    link: ShortLink
    version: str
    titles: tuple[Title, ...]
    why: str
    retired: bool


@dataclass(frozen=True)
class Kit:
    """All that the files of the kit are made of.

    `codes` are those that may be printed, `retired` those that may not any more. `words` are the fixed words by language.
    """

    site: Site
    languages: tuple[Language, ...]
    today: date
    trial: bool
    codes: tuple[KitCode, ...]
    retired: tuple[KitCode, ...]

    @property
    def source(self) -> Language:
        """The language in which the site is written first."""
        return self.site.source_language

    def words(self, language: Language) -> Mapping[str, Any]:
        """Give the fixed words of a language."""
        return self.site.interface[language.code].words


def make_kit(site: Site, languages: tuple[Language, ...], today: date, address: str, *, trial: bool) -> Kit:
    """Collect the codes of a checked site that is published at `address`, in the order of the registry.

    The version on paper is the code and the day, as `5 · 2026-11-22`: the page of the code tells what changed since.
    """
    site = published(site, today)
    source = site.source_language
    build = Build(site, source, today, languages, {}, together=len(languages) > 1, trial=trial)
    registry = {code.code: code for code in site.codes}
    made = []
    for page in code_pages(build):
        code = registry[page.code]
        path = destination(code, registry) or ""
        own = code_link(site, code.code, address)
        link = (short_link(site, path, address) or own) if site.is_gone(code) else own
        titles = tuple(
            Title(choice.language, choice.entry.title, choice.entry.in_source) for choice in page.choices
        )
        version = f"{link.code} · {today.isoformat()}"
        made.append(KitCode(code.code, path, link, version, titles, code.why, site.is_gone(code)))
    return Kit(
        site,
        languages,
        today,
        trial,
        tuple(code for code in made if not code.retired),
        tuple(code for code in made if code.retired),
    )


def choose(kit: Kit, numbers: Sequence[str]) -> tuple[KitCode, ...]:
    """Give the chosen codes, each once, in the order asked; all when nothing is chosen.

    A code that retired gives the one that came in its place. Raises KitError for a code that there is not, and for one
    whose new page has no code of its own yet.
    """
    printed = {code.code: code for code in kit.codes}
    retired = {code.code: code for code in kit.retired}
    unknown = [number for number in numbers if number not in printed and number not in retired]
    if unknown:
        raise KitError(f"geen korte code: {', '.join(unknown)}. Alle codes staan in content/_data/links.yml.")
    chosen = []
    for number in numbers or printed:
        found = printed.get(number) or printed.get(retired[number].link.code)
        if found is None:
            page = retired[number].path or FRONT
            raise KitError(
                f"code {number} is gestopt, en de pagina in haar plaats ({page}) heeft nog geen code. "
                "Geef haar een regel in content/_data/links.yml."
            )
        chosen.append(found)
    return tuple(dict.fromkeys(chosen))

"""A copy of the site in one language: its pages and the files they use, ready for a folder without a web server."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain

from gids.assets import PICTOGRAM_FILES
from gids.exports.finished import Finished
from gids.exports.links import Links
from gids.exports.page import Additions, flat_page, pictogram_id
from gids.exports.problem import ExportError
from gids.exports.scripts import Bundle, Scripts
from gids.model import Language
from gids.views import BOOKLET, PROFESSIONALS, STATUS, written_day

# Pages that are about the site on the internet.
_ONLINE_PAGES = (
    "404.html",
    "bewaren/index.html",
    *(f"{path}/index.html" for path in (PROFESSIONALS, STATUS, BOOKLET)),
)
# Scripts that ask the site for something, or keep it on a phone.
_ONLINE_SCRIPTS = ("version", "offline", "keep")
# What scripts fetch, by the name of the global in which a copy brings it: from a folder nothing can be fetched.
_DATA = {"planData": "stappenplan/plan.json", "searchData": "search.json"}
_FINGERPRINT = re.compile(r"^(.+)\.[0-9a-f]{8}(\.\w+)$")
# One of our own pictograms in the data of a script: `gids/crib`.
_NAMED_PICTOGRAM = re.compile(r"\bgids/([\w-]+)")
_SYMBOL = re.compile(r'<symbol id="([^"]+)".*?</symbol>', re.DOTALL)


@dataclass(frozen=True)
class CopiedPage:
    """A page of a copy: its path in it, its title, and its HTML."""

    place: str
    title: str
    html: str


@dataclass(frozen=True)
class Copy:
    """The pages of one language, by path, and the bytes of all other files by path."""

    language: Language
    pages: tuple[CopiedPage, ...]
    files: Mapping[str, bytes]

    @property
    def home(self) -> str:
        """The path of the front page."""
        return f"{self.language.code}/index.html"


class Copies:
    """Makes copies of a finished site, one per language."""

    def __init__(self, finished: Finished) -> None:
        """Look which files there are."""
        folder = finished.folder
        self.finished = finished
        self.files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
        self.scripts = Scripts(folder / "assets")
        self.pictograms = frozenset(
            place for place in self.files if any(_is_asset(place, one) for one in PICTOGRAM_FILES)
        )
        self.symbols = {
            found[1]: found[0] for place in self.pictograms for found in _SYMBOL.finditer(self.text(place))
        }
        self._made: dict[str, Copy] = {}

    def copy(self, language: Language) -> Copy:
        """Give the copy of one language. Raises ExportError for what would not work in it."""
        if language.code not in self._made:
            self._made[language.code] = _Making(self, language).copy()
        return self._made[language.code]

    def text(self, place: str) -> str:
        """Read a file of the site as text."""
        return (self.finished.folder / place).read_text(encoding="utf-8")

    def content(self, place: str) -> bytes:
        """Read a file of the site."""
        return (self.finished.folder / place).read_bytes()


class _Making:
    """The making of one copy: it collects files while the pages are changed."""

    def __init__(self, copies: Copies, language: Language) -> None:
        self.copies, self.language = copies, language
        # Nobody types an old address in a folder, and no page of the site leads to one.
        old = (f"{move.from_}/index.html" for move in copies.finished.site.moved)
        left_out = {f"{language.code}/{name}" for name in (*_ONLINE_PAGES, *old)}
        own = (
            place
            for place in copies.files
            if place.startswith(f"{language.code}/") and place.endswith(".html")
        )
        self.pages = sorted(set(own) - left_out)
        self.links = Links(copies.files, self.pages, copies.finished.address)
        self.files: dict[str, bytes] = {}
        self._known_data: dict[str, tuple[str, list[str]]] = {}
        self.words = copies.finished.site.interface[language.code].words

    def copy(self) -> Copy:
        pages = tuple(self._page(place) for place in self.pages)
        return Copy(self.language, pages, dict(sorted(self.files.items())))

    def _page(self, place: str) -> CopiedPage:
        additions = Additions(
            lambda modules: "".join(self._script_tags(place, modules)),
            self._pictogram_tag,
            self._notice,
        )
        html, found = flat_page(self.copies.text(place), place, self.links, self.copies.pictograms, additions)
        for file in found.files:
            self._add(file)
        return CopiedPage(place, found.title.split(" · ")[0].strip(), html)

    def _add(self, place: str) -> None:
        """Add a file that a page uses, and what a style sheet uses."""
        if place in self.files:
            return
        self.files[place] = self.copies.content(place)
        if place.endswith(".css"):
            for target in re.findall(r"url\([\"']?([^\"')]+)", self.copies.text(place)):
                used = self.links.place(target, place)
                if used is not None:
                    self._add(used)

    def _bundle(self, modules: Sequence[str]) -> Bundle | None:
        """Put the modules of a page in one script, but for those that need the site."""
        names = [posixpath.basename(module) for module in modules]
        entries = [name for name in names if not _plain_name(name).startswith(_ONLINE_SCRIPTS)]
        return self.copies.scripts.bundle(entries) if entries else None

    def _script_tags(self, page: str, modules: Sequence[str]) -> Iterator[str]:
        bundle = self._bundle(modules)
        if bundle is None:
            return
        for name in sorted(_DATA.keys() & bundle.globals):
            place = f"{self.language.code}/{_DATA[name]}"
            script = f"{place.removesuffix('.json')}.js"
            self.files[script] = f"globalThis.{name} = {self._data(name)[0]};\n".encode()
            yield _script_tag(script, page)
        self.files[f"assets/{bundle.name}"] = bundle.content
        yield _script_tag(f"assets/{bundle.name}", page)

    def _data(self, name: str) -> tuple[str, list[str]]:
        """Give the data that scripts look for under a name, and the pictograms in it."""
        if name not in self._known_data:
            place = f"{self.language.code}/{_DATA[name]}"
            if place not in self.copies.files:
                raise ExportError(f"een script vraagt {place}, maar dat is er niet. Bouw de site opnieuw.")
            text = self.copies.text(place).strip()
            files = "|".join(map(re.escape, sorted(self.copies.pictograms)))
            shown = re.compile(rf"(?:\.\./)*(?:{files})#([\w-]+)")
            names = [*shown.findall(text), *_NAMED_PICTOGRAM.findall(text)]
            self._known_data[name] = shown.sub(lambda found: f"#{pictogram_id(found[1])}", text), names
        return self._known_data[name]

    def _pictogram_tag(self, used: Sequence[str], modules: Sequence[str]) -> str:
        """Write the pictograms that a page and its scripts may show, where nobody sees or hears them."""
        bundle = self._bundle(modules)
        asked = [self._data(name)[1] for name in sorted(_DATA.keys() & bundle.globals)] if bundle else []
        names = sorted({*used, *chain.from_iterable(asked)})
        if not names:
            return ""
        unknown = [name for name in names if name not in self.copies.symbols]
        if unknown:
            raise ExportError(f"pictogram {unknown[0]} staat niet in de site. Bouw de site opnieuw.")
        symbols = "".join(
            self.copies.symbols[name].replace(f'id="{name}"', f'id="{pictogram_id(name)}"', 1)
            for name in names
        )
        return f"\n<div hidden><svg>{symbols}</svg></div>"

    def _notice(self, place: str) -> str:
        words = self.words
        day = written_day(self.copies.finished.today, self.language.locale)
        text = escape(words["professionals"]["copy_text"].format(date=day))
        link = (
            f'<a href="{escape(self.links.online(place))}">{escape(words["professionals"]["copy_link"])}</a>'
        )
        return f'\n<p class="trial">{text}</p>\n<p class="back">{link}</p>'


def _script_tag(place: str, page: str) -> str:
    return f'<script defer src="{posixpath.relpath(place, posixpath.dirname(page))}"></script>\n'


def _is_asset(place: str, name: str) -> bool:
    return posixpath.dirname(place) == "assets" and _plain_name(posixpath.basename(place)) == name


def _plain_name(published: str) -> str:
    """Give the name of an asset without its fingerprint: `home.1a2b3c4d.js` is `home.js`."""
    found = _FINGERPRINT.match(published)
    return f"{found[1]}{found[2]}" if found else published

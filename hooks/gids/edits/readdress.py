"""Plans that a page gets another name, or goes: everything that refers to it is repaired, in all languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from gids.assets import DRAWINGS
from gids.edits.links import relink
from gids.edits.plan import Plan
from gids.edits.references import Reference, references
from gids.edits.yaml_values import remove_lines, set_matter, set_value
from gids.model import Page, Site
from gids.model.codes import path_of
from gids.reading import CODES, MOVED, read_words
from gids.translations import own_fingerprint, recording_name, recording_path

_HEAD = """\
# Oude adressen: wie er komt, vindt de pagina van nu. In elke taal.
# Gemaakt door gids move en gids retire. Nooit een regel weghalen of veranderen. Zie docs/editors/pagina-weg.md.
"""
# Texts beside the content that name pages by their path, as lists of questions for the search do.
_BESIDE = ("README.md", "CONTRIBUTING.md", "docs/**/*.md", "tests/search/questions-*.yml")
# Decisions tell what was; pages made from the code follow the code.
_LEFT = ("docs/decisions/",)
_MADE = "<!-- Gemaakt door"


def is_made(text: str) -> bool:
    """Tell whether a page of the handbook is made from the code: then it follows the code."""
    return text.startswith(_MADE)


@dataclass
class Readdress:
    """The change of one page in the project at `root`: from the path `old` to `new`, for `because` when it goes.

    `top` is the name of the content folder. After `make`, `plan` holds all changes and `read_over` the places, as
    `file:line: text`, where a text now leads to another page than its writer meant.
    """

    root: Path
    top: str
    site: Site
    old: str
    new: str
    today: date
    because: str | None = None
    read_over: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with an empty plan."""
        self.plan = Plan(self.root)
        self._name = re.compile(rf"(?<![\w-]){re.escape(self.old)}(?![\w-])")

    def names(self, text: str) -> bool:
        """Tell whether a text names the old address."""
        return bool(self._name.search(text))

    def make(self) -> Plan:
        """Fill the plan."""
        page = self._page(self.old)
        for other in self.site.pages:
            if self.because is None or other is not page:
                self._repair(other)
        self._codes()
        self._register()
        if self.because is None:
            self._rename(page)
        else:
            self._remove(page)
        self._beside()
        return self.plan

    def _page(self, path: str) -> Page:
        page = self.site.page(path)
        if page is None:
            raise KeyError(path)
        return page

    def _files(self, page: Page) -> Iterator[tuple[str, str]]:
        """Give the file of a page in every language that has one, finished or not."""
        yield self.site.source_language.code, page.file
        for code, text in page.translations.items():
            yield code, text.file
        for code, begun in page.unfinished.items():
            yield code, begun.file

    def _repair(self, page: Page) -> None:
        """Repair the links and facts of one page in all languages; its words mean what they meant."""
        for reference in references(page.matter):
            self._fact(page, reference)
        source = self.site.source_language.code
        anchors = None
        if self.because is not None:
            anchors = {name for name, _ in self._page(self.new).body.outline.anchors}
        for code, file in self._files(page):
            before = self.plan.text(file)
            after = relink(before, page.path, self.old, self.new, anchors)
            if not after.lines:
                continue
            self.plan.write(file, after.text)
            if page.path != self.old:
                self._recordings(page, code)
            if self.because is not None:
                self._say(file, after.text, after.lines)
            if code == source:
                self._same_meaning(page, after.text)

    def _same_meaning(self, page: Page, text: str) -> None:
        """Say that a text with another link means the same: no silent advice, and its translations stay current."""
        marks = (*page.matter.same_meaning_as, page.fingerprint)
        self.plan.write(page.file, set_matter(text, "same_meaning_as", json.dumps(marks)))
        new = read_words(text)
        for translation in page.translations.values():
            if translation.matter.translation.of == page.fingerprint:
                was = self.plan.text(translation.file)
                now = set_matter(was, "of", f'"{new}"', inside="translation")
                self.plan.write(translation.file, now)

    def _fact(self, page: Page, reference: Reference) -> None:
        old, new = reference.name_of(self.old), reference.name_of(self.new)
        if old not in reference.names:
            return
        own = reference.name_of(page.path)
        kept = (new if name == old else name for name in reference.names)
        # One that has no place here, that is there already, or that is this page itself, is left out.
        names = list(dict.fromkeys(name for name in kept if name is not None and name != own))
        written = f"[{', '.join(names)}]" if reference.is_list else names[0]
        text = set_matter(self.plan.text(page.file), reference.key, written)
        self.plan.write(page.file, text)
        if self.because is not None:
            lines = (n for n, line in enumerate(text.split("\n"), 1) if line.startswith(f"{reference.key}:"))
            self._say(page.file, text, tuple(lines)[:1])

    def _say(self, file: str, text: str, lines: tuple[int, ...]) -> None:
        written = text.split("\n")
        self.read_over += [f"{file}:{line}: {written[line - 1].strip()}" for line in lines]

    def _recordings(self, page: Page, language: str) -> None:
        """Rename recordings: with another link the words sound the same, so they still belong to the text."""
        if language in page.unfinished:
            return
        was = own_fingerprint(page, language, self.site.source_language.code)
        file = page.file if language == self.site.source_language.code else page.translations[language].file
        path_now = self.new if page.path == self.old else page.path
        for path in self.site.recordings:
            name = recording_name(path)
            if name and (name.language, name.page) == (language, page.path):
                of = (read_words(self.plan.text(file)) or "") if name.of == was else name.of
                target = recording_path(replace(name, page=path_now, of=of))
                if target != path:
                    self.plan.move(f"{self.top}/{path}", f"{self.top}/{target}")

    def _codes(self) -> None:
        """A code keeps its line for ever; it says where it leads since today."""
        file = f"{self.top}/_data/{CODES}"
        for index, code in enumerate(self.site.codes):
            leads = code.retired.to if code.retired else code.page
            if path_of(leads) != self.old:
                continue
            text = self.plan.text(file)
            if code.retired and (self.because is None or self.site.is_gone(code)):
                self.plan.write(file, set_value(text, (index, "retired", "to"), self.new))
                continue
            why = self.because or f"De pagina heet nu {self.new}"
            told = f'{{on: {self.today.isoformat()}, to: {self.new}, because: "{why}"}}'
            self.plan.write(file, set_value(text, (index, "retired"), told))

    def _register(self) -> None:
        file = f"{self.top}/_data/{MOVED}"
        text = self.plan.text(file) if self.plan.exists(file) else _HEAD
        if not self.site.moved:  # an empty list may be written as []
            text = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
        why = f', because: "{self.because}"' if self.because is not None else ""
        line = f"- {{from: {self.old}, to: {self.new}, on: {self.today.isoformat()}{why}}}\n"
        self.plan.write(file, f"{text.rstrip()}\n{line}".lstrip())

    def _rename(self, page: Page) -> None:
        for code, file in self._files(page):
            self._recordings(page, code)
            self.plan.move(file, f"{self.top}/{code}/{self.new}.md")

    def _remove(self, page: Page) -> None:
        """Take the page away with what only it had: its recordings, and its drawing with the words of that."""
        for _, file in self._files(page):
            self.plan.remove(file)
        for path in self.site.recordings:
            name = recording_name(path)
            if name and name.page == page.path:
                self.plan.remove(f"{self.top}/{path}")
        drawing = getattr(page.matter, "drawing", None)
        shown = [getattr(other.matter, "drawing", None) for other in self.site.pages if other is not page]
        if drawing and drawing not in [*shown, *(phase.drawing for phase in self.site.phases)]:
            self.plan.remove(f"{self.top}/{DRAWINGS}{drawing}.svg")
            for words in self.site.interface.values():
                if ("drawings", drawing) in words.positions:
                    text = remove_lines(self.plan.text(words.file), ("drawings", drawing))
                    self.plan.write(words.file, text)

    def _beside(self) -> None:
        """Repair what stands beside the content and is tested or read with it."""
        for pattern in _BESIDE:
            for file in sorted(self.root.glob(pattern)):
                path = file.relative_to(self.root).as_posix()
                if path.startswith(_LEFT):
                    continue
                text = self.plan.text(path)
                if not is_made(text) and self.names(text):
                    self.plan.write(path, self._name.sub(self.new, text))

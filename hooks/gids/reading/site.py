"""Walks through content/ and puts everything that can be read into one Site."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from gids.findings import Finding, Place
from gids.model import (
    KINDS,
    AgeGroup,
    Interface,
    Language,
    OpenQuestion,
    Page,
    Region,
    Site,
    Topic,
    Translation,
    TranslationMatter,
)
from gids.reading.files import read_text
from gids.reading.front_matter import Split, split_page
from gids.reading.outline import read_body
from gids.reading.schema import validate
from gids.reading.yaml_nodes import YamlData, parse_yaml
from gids.translations import fingerprint

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SHARED = ("_data", "assets")
_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")
# What makes a drawing more than a drawing: scripts, handlers, foreign HTML, and anything from elsewhere.
_ACTIVE = re.compile(
    r"<(script|foreignObject|iframe|style|animate|set)\b|\son[a-z]+\s*=|javascript:|<!(DOCTYPE|ENTITY)|<\?xml-s"
    r"|href\s*=\s*[\"']?(?![\"'#\s])|url\(\s*[\"']?(?![\"'#\s])",
    re.IGNORECASE,
)
Record = TypeVar("Record", bound=BaseModel)


@dataclass(frozen=True)
class ReadResult:
    """What reading gives: the site, or None when its data files are unusable, and what could not be read."""

    site: Site | None
    findings: tuple[Finding, ...]


def read_site(content: Path) -> ReadResult:
    """Read a content folder. Findings name paths from the folder above it, as in `content/nl/index.md`."""
    reader = _Reader(content)
    site = reader.site()
    return ReadResult(site, tuple(sorted(reader.findings)))


class _Reader:
    """Collects findings while the folder is read once, from top to bottom."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.findings: list[Finding] = []

    def site(self) -> Site | None:
        if not self.content.is_dir():
            self._say(
                "B11",
                self.content.name,
                "geen map",
                "een map content/",
                "Ga naar de map van het project (-C MAP).",
            )
            return None
        files = list(self._walk())
        languages = self._list(Language, "languages.yml")
        ages = self._list(AgeGroup, "ages.yml")
        topics = self._list(Topic, "topics.yml")
        questions = self._list(OpenQuestion, "questions.yml")
        region = self._region()
        if languages is not None and [language.source for language in languages].count(True) != 1:
            self._say(
                "D05",
                self._data_path("languages.yml"),
                "geen of meer dan één brontaal",
                "precies één taal met source: true",
                "Zet bij de taal waarin de feiten staan: source: true.",
            )
            languages = None
        if languages is None:
            return None
        codes = [language.code for language in languages]
        interface = {code: self._interface(code) for code in codes}
        pages, broken = self._pages(files, languages)
        if ages is None or topics is None or questions is None or region is None:
            return None
        others = frozenset(path for path in files if not path.endswith(".md"))
        return Site(
            tuple(languages),
            tuple(ages),
            tuple(topics),
            region,
            tuple(questions),
            interface,
            pages,
            broken,
            others,
        )

    # Files and folders

    def _walk(self) -> Iterator[str]:
        """Yield every real file below content/ in stable order, as a path with forward slashes."""
        for folder, names, files in os.walk(self.content):
            names.sort()
            here = Path(folder)
            for name in sorted([*names, *files]):
                file = here / name
                path = file.relative_to(self.content).as_posix()
                if file.is_symlink():
                    self._say(
                        "B05",
                        self._path(path),
                        f"een snelkoppeling (symlink) naar {file.readlink()}",
                        "een echt bestand",
                        "Zet het bestand zelf hier neer. Een snelkoppeling kan buiten content/ wijzen.",
                    )
                    if name in names:
                        names.remove(name)
                elif name in files and not name.startswith("."):
                    yield path

    def _pages(self, files: list[str], languages: list[Language]) -> tuple[tuple[Page, ...], frozenset[str]]:
        source = next(language.code for language in languages if language.source)
        codes = {language.code for language in languages}
        pages: dict[str, Page] = {}
        broken: set[str] = set()
        translations: list[tuple[str, str, str]] = []
        wrong_tops: set[str] = set()
        for path in files:
            top = path.split("/")[0]
            if top in _SHARED:
                self._asset(path)
                continue
            if top not in codes:
                if top not in wrong_tops:
                    wrong_tops.add(top)
                    self._unknown_top(top, "/" in path)
                continue
            address = self._address(path)
            if address is None:
                continue
            if top == source:
                page = self._page(path, address)
                if page:
                    pages[address] = page
                else:
                    broken.add(address)
            else:
                translations.append((top, path, address))
        for code, path, address in translations:
            self._translation(pages, broken, code, path, address)
        return tuple(pages[address] for address in sorted(pages)), frozenset(broken)

    def _unknown_top(self, top: str, is_folder: bool) -> None:
        if is_folder and re.fullmatch(r"[A-Za-z]{2}([-_][A-Za-z]{2,4})?", top):
            self._say(
                "B06",
                self._path(top),
                f"een map '{top}' die eruitziet als een taal",
                "een taal uit _data/languages.yml",
                "Zet de taal in languages.yml, of geef de map een naam met meer letters.",
            )
        else:
            self._say(
                "B07",
                self._path(top),
                "iets dat hier niet hoort",
                "een map van een taal, _data of assets",
                "Verplaats het naar de map van een taal, of verwijder het.",
            )

    def _asset(self, path: str) -> None:
        """Refuse what would be published beside the pictures: other files, and drawings that can do things."""
        if not path.startswith("assets/"):
            return
        if not path.endswith(_PICTURES):
            self._say(
                "B10",
                self._path(path),
                "een bestand dat geen plaatje is",
                f"een plaatje: {', '.join(_PICTURES)}",
                "Verwijder dit bestand, of bewaar het plaatje in een andere vorm.",
            )
        elif path.endswith(".svg"):
            text, findings = read_text(self.content / path, self._path(path))
            self.findings += findings
            match = _ACTIVE.search(text or "")
            if text and match:
                before = text[: match.start()]
                self.findings.append(
                    Finding.at(
                        Place(self._path(path), before.count("\n") + 1, len(before) - before.rfind("\n")),
                        "T01",
                        message="Een plaatje met script of met iets van buiten",
                        found=" ".join(match[0].split()),
                        expected="alleen vormen en kleuren",
                        repair="Bewaar het plaatje als 'gewone SVG', zonder scripts, stijlen en links.",
                    )
                )

    def _address(self, path: str) -> str | None:
        """Give the page address of a Markdown file in a language folder, or None when it is in a wrong place."""
        parts = PurePosixPath(path).parts[1:]
        if not path.endswith(".md"):
            self._say(
                "B10",
                self._path(path),
                "een bestand dat geen pagina is",
                "alleen pagina's (.md) in de map van een taal",
                "Zet plaatjes in content/assets/. Verwijder wat niet nodig is.",
            )
            return None
        stem = parts[-1].removesuffix(".md")
        if not _SLUG.fullmatch(stem):
            self._say(
                "B08",
                self._path(path),
                self._path(parts[-1]).split("/")[-1],
                "kleine letters a-z, cijfers en streepjes, zoals veilig-slapen.md",
                "Geef het bestand een andere naam. In elke taal dezelfde.",
            )
            return None
        if parts == ("index.md",):
            return ""
        if len(parts) == 2 and parts[0] in KINDS and stem != "index":
            return f"{parts[0]}/{stem}"
        kinds = ", ".join(f"{kind}/" for kind in KINDS if kind)
        self._say(
            "B07",
            self._path(path),
            "een pagina op een plek die de site niet kent",
            f"index.md, of een map: {kinds}",
            "Zet de pagina in de map van zijn soort. Dieper dan één map kan niet.",
        )
        return None

    # Pages

    def _split(self, path: str) -> Split | None:
        text, findings = read_text(self.content / path, self._path(path))
        self.findings += findings
        if text is None:
            return None
        split, findings = split_page(text, self._path(path))
        self.findings += findings
        return split

    def _record(self, model: type[Record], data: YamlData, path: str) -> Record | None:
        record, findings = validate(model, data, path)
        self.findings += findings
        return record

    def _matter(self, model: type[Record], split: Split, path: str) -> Record | None:
        record = self._record(model, split.data, path)
        if record is None or split.plain:
            return record
        self._say(
            "V03",
            path,
            "een waarde die MkDocs anders leest: een dag die niet bestaat, of een los teken",
            "tekst tussen aanhalingstekens",
            "Zet aanhalingstekens om waarden met alleen cijfers en tekens.",
        )
        return None

    def _page(self, path: str, address: str) -> Page | None:
        split = self._split(path)
        if split is None:
            return None
        kind = address.split("/")[0]
        matter = self._matter(KINDS[kind], split, self._path(path))
        if matter is None:
            return None
        body = read_body(split.body, split.body_line)
        mark = fingerprint(matter.title, matter.summary, split.body)
        return Page(address, kind, self._path(path), matter, body, split.data.values, mark, {})

    def _translation(
        self, pages: dict[str, Page], broken: set[str], code: str, path: str, address: str
    ) -> None:
        split = self._split(path)
        if split is None:
            return
        matter = self._matter(TranslationMatter, split, self._path(path))
        if address not in pages:
            if address not in broken:
                self._say(
                    "L03",
                    self._path(path),
                    "een vertaling zonder Nederlandse pagina",
                    "dezelfde naam als een pagina in de brontaal",
                    "Geef het bestand de naam van de Nederlandse pagina, of verwijder het.",
                )
            return
        if matter is None:
            return
        body = read_body(split.body, split.body_line)
        translation = Translation(code, self._path(path), matter, body, split.data.values)
        page = pages[address]
        pages[address] = Page(
            page.path,
            page.kind,
            page.file,
            page.matter,
            page.body,
            page.positions,
            page.fingerprint,
            {**page.translations, code: translation},
        )

    # Data files

    def _data(self, name: str) -> YamlData | None:
        file = self.content / "_data" / name
        path = self._data_path(name)
        if not file.is_file() or file.is_symlink():
            self._say(
                "D01",
                path,
                "geen bestand",
                f"het bestand {name}",
                f"Maak {path}. Het handboek toont een voorbeeld.",
            )
            return None
        text, findings = read_text(file, path)
        self.findings += findings
        if text is None:
            return None
        data, findings = parse_yaml(text, path)
        self.findings += findings
        return data

    def _list(self, model: type[Record], name: str) -> list[Record] | None:
        data = self._data(name)
        if data is None:
            return None
        if data.value is None:
            return []
        path = self._data_path(name)
        if not isinstance(data.value, list):
            self._say(
                "V08",
                path,
                "geen lijst",
                "een lijst met - voor elke regel",
                "Begin elke regel met een streepje.",
            )
            return None
        records = []
        seen: set[str] = set()
        whole = True
        for index in range(len(data.value)):
            record, findings = validate(model, data, path, (index,))
            self.findings += findings
            if record is None:
                whole = False
                continue
            name_of = str(getattr(record, "id", None) or getattr(record, "code", ""))
            if name_of in seen:
                line, column = data.values[(index,)]
                self.findings.append(
                    Finding.at(
                        Place(path, line, column),
                        "V05",
                        found=f"'{name_of}' staat er twee keer in",
                        expected="elke naam één keer",
                        repair="Haal een van de twee weg.",
                    )
                )
            seen.add(name_of)
            records.append(record)
        return records if whole else None

    def _region(self) -> Region | None:
        data = self._data("region.yml")
        return self._record(Region, data, self._data_path("region.yml")) if data else None

    def _interface(self, code: str) -> Interface:
        name = f"ui/{code}.yml"
        path = self._data_path(name)
        if not (self.content / "_data" / name).is_file():
            self._say(
                "U01",
                path,
                "geen bestand",
                f"de vaste woorden in de taal {code}",
                f"Kopieer ui/nl.yml naar {name} en vertaal de woorden.",
            )
            return Interface(path, {}, {})
        data = self._data(name)
        words: Any = data.value if data else None
        if data is None:
            return Interface(path, {}, {})
        if not isinstance(words, dict):
            self._say(
                "V08",
                path,
                "geen sleutels",
                "regels als `sleutel: woord`",
                f"Kopieer ui/nl.yml naar {name} en vertaal de woorden.",
            )
            return Interface(path, {}, {})
        return Interface(path, words, data.values)

    # Words

    def _path(self, path: str) -> str:
        """Name a file in a finding; a name that is no Unicode, or not on one line, gets signs that can be shown."""
        shown = path.encode("utf-8", "replace").decode("utf-8")
        return f"{self.content.name}/" + "".join(char if char.isprintable() else "?" for char in shown)

    def _data_path(self, name: str) -> str:
        return self._path(f"_data/{name}")

    def _say(self, rule: str, path: str, found: str, expected: str, repair: str) -> None:
        self.findings.append(Finding.at(Place(path), rule, found=found, expected=expected, repair=repair))

"""Makes content folders of any size out of the real one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from gids.model import Site
from gids.reading import read_site
from gids.translations import State, shown_state

ANSWERS = "antwoorden"
# Material gives these two words in the front matter a meaning of its own and stops at our values.
_WORDS_OF_MATERIAL = re.compile(r"^(icon|search):", re.MULTILINE)


def read(content: Path) -> Site:
    """Read the real content. Raises ValueError when its data files are unusable."""
    site = read_site(content).site
    if site is None:
        raise ValueError(f"{content}: the data files cannot be read; see `gids check`")
    return site


# What stands between a trial and the launch, in the front matter and in region.yml.
_DRAFT = re.compile(r"^review: \{state: draft\}", re.MULTILINE)
_MACHINE = re.compile(r"^(translation:.*)by: machine\}", re.MULTILINE)
_QUESTIONS = re.compile(r"^questions:.*\n", re.MULTILINE)
_QUESTION = re.compile(r", question: [a-z-]+(?=})")
_REVIEWED = 'review: {state: reviewed, by: "A. Voorbeeld", role: arts, on: 2026-11-01, again: 2027-11-01}'
_SOURCE = '    source: {title: Voorbeeld, by: Voorbeeld, url: "https://www.example.org/", read: 2026-11}'
_REGION = (
    # A contact without a confirmed number, to whom a mistake or a leak is reported, and a form or period of the stappenplan.
    (re.compile(r"^    question: [a-z-]+ *$", re.MULTILINE), f'    phone: "070 999 99 99"\n{_SOURCE}'),
    (re.compile(r"(?<=^  )question: fout-melden.*$", re.MULTILINE), "email: voorbeeld@example.org"),
    (re.compile(r"^  question: .*$", re.MULTILINE), '  contact: "mailto:voorbeeld@example.org"'),
    (re.compile(r", question: [a-z-]+"), ""),
)


def answers_of(site: Site) -> list[str]:
    """Give the slugs of the real answers."""
    return [page.path.removeprefix(f"{ANSWERS}/") for page in site.pages if page.kind == ANSWERS]


def make_ours(site: Site, content: Path, target: Path, size: int) -> None:
    """Copy `content` to `target` with `size` answers in every language: koorts, koorts-2, koorts-3 ...

    Title, summary and text of a copy are those of the real page, so links and fingerprints are right.
    Raises ValueError when a translation is not up to date.
    """
    _all_current(site)
    shutil.copytree(content, target)
    slugs = answers_of(site)
    for slug, copy in islice(_new_slugs(slugs), max(0, size - len(slugs))):
        for language in site.languages:
            folder = target / language.code / ANSWERS
            if (folder / f"{slug}.md").is_file():
                shutil.copyfile(folder / f"{slug}.md", folder / f"{copy}.md")


def _all_current(site: Site) -> None:
    """Make sure that both builds will show the same texts."""
    for page in site.pages:
        for language in site.languages:
            state = shown_state(site, page, language.code)
            if state not in (State.SOURCE, State.CURRENT):
                raise ValueError(f"{language.code}/{page.path}: {state}; see `gids status`")


def _new_slugs(slugs: list[str]) -> Iterator[tuple[str, str]]:
    """Yield a slug and the slug of its copy, without end."""
    for number in count(2):
        for slug in slugs:
            yield slug, f"{slug}-{number}"


def make_launched(content: Path, target: Path) -> None:
    """Copy `content` as it will be when everything in it has been checked by people, for what is not on a trial."""
    shutil.copytree(content, target)
    for file in target.rglob("*.md"):
        text = _DRAFT.sub(_REVIEWED, file.read_text(encoding="utf-8"))
        text = _MACHINE.sub(r"\1by: B. Voorbeeld, on: 2026-11-02}", text)
        file.write_text(_QUESTIONS.sub("", text), encoding="utf-8")
    region = target / "_data/region.yml"
    text = region.read_text(encoding="utf-8")
    for pattern, filled in _REGION:
        text = pattern.sub(filled, text)
    region.write_text(text, encoding="utf-8")
    jabs = target / "_data/vaccinations.yml"
    jabs.write_text(_QUESTION.sub("", jabs.read_text(encoding="utf-8")), encoding="utf-8")
    (target / "_data/questions.yml").write_text("[]\n", encoding="utf-8")


def make_plain(ours: Path, target: Path) -> None:
    """Copy a content folder for the plain build: the same, except for the names of two front-matter keys."""
    shutil.copytree(ours, target, ignore=shutil.ignore_patterns("_data"))
    for file in target.rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(_WORDS_OF_MATERIAL.sub(r"our_\1:", text, count=2), encoding="utf-8")

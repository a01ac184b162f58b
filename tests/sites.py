"""Sites made from a dictionary of files: the smallest that is valid, and what a test changes in it."""

import json
import re
import shutil
from pathlib import Path

import yaml

from gids.cli.checked import read_and_check
from gids.cli.project import Project
from gids.translations import fingerprint

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "content" / "_data"
# The codes of the languages that readers see, the source language first.
LANGUAGES = tuple(
    line["code"]
    for line in yaml.safe_load((DATA / "languages.yml").read_text(encoding="utf-8"))
    if line.get("published", True)
)

BODY = """\
!!! call "Bel meteen {{ contact.emergency.phone }}"
    Je baby ademt niet.

## Zo doe je dat { #zo }

1. **Op de rug.** Elke keer.
2. **Een leeg bed.** Tot 2 jaar.

Lees ook [deze pagina](huilen.md).
"""
BODY_AR = """\
!!! call "اتصل فوراً {{ contact.emergency.phone }}"
    طفلك لا يتنفس.

## هكذا تفعل { #zo }

1. **على الظهر.** كل مرة.
2. **سرير فارغ.** حتى 2 سنة.

اقرأ أيضاً [هذه الصفحة](huilen.md).
"""
MATTER = """\
title: Hoe slaapt mijn baby veilig?
summary: Leg je baby op de rug.
ages: geboorte - 12 maanden
topics: [slapen]
icon: gids/crib
search: [wiegendood]
safety: true
sources:
  - {title: Richtlijn, by: NCJ, url: "https://www.jgzrichtlijnen.nl/", read: 2026-11}
confidence: high
review: {state: draft}
"""
CRYING = """\
title: Mijn baby huilt veel
summary: Houd je baby dicht bij je.
ages: geboorte - 6 maanden
topics: [huilen]
icon: gids/cry
search: [huilbaby]
sources:
  - {title: Huilen, by: NCJ, url: "https://www.jgzrichtlijnen.nl/huilen", read: 2026-11}
confidence: high
review: {state: draft}
"""
CRYING_BODY = "## Troosten { #troosten }\n\nHoud je baby vast.\n"


def page(matter, body):
    """Write a page of front matter and text."""
    return f"---\n{matter}---\n\n{body}"


def translation(title, summary, of, body):
    """Write a translated page made from the text with fingerprint `of`."""
    matter = f'title: {title}\nsummary: {summary}\nsearch: [x]\ntranslation: {{of: "{of}", by: machine}}\n'
    return page(matter, body)


def valid_site():
    """Give the files of a small valid site in Dutch and Arabic: path below the project to text."""
    sleep = fingerprint("Hoe slaapt mijn baby veilig?", "Leg je baby op de rug.", "\n" + BODY)
    crying = fingerprint("Mijn baby huilt veel", "Houd je baby dicht bij je.", "\n" + CRYING_BODY)
    home = fingerprint("Een vraag?", "Antwoorden voor ouders.", "\nKies een leeftijd.\n")
    files = {
        f"content/_data/{name}": (DATA / name).read_text(encoding="utf-8")
        for name in (
            *("ages.yml", "topics.yml", "questions.yml", "region.yml", "phases.yml", "situations.yml"),
            *("places.yml", "terms.yml", "vaccinations.yml", "ui/nl.yml", "ui/ar.yml"),
        )
    }
    # The drawings of the phases are left out: they would be most of the site.
    phases = "content/_data/phases.yml"
    files[phases] = re.sub(r", drawing: [a-z-]+", "", files[phases])
    files["content/_data/languages.yml"] = (
        "- {code: nl, name: Nederlands, direction: ltr, source: true}\n"
        "- {code: ar, name: العربية, direction: rtl}\n"
    )
    files["content/nl/index.md"] = page(
        "title: Een vraag?\nsummary: Antwoorden voor ouders.\nreview: {state: draft}\n",
        "Kies een leeftijd.\n",
    )
    files["content/ar/index.md"] = translation("سؤال؟", "أجوبة للأهل.", home, "اختر العمر.\n")
    files["content/nl/antwoorden/veilig-slapen.md"] = page(MATTER, BODY)
    files["content/ar/antwoorden/veilig-slapen.md"] = translation(
        "كيف ينام طفلي بأمان؟", "ضع طفلك على ظهره.", sleep, BODY_AR
    )
    files["content/nl/antwoorden/huilen.md"] = page(CRYING, CRYING_BODY)
    files["content/ar/antwoorden/huilen.md"] = translation(
        "طفلي يبكي كثيراً", "ابق قريباً من طفلك.", crying, "## تهدئة { #troosten }\n\nاحضن طفلك.\n"
    )
    return files


def write_site(folder, files):
    """Write files (text, bytes, or None for a file that must not be there) below `folder`; give `folder`."""
    for path, text in files.items():
        if text is None:
            continue
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return folder


def write_waterstad(folder):
    """Write the made-up city: its own content, and the fixed words of the site with its own in their place."""
    sample = ROOT / "tests/samples/waterstad"
    shutil.copytree(sample / "content", folder / "content")
    words = folder / "content/_data/ui"
    words.mkdir()
    for own in (sample / "words").iterdir():
        merged = yaml.safe_load((DATA / "ui/nl.yml").read_text(encoding="utf-8"))
        merged |= yaml.safe_load(own.read_text(encoding="utf-8"))
        # JSON is YAML too.
        (words / own.name).write_text(json.dumps(merged, ensure_ascii=False, indent=1), encoding="utf-8")
    return folder


def findings_of(folder, today):
    """Read and check the project in `folder`."""
    return read_and_check(Project.at(folder), today)[1]

"""A small site with short codes: of a page that moved, that changed after printing, and that a language lacks."""

import re

from build.changing import MATTER as CHANGE
from build.changing import changed_site
from sites import BODY, CRYING, CRYING_BODY, MATTER, page

LINKS = """\
- {code: 1, page: index, since: 2026-11-01, why: Poster}
- {code: 2, page: stappenplan, since: 2026-11-01, alias: plan, why: Brief}
- {code: 3, page: antwoorden/huilen, since: 2026-11-01, alias: huilen, why: Brief}
- {code: 4, page: antwoorden/missend, since: 2026-11-01, why: Brief}
- {code: 5, page: antwoorden/gevaar, since: 2026-11-01, why: Brief}
- {code: 6, page: antwoorden/oud, since: 2026-11-01, alias: oud, why: Brief, retired: {on: 2026-11-20, to: 3, because: Samen}}
- {code: 7, page: antwoorden/ouder, since: 2026-11-01, why: Brief, retired: {on: 2026-11-20, to: 6, because: Samen}}
- {code: 8, page: onderwerp/huilen, since: 2026-11-01, why: Brief}
- {code: 9, page: antwoorden/huilen, since: 2026-11-22, why: Brief van vandaag}
"""
NAMES = [*"123456789", "plan", "huilen", "oud"]
OLD_ARABIC = "نص قديم عن السلامة"
# Noted on 2026-11-22, and begun long before; the second began after the first code was printed.
LATER = CHANGE.replace("Troosten mag altijd", "Nog meer troosten").replace(
    "since: 2025-09", "since: 2026-11-10"
)
LATER = LATER.replace("noted: 2026-11-22", "noted: 2026-11-05")
KNOWN = CHANGE.replace("Troosten mag altijd", "Was al bekend").replace(
    "noted: 2026-11-22", "noted: 2026-11-01"
)


def coded_site():
    """The files of that site: in Arabic one answer and one change are missing, and one answer is too old to be safe."""
    files = changed_site(later=LATER, bekend=KNOWN)
    files["content/_data/links.yml"] = LINKS
    del files["content/ar/veranderd/later.md"]
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze mist"), "Hallo.\n"
    )
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby veilig?", "Nieuw gevaar"), BODY
    )
    old = files["content/ar/antwoorden/veilig-slapen.md"].replace("كيف ينام طفلي بأمان؟", OLD_ARABIC)
    files["content/ar/antwoorden/gevaar.md"] = re.sub(r'of: "[0-9a-f]+"', 'of: "000000000000"', old)
    assert CRYING_BODY in files["content/nl/antwoorden/huilen.md"]
    return files

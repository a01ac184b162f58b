"""Small sites with changed advice."""

import re

from gids.translations import fingerprint
from sites import page, translation, valid_site

STORY = """\
## Vroeger { #vroeger }

Laat je baby huilen.

## Nu { #nu }

Troost je baby **altijd**. Bel bij gevaar {{ contact.emergency.phone }}.

## Waarom? { #waarom }

- Troost geeft rust.
- Je baby leert van jou.

## Deed je het anders? { #anders-gedaan }

Dat is niet jouw fout. Lees [huilen](../antwoorden/huilen.md).
"""
STORY_AR = """\
## سابقاً { #vroeger }

دع طفلك يبكي.

## الآن { #nu }

هدّئ طفلك **دائماً**. عند الخطر اتصل {{ contact.emergency.phone }}.

## لماذا؟ { #waarom }

- التهدئة تعطي راحة.
- طفلك يتعلم منك.

## هل فعلت غير ذلك؟ { #anders-gedaan }

ليس ذنبك. اقرأ [البكاء](../antwoorden/huilen.md).
"""
MATTER = """\
title: Troosten mag altijd
summary: Troost je baby. Vroeger was dat anders.
icon: gids/cry
search: [troosten]
since: 2025-09
noted: 2026-11-22
decided_by: [NCJ]
pages: [antwoorden/huilen]
ages: geboorte - 6 maanden
topics: [huilen]
urgency: normal
sources:
  - {title: Huilen, by: NCJ, url: "https://www.jgzrichtlijnen.nl/huilen", read: 2026-11}
confidence: high
review: {state: draft}
"""
TITLE_AR, SUMMARY_AR = "التهدئة مسموحة دائماً", "هدّئ طفلك. كان ذلك مختلفاً."


def made_from(matter, body):
    """The fingerprint of a Dutch page."""
    words = [re.search(rf"^{key}: (.*)$", matter, re.MULTILINE)[1] for key in ("title", "summary")]
    return fingerprint(*words, "\n" + body)


def change(matter=MATTER, story=STORY):
    """A change in Dutch with a current translation: the two files."""
    of = made_from(matter, story)
    return page(matter, story), translation(TITLE_AR, SUMMARY_AR, of, STORY_AR)


def changed_site(**changes):
    """The valid site with changes by name: (matter, story) or only a matter."""
    files = valid_site()
    for name, given in {"troosten": MATTER, **changes}.items():
        matter, story = given if isinstance(given, tuple) else (given, STORY)
        dutch, arabic = change(matter, story)
        files[f"content/nl/veranderd/{name}.md"] = dutch
        files[f"content/ar/veranderd/{name}.md"] = arabic
    return files


def launched(files):
    """The same site when all is checked: no drafts, no machine translations, no open questions."""
    reviewed = '{state: reviewed, by: "A. Voorbeeld", role: arts, on: 2026-11-01, again: 2027-11-01}'
    done = {}
    for path, text in files.items():
        text = text.replace("review: {state: draft}", f"review: {reviewed}")
        done[path] = text.replace("by: machine}", "by: B. Voorbeeld, on: 2026-11-02}")
    done["content/_data/region.yml"] = """\
name: Voorbeeldstad
parents: {nl: elke ouder, ar: كل والد}
address: https://gids.example/
publisher: null
contacts:
  emergency:
    phone: "112"
    source: {title: Bel, by: Rijk, url: "https://112.example/", read: 2026-11}
  doctor:
    own: true
"""
    done["content/_data/places.yml"] = "[]\n"
    done["content/_data/vaccinations.yml"] = re.sub(
        r", question: [a-z0-9-]+", "", files["content/_data/vaccinations.yml"]
    )
    return done

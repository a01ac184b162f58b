"""The text of a new page: its headings, and in each place what to write there (Dutch, for the editor)."""

from __future__ import annotations

from gids.edits.asked import Answers
from gids.model import Site
from gids.model.appointments import HAPPENS, QUESTIONS, REFUSE, VACCINATIONS
from gids.model.changes import BEFORE, NOW, OTHERWISE, WHY

_STEPS = """\
1. **[… Wat doet de ouder het eerst? Een paar woorden.]** [… Leg het uit in één korte zin.]
2. **[… Wat doet de ouder daarna?]** [… Leg het uit in één korte zin.]
"""
_ASK = """\
## Vraag het gerust { #vraag }

[… Bij wie kan een ouder dit vragen? Stel gerust, in één of twee zinnen.]
"""


def answer(site: Site, answers: Answers) -> str:
    """Give the text of an answer; one about safety begins with the box for the emergency number."""
    box = ""
    if answers.get("safety") == "true" and "emergency" in site.region.contacts:
        box = '!!! call "Bel meteen {{ contact.emergency.phone }}"\n    [… Bij welk gevaar belt een ouder meteen?]\n\n'
    return f"""\
{box}## Zo doe je dat {{ #zo }}

{_STEPS}
[… Wat is normaal? Wat is goed genoeg? Eén of twee korte zinnen.]

## Wanneer vraag je hulp? {{ #hulp }}

- [… Wanneer belt een ouder het consultatiebureau of de huisarts?]

{_ASK}"""


def step(_site: Site, _answers: Answers) -> str:
    """Give the text of a step."""
    return f"""\
[… Wat is dit, en waarom doet een ouder het? Eén of twee korte zinnen.]

## Wat doe je? {{ #doen }}

{_STEPS}
## Te laat? {{ #te-laat }}

[… Wat kan een ouder nu nog doen, en bij wie? Geen verwijt.]

{_ASK}"""


def change(_site: Site, _answers: Answers) -> str:
    """Give the text of a changed guideline."""
    return f"""\
## Vroeger {{ #{BEFORE} }}

[… Wat was het advies, en tot wanneer?]

## Nu {{ #{NOW} }}

[… Wat is het advies nu?]

## Waarom? {{ #{WHY} }}

[… Wat weten we nu, dat we toen niet wisten? In gewone woorden.]

## Deed je het anders? {{ #{OTHERWISE} }}

[… Stel gerust: het is niet de fout van de ouder. Wat kan een ouder nu doen?]
"""


def appointment(_site: Site, answers: Answers) -> str:
    """Give the text of an appointment; one with vaccinations has a heading for them."""
    vaccinations = ""
    if answers.get("vaccinations"):
        vaccinations = f"""\
## Welke prikken? {{ #{VACCINATIONS} }}

[… Hoe gaat het prikken? Wat is daarna normaal?]

"""
    return f"""\
## Wat gebeurt er? {{ #{HAPPENS} }}

1. **[… Wat gebeurt er het eerst?]** [… Waarom? Eén korte zin.]
2. **[… Wat gebeurt er daarna?]** [… Waarom? Eén korte zin.]

{vaccinations}## Wat mag je weigeren? {{ #{REFUSE} }}

[… Zeg dat de ouder beslist. Wat mag een ouder weigeren, of later doen?]

## Vragen van ouders {{ #{QUESTIONS} }}

### [… Een vraag van een ouder]? {{ #eerste-vraag }}

[… Het antwoord, in één of twee korte zinnen.]
"""


def about(_site: Site, _answers: Answers) -> str:
    """Give the text of a page about the site itself."""
    return """\
## [… Een kop in gewone woorden] { #eerste-kop }

[… De tekst, in korte zinnen.]
"""

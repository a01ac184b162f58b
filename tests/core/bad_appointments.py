"""Bad inputs for appointments, and exactly what the checks say of them.

All cases stand in a small Dutch site with two appointments. The front matter under test starts at line 2 of MAY, its
text at line 20.
"""

from bad_inputs import DATA, ONLY_DUTCH, UI, UI_YML, Case, changed

from sites import page

FOLDER = "content/nl/afspraken/"
MAY = FOLDER + "drie.md"
LATER = FOLDER + "vijf.md"
VACCINATIONS = DATA + "vaccinations.yml"
PLACES = DATA + "places.yml"

VACCINATIONS_YML = "- {id: bmr, name: BMR}\n- {id: griep, name: Griepprik}\n"
PLACES_YML = "- {id: bureau}\n"
WORDS_YML = """\
places: {bureau: Bureau}
needs: {pas: De pas}
appointments:
  who: {arts: De arts}
  against: {bmr: Tegen mazelen, griep: Tegen griep}
"""
SOURCE = '{title: Bron, by: Rijk, url: "https://a.nl/", read: 2026-11}'
MATTER = f"""\
title: Naar de arts
summary: De arts kijkt.
icon: gids/ruler
age: 3 maanden
place: [bureau]
with: [arts]
minutes: 20
bring: [pas]
vaccinations: [bmr]
sometimes: [griep]
answers: [antwoorden/huilen]
search: [arts]
sources:
  - {SOURCE}
confidence: high
review: {{state: draft}}
"""
BODY = """\
## Wat gebeurt er? { #gebeurt }

De arts kijkt.

## Welke prikken? { #prikken }

Twee.

## Wat mag je weigeren? { #weigeren }

Alles.

## Vragen van ouders { #vragen }

### Mag ik erbij zijn? { #erbij }

Ja.
"""
LATER_MATTER = changed(
    MATTER, ("3 maanden", "5 maanden"), ("vaccinations: [bmr]\nsometimes: [griep]\n", "")
).replace("minutes: 20\nbring: [pas]\n", "")
LATER_BODY = changed(BODY, ("## Welke prikken? { #prikken }\n\nTwee.\n\n", ""))
APPOINTMENTS = {
    **ONLY_DUTCH,
    PLACES: PLACES_YML,
    VACCINATIONS: VACCINATIONS_YML,
    UI: UI_YML + WORDS_YML,
    MAY: page(MATTER, BODY),
    LATER: page(LATER_MATTER, LATER_BODY),
}


def bad(name, path, old, new, *expected):
    """A change in one file of the site with appointments, with findings at that file."""
    files = {**APPOINTMENTS, path: changed(APPOINTMENTS[path], (old, new))}
    return Case(name, files, [(path, *at) for at in expected])


def may(name, old, new, *expected):
    """A change in the first appointment."""
    return bad(name, MAY, old, new, *expected)


def age(name, text, *expected):
    """Another age of the first appointment."""
    return may(name, "age: 3 maanden", f"age: {text}", *expected)


AGES = [
    age("an age with an unknown unit", "3 mnd", (5, 6, "M01")),
    age("an age that is a number", "3", (5, 6, "M01")),
    age("an age of three moments", "geboorte - 3 maanden - 4 maanden", (5, 6, "M01")),
    age("an age of an appointment the wrong way round", "5 maanden - 4 maanden", (5, 6, "M01")),
    age("an age that starts and ends at once", "geboorte - geboorte", (5, 6, "M01")),
    age("an age that the region decides", "regio voorschool", (5, 6, "M01")),
    age("an age in working days", "3 werkdagen na geboorte", (5, 6, "M01")),
    age("an age on a day of the year", "1 mei van het geboortejaar", (5, 6, "M01")),
    age("an age with an event", "2 weken na aanbod", (5, 6, "M01")),
    may("an appointment without an age", "age: 3 maanden\n", "", (2, 1, "V07")),
    bad("two appointments at one age", LATER, "5 maanden", "3 maanden", (5, 6, "M02")),
    bad("two appointments that start together", LATER, "5 maanden", "3 maanden - 5 maanden", (5, 6, "M02")),
    bad("one age, written in two ways", LATER, "5 maanden", "3 maanden na geboorte", (5, 6, "M02")),
]
NAMES = [
    may("an unknown place of an appointment", "[bureau]", "[burau]", (6, 9, "M04")),
    may("someone unknown", "[arts]\nminutes", "[arts, artz]\nminutes", (7, 14, "M04")),
    may("nobody at an appointment", "with: [arts]", "with: []", (7, 7, "V08")),
    may("an appointment without who is there", "with: [arts]\n", "", (2, 1, "V07")),
    may("someone under the name of Python", "with: [arts]", "with_: [arts]", (2, 1, "V07"), (7, 1, "V06")),
    may("minutes in words", "minutes: 20", "minutes: kort", (8, 10, "V08")),
    may("an appointment of a day", "minutes: 20", "minutes: 600", (8, 10, "V08")),
    may("something unknown to bring", "[pas]", "[tas]", (9, 9, "M04")),
    may("an unknown vaccination", "[bmr]", "[bmr, mbr]", (10, 21, "M04")),
    may("an unknown vaccination for some", "[griep]", "[griip]", (11, 13, "M04")),
    may("a vaccination for all and for some", "[griep]", "[griep, bmr]", (11, 20, "M06")),
    may("a vaccination twice", "[bmr]", "[bmr, bmr]", (10, 21, "M06")),
    may("an unknown answer", "[antwoorden/huilen]", "[antwoorden/huil]", (12, 11, "M05")),
    may("an answer without its folder", "[antwoorden/huilen]", "[huilen]", (12, 11, "M05")),
    may("an appointment as an answer", "[antwoorden/huilen]", "[afspraken/vijf]", (12, 11, "M05")),
    may("an appointment without answers", "answers: [antwoorden/huilen]\n", "", (2, 1, "V07")),
    may("an unknown icon of an appointment", "gids/ruler", "gids/liniaal", (4, 7, "V16")),
    may("a short code in an appointment", "minutes: 20", "letter: 12", (8, 1, "V06")),
    may("the next appointment, typed", "minutes: 20", "next: vijf", (8, 1, "V06")),
]
SECTIONS = [
    may("an appointment that tells not what happens", "{ #gebeurt }", "{ #gebeurd }", (19, 1, "M03")),
    may("an appointment without what may be refused", "{ #weigeren }", "{ #nee }", (19, 1, "M03")),
    may("vaccinations without a section", "{ #prikken }", "{ #prik }", (19, 1, "M03")),
    may("an appointment without questions", "{ #vragen }", "{ #vraag }", (19, 1, "M03")),
    may("questions without a question", "zijn? {", "zijn. {", (32, 1, "M07")),
    bad(
        "a section about vaccinations without any",
        LATER,
        "## Wat mag",
        "## Welke prikken? { #prikken }\n\nGeen.\n\n## Wat mag",
        (20, 1, "M03"),
    ),
    bad(
        "sections in another order",
        LATER,
        "## Wat gebeurt er? { #gebeurt }\n\nDe arts kijkt.\n\n## Wat mag je weigeren? { #weigeren }\n\nAlles.\n",
        "## Wat mag je weigeren? { #weigeren }\n\nAlles.\n\n## Wat gebeurt er? { #gebeurt }\n\nDe arts kijkt.\n",
        (16, 1, "M03"),
    ),
]
LIST = [
    Case(
        "no vaccinations.yml",
        {**APPOINTMENTS, VACCINATIONS: None},
        [(VACCINATIONS, 1, 1, "D01")],
    ),
    bad("a vaccination without a name", VACCINATIONS, ", name: BMR", "", (1, 3, "V07")),
    bad(
        "one vaccination twice",
        VACCINATIONS,
        "name: Griepprik}",
        "name: Griepprik}\n- {id: bmr, name: BMR}",
        (3, 3, "V05"),
    ),
    bad(
        "a vaccination with an open question",
        VACCINATIONS,
        "name: BMR",
        "name: BMR, question: cjg-telefoon",
        (1, 34, "R03"),
    ),
    bad(
        "a vaccination with an unknown question",
        VACCINATIONS,
        "name: BMR",
        "name: BMR, question: wanneer",
        (1, 34, "R03"),
        (1, 34, "V18"),
    ),
    bad("a vaccination without words", UI, "bmr: Tegen mazelen, ", "", (13, 12, "U02")),
    Case(
        "an appointment in a site without words for appointments",
        {**APPOINTMENTS, UI: changed(APPOINTMENTS[UI], ("  who: {arts: De arts}\n", ""))},
        [(MAY, 7, 8, "M04"), (LATER, 7, 8, "M04")],
    ),
]

CASES = [*AGES, *NAMES, *SECTIONS, *LIST]

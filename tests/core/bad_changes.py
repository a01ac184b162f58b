"""Bad inputs for changed guidelines, and exactly what the checks say of them.

All cases stand in a small Dutch site with two answers and three changes: BACK replaces BELLY, and about CARRY two
bodies differ. The front matter under test starts at line 2 of BACK; its text starts at line 20, that of CARRY at 22.
"""

from bad_inputs import ONLY_DUTCH, Case, changed

from sites import page

FOLDER = "content/nl/veranderd/"
BELLY = FOLDER + "buikligging.md"
BACK = FOLDER + "rugligging.md"
CARRY = FOLDER + "troosten.md"

SOURCE = '{title: Richtlijn, by: NCJ, url: "https://a.nl/", read: 2026-11}'
BELLY_MATTER = f"""\
title: Op de buik slapen
summary: Artsen raadden de buik aan.
icon: gids/crib
since: 1971
noted: 2026-11-02
decided_by: [Artsen]
ages: geboorte - 12 maanden
topics: [slapen]
urgency: normal
search: [buik]
sources:
  - {SOURCE}
confidence: low
review: {{state: draft}}
"""
BACK_MATTER = f"""\
title: Op de rug slapen
summary: Een baby slaapt nu op de rug.
icon: gids/crib
since: 1987-10
noted: 2026-11-02
decided_by: [NCJ]
pages: [antwoorden/veilig-slapen, antwoorden/huilen]
ages: geboorte - 12 maanden
topics: [slapen]
urgency: safety
supersedes: veranderd/buikligging
search: [rug]
sources:
  - {SOURCE}
confidence: high
review: {{state: draft}}
"""
CARRY_MATTER = f"""\
title: Meteen troosten of even wachten
summary: Hierover denken deskundigen verschillend.
icon: gids/cry
since: 2013
noted: 2026-11-02
decided_by: [NCJ, WHO]
pages: [antwoorden/huilen]
ages: geboorte - 6 maanden
topics: [huilen]
urgency: normal
views:
  - {{by: WHO, says: meteen, on: 2023}}
  - {{by: NCJ, says: even-wachten, on: 2017-05-01}}
search: [troosten]
sources:
  - {SOURCE}
confidence: medium
review: {{state: draft}}
"""
BEFORE = "## Vroeger { #vroeger }\n\nHet was anders.\n\n"
NOW = "## Nu { #nu }\n\nHet is zo.\n\n"
WHY = "## Waarom? { #waarom }\n\nDat is veiliger.\n\n"
AGREED = "## Wat vindt iedereen? { #eens }\n\nTroosten helpt.\n\n"
VIEWS = """\
## Wie zegt wat? { #wie-zegt-wat }

### Meteen { #meteen }

Pak je baby op.

### Even wachten { #even-wachten }

Kijk eerst.

"""
FOR_YOU = "## Wat betekent dat voor jou? { #voor-jou }\n\nLees over [huilen](../antwoorden/huilen.md).\n\n"
OTHERWISE = "## Deed je het anders? { #anders-gedaan }\n\nNiet jouw fout. Lees over [huilen](../antwoorden/huilen.md).\n"
BODY = BEFORE + NOW + WHY + OTHERWISE
CARRY_BODY = BEFORE + NOW + WHY + AGREED + VIEWS + FOR_YOU + OTHERWISE
CHANGES = {
    **ONLY_DUTCH,
    BELLY: page(BELLY_MATTER, BODY),
    BACK: page(BACK_MATTER, BODY),
    CARRY: page(CARRY_MATTER, CARRY_BODY),
}


def bad(name, path, old, new, *expected):
    """A change in one file of the site with changes, with findings at that file."""
    return Case(name, {**CHANGES, path: changed(CHANGES[path], (old, new))}, [(path, *at) for at in expected])


def file(name, path, content, *expected):
    """A whole file in the site with changes, with findings at that file."""
    return Case(name, {**CHANGES, path: content}, [(path, *at) for at in expected])


def back(name, old, new, *expected):
    """A change in a page on which all agree."""
    return bad(name, BACK, old, new, *expected)


def carry(name, old, new, *expected):
    """A change in a page about which bodies differ."""
    return bad(name, CARRY, old, new, *expected)


LINK = "[huilen](../antwoorden/huilen.md)"

SECTIONS = [
    back("a change without before", BEFORE, "", (20, 1, "C01")),
    back("a change without now", NOW, "", (24, 1, "C01")),
    back("a change without why", WHY, "", (28, 1, "C01")),
    back("a change without what you did otherwise", OTHERWISE, "", (28, 1, "C01")),
    file("a change without headings", BACK, page(BACK_MATTER, "Het is anders.\n"), (19, 1, "C01")),
    back("now before before", BEFORE + NOW, NOW + BEFORE, (20, 1, "C01")),
    back("why after what you did otherwise", WHY + OTHERWISE, OTHERWISE + "\n" + WHY, (28, 1, "C01")),
    back("a heading of a change one level too low", "## Waarom?", "### Waarom?", (32, 1, "C01")),
    back("a heading of a change with another anchor", "#nu }", "#nou }", (28, 1, "C01")),
    back("a heading of a change without an anchor", "## Nu { #nu }", "## Nu", (24, 1, "T06"), (28, 1, "C01")),
    back("a heading of a change twice", OTHERWISE, OTHERWISE + "\n" + NOW, (36, 1, "C01"), (36, 1, "T07")),
    carry("a change with views without what all agree on", AGREED, "", (34, 1, "C01")),
    carry("a change with views without what it means for you", FOR_YOU, "", (48, 1, "C01")),
    carry("views before what all agree on", AGREED + VIEWS, VIEWS + AGREED, (34, 1, "C01")),
    Case(
        "views on a page that has no headings for them",
        {**CHANGES, CARRY: page(CARRY_MATTER, BODY)},
        [(CARRY, 13, 21, "C04"), (CARRY, 14, 21, "C04"), (CARRY, 34, 1, "C01")],
    ),
]

PAGES = [
    carry("a change of an unknown page", "[antwoorden/huilen]", "[antwoorden/huile]", (8, 9, "C02")),
    back("a change of a second unknown page", "antwoorden/huilen]", "antwoorden/huil]", (8, 35, "C02")),
    carry("a change of a page without its folder", "[antwoorden/huilen]", "[huilen]", (8, 9, "C02")),
    carry("a change of a change", "[antwoorden/huilen]", "[veranderd/rugligging]", (8, 9, "C02")),
    carry(
        "a change of itself", "[antwoorden/huilen]", "[antwoorden/huilen, veranderd/troosten]", (8, 28, "C02")
    ),
    carry("a change of an unknown change", "[antwoorden/huilen]", "[veranderd/weg]", (8, 9, "C02")),
]

REPLACED = [
    Case(
        "two changes that replace each other",
        {
            **CHANGES,
            BELLY: page(
                BELLY_MATTER.replace("urgency: normal", "urgency: normal\nsupersedes: veranderd/rugligging"),
                BODY,
            ),
        },
        [(BELLY, 11, 13, "C05"), (BACK, 12, 13, "C05")],
    ),
    back("a change that is older than what it replaces", "since: 1987-10", "since: 1970-12", (5, 8, "C03")),
    Case(
        "a change replaced before its own year",
        {**CHANGES, BELLY: changed(CHANGES[BELLY], ("since: 1971", "since: 1988"))},
        [(BACK, 5, 8, "C03")],
    ),
    back("a change that replaces an unknown one", "/buikligging", "/buik", (12, 13, "C05")),
    back("a change that replaces an answer", "veranderd/buikligging", "antwoorden/huilen", (12, 13, "C05")),
    back("a change that replaces itself", "veranderd/buikligging", "veranderd/rugligging", (12, 13, "C05")),
    carry(
        "a change that is replaced twice",
        "urgency: normal",
        "urgency: normal\nsupersedes: veranderd/buikligging",
        (12, 13, "C05"),
    ),
    file("a change that another replaces and that is broken", BELLY, "kapot", (1, 1, "V01")),
]

DIFFERENT = [
    carry("one view", "  - {by: NCJ, says: even-wachten, on: 2017-05-01}\n", "", (13, 3, "C04")),
    carry("a view without a heading", "says: even-wachten", "says: later", (14, 21, "C04")),
    carry("a view with a slip in its heading", "says: meteen", "says: meten", (13, 21, "C04")),
    carry("a view with a heading on level 2", "### Meteen", "## Meteen", (13, 21, "C04")),
    carry("a view that says a heading of every change", "says: meteen", "says: nu", (13, 21, "C04")),
]

LINKS = [
    Case(
        "a link to a change that has not begun",
        {
            **CHANGES,
            BELLY: page(BELLY_MATTER, BODY + "\nLees [later](troosten.md).\n"),
            CARRY: changed(CHANGES[CARRY], ("since: 2013", "since: 2027-02")),
        },
        [(BELLY, 34, 14, "T04")],
    ),
    back("a change that was noted tomorrow", "noted: 2026-11-02", "noted: 2026-11-23", (6, 8, "V19")),
    carry("a view of next year", "on: 2023", "on: 2027", (13, 33, "V19")),
    back("a link under before", "Het was anders.", f"Lees {LINK}.", (22, 15, "C06")),
    back("a link under now", "Het is zo.", f"Lees {LINK}.", (26, 15, "C06")),
    back("a link under why", "Dat is veiliger.", f"- Een.\n- Lees {LINK}.", (31, 17, "C06")),
    back("a link to another site under now", "Het is zo.", "Zie [a](https://a.nl/).", (26, 9, "C06")),
    carry("a link under a heading below now", "Het is zo.", f"### Zo {{ #zo }}\n\n{LINK}", (30, 10, "C06")),
]

FORM = [
    back("a change since a thirteenth month", "since: 1987-10", "since: 1987-13", (5, 8, "V09")),
    back("a change since last year in words", "since: 1987-10", "since: vorig jaar", (5, 8, "V09")),
    back("a change since a day that does not exist", "since: 1987-10", "since: 2026-02-30", (5, 8, "V09")),
    back("a change since a year of two digits", "since: 1987-10", "since: 87", (5, 8, "V09")),
    back("a change since a year in Arabic digits", "since: 1987-10", "since: ١٩٨٧", (5, 8, "V09")),
    back("a change without since", "since: 1987-10\n", "", (2, 1, "V07")),
    back("a change without the day we wrote it", "noted: 2026-11-02\n", "", (2, 1, "V07")),
    back("a change written on 30 February", "noted: 2026-11-02", "noted: 2026-02-30", (6, 8, "V09")),
    back("a change written in a month", "noted: 2026-11-02", "noted: 2026-11", (6, 8, "V09")),
    carry("a view of some day", "on: 2023", "on: ooit", (13, 33, "V09")),
    carry("a view without a day", ", on: 2023", "", (13, 5, "V07")),
    carry("an unknown key in a view", "by: WHO,", "by: WHO, url: x,", (13, 15, "V06")),
    carry("a view with a capital", "says: meteen", "says: Meteen", (13, 21, "V08")),
    carry("a view that is a word", "{by: WHO, says: meteen, on: 2023}", "WHO", (13, 5, "V08")),
    back("a change with urgency in Dutch", "urgency: safety", "urgency: dringend", (11, 10, "V08")),
    back("a change that nobody decided", "decided_by: [NCJ]", "decided_by: []", (7, 13, "V08")),
    back("a change decided by a word", "decided_by: [NCJ]", "decided_by: NCJ", (7, 13, "V08")),
    back("a change without who decided it", "decided_by: [NCJ]\n", "", (2, 1, "V07")),
    back(
        "a change with pages that are a word",
        "[antwoorden/veilig-slapen, antwoorden/huilen]",
        "x",
        (8, 8, "V08"),
    ),
    back("an unknown key in a change", "urgency:", "urgent: true\nurgency:", (11, 1, "V06")),
    back("an unknown topic of a change", "[slapen]", "[slapen, slaap]", (10, 18, "V11")),
    back("an age of a change that is a word", "geboorte - 12 maanden", "baby", (9, 7, "V12")),
    back("an unknown icon of a change", "gids/crib", "gids/kribbe", (4, 7, "V16")),
    back("ages of a change after the last group", "geboorte - 12 maanden", "3 jaar - 4 jaar", (9, 7, "P01")),
    back(
        "an earlier meaning that is no fingerprint",
        "search: [rug]",
        'search: [rug]\nsame_meaning_as: ["0123456789ab", 0123456789AB]',
        (14, 35, "V08"),
    ),
    back(
        "an earlier meaning that is a word",
        "search: [rug]",
        "search: [rug]\nsame_meaning_as: x",
        (14, 18, "V08"),
    ),
    back("a change without sources", f"sources:\n  - {SOURCE}\n", "", (2, 1, "V07")),
    back("a source of a change read next month", "read: 2026-11}", "read: 2026-12}", (15, 61, "V19")),
    back("a source read more than 2 years ago", "read: 2026-11}", "read: 2024-10}", (15, 61, "R04")),
    back("a source read 2 years and a day ago", "read: 2026-11}", "read: 2024-11-21}", (15, 61, "R04")),
    file("a change that lies too deep", FOLDER + "baby/bad.md", page(BACK_MATTER, BODY), (1, 1, "B07")),
    file("an index in the folder of changes", FOLDER + "index.md", page(BACK_MATTER, BODY), (1, 1, "B07")),
]

CASES = [*SECTIONS, *PAGES, *REPLACED, *DIFFERENT, *LINKS, *FORM]

"""Bad inputs for the stappenplan, and exactly what the checks say of them.

All cases stand in a small Dutch site with three steps. The front matter under test starts at line 2 of CARE, its
`when` is line 6; the plan of the region starts at line 11 of REGION.
"""

from bad_inputs import DATA, ONLY_DUTCH, REGION, REGION_YML, UI, UI_YML, Case, changed

from sites import page

FOLDER = "content/nl/stappen/"
CARE = FOLDER + "kraamzorg.md"
MIDWIFE = FOLDER + "verloskundige.md"
SCHOOL = FOLDER + "school.md"
PHASES = DATA + "phases.yml"
SITUATIONS = DATA + "situations.yml"
PLACES = DATA + "places.yml"

SOURCE = '{title: Bron, by: Rijk, url: "https://a.nl/", read: 2026-11}'
PHASES_YML = """\
- {id: zwanger, icon: gids/pregnant, ages: zwanger - geboorte}
- {id: school, icon: gids/child, ages: 2 jaar - 5 jaar}
"""
SITUATIONS_YML = "- {id: werk, icon: gids/clipboard}\n- {id: tweeling, icon: gids/siblings}\n"
PLACES_YML = "- {id: kraamzorg}\n- {id: arts, contact: doctor}\n"
PLAN_YML = f"""\
plan:
  moments:
    voorschool: 2 jaar 6 maanden
  forms:
    school: {{by: post, website: "https://a.nl/"}}
  periods:
    school:
      ask: doctor
      known:
        - {{born_from: 2023-01-01, born_until: 2023-06-30, opens: 2026-01-10, closes: 2026-01-20, source: {SOURCE}}}
        - {{born_from: 2023-07-01, born_until: 2023-12-31, opens: 2026-07-10, closes: 2026-07-20, source: {SOURCE}}}
"""
WORDS_YML = """\
phases: {zwanger: Zwanger, school: School}
situations: {werk: Werk, tweeling: Tweeling}
places: {kraamzorg: Kraamzorg, arts: Arts}
needs: {id-bewijs: Paspoort of ID-kaart}
costs: {gratis: Gratis}
events: {opvang: "{duration} na de start"}
"""
MATTER = f"""\
title: Vraag kraamzorg aan
summary: Vraag het vroeg aan.
icon: gids/home
phase: zwanger
when: {{from: week 8, best: week 12, until: week 16}}
deadline_kind: soft
scope: national
situations: [werk]
needs: [id-bewijs]
cost: gratis
where: [kraamzorg]
form: school
after: [verloskundige]
either: hulp
search: [kraamhulp]
sources:
  - {SOURCE}
confidence: high
review: {{state: draft}}
"""
BODY = "## Doen { #doen }\n\nBel de kraamzorg.\n\n## Te laat? { #te-laat }\n\nBel toch.\n"
MIDWIFE_MATTER = f"""\
title: Kies een verloskundige
summary: Bel een verloskundige.
icon: gids/pregnant
phase: zwanger
when: {{from: zwanger, until: 2 maanden na opvang}}
deadline_kind: none
scope: national
either: hulp
search: [vroedvrouw]
sources:
  - {SOURCE}
confidence: high
review: {{state: draft}}
"""
SCHOOL_MATTER = f"""\
title: Meld je kind aan op school
summary: Kijk wanneer je mag komen.
icon: gids/child
phase: school
when:
  - {{from: regio voorschool, period: school, born_until: 2024-12-31}}
  - {{from: regio voorschool, until: 4 jaar, born_from: 2025-01-01, born_in: januari - juni}}
  - {{from: 3 jaar, until: 4 jaar, born_from: 2025-01-01, born_in: juli - december}}
deadline_kind: hard
scope: region
after: [kraamzorg]
search: [aanmelden]
sources:
  - {SOURCE}
confidence: high
review: {{state: draft}}
"""
SHORT = "## Doen { #doen }\n\nBel nu.\n"
STEPS = {
    **ONLY_DUTCH,
    PHASES: PHASES_YML,
    SITUATIONS: SITUATIONS_YML,
    PLACES: PLACES_YML,
    REGION: REGION_YML + PLAN_YML,
    UI: UI_YML + WORDS_YML,
    CARE: page(MATTER, BODY),
    MIDWIFE: page(MIDWIFE_MATTER, SHORT),
    SCHOOL: page(SCHOOL_MATTER, BODY),
}


def bad(name, path, old, new, *expected):
    """A change in one file of the site with steps, with findings at that file."""
    return Case(name, {**STEPS, path: changed(STEPS[path], (old, new))}, [(path, *at) for at in expected])


def file(name, path, content, *expected):
    """A whole file in the site with steps, with findings at that file."""
    return Case(name, {**STEPS, path: content}, [(path, *at) for at in expected])


def step(name, old, new, *expected):
    """A change in the front matter of a step."""
    return bad(name, CARE, old, new, *expected)


def when(name, value, *expected):
    """Another `when` in a step; a list of lines starts at line 7, column 5."""
    return step(name, " {from: week 8, best: week 12, until: week 16}", value, *expected)


def lines(*cases):
    """Write `when` as a list, a line for each case."""
    return "".join(f"\n  - {{{case}}}" for case in cases)


def plan(name, old, new, *expected):
    """A change in the plan of the region."""
    return bad(name, REGION, old, new, *expected)


SECOND = "born_from: 2023-07-01, born_until: 2023-12-31, opens: 2026-07-10, closes: 2026-07-20"

MOMENTS = [
    when("an unknown unit", " {from: 3 uur na geboorte}", (6, 14, "S01")),
    when("a moment that is nonsense", " {from: later, until: geboorte}", (6, 14, "S01")),
    when("a moment without words", " {from: , until: geboorte}", (6, 14, "S01")),
    when("a moment that is a list", " {from: week 8, best: [week 9], until: geboorte}", (6, 28, "S01")),
    when("a pregnancy of 50 weeks", " {from: week 8, until: week 50}", (6, 29, "S01")),
    when("a moment in forty years", " {from: week 8, until: 40 jaar na geboorte}", (6, 29, "S01")),
    when("two offsets", " {from: week 8, until: 2 dagen na 3 dagen na geboorte}", (6, 29, "S01")),
    when("31 April", " {from: zwanger, until: 31 april van het geboortejaar}", (6, 30, "S01")),
    when("29 February", " {from: zwanger, until: 29 februari van het jaar na de geboorte}", (6, 30, "S01")),
    when("a month in English", " {from: zwanger, until: 1 may van het geboortejaar}", (6, 30, "S01")),
    when(
        "an offset from a day of the year",
        " {from: zwanger, until: 2 dagen na 1 mei van het geboortejaar}",
        (6, 30, "S01"),
    ),
    when("working days before", " {from: 3 werkdagen voor geboorte, until: geboorte}", (6, 14, "S01")),
    when("working days that are an age", " {from: zwanger, until: 3 werkdagen}", (6, 30, "S01")),
    when("an event before", " {from: zwanger, until: 2 maanden voor opvang}", (6, 30, "S01")),
    when(
        "a least number of working days with months",
        ' {from: zwanger, until: "2 maanden na geboorte, minstens 2 werkdagen"}',
        (6, 30, "S01"),
    ),
    when(
        "a least number of working days twice",
        f' {{from: zwanger, until: "2 dagen na geboorte{", minstens 2 werkdagen" * 2000}"}}',
        (6, 30, "S01"),
    ),
    when(
        "months of birth in English",
        " {from: zwanger, until: geboorte, born_in: october - maart}",
        (6, 49, "S01"),
    ),
    when("one month of birth", " {from: zwanger, until: geboorte, born_in: mei}", (6, 49, "S01")),
    when("two bad moments", " {from: week 60, until: straks}", (6, 14, "S01"), (6, 30, "S01")),
    when("a bad moment in a list", lines("from: zwanger, until: straks"), (7, 28, "S01")),
    plan(
        "a moment of the region that refers to one",
        "  moments:",
        "  moments:\n    brief: 2 maanden na regio voorschool",
        (13, 12, "S01"),
    ),
    plan("a moment of the region that is an event", "2 jaar 6 maanden", "2 weken na opvang", (13, 17, "S01")),
    plan(
        "a moment of the region that is a day of the year",
        "2 jaar 6 maanden",
        "1 mei van het geboortejaar",
        (13, 17, "S01"),
    ),
    when("until before from", " {from: 4 maanden na geboorte, until: geboorte}", (6, 44, "S02")),
    when("best after until", " {from: week 8, best: week 20, until: week 16}", (6, 44, "S02")),
    when("best before from", " {from: week 8, best: week 7, until: week 16}", (6, 28, "S02")),
    when(
        "days in the wrong order in the second case",
        lines(
            "from: zwanger, until: geboorte, born_until: 2025-12-31",
            "born_from: 2026-01-01, from: 2 jaar, until: 1 jaar",
        ),
        (8, 50, "S02"),
    ),
    *(
        when(
            f"days in the wrong order for children with {dates}",
            f" {{from: 4 jaar, until: 3 jaar, {dates}}}",
            (6, 29, "S02"),
        )
        for dates in (
            "born_until: 2020-12-31",
            "born_until: 9999-12-31",
            "born_from: 2040-01-01",
            "born_from: 0001-01-01",
        )
    ),
    when(
        "a wrong order only for a child of the 31st",
        " {from: 3 maanden na geboorte, until: 3 maanden na geboorte}",
        (6, 44, "S02"),
    ),
    when(
        "a wrong order only for a child of 29 February",
        " {from: 1 jaar, best: 12 maanden, until: 2 jaar}",
        (6, 28, "S02"),
    ),
    when(
        "a moment of the region that comes too late",
        " {from: regio voorschool, until: 2 jaar 5 maanden}",
        (6, 39, "S02"),
    ),
    when(
        "born_until before born_from",
        " {from: zwanger, until: geboorte, born_from: 2026-01-01, born_until: 2025-12-31}",
        (6, 75, "S02"),
    ),
    step(
        "born_until before born_from on lines of their own",
        "when: {from: week 8, best: week 12, until: week 16}",
        "when:\n  from: zwanger\n  until: geboorte\n  born_from: 2026-01-01\n  born_until: 2025-12-31",
        (10, 15, "S02"),
    ),
]

DEADLINES = [
    *(
        Case(
            f"a {kind} deadline without a last day",
            {**STEPS, CARE: changed(STEPS[CARE], (", until: week 16", ""), ("kind: soft", f"kind: {kind}"))},
            [(CARE, 7, 16, "S03")],
        )
        for kind in ("hard", "soft", "window")
    ),
    bad(
        "a last day that one case lacks",
        SCHOOL,
        "{from: 3 jaar, until: 4 jaar,",
        "{from: 3 jaar,",
        (10, 16, "S03"),
    ),
    when(
        "a period together with a last day",
        " {from: 3 jaar, until: 4 jaar, period: school}",
        (6, 45, "S03"),
    ),
    when("an event as the first day", " {from: 2 weken na opvang, until: 4 jaar}", (6, 14, "S03")),
    when(
        "an event as the best day", " {from: zwanger, best: 2 weken na opvang, until: 4 jaar}", (6, 29, "S03")
    ),
    *(
        Case(
            f"a {kind} deadline without a text for who is late",
            {**STEPS, CARE: page(changed(MATTER, ("kind: soft", f"kind: {kind}")), SHORT)},
            [(CARE, 7, 16, "S04")],
        )
        for kind in ("hard", "soft", "window")
    ),
]

NAMES = [
    step("a step after an unknown step", "after: [verloskundige]", "after: [verloskundig]", (14, 9, "S05")),
    step("a step after an answer", "after: [verloskundige]", "after: [huilen]", (14, 9, "S05")),
    step("a step after itself", "[verloskundige]", "[verloskundige, kraamzorg]", (14, 24, "S05")),
    Case(
        "two steps in a circle",
        {**STEPS, MIDWIFE: changed(STEPS[MIDWIFE], ("either:", "after: [kraamzorg]\neither:"))},
        [(CARE, 14, 9, "S05"), (MIDWIFE, 9, 9, "S05")],
    ),
    Case(
        "three steps in a circle",
        {**STEPS, MIDWIFE: changed(STEPS[MIDWIFE], ("either:", "after: [school]\neither:"))},
        [(CARE, 14, 9, "S05"), (SCHOOL, 12, 9, "S05"), (MIDWIFE, 9, 9, "S05")],
    ),
    file("a step that others wait for and that is broken", MIDWIFE, "kapot", (1, 1, "V01")),
    step("an unknown phase", "phase: zwanger", "phase: zwangr", (5, 8, "S06")),
    step("an unknown situation", "[werk]", "[tweeling, wrk]", (9, 24, "S06")),
    step("an unknown need", "[id-bewijs]", "[paspoortje]", (10, 9, "S06")),
    step("an unknown cost", "cost: gratis", "cost: veel", (11, 7, "S06")),
    step("an unknown place", "[kraamzorg]", "[thuis]", (12, 9, "S06")),
    step("an unknown form", "form: school", "form: opvang", (13, 7, "S06")),
    when("an unknown event", " {from: zwanger, until: 4 maanden na opvan}", (6, 30, "S06")),
    when("a birth with a slip", " {from: zwanger, until: 4 maanden na gebroorte}", (6, 30, "S06")),
    when("an unknown moment of the region", " {from: regio voorschol, until: 4 jaar}", (6, 14, "S06")),
    when("an unknown period", " {from: 3 jaar, period: opvang}", (6, 30, "S06")),
    bad("a place with an unknown contact", PLACES, "doctor", "docter", (2, 23, "S06")),
    plan("a period with an unknown contact", "ask: doctor", "ask: gemeente", (18, 12, "S06")),
    Case(
        "a choice of one step",
        {**STEPS, CARE: changed(STEPS[CARE], ("either: hulp\n", ""))},
        [(MIDWIFE, 9, 9, "S07")],
    ),
    Case(
        "a choice with a slip",
        {**STEPS, CARE: changed(STEPS[CARE], ("either: hulp", "either: hlp"))},
        [(CARE, 15, 9, "S07"), (MIDWIFE, 9, 9, "S07")],
    ),
]

PERIODS = [
    plan("a period that closes before it opens", "closes: 2026-07-20", "closes: 2026-07-09", (21, 86, "S08")),
    plan(
        "a period of births that ends before it starts",
        SECOND,
        SECOND.replace("2023-12-31", "2023-06-30"),
        (21, 47, "S08"),
    ),
    plan("a period before the birth", SECOND, SECOND.replace("2026-07-10", "2022-07-10"), (21, 66, "S08")),
    plan("periods that overlap", SECOND, SECOND.replace("2023-07-01", "2023-06-30"), (21, 23, "S08")),
    plan(
        "periods in the wrong order",
        "known:",
        f"known:\n        - {{{SECOND}, source: {SOURCE}}}",
        (21, 23, "S08"),
    ),
    plan("a period without a source", f"2026-01-20, source: {SOURCE}", "2026-01-20", (20, 11, "V07")),
    plan("a period with a day in words", "2026-01-10", "10 januari", (20, 66, "V09")),
    plan(
        "an unknown key in a period",
        "opens: 2026-01-10",
        "open: 2026-01-10",
        (20, 11, "V07"),
        (20, 59, "V06"),
    ),
    plan(
        "a period read next month",
        f"2026-01-20, source: {SOURCE}",
        f"2026-01-20, source: {SOURCE.replace('2026-11', '2026-12')}",
        (20, 158, "V19"),
    ),
    when(
        "two cases for all children",
        lines("from: zwanger, until: geboorte", "from: week 8, until: week 9"),
        (8, 5, "S09"),
    ),
    when(
        "two cases for one month of birth",
        lines(
            "from: zwanger, until: geboorte, born_in: oktober - maart",
            "from: zwanger, until: geboorte, born_in: maart - september",
        ),
        (8, 5, "S09"),
    ),
    when(
        "two cases for one day of birth",
        lines(
            "from: zwanger, until: geboorte, born_until: 2026-01-01",
            "from: zwanger, until: geboorte, born_from: 2026-01-01",
        ),
        (8, 5, "S09"),
    ),
    when(
        "a third case that repeats the first",
        lines(
            "from: zwanger, until: geboorte, born_until: 2025-12-31",
            "from: zwanger, until: geboorte, born_from: 2026-01-01",
            "from: zwanger, until: geboorte, born_until: 2025-06-30, born_in: mei - mei",
        ),
        (9, 5, "S09"),
    ),
]

FORM = [
    when(
        "an unknown key in a case",
        " {from: zwanger, untill: geboorte}",
        (6, 23, "V06"),
    ),
    when("an unknown key in a list", lines("from: zwanger, until: geboorte, tot: week 9"), (7, 38, "V06")),
    when("a case without a first day", " {until: geboorte}", (6, 7, "V07")),
    when("a case in a list without a first day", lines("until: geboorte"), (7, 5, "V07")),
    step("no when", "when: {from: week 8, best: week 12, until: week 16}\n", "", (2, 1, "V07")),
    when("a when that is empty", "", (6, 6, "V08")),
    when("a when without cases", " []", (6, 7, "V08")),
    when("a when that is a word", " geboorte", (6, 7, "V08")),
    when("a when that is a list of words", " [geboorte]", (6, 8, "V08")),
    when("a day of birth in words", " {from: zwanger, until: geboorte, born_from: mei}", (6, 51, "V09")),
    when("a first day that YAML reads as false", " {from: no, until: geboorte}", (6, 14, "V10")),
    when("a key twice in a case", " {from: zwanger, from: geboorte, until: 4 jaar}", (6, 23, "V05")),
    when("a period with a capital", " {from: zwanger, period: School}", (6, 31, "V08")),
    step("a wrong kind of deadline", "deadline_kind: soft", "deadline_kind: zacht", (7, 16, "V08")),
    step("a wrong scope", "scope: national", "scope: stad", (8, 8, "V08")),
    step("no scope", "scope: national\n", "", (2, 1, "V07")),
    step("situations that are a word", "[werk]", "werk", (9, 13, "V08")),
    step("an unknown icon of a step", "gids/home", "gids/huis", (4, 7, "V16")),
    step("a step without sources", f"sources:\n  - {SOURCE}\n", "", (2, 1, "V07")),
    step("a step with an empty list of sources", f"sources:\n  - {SOURCE}", "sources: []", (17, 10, "V08")),
    step("a step without words for searching", "search: [kraamhulp]\n", "", (2, 1, "V07")),
    step("ages in a step", "scope: national", "scope: national\nages: zwanger - geboorte", (9, 1, "V06")),
    file("a step that lies too deep", FOLDER + "baby/bad.md", page(MATTER, BODY), (1, 1, "B07")),
    file("an index in the folder of steps", FOLDER + "index.md", page(MATTER, BODY), (1, 1, "B07")),
]

DATA_FILES = [
    *(
        file(f"no {path.removeprefix(DATA)}", path, None, (1, 1, "D01"))
        for path in (PHASES, SITUATIONS, PLACES)
    ),
    file("phases that are no list", PHASES, "zwanger: x\n", (1, 1, "V08")),
    file("a situation twice", SITUATIONS, SITUATIONS_YML + "- {id: werk, icon: gids/home}\n", (3, 3, "V05")),
    bad("a phase without ages", PHASES, ", ages: zwanger - geboorte", "", (1, 3, "V07")),
    bad("a phase the wrong way round", PHASES, "zwanger - geboorte", "geboorte - zwanger", (1, 44, "V12")),
    bad("an unknown icon of a phase", PHASES, "gids/child", "gids/kind", (2, 22, "V16")),
    bad("an unknown icon of a situation", SITUATIONS, "gids/clipboard", "gids/werk", (1, 20, "V16")),
    bad("an unknown key in a place", PLACES, "contact:", "contract:", (2, 14, "V06")),
    bad("a website of a place without https", PLACES, "contact: doctor", "website: a.nl", (2, 23, "V13")),
    bad("a phase without a word", UI, ", school: School}", "}", (9, 9, "U02")),
    bad("a situation without a word", UI, ", tweeling: Tweeling", "", (10, 13, "U02")),
    bad("a place without a word", UI, ", arts: Arts", "", (11, 9, "U02")),
    Case(
        "costs without words",
        {**STEPS, UI: changed(STEPS[UI], ("costs: {gratis: Gratis}", "costs:"))},
        [(UI, 13, 7, "U04"), (CARE, 11, 7, "S06")],
    ),
    plan("no choice of schools", "plan:", "plan:\n  school_choices: 0", (12, 19, "V08")),
    plan("choices of schools in words", "plan:", "plan:\n  school_choices: vijf", (12, 19, "V08")),
    plan("an unknown key in the plan", "plan:", "plan:\n  choices: 5", (12, 3, "V06")),
    plan("an unknown key in a form", "by: post,", "by: post, to: x,", (15, 24, "V06")),
    plan("a form that comes by pigeon", "by: post", "by: duif", (15, 18, "V08")),
    plan("a form without a website", ', website: "https://a.nl/"}', "}", (15, 13, "V07")),
    plan("periods without anyone to ask", "      ask: doctor\n", "", (18, 7, "V07")),
    plan(
        "a form with an unknown question",
        "by: post,",
        "by: post, question: wie,",
        (15, 34, "R03"),
        (15, 34, "V18"),
    ),
    plan(
        "periods with an unknown question",
        "ask: doctor",
        "ask: doctor\n      question: wie",
        (19, 17, "R03"),
        (19, 17, "V18"),
    ),
    plan(
        "periods with an open question",
        "ask: doctor",
        "ask: doctor\n      question: cjg-telefoon",
        (19, 17, "R03"),
    ),
]

CASES = [*MOMENTS, *DEADLINES, *NAMES, *PERIODS, *FORM, *DATA_FILES]

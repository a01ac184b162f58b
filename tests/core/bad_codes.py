"""Bad inputs of the registry of short codes: path, line, column and rule of every finding. Today is 2026-11-22."""

from bad_inputs import DATA, ONLY_DUTCH, REGION_YML, Case, page

from build.changing import MATTER, STORY

LINKS = DATA + "links.yml"
HOME = "- {code: 1, page: index, since: 2026-11-01, why: Poster}\n"


def links(name, lines, *expected):
    """Lines below one good line, so that they begin at line 2."""
    found = [(LINKS, *place) for place in expected]
    return Case(name, {**ONLY_DUTCH, LINKS: HOME + lines}, found)


def code(name, value, *columns_and_rules):
    """A line with another code; its value is at column 10."""
    line = f"- {{code: {value}, page: antwoorden/huilen, since: 2026-11-22, why: Brief}}\n"
    return links(name, line, *((2, *found) for found in columns_and_rules))


def alias(name, value, *rules):
    """A line with an alias; its value is at column 64."""
    line = f"- {{code: 2, page: antwoorden/huilen, since: 2026-11-22, alias: {value}, why: Brief}}\n"
    return links(name, line, *((2, 64, rule) for rule in rules))


def leads(name, to, *rules):
    """A line that leads to a page; the page is at column 19."""
    line = f"- {{code: 2, page: {to}, since: 2026-11-22, why: Brief}}\n"
    return links(name, line, *((2, 19, rule) for rule in rules))


def retired(name, block, *columns_and_rules):
    """A page that is gone; the block is at column 75."""
    line = f"- {{code: 2, page: antwoorden/weg, since: 2026-11-10, why: Brief, retired: {block}}}\n"
    return links(name, line, *((2, *found) for found in columns_and_rules))


TO_COME = {
    "content/nl/veranderd/later.md": page(MATTER.replace("since: 2025-09", "since: 2027-01-01"), STORY),
    "content/nl/veranderd/nu.md": page(MATTER, STORY),
}

CASES = [
    Case("no short codes at all", {**ONLY_DUTCH, LINKS: "[]\n"}, []),
    Case("a registry that is no list", {**ONLY_DUTCH, LINKS: "code: 1\n"}, [(LINKS, 1, 1, "V08")]),
    Case(
        "a registry with a slip in its name",
        {**ONLY_DUTCH, DATA + "link.yml": HOME},
        [(DATA + "link.yml", 1, 1, "B07")],
    ),
    links(
        "a code with all that it may have",
        "- {code: 2, page: hulp, since: 2026-11-22, alias: hulp, why: Brief}\n",
    ),
    code("a code with a leading zero", "012", (10, "K01")),
    code("a code that is zero", "0", (10, "K01")),
    code("a code with letters", "a12", (10, "K01")),
    code("a code of six digits", "123456", (10, "K01")),
    code("a code in other digits", "١٢", (10, "K01")),
    code("a code with a space", '"1 2"', (10, "K01")),
    code("a code of five digits", "12345"),
    code("a code that is taken", "1", (10, "K02")),
    code("a code that is the emergency number", "112", (10, "K07")),
    links("a line without a code", "- {page: hulp, since: 2026-11-22, why: Brief}\n", (2, 3, "V07")),
    links("a line without a reason", "- {code: 2, page: hulp, since: 2026-11-22}\n", (2, 3, "V07")),
    links(
        "an unknown key of a code",
        "- {code: 2, page: hulp, since: 2026-11-22, why: Brief, woord: x}\n",
        (2, 56, "V06"),
    ),
    leads("a code to an unknown page", "antwoorden/huile", "K03"),
    leads("a code to a page with its ending", "antwoorden/huilen.md", "K03"),
    leads("a code to an age without answers", "leeftijd/oud", "K03"),
    leads("a code to a topic with answers", "onderwerp/huilen"),
    leads("a code to an age with answers", "leeftijd/baby"),
    leads("a code to the timeline", "stappenplan"),
    leads("a code to a log without changes", "veranderd", "K03"),
    Case(
        "codes to a change of now and to one that has not begun",
        {
            **ONLY_DUTCH,
            **TO_COME,
            LINKS: "- {code: 1, page: veranderd/nu, since: 2026-11-22, why: Brief}\n"
            "- {code: 2, page: veranderd/later, since: 2026-11-22, why: Brief}\n"
            "- {code: 3, page: veranderd, since: 2026-11-22, why: Brief}\n",
        },
        [(LINKS, 2, 19, "K03")],
    ),
    Case(
        "a code to a page that cannot be read",
        {
            **ONLY_DUTCH,
            "content/nl/over/tekst.md": "Geen front matter.\n",
            LINKS: "- {code: 1, page: over/tekst, since: 2026-11-22, why: Brief}\n",
        },
        [("content/nl/over/tekst.md", 1, 1, "V01")],
    ),
    alias("an alias in capitals", "Huilen", "K04"),
    alias("an alias with an accent", "bébé", "K04"),
    alias("an alias of digits", "123", "K04"),
    alias("an alias that is too short", "nl", "K04"),
    alias("an alias that may be a language", "zh-hans", "K04"),
    alias("an alias that is a folder of the site", "assets", "K04"),
    alias("an alias that hosts take for the page of errors", "geen-internet", "K04"),
    alias("an alias with digits", "top-10"),
    links(
        "an alias that is taken",
        "- {code: 2, page: hulp, since: 2026-11-22, alias: hulp, why: Brief}\n"
        "- {code: 3, page: zoeken, since: 2026-11-22, alias: hulp, why: Brief}\n",
        (3, 53, "K02"),
    ),
    links("a code of tomorrow", "- {code: 2, page: hulp, since: 2026-11-23, why: Brief}\n", (2, 32, "K05")),
    links(
        "a code that is older than the one above",
        "- {code: 2, page: hulp, since: 2026-10-31, why: Brief}\n",
        (2, 32, "K05"),
    ),
    links(
        "a code since a day that is none",
        "- {code: 2, page: hulp, since: 2026-02-30, why: Brief}\n",
        (2, 32, "V09"),
    ),
    retired("a page that was followed by another", "{on: 2026-11-20, to: antwoorden/huilen, because: Samen}"),
    retired("a page that was followed by a code", '{on: 2026-11-20, to: "1", because: Samen}'),
    retired(
        "a successor that is not there", "{on: 2026-11-20, to: antwoorden/huile, because: Samen}", (96, "K06")
    ),
    retired("a successor that is no code", "{on: 2026-11-20, to: 9, because: Samen}", (96, "K06")),
    retired("a code that follows itself", "{on: 2026-11-20, to: 2, because: Samen}", (96, "K06")),
    retired("a code that retired before it was", "{on: 2026-11-09, to: 1, because: Samen}", (80, "K05")),
    retired("a code that retires tomorrow", "{on: 2026-11-23, to: 1, because: Samen}", (80, "K05")),
    retired("a successor without a reason", "{on: 2026-11-20, to: 1}", (75, "V07")),
    links(
        "two codes that follow each other",
        "- {code: 2, page: weg/a, since: 2026-11-10, why: A, retired: {on: 2026-11-20, to: 3, because: B}}\n"
        "- {code: 3, page: weg/b, since: 2026-11-10, why: A, retired: {on: 2026-11-20, to: 2, because: B}}\n",
        (2, 83, "K06"),
        (3, 83, "K06"),
    ),
    Case(
        "a short address without a slash",
        {**ONLY_DUTCH, DATA + "region.yml": f"{REGION_YML}short_address: https://kort.example\n"},
        [(DATA + "region.yml", 1, 1, "D04")],
    ),
    Case(
        "a short address that is not whole",
        {**ONLY_DUTCH, DATA + "region.yml": f"{REGION_YML}short_address: kort.example/\n"},
        [(DATA + "region.yml", REGION_YML.count("\n") + 1, 16, "V13")],
    ),
]

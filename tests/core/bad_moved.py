"""Bad inputs of the registry of old addresses: path, line, column and rule of every finding. Today is 2026-11-22."""

from bad_inputs import DATA, ONLY_DUTCH, Case

MOVED = DATA + "moved.yml"
GOOD = "- {from: antwoorden/oud, to: antwoorden/huilen, on: 2026-11-01}\n"


def moved(name, lines, *expected):
    """Lines below one good line, so that they begin at line 2."""
    return Case(name, {**ONLY_DUTCH, MOVED: GOOD + lines}, [(MOVED, *place) for place in expected])


def old(name, address, *rules):
    """A line about another old address, which is at column 10."""
    line = f"- {{from: {address}, to: antwoorden/huilen, on: 2026-11-22}}\n"
    return moved(name, line, *((2, 10, rule) for rule in rules))


def to(name, address, *rules):
    """A line to another page, which is at column 32."""
    line = f"- {{from: antwoorden/ouder, to: {address}, on: 2026-11-22}}\n"
    return moved(name, line, *((2, 32, rule) for rule in rules))


def because(name, reason, *rules):
    """A line about a page that is gone; its reason is at column 76."""
    line = f"- {{from: antwoorden/ouder, to: antwoorden/huilen, on: 2026-11-22, because: {reason}}}\n"
    return moved(name, line, *((2, 76, rule) for rule in rules))


CASES = [
    Case("no old addresses at all", {**ONLY_DUTCH, MOVED: "[]\n"}, []),
    Case(
        "old addresses that are no list", {**ONLY_DUTCH, MOVED: "from: antwoorden/oud\n"}, [(MOVED, 1, 1, "V08")]
    ),
    moved("a page that got another name twice", "- {from: antwoorden/ouder, to: antwoorden/oud, on: 2026-11-22}\n"),
    because("a page that is gone, with a plain reason", "Alles over huilen staat nu bij elkaar."),
    old("an old address with a slash before it", "/antwoorden/ouder", "O01"),
    old("an old address with its language", "nl/antwoorden/ouder", "O01"),
    old("an old address with its ending", "antwoorden/ouder.md", "O01"),
    old("an old address in capitals", "antwoorden/Ouder", "O01"),
    old("the front page as an old address", "index", "O01"),
    old("an old address of no kind", "vragen/ouder", "O01"),
    old("an old address that is a page again", "antwoorden/veilig-slapen", "O02"),
    Case(
        "an old address of a page that cannot be read",
        {
            **ONLY_DUTCH,
            "content/nl/over/tekst.md": "Geen front matter.\n",
            MOVED: "- {from: over/tekst, to: antwoorden/huilen, on: 2026-11-22}\n",
        },
        [(MOVED, 1, 10, "O02"), ("content/nl/over/tekst.md", 1, 1, "V01")],
    ),
    old("an old address that is there already", "antwoorden/oud", "O03"),
    to("an old address to no page", "antwoorden/huile", "O04"),
    to("an old address to the front page", "index", "O01"),
    to("an old address to itself", "antwoorden/ouder", "O05"),
    moved(
        "old addresses that lead to each other",
        "- {from: antwoorden/a, to: antwoorden/b, on: 2026-11-22}\n"
        "- {from: antwoorden/b, to: antwoorden/a, on: 2026-11-22}\n",
        (2, 28, "O05"),
        (3, 28, "O05"),
    ),
    because("a reason with markup", '"**Samengevoegd**"', "O06"),
    because("a reason with a link", '"Zie [huilen](huilen.md)"', "O06"),
    because("a reason with a sign of markup", '"Weg > klaar"', "O06"),
    because("an empty reason", '" "', "O06"),
    because("a reason that is too long", "Weg. " * 40 + "Klaar.", "O06"),
    moved(
        "a move of tomorrow", "- {from: antwoorden/ouder, to: antwoorden/huilen, on: 2026-11-23}\n", (2, 55, "O07")
    ),
    moved("a move without a day", "- {from: antwoorden/ouder, to: antwoorden/huilen}\n", (2, 3, "V07")),
    moved(
        "an unknown key of a move",
        "- {from: antwoorden/ouder, to: antwoorden/huilen, on: 2026-11-22, why: x}\n",
        (2, 67, "V06"),
    ),
]  # fmt: skip

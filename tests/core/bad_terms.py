"""Word lists that are refused: path, line, column and rule of every finding."""

from bad_inputs import DATA, ONLY_DUTCH, UI, UI_AR, UI_AR_YML, UI_YML, Case

TERMS = DATA + "terms.yml"
BSO = "- {id: bso, forms: [bso, buitenschoolse opvang], icon: gids/baby}\n"
BSN = "- {id: bsn, forms: [BSN], icon: gids/baby}\n"
SAID = "terms: {bso: {word: de bso, text: Opvang na school.}, bsn: {word: het BSN, text: Een nummer.}}\n"
SAID_AR = "terms: {bso: {word: رعاية, text: بعد المدرسة.}, bsn: {word: رقم, text: رقمكم.}}\n"
# A list that is right, in a Dutch site.
GOOD = {**ONLY_DUTCH, TERMS: BSO + BSN, UI: UI_YML + SAID}


def terms(name, content, *expected):
    """A word list in a Dutch site."""
    return Case(name, {**GOOD, TERMS: content}, [(TERMS, *place) for place in expected])


CASES = [
    terms("a word with an unknown pictogram", BSO.replace("gids/baby", "gids/bso") + BSN, (1, 56, "V16")),
    terms("two words with one name", BSO + BSN.replace("id: bsn", "id: bso"), (2, 3, "V05")),
    terms("a word that no text can use", BSO + BSN.replace("[BSN]", "[]"), (2, 20, "V08")),
    terms("a word with an empty way to write it", BSO + BSN.replace("[BSN]", '[""]'), (2, 21, "V08")),
    terms("a word that is explained in the list itself", BSO + BSN.replace("}", ", text: Een nummer.}"), (2, 44, "V06")),
    terms("two words that are written in one way", BSO + BSN.replace("[BSN]", "[BSN, Bso]"), (2, 26, "W01")),
    terms("a way to write it twice", BSO + BSN.replace("[BSN]", "[BSN, bsn]"), (2, 26, "W01")),
    Case(
        "a word without an explanation",
        {**GOOD, UI: UI_YML + SAID.replace(", text: Een nummer.", "")},
        [(UI, 9, 60, "U02")],
    ),
    Case(
        "a word that is not explained in one language",
        {TERMS: BSO + BSN, UI: UI_YML + SAID, UI_AR: UI_AR_YML + SAID_AR.replace(", bsn: {word: رقم, text: رقمكم.}", "")},
        [(UI_AR, 9, 8, "U02")] * 2,
    ),
    Case(
        "an explanation of a word that the Dutch does not have",
        {TERMS: BSO, UI: UI_YML + "terms: {bso: {word: de bso, text: Opvang.}}\n", UI_AR: UI_AR_YML + SAID_AR},
        [(UI_AR, 9, 61, "U03"), (UI_AR, 9, 72, "U03")],
    ),
]  # fmt: skip

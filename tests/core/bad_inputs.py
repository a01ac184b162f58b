"""Bad inputs, and exactly what the checks say of them: path, line, column and rule of every finding.

Most cases stand in a site with Dutch only, so that a changed text makes no translation outdated. The text under
test starts at line 8 of TEXT; the front matter under test starts at line 2 of SLEEP.
"""

from dataclasses import dataclass, field
from pathlib import Path

from gids.translations import fingerprint
from sites import BODY, BODY_AR, MATTER, page, translation, valid_site

SLEEP = "content/nl/antwoorden/veilig-slapen.md"
SLEEP_AR = "content/ar/antwoorden/veilig-slapen.md"
HOME_AR = "content/ar/index.md"
TEXT = "content/nl/over/tekst.md"
DATA = "content/_data/"
REGION = DATA + "region.yml"
UI = DATA + "ui/nl.yml"
UI_AR = DATA + "ui/ar.yml"

AGES_YML = "- {id: baby, ages: zwanger - 2 jaar, icon: gids/baby}\n"
TOPICS_YML = "- {id: slapen, icon: gids/crib}\n- {id: huilen, icon: gids/cry}\n"
QUESTIONS_YML = "- {id: cjg-telefoon, question: Welk nummer?, ask: CJG, because: Er zijn er twee.}\n"
REGION_YML = """\
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
UI_YML = """\
nav: {home: Home}
name_lines: [Eerste, 1000 dagen]
help: {call: "Bel {number}"}
ages: {baby: Baby}
topics: {slapen: Slapen, huilen: Huilen}
contacts:
  emergency: {name: Gevaar, text: Bel meteen.}
  doctor: {name: Huisarts, text: Bel overdag.}
"""
UI_AR_YML = """\
nav: {home: الرئيسية}
name_lines: [أول, 1000 يوم]
help: {call: "اتصل {number}"}
ages: {baby: رضيع}
topics: {slapen: نوم, huilen: بكاء}
contacts:
  emergency: {name: خطر, text: اتصل فوراً.}
  doctor: {name: طبيب, text: اتصل نهاراً.}
"""
DUTCH = "- {code: nl, name: Nederlands, direction: ltr, source: true}\n"
ONLY_DUTCH = {
    DATA + "languages.yml": DUTCH,
    UI_AR: None,
    HOME_AR: None,
    SLEEP_AR: None,
    "content/ar/antwoorden/huilen.md": None,
}
ABOUT = "title: Tekst\nsummary: Kort.\nsafety: true\nreview: {state: draft}\n"


def base_site():
    """Give `valid_site()` with data files of its own: small, and without open questions."""
    return {
        **valid_site(),
        DATA + "ages.yml": AGES_YML,
        DATA + "topics.yml": TOPICS_YML,
        DATA + "questions.yml": QUESTIONS_YML,
        REGION: REGION_YML,
        UI: UI_YML,
        UI_AR: UI_AR_YML,
    }


@dataclass(frozen=True)
class Link:
    """A symbolic link to make instead of a file."""

    target: Path


@dataclass(frozen=True)
class Case:
    name: str
    changes: dict = field(hash=False)
    expected: list = field(hash=False)


def text(name, body, *expected):
    """A text in an otherwise valid Dutch page."""
    found = [(TEXT, *place) for place in expected]
    return Case(name, {**ONLY_DUTCH, TEXT: page(ABOUT, body)}, found)


def changed(whole, *replacements):
    """Replace parts of a text, each of which must be there exactly once."""
    for old, new in replacements:
        assert whole.count(old) == 1, f"{old!r} is {whole.count(old)} times in the text"
        whole = whole.replace(old, new)
    return whole


def matter(name, old, new, *expected):
    """A change in the front matter of an otherwise valid Dutch answer."""
    found = [(SLEEP, *place) for place in expected]
    return Case(name, {**ONLY_DUTCH, SLEEP: page(changed(MATTER, (old, new)), BODY)}, found)


def whole(name, content, *expected):
    """A whole file in the place of a valid Dutch answer."""
    return Case(name, {**ONLY_DUTCH, SLEEP: content}, [(SLEEP, *place) for place in expected])


def data(name, file, content, *expected):
    """A whole data file in a Dutch site."""
    path = DATA + file
    return Case(name, {**ONLY_DUTCH, path: content}, [(path, *place) for place in expected])


def region(name, old, new, *expected):
    """A change in the region."""
    return data(name, "region.yml", changed(REGION_YML, (old, new)), *expected)


def words(name, old, new, *expected):
    """A change in the Arabic interface words."""
    return Case(name, {UI_AR: changed(UI_AR_YML, (old, new))}, [(UI_AR, *place) for place in expected])


def extra(name, path, content, *expected):
    """One more file, with findings at that file."""
    return Case(name, {**ONLY_DUTCH, path: content}, [(path, *place) for place in expected])


def arabic(name, old, new, *expected):
    """A change in a current Arabic translation."""
    return Case(name, {SLEEP_AR: changed(arabic_page(), (old, new))}, [(SLEEP_AR, *at) for at in expected])


def arabic_page():
    of = fingerprint("Hoe slaapt mijn baby veilig?", "Leg je baby op de rug.", "\n" + BODY)
    return translation("كيف ينام طفلي بأمان؟", "ضع طفلك على ظهره.", of, BODY_AR)


OUTSIDE = Path("/etc/hostname")
SOURCE_LINE = '{title: Richtlijn, by: NCJ, url: "https://www.jgzrichtlijnen.nl/", read: 2026-11}'
VALID = page(MATTER, BODY)

FILES = [
    whole("a file in Windows-1252", page(MATTER, BODY + "\nEén.\n").encode("cp1252"), (24, 1, "B01")),
    whole("a file cut off inside a letter", VALID.encode() + b"\xc3", (23, 1, "B01")),
    whole("a file with a byte order mark", b"\xef\xbb\xbf" + VALID.encode(), (1, 1, "B02")),
    whole("a file in UTF-16", VALID.encode("utf-16"), (1, 1, "B01")),
    whole("line ends of Windows", VALID.replace("\n", "\r\n"), (1, 1, "B03")),
    whole("one line end of an old Mac", VALID.replace("Elke keer.", "Elke\rkeer."), (20, 1, "B03")),
    whole("an empty file", "", (1, 1, "B04")),
    whole("a file with spaces only", " \n\n \n", (1, 1, "B04")),
    whole("a null character in the text", VALID.replace("Elke", "El\0ke"), (20, 21, "B09")),
    whole("a direction override in the text", VALID.replace("Elke", "El\u202eke"), (20, 21, "B09")),
    whole("a control character of Windows-1252 read as Unicode", VALID.replace("Elke", "El\x92ke"), (20, 21, "B09")),
    whole("a line separator in the front matter", VALID.replace("Leg je", "Leg\u2028je"), (3, 13, "B09")),
    extra("a link to a file outside", "content/nl/over/geheim.md", Link(OUTSIDE), (1, 1, "B05")),
    extra("a link to a folder outside", "content/nl/over/map", Link(Path("/etc")), (1, 1, "B05")),
    extra("a link to a file inside", "content/nl/over/zelf.md", Link(Path("../index.md")), (1, 1, "B05")),
    extra("a link to a folder inside", "content/en", Link(Path("nl")), (1, 1, "B05")),
    extra("a link that leads nowhere", "content/nl/over/niets.md", Link(Path("nergens")), (1, 1, "B05")),
    Case(
        "a data file that is a link",
        {**ONLY_DUTCH, DATA + "topics.yml": Link(Path("ages.yml"))},
        [(DATA + "topics.yml", 1, 1, "B05"), (DATA + "topics.yml", 1, 1, "D01")],
    ),
    Case(
        "a folder with two letters that is no language",
        {"content/go/index.md": VALID, "content/go/a.md": VALID},
        [("content/go", 1, 1, "B06")],
    ),
    Case("a language folder with a region", {"content/nl-BE/a.md": VALID}, [("content/nl-BE", 1, 1, "B06")]),
    Case("a language folder in capitals", {"content/NL/index.md": VALID}, [("content/NL", 1, 1, "B06")]),
    Case("a folder beside the languages", {"content/drafts/a.md": VALID}, [("content/drafts", 1, 1, "B07")]),
    Case("a hidden folder", {"content/.x/a.md": VALID}, [("content/.x", 1, 1, "B07")]),
    extra("a page above the languages", "content/a.md", VALID, (1, 1, "B07")),
    extra("a page in an unknown folder", "content/nl/tips/slapen.md", VALID, (1, 1, "B07")),
    extra("a page that lies too deep", "content/nl/antwoorden/diep/slapen.md", VALID, (1, 1, "B07")),
    extra("an answer beside the front page", "content/nl/slapen.md", VALID, (1, 1, "B07")),
    extra("an index in a folder of answers", "content/nl/antwoorden/index.md", VALID, (1, 1, "B07")),
    extra("a name with capitals and a space", "content/nl/antwoorden/Veilig Slapen.md", VALID, (1, 1, "B08")),
    extra("a name with an accent", "content/nl/antwoorden/één.md", VALID, (1, 1, "B08")),
    extra("a name with an underscore", "content/nl/antwoorden/veilig_slapen.md", VALID, (1, 1, "B08")),
    Case(
        "a name that would start a line of its own in a log",
        {**ONLY_DUTCH, "content/nl/over/a\n::error.md": VALID},
        [("content/nl/over/a?::error.md", 1, 1, "B08")],
    ),
    Case(
        "a name that is no Unicode",
        {**ONLY_DUTCH, "content/nl/over/\udcff.md": VALID},
        [("content/nl/over/?.md", 1, 1, "B08")],
    ),
    extra("a picture in a language folder", "content/nl/antwoorden/foto.jpg", b"\xff\xd8", (1, 1, "B10")),
    extra("a script in a language folder", "content/nl/x.js", "alert(1)", (1, 1, "B10")),
    extra("a web page among the pictures", "content/assets/x.html", "<script>alert(1)</script>", (1, 1, "B10")),
    extra("a page among the pictures", "content/assets/x.md", VALID, (1, 1, "B10")),
    extra("a script among the pictures", "content/assets/sub/x.js", "alert(1)", (1, 1, "B10")),
    extra("a drawing with a script", "content/assets/x.svg", "<svg>\n <script/></svg>", (2, 2, "T01")),
    extra("a drawing with an event handler", "content/assets/x.svg", "<svg ONLOAD = 'a()'/>", (1, 5, "T01")),
    extra("a drawing with a link", "content/assets/x.svg", '<svg><a href="//x.nl"/></svg>', (1, 9, "T01")),
    extra("a drawing with an entity", "content/assets/x.svg", "<!DOCTYPE svg><svg/>", (1, 1, "T01")),
]

FRONT_MATTER = [
    whole("no front matter", BODY, (1, 1, "V01")),
    whole("a blank line before the front matter", "\n" + VALID, (1, 1, "V01")),
    whole("front matter after a space", " " + VALID, (1, 1, "V01")),
    whole("dashes with a space that is not a space", VALID.replace("---\n", "---\u00a0\n", 1), (1, 1, "V01")),
    whole("front matter without an end", f"---\n{MATTER}\n{BODY}", (1, 1, "V02")),
    whole("an end with four dashes", f"---\n{MATTER}----\n{BODY}", (1, 1, "V02")),
    whole("a file cut off in the front matter", VALID[:60], (1, 1, "V02")),
    whole("front matter that is a list", page("- a\n- b\n", BODY), (2, 1, "V03")),
    whole("front matter that is text", page("hallo\n", BODY), (2, 1, "V03")),
    whole("front matter without keys", page("", BODY), (2, 1, "V03")),
    whole("front matter with a comment only", page("# niets\n", BODY), (2, 1, "V03")),
    whole(
        "three dots, where MkDocs begins the text",
        page(MATTER + "...\n# [klik](javascript:alert(1))\n", BODY),
        (13, 1, "V03"),
    ),
    matter("a colon in a title", "mijn baby", "mijn: baby", (2, 24, "V03")),
    matter("a bracket that stays open", "[slapen]", "[slapen", (6, 5, "V03")),
    matter("a quote that stays open", "title: Hoe", 'title: "Hoe', (10, 34, "V03")),
    matter("a reference", "summary: Leg je baby op de rug.", "summary: *titel", (3, 10, "V03")),
    matter("a name for a value", "title: Hoe", "title: &titel Hoe", (2, 8, "V03")),
    matter("a label", "title: Hoe", "title: !!str Hoe", (2, 8, "V03")),
    matter("a label that runs code", "[wiegendood]", '!!python/object/apply:os.system ["id"]', (7, 9, "V03")),
    matter("lists in lists in lists", "[wiegendood]", "[" * 30 + "x" + "]" * 30, (7, 28, "V03")),
    matter("nesting that fills the stack", "[wiegendood]", "[" * 100_000, (7, 28, "V03")),
    matter("a day that does not exist among words", "[wiegendood]", "[2026-13-45]", (1, 1, "V03")),
    matter("a merge key", "safety: true", "<<: {safety: true}", (8, 1, "V06")),
    matter("a key that is a list", "safety: true", "? [a, b]\n: c", (8, 3, "V03")),
    matter("a tab before a list item", "sources:\n  -", "sources:\n\t-", (10, 1, "V04")),
    matter("a tab after spaces", "sources:\n  -", "sources:\n \t-", (10, 2, "V04")),
    matter("a key twice", "safety: true", "safety: true\ntitle: Nog een", (9, 1, "V05")),
    matter("a key twice in a source", "by: NCJ,", "by: NCJ, by: CJG,", (10, 33, "V05")),
    matter("a key with a typing error", "title: Hoe", "titel: Hoe", (2, 1, "V06"), (2, 1, "V07")),
    matter("a key that nobody knows", "safety: true", "safety: true\nmood: blij", (9, 1, "V06")),
    matter("an unknown key in a source", "by: NCJ,", "by: NCJ, page: 3,", (10, 33, "V06")),
    matter("an empty key", "safety: true", '"": x\nsafety: true', (8, 1, "V06")),
    matter("a key in Dutch instead of English", "ages:", "leeftijd:", (2, 1, "V07"), (4, 1, "V06")),
    matter("no sources", f"sources:\n  - {SOURCE_LINE}\n", "", (2, 1, "V07")),
    matter("a source without a date", ", read: 2026-11}", "}", (10, 5, "V07")),
    matter("a list of topics that is a word", "[slapen]", "slapen", (5, 9, "V08")),
    matter("no topic in the list", "[slapen]", "[]", (5, 9, "V08")),
    matter("a topic with a capital", "[slapen]", "[Slapen]", (5, 10, "V08")),
    matter("an empty title", "Hoe slaapt mijn baby veilig?", "", (2, 7, "V08")),
    matter("a title of spaces", "Hoe slaapt mijn baby veilig?", '"  "', (2, 8, "V08")),
    matter("a title that is a list", "Hoe slaapt mijn baby veilig?", "[a]", (2, 8, "V08")),
    matter("safety that is a word", "safety: true", "safety: misschien", (8, 9, "V08")),
    matter("safety that is nothing", "safety: true", "safety:", (8, 8, "V08")),
    matter("a confidence that does not exist", "high", "zeker", (11, 13, "V08")),
    matter("a review that is a word", "{state: draft}", "draft", (12, 9, "V08")),
    matter("a state that does not exist", "{state: draft}", "{state: klaar}", (12, 17, "V08")),
    matter("a reader test without readers", "safety: true", READER_TEST := (
        "safety: true\nreader_test: [{on: 2026-01-01, with: ouders, readers: 0, said_back: x}]"
    ), (9, 56, "V08"), (9, 70, "V08")),
    matter("a thirteenth month", "2026-11}", "2026-13}", (10, 84, "V09")),
    matter("the thirtieth of February", "2026-11}", "2026-02-30}", (10, 84, "V09")),
    matter("a date in words", "2026-11}", "november 2026}", (10, 84, "V09")),
    matter("a day without a zero", "2026-11}", "2026-11-2}", (10, 84, "V09")),
    matter("a date in Dutch order", "2026-11}", "02-11-2026}", (10, 84, "V09")),
    matter("a date with Arabic digits", "2026-11}", "٢٠٢٦-١١}", (10, 84, "V09")),
    matter("a month as a decimal number", "2026-11}", "2026.11}", (10, 84, "V09")),
    matter("a no that YAML reads as false", "[wiegendood]", "[no, slapen]", (7, 10, "V10")),
    matter("an on that YAML reads as true", "[wiegendood]", "[aan, on]", (7, 15, "V10")),
    matter("a yes where true should be", "safety: true", "safety: yes", (8, 9, "V10")),
    matter("a True with a capital", "safety: true", "safety: True", (8, 9, "V10")),
    matter("an unknown topic", "[slapen]", "[slapen, slaap]", (5, 18, "V11")),
    matter("an age that is a word", "geboorte - 12 maanden", "baby", (4, 7, "V12")),
    matter("an age the wrong way round", "geboorte - 12 maanden", "2 jaar - 1 jaar", (4, 7, "V12")),
    matter("an age without a unit", "geboorte - 12 maanden", "0 - 12", (4, 7, "V12")),
    matter("an age with a long dash", "geboorte - 12", "geboorte – 12", (4, 7, "V12")),
    matter("an age that is a list", "geboorte - 12 maanden", "[geboorte, 2 jaar]", (4, 7, "V12")),
    matter("a source without https", '"https://www.jgzrichtlijnen.nl/"', "jgzrichtlijnen.nl", (10, 42, "V13")),
    matter("a source that runs code", '"https://www.jgzrichtlijnen.nl/"', '"javascript:alert(1)"', (10, 42, "V13")),
    matter("an address that leaves its quotes", "nl/", "nl/' onclick='a", (10, 42, "V13")),
    matter("a review without a name", "{state: draft}", "{state: reviewed}", (12, 9, "V14")),
    matter("a draft with a name", "{state: draft}", "{state: draft, by: An}", (12, 9, "V14")),
    matter(
        "a review that ends before it began",
        "{state: draft}",
        "{state: reviewed, by: An, role: arts, on: 2026-10-01, again: 2026-09-01}",
        (12, 9, "V14"),
    ),
    matter("an unknown icon", "gids/crib", "gids/kribbe", (6, 7, "V16")),
    matter("an icon outside the folder", "gids/crib", "../../crib", (6, 7, "V16")),
    matter("a title of nine words", "Hoe slaapt", "Hoe en waar en wanneer slaapt", (2, 8, "V17")),
    matter("a summary of 21 words", "Leg je baby op de rug.", "nu " * 20 + "nu.", (3, 10, "V17")),
    matter("an unknown open question", "safety: true", "safety: true\nquestions: [wie]", (9, 13, "R03"), (9, 14, "V18")),
    matter("a source read tomorrow", "2026-11}", "2026-11-23}", (10, 84, "V19")),
    matter("a source read next month", "2026-11}", "2026-12}", (10, 84, "V19")),
    matter(
        "a review of tomorrow",
        "{state: draft}",
        "{state: reviewed, by: An, role: arts, on: 2026-11-23, again: 2027-11-23}",
        (12, 47, "V19"),
    ),
    matter(
        "a reader test of tomorrow",
        "safety: true",
        "safety: true\nreader_test: [{on: 2026-11-23, with: ouders, readers: 4, said_back: 4}]",
        (9, 19, "V19"),
    ),
    matter("a box on a page that is not about safety", "safety: true\n", "", (2, 1, "V20")),
    matter("ages after the last group", "geboorte - 12 maanden", "6 jaar - 7 jaar", (4, 7, "P01")),
    matter(
        "a review that is too long ago",
        "{state: draft}",
        "{state: reviewed, by: An, role: arts, on: 2025-01-01, again: 2026-11-21}",
        (12, 66, "R01"),
    ),
    matter("an open question", "safety: true", "safety: true\nquestions: [cjg-telefoon]", (9, 12, "R03")),
    matter("HTML in a title", "Hoe slaapt", "Hoe <script>alert(1)</script> slaapt", (2, 8, "T01")),
    matter("an image in the name of a source", "title: Richtlijn", "title: <img src=x onerror=a()>", (10, 13, "T01")),
    matter("HTML in a key word for searching", "[wiegendood]", '["</title>"]', (7, 10, "T01")),
    matter("a character reference in a summary", "op de rug", "op &#60;b> de rug", (3, 10, "T01")),
    matter("a null character written as an escape", "[wiegendood]", r'["wieg\0"]', (7, 10, "B09")),
    matter("a direction override written as an escape", "[wiegendood]", r'["\u202e211"]', (7, 10, "B09")),
    matter("a phone number in a summary", "op de rug", "neer en bel 112", (3, 10, "T15")),
    matter("a fact in a summary", "op de rug", "{{ contact.emergency.phone }}", (3, 10, "T02")),
]

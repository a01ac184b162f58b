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
PHASES_YML = SITUATIONS_YML = PLACES_YML = "[]\n"
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
AMOUNT = """\
amounts:
  uur: {{value: "{0}", source: {{title: Uur, by: Rijk, url: "https://a.nl/", read: 2026-11}}, valid_until: {1}}}
"""
ARABIC = "- {code: ar, name: العربية, direction: rtl}\n"
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
        DATA + "phases.yml": PHASES_YML,
        DATA + "situations.yml": SITUATIONS_YML,
        DATA + "places.yml": PLACES_YML,
        DATA + "vaccinations.yml": "[]\n",
        DATA + "terms.yml": "[]\n",
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


def broken(name, old, new, *expected):
    """A change that makes the Arabic translation unusable: for readers it is then missing."""
    case = arabic(name, old, new, *expected)
    return Case(name, case.changes, [*case.expected, (SLEEP, 1, 1, "L01")])


def arabic_page():
    of = fingerprint("Hoe slaapt mijn baby veilig?", "Leg je baby op de rug.", "\n" + BODY)
    return translation("كيف ينام طفلي بأمان؟", "ضع طفلك على ظهره.", of, BODY_AR)


OUTSIDE = Path("/etc/hostname")
SOURCE_LINE = '{title: Richtlijn, by: NCJ, url: "https://www.jgzrichtlijnen.nl/", read: 2026-11}'
VALID = page(MATTER, BODY)

FILES = [
    whole("a file in Windows-1252", page(MATTER, BODY + "\nEén.\n").encode("cp1252"), (25, 2, "B01")),
    whole("a file cut off inside a letter", VALID.encode() + b"\xc3", (24, 1, "B01")),
    whole("a file with a byte order mark", b"\xef\xbb\xbf" + VALID.encode(), (1, 1, "B02")),
    whole("a file in UTF-16", VALID.encode("utf-16"), (1, 1, "B01")),
    whole("line ends of Windows", VALID.replace("\n", "\r\n"), (1, 1, "B03")),
    whole("one line end of an old Mac", VALID.replace("Elke keer.", "Elke\rkeer."), (20, 1, "B03")),
    whole("an empty file", "", (1, 1, "B04")),
    whole("a file with spaces only", " \n\n \n", (1, 1, "B04")),
    whole("a null character in the text", VALID.replace("Elke", "El\0ke"), (20, 21, "B09")),
    whole("a direction override in the text", VALID.replace("Elke", "El\u202eke"), (20, 21, "B09")),
    whole(
        "a control character of Windows-1252 read as Unicode",
        VALID.replace("Elke", "El\x92ke"),
        (20, 21, "B09"),
    ),
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
    extra(
        "a web page among the pictures", "content/assets/x.html", "<script>alert(1)</script>", (1, 1, "B10")
    ),
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
    matter("a colon in a title", "mijn baby", "mijn: baby", (2, 23, "V03")),
    matter("a bracket that stays open", "[slapen]", "[slapen", (6, 5, "V03")),
    matter("a quote that stays open", "title: Hoe", 'title: "Hoe', (10, 39, "V03")),
    matter("a reference", "summary: Leg je baby op de rug.", "summary: *titel", (3, 10, "V03")),
    matter("a name for a value", "title: Hoe", "title: &titel Hoe", (2, 8, "V03")),
    matter("a label", "title: Hoe", "title: !!str Hoe", (2, 8, "V03")),
    matter("a label that runs code", "[wiegendood]", '!!python/object/apply:os.system ["id"]', (7, 9, "V03")),
    matter("lists in lists in lists", "[wiegendood]", "[" * 30 + "x" + "]" * 30, (7, 28, "V03")),
    matter("nesting that fills the stack", "[wiegendood]", "[" * 100_000, (7, 28, "V03")),
    matter("a day that does not exist among words", "[wiegendood]", "[2026-13-45]", (1, 1, "V03")),
    matter("a merge key", "safety: true", "<<: {safety: true}", (8, 1, "V06")),
    matter("a key that is a list", "safety: true", "safety: true\n? [a, b]\n: c", (9, 3, "V03")),
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
    matter(
        "a reader test without readers",
        "safety: true",
        "safety: true\nreader_test: [{on: 2026-01-01, with: ouders, readers: 0, said_back: x}]",
        (9, 55, "V08"),
        (9, 69, "V08"),
    ),
    matter("a thirteenth month", "2026-11}", "2026-13}", (10, 78, "V09")),
    matter("the thirtieth of February", "2026-11}", "2026-02-30}", (10, 78, "V09")),
    matter("a date in words", "2026-11}", "november 2026}", (10, 78, "V09")),
    matter("a day without a zero", "2026-11}", "2026-11-2}", (10, 78, "V09")),
    matter("a date in Dutch order", "2026-11}", "02-11-2026}", (10, 78, "V09")),
    matter("a date with Arabic digits", "2026-11}", "٢٠٢٦-١١}", (10, 78, "V09")),
    matter("a month as a decimal number", "2026-11}", "2026.11}", (10, 78, "V09")),
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
    matter(
        "a source without https", '"https://www.jgzrichtlijnen.nl/"', "jgzrichtlijnen.nl", (10, 38, "V13")
    ),
    matter(
        "a source that runs code",
        '"https://www.jgzrichtlijnen.nl/"',
        '"javascript:alert(1)"',
        (10, 38, "V13"),
    ),
    matter("an address that leaves its quotes", "nl/", "nl/' onclick='a", (10, 38, "V13")),
    matter("a review without a name", "{state: draft}", "{state: reviewed}", (12, 9, "V14")),
    matter("a draft with a name", "{state: draft}", "{state: draft, by: An}", (12, 9, "V14")),
    matter(
        "a review that ends before it began",
        "{state: draft}",
        "{state: reviewed, by: An, role: arts, on: 2026-10-01, again: 2026-09-01}",
        (12, 9, "V14"),
    ),
    matter("an unknown icon", "gids/crib", "gids/kribbe", (6, 7, "V16")),
    matter("an icon by way of another folder", "gids/crib", "../.icons/gids/crib", (6, 7, "V16")),
    matter("an icon with a very long name", "gids/crib", "gids/" + "x" * 300, (6, 7, "V16")),
    matter("an icon outside the folder", "gids/crib", "../../crib", (6, 7, "V16")),
    matter("a title of nine words", "Hoe slaapt", "Hoe en waar en wanneer slaapt", (2, 8, "V17")),
    matter("a summary of 21 words", "Leg je baby op de rug.", "nu " * 20 + "nu.", (3, 10, "V17")),
    matter(
        "an unknown open question",
        "safety: true",
        "safety: true\nquestions: [wie]",
        (9, 12, "R03"),
        (9, 13, "V18"),
    ),
    matter("a source read tomorrow", "2026-11}", "2026-11-23}", (10, 78, "V19")),
    matter("a source read next month", "2026-11}", "2026-12}", (10, 78, "V19")),
    matter(
        "a review of tomorrow",
        "{state: draft}",
        "{state: reviewed, by: An, role: arts, on: 2026-11-23, again: 2027-11-23}",
        (12, 51, "V19"),
    ),
    matter(
        "a reader test of tomorrow",
        "safety: true",
        "safety: true\nreader_test: [{on: 2026-11-23, with: ouders, readers: 4, said_back: 4}]",
        (9, 20, "V19"),
    ),
    matter("a box on a page that is not about safety", "safety: true\n", "", (2, 1, "V20")),
    matter("ages after the last group", "geboorte - 12 maanden", "6 jaar - 7 jaar", (4, 7, "P01")),
    matter(
        "a review that is too long ago",
        "{state: draft}",
        "{state: reviewed, by: An, role: arts, on: 2025-01-01, again: 2026-11-21}",
        (12, 70, "R01"),
    ),
    matter("an open question", "safety: true", "safety: true\nquestions: [cjg-telefoon]", (9, 12, "R03")),
    matter("HTML in a title", "Hoe slaapt", "Hoe <script>alert(1)</script> slaapt", (2, 8, "T01")),
    matter(
        "an image in the name of a source",
        "title: Richtlijn",
        "title: <img src=x onerror=a()>",
        (10, 13, "T01"),
    ),
    matter("HTML in a key word for searching", "[wiegendood]", '["</title>"]', (7, 10, "T01")),
    matter("a character reference in a summary", "op de rug", "op &#60;b> de rug", (3, 10, "T01")),
    matter("a null character written as an escape", "[wiegendood]", r'["wieg\0"]', (7, 10, "B09")),
    matter("a direction override written as an escape", "[wiegendood]", r'["\u202e211"]', (7, 10, "B09")),
    matter("a phone number in a summary", "op de rug", "neer en bel 112", (3, 10, "T15")),
    matter("a fact in a summary", "op de rug", "{{ contact.emergency.phone }}", (3, 10, "T02")),
]

TEXTS = [
    text("no text", "", (7, 1, "T16")),
    text("blank lines only", "\n\n", (7, 1, "T16")),
    text("a tag", "<div>Let op</div>\n", (8, 1, "T01"), (8, 1, "T14"), (8, 12, "T01")),
    text("a script in a sentence", "Kijk <script>alert(1)</script>\n", (8, 6, "T01"), (8, 22, "T01")),
    text("a tag in capitals that stays open", "Kijk <IMG SRC=x ONERROR=a()\n", (8, 6, "T01")),
    text("a tag over two lines", "Kijk <img\nsrc=x onerror=a()>\n", (8, 6, "T01")),
    text("a comment", "Kijk <!-- stil -->.\n", (8, 6, "T01")),
    text("a processing instruction", "<?php echo 1 ?>\n", (8, 1, "T01"), (8, 1, "T14")),
    text("a document type", "<!DOCTYPE html>\n", (8, 1, "T01"), (8, 1, "T14")),
    text("a closing tag alone", "Kijk</main>.\n", (8, 5, "T01")),
    text("a web address in angle brackets", "Kijk op <https://a.nl>.\n", (8, 9, "T01")),
    text("a mail address in angle brackets", "Mail <a@a.nl>.\n", (8, 1, "T03"), (8, 6, "T01")),
    text("a mail address that starts with a digit", "Mail <1@a.nl>.\n", (8, 1, "T03"), (8, 6, "T01")),
    text("a tag in a list", "- <b>vet</b>\n", (8, 3, "T01"), (8, 9, "T01")),
    text("a tag in a list in a list", "- een\n    - <b>vet\n", (9, 7, "T01")),
    text("a tag in a heading", "## <b>Kop { #kop }\n", (8, 4, "T01")),
    text("a tag in a box", '!!! call "Bel"\n    <form>\n', (9, 1, "T14"), (9, 5, "T01")),
    text("a tag in the title of a box", '!!! call "<b>Bel"\n    Nu.\n', (8, 11, "T01")),
    text("a tag in code", "Typ `<b>`.\n", (8, 6, "T01")),
    text("a tag behind a backslash", "Kijk \\<b>.\n", (8, 7, "T01")),
    text("a tag in bold", "**<i>x**\n", (8, 3, "T01")),
    text("a tag in the words of a link", "[<b>x](https://a.nl)\n", (8, 2, "T01")),
    text("a character reference", "1&#49;2 en &nbsp;\n", (8, 2, "T01"), (8, 12, "T01")),
    text("a direction override as a reference", "Bel &#x202e;211.\n", (8, 5, "T01")),
    text("a script address", "[x](javascript:alert)\n", (8, 1, "T03")),
    text("a script address in mixed case", "[x](jAvAsCrIpT:alert)\n", (8, 1, "T03")),
    text("a script address with a tab", "[x](java\tscript:alert)\n", (8, 1, "T03")),
    text("a script address over two lines", "[x](java\nscript:alert)\n", (8, 1, "T03")),
    text("a script address with references", "[x](&#106;avascript:alert)\n", (8, 1, "T03"), (8, 5, "T01")),
    text("a script address with a named colon", "[x](javascript&colon;a)\n", (8, 1, "T03"), (8, 15, "T01")),
    text("a script address with percents", "[x](javascript%3Aalert)\n", (8, 1, "T03")),
    text("a script address in angle brackets", "[x](<javascript:alert>)\n", (8, 1, "T03"), (8, 5, "T01")),
    text("a script address of a picture", "![x](javascript:alert)\n", (8, 1, "T03"), (8, 6, "T13")),
    text("a script address with parentheses", "[x](javascript:alert(1))\n", (8, 1, "T03")),
    text("a script address of Visual Basic", "[x](vbscript:a)\n", (8, 1, "T03")),
    extra("a data file with a slip in its name", "content/_data/regoin.yml", "name: x\n", (1, 1, "B07")),
    extra("words of an unknown language", "content/_data/ui/xx.yml", "a: b\n", (1, 1, "B07")),
    text("a page in an address", "[x](data:text/html,a)\n", (8, 1, "T03")),
    text("a file of the reader", "[x](file:///etc/passwd)\n", (8, 5, "T03")),
    text("a link with a definition", "[x][a]\n\n[a]: https://a.nl\n", (10, 1, "T03")),
    text("a definition of a script address", "[x][a]\n\n[a]: javascript:a\n", (10, 1, "T03")),
    text("a definition in a list", "- [a]: //a.nl\n\n[a]\n", (8, 1, "T03"), (10, 1, "T03")),
    text("a definition in a box", '!!! call "Bel"\n    [a]: //a.nl\n', (9, 1, "T03")),
    text("a definition over two lines", "[a]:\n//a.nl\n\n[a]\n", (8, 1, "T03"), (11, 1, "T03")),
    text("an address without a scheme", "[x](//a.nl)\n", (8, 5, "T03")),
    text("an address that only Python-Markdown reads", "[x](//a.nl/ b)\n", (8, 1, "T03")),
    text("an address with a title", '[x](https://a.nl "titel")\n', (8, 1, "T03")),
    text("a picture that only Python-Markdown reads", "![x](https://a.nl/b c.png)\n", (8, 1, "T03")),
    text("a number that only Python-Markdown reads", "[x](tel: 1)\n", (8, 1, "T03")),
    text("a mail link", "[x](mailto:a@a.nl)\n", (8, 5, "T03")),
    text("a telephone link", "[x](tel:112)\n", (8, 5, "T03")),
    text("a link without encryption", "[x](http://a.nl)\n", (8, 5, "T03")),
    text("a link with a backslash", "[x](\\\\a.nl)\n", (8, 1, "T03"), (8, 1, "T04")),
    text("a fact as an address", "[x]({{ contact.emergency.phone }})\n", (8, 1, "T03")),
    text("a fact in the words of a link", "[{{ contact.emergency.phone }}](https://a.nl)\n", (8, 1, "T03")),
    text("an empty link", "[x]()\n", (8, 1, "T03")),
    text("a page that does not exist", "[x](koort.md)\n", (8, 5, "T04")),
    text("a page in another folder", "[x](huilen.md)\n", (8, 5, "T04")),
    text("a link with an absolute path", "[x](/nl/antwoorden/huilen.md)\n", (8, 5, "T04")),
    text("a link to an address of the built site", "[x](../huilen/)\n", (8, 5, "T04")),
    text("a link out of the folder", "[x](../../../../etc/passwd.md)\n", (8, 5, "T04")),
    text("a link with a question", "[x](tekst.md?a=b)\n", (8, 5, "T04")),
    text("a link in a list to nowhere", "- [x](koort.md)\n", (8, 7, "T04")),
    text("a link in the title of a box", '!!! call "[x](koort.md)"\n    Nu.\n', (8, 15, "T04")),
    text("an anchor that does not exist", "[x](../antwoorden/huilen.md#bel)\n", (8, 5, "T05")),
    text("an anchor of this page that does not exist", "[x](#bel)\n", (8, 5, "T05")),
    text("an event handler on a paragraph", "Tekst\n{: onclick=a() }\n", (9, 1, "T02")),
    text("an event handler on a heading", "## Kop { #kop onclick=a() }\n", (8, 1, "T06"), (8, 8, "T02")),
    text("a style on a list item", "- punt {: style=color:red }\n", (8, 8, "T02")),
    text("a class on a link", "[x](https://a.nl){: .groot }\n", (8, 18, "T02")),
    text("a class on bold words", "**x**{.groot}\n", (8, 6, "T02")),
    text("an attribute in a box", '!!! call "Bel"\n    Nu. {: #a onclick=a() }\n', (9, 9, "T02")),
    text("an attribute in the title of a box", '!!! call "Bel {: onclick=a() }"\n    Nu.\n', (8, 15, "T02")),
    text("an attribute after a fact", "{{ contact.emergency.phone }}{: .x }\n", (8, 30, "T02")),
    text("an attribute around a fact", "- a { #{{ contact.emergency.phone }} }\n", (8, 5, "T02")),
    text("an anchor on a paragraph", "Tekst { #hier }\n", (8, 7, "T02")),
    text("two anchors on a heading", "## Kop { #a } { #b }\n", (8, 8, "T02")),
    text("an anchor without spaces", "## Kop {#kop}\n", (8, 8, "T02")),
    text("an anchor with a quote", '## Kop { #a"b }\n', (8, 1, "T07")),
    text("an anchor with a capital", "## Kop { #Kop }\n", (8, 1, "T07")),
    text("an anchor twice", "## Een { #a }\n\n## Twee { #a }\n", (10, 1, "T07")),
    text("a heading without an anchor", "## Kop\n", (8, 1, "T06")),
    text("a heading without words", "##\n", (8, 1, "T06")),
    text("a heading underlined", "Kop\n---\n", (8, 1, "T06")),
    text("a heading underlined twice", "Kop\n===\n", (8, 1, "T06"), (8, 1, "T08"), (9, 1, "T14")),
    text("a list item that is underlined", "- Kop\n===\n", (9, 1, "T14")),
    text("a heading of level 1", "# Kop { #kop }\n", (8, 1, "T08")),
    text("a heading of level 3 first", "### Kop { #kop }\n", (8, 1, "T08")),
    text("a heading of level 4", "## A { #a }\n\n### B { #b }\n\n#### C { #c }\n", (12, 1, "T08")),
    text("a heading without a space", "##Kop { #kop }\n", (8, 1, "T08"), (8, 7, "T02")),
    text("a hash sign that becomes a heading", "#slapen is fijn\n", (8, 1, "T08")),
    text("a heading after spaces", "  ## Kop { #kop }\n", (8, 1, "T08")),
    text("a heading in a list", "- ## Kop { #kop }\n", (8, 1, "T08")),
    text("a hash sign in a list that becomes a heading", "1. #slapen\n", (8, 1, "T08")),
    text("a heading in a box", '!!! call "Bel"\n    ## Kop { #kop }\n', (9, 1, "T08")),
    text("a fact that does not exist", "Bel {{ contact.cjg.tel }}.\n", (8, 5, "T09")),
    text("a fact without a name", "Bel {{ }}.\n", (8, 5, "T09")),
    text("a fact that calls a function", "{{ contact.__class__ }}\n", (8, 1, "T09")),
    text("a fact of the own doctor", "{{ contact.doctor.phone }}\n", (8, 1, "T09")),
    text("a fact over two lines", "{{ contact.emergency.phone\n}}\n", (8, 1, "T02"), (9, 1, "T02")),
    text("a command for a template", "{% include 'x' %}\n", (8, 1, "T02")),
    text("an unknown box", '!!! danger "Pas op"\n    Nu.\n', (8, 1, "T10")),
    text("a box that folds", '??? call "Bel"\n    Nu.\n', (8, 1, "T10")),
    text("a box without a title", "!!! call\n    Nu.\n", (8, 1, "T10")),
    text("a box with an empty title", '!!! call ""\n    Nu.\n', (8, 1, "T10")),
    text("a box with a class", '!!! call groot "Bel"\n    Nu.\n', (8, 1, "T10")),
    text("a box in a list", '- punt\n\n    !!! call "Bel"\n        Nu.\n', (10, 1, "T10")),
    text("a box as a list item", '- !!! call "Bel"\n    Nu.\n', (8, 1, "T10")),
    text("a first line of spaces", "    \n\nTekst.\n", (8, 1, "T14")),
    text("a box after text", 'Tekst.\n\n!!! call "Bel"\n    Nu.\n', (10, 1, "T11")),
    text("a box in a paragraph", 'Tekst.\n!!! call "Bel"\n    Nu.\n', (9, 1, "T11")),
    text("a picture without a description", "![](../../assets/x.svg)\n", (8, 5, "T12"), (8, 5, "T13")),
    text("a picture without anything", "![]()\n", (8, 1, "T03"), (8, 1, "T12"), (8, 1, "T13")),
    text("a picture from outside", "![x](https://a.nl/x.png)\n", (8, 6, "T13")),
    text("a picture that does not exist", "![x](../../assets/x.svg)\n", (8, 6, "T13")),
    text("a picture outside the content", "![x](../../../secret.png)\n", (8, 6, "T13")),
    text("a data file as a picture", "![x](../../_data/region.yml)\n", (8, 6, "T13")),
    text("a picture in a link", "[![x](//a.nl/x.png)](https://a.nl)\n", (8, 7, "T13")),
    text("code between fences", "```\ncode\n```\n", (8, 1, "T14")),
    text("code between waves", "~~~ html\ncode\n~~~\n", (8, 1, "T14")),
    text("code after four spaces", "Tekst.\n\n    code\n", (10, 1, "T14")),
    text("code in a list", "- punt\n\n        code\n", (10, 1, "T14")),
    text("a quote", "> tekst\n", (8, 1, "T14")),
    text("a quote in a list", "- > tekst\n", (8, 1, "T14")),
    text("a table", "a | b\n--|--\n1 | 2\n", (8, 1, "T14")),
    text("a table that only Python-Markdown reads", "a | b\n: | :\n1 | 2\n", (9, 1, "T14")),
    text("a table of contents", "[TOC]\n", (8, 1, "T14")),
    text("a line across the page", "Een\n\n***\n\nTwee\n", (10, 1, "T14")),
    text("a list that only CommonMark reads", "Neem mee:\n- een\n- twee\n", (9, 1, "T14")),
    text("a phone number", "Bel 070 123 45 67.\n", (8, 5, "T15")),
    text("a phone number with dots", "Bel 070.123.45.67.\n", (8, 5, "T15")),
    text("a phone number with a long dash", "Bel 0800–2000.\n", (8, 5, "T15")),
    text("a phone number of abroad", "Bel +31 (0)70 1234567.\n", (8, 5, "T15")),
    text("a phone number in Arabic digits", "Bel ٠٧٠١٢٣٤٥٦٧.\n", (8, 5, "T15")),
    text("a short number of the region", "Bel 112.\n", (8, 5, "T15")),
    text("a short number in the title of a box", '!!! call "Bel 112"\n    Nu.\n', (8, 15, "T15")),
]

DATA_FILES = [
    data("no languages", "languages.yml", None, (1, 1, "D01")),
    data("languages that are no list", "languages.yml", "nl: Nederlands\n", (1, 1, "V08")),
    data("languages that are only a comment", "languages.yml", "# later\n", (1, 1, "D05")),
    data("an empty list of topics", "topics.yml", "", (1, 1, "B04")),
    data("no source language", "languages.yml", DUTCH.replace("true", "false"), (1, 1, "D05")),
    data(
        "a source language in the making",
        "languages.yml",
        DUTCH.replace("true", "true, published: false"),
        (1, 3, "D05"),
    ),
    data("a language twice", "languages.yml", DUTCH + DUTCH.replace(", source: true", ""), (2, 3, "V05")),
    data("a language code that is a word", "languages.yml", DUTCH.replace("nl,", "dutch,"), (1, 10, "V08")),
    data("a direction that does not exist", "languages.yml", DUTCH.replace("ltr", "links"), (1, 43, "V08")),
    Case(
        "the language code of Norway",
        {**ONLY_DUTCH, DATA + "languages.yml": DUTCH + "- {code: no, name: Norsk, direction: ltr}\n"},
        [
            (DATA + "languages.yml", 2, 10, "V10"),
            (REGION, 2, 10, "D04"),
            (DATA + "ui/no.yml", 1, 1, "U01"),
            ("content/nl/antwoorden/huilen.md", 1, 1, "L01"),
            (SLEEP, 1, 1, "L01"),
            ("content/nl/index.md", 1, 1, "L01"),
        ],
    ),
    data(
        "an unknown key in the ages",
        "ages.yml",
        AGES_YML.replace("icon", "image"),
        (1, 3, "V07"),
        (1, 38, "V06"),
    ),
    data("an unknown icon of an age", "ages.yml", AGES_YML.replace("gids/baby", "gids/bebe"), (1, 44, "V16")),
    data(
        "an age group the wrong way round", "ages.yml", AGES_YML.replace("2 jaar", "zwanger"), (1, 20, "V12")
    ),
    data("a topic twice", "topics.yml", TOPICS_YML + "- {id: huilen, icon: gids/cry}\n", (3, 3, "V05")),
    data(
        "a key twice in a data file",
        "topics.yml",
        TOPICS_YML.replace("/cry", "/cry, id: y"),
        (2, 32, "V05"),
    ),
    data("a data file with a tab", "topics.yml", "- id: slapen\n\ticon: gids/crib\n", (2, 1, "V04")),
    data("a data file in two parts", "topics.yml", TOPICS_YML + "---\n" + TOPICS_YML, (3, 1, "V03")),
    data("a reference in a data file", "questions.yml", "- &a {id: x}\n- *a\n", (1, 3, "V03")),
    data("no region", "region.yml", None, (1, 1, "D01")),
    data("a region that is a list", "region.yml", "- a\n", (1, 1, "V08")),
    region("an unknown key in the region", "publisher: null", "publisher: null\nphone: 1", (5, 1, "V06")),
    region("a region without a name", "name: Voorbeeldstad\n", "", (1, 1, "V07")),
    region("an address without a slash", "gids.example/", "gids.example", (1, 1, "D04")),
    region("an address without https", "https://gids.example/", "gids.example/", (3, 10, "V13")),
    region("no words for a language", "parents: {nl: elke ouder, ar", "parents: {tr: x, ar", (2, 10, "D04")),
    region("no emergency number", "  emergency:", "  fire:", (1, 1, "D04")),
    region("a phone number in words", '"112"', "bel ons", (7, 12, "D02")),
    region("a phone number with a link", '"112"', '"112\\"><b>"', (7, 12, "D02"), (7, 12, "T01")),
    region("a contact with nothing", "own: true", "website: https://a.nl/", (10, 5, "D03")),
    region("a contact with two ways", "own: true", "own: true\n    question: cjg-telefoon", (10, 5, "D03")),
    region("a phone number without a source", "    own: true", '    phone: "070 123"', (10, 5, "D03")),
    region("a contact with an unknown key", "own: true", "own: true\n    fax: 1", (11, 5, "V06")),
    region("a contact with a capital", "  doctor:", "  Doctor:", (10, 5, "V08")),
    region("a website that runs code", "own: true", "own: true\n    website: javascript:a", (11, 14, "V13")),
    region("a source of next month", "read: 2026-11", "read: 2026-12", (8, 71, "V19")),
    region(
        "a contact with an unknown question", "own: true", "question: wie", (10, 15, "R03"), (10, 15, "V18")
    ),
    region("a contact with an open question", "own: true", "question: cjg-telefoon", (10, 15, "R03")),
    region(
        "an amount of last year",
        "contacts:",
        AMOUNT.format("€ 5", "2025-12-31") + "contacts:",
        (6, 105, "R02"),
    ),
    region(
        "an amount without a last day",
        "contacts:",
        AMOUNT.format("€ 5", "ooit") + "contacts:",
        (6, 105, "V09"),
    ),
    region(
        "an amount that is a link",
        "contacts:",
        AMOUNT.format("[x](javascript:a)", "2027-01-01") + "contacts:",
        (6, 16, "V08"),
    ),
]

INTERFACE = [
    Case("no words in a language", {UI_AR: None}, [(UI_AR, 1, 1, "U01")]),
    Case("words that are a list", {UI_AR: "- a\n"}, [(UI_AR, 1, 1, "V08")]),
    Case("words that are only a comment", {UI_AR: "# later\n"}, [(UI_AR, 1, 1, "V08")]),
    words("a word that is missing", "nav: {home: الرئيسية}\n", "", (1, 1, "U02")),
    words("a word that is missing in a group", "{slapen: نوم, huilen: بكاء}", "{slapen: نوم}", (5, 9, "U02")),
    words("a group without words", "{home: الرئيسية}", "{}", (1, 6, "U02"), (1, 6, "U03")),
    words("an unknown word", "{home: الرئيسية}", "{home: الرئيسية, hulpp: x}", (1, 30, "U03")),
    words("a word that is a group", "الرئيسية}", "{a: x}}", (1, 6, "U02"), (1, 17, "U03")),
    words("an empty word", "رضيع", "", (4, 14, "U04")),
    words("a placeholder in another language", "{number}", "{nummer}", (3, 14, "U04")),
    words("a placeholder that is missing", " {number}", "", (3, 14, "U04")),
    words("a placeholder too many", "{number}", "{number} {0}", (3, 14, "U04")),
    words("a placeholder that looks inside", "{number}", "{number.__class__}", (3, 14, "U04")),
    words("a loose brace", "{number}", "{number} }", (3, 14, "U04")),
    words("a list of another length", "[أول, 1000 يوم]", "[أول]", (2, 13, "U04")),
    words("a word twice", "{home: الرئيسية}", "{home: الرئيسية, home: x}", (1, 23, "V05")),
    words("HTML in a word", "رضيع", "<b>رضيع</b>", (4, 14, "T01")),
    Case(
        "words to come in a language in the making",
        {
            DATA + "languages.yml": DUTCH + ARABIC.replace("}", ", published: false}"),
            UI_AR: changed(UI_AR_YML, ("رضيع", '""'), ("{slapen: نوم, huilen: بكاء}", "{slapen: نوم}")),
        },
        [(UI_AR, 4, 14, "U05")],
    ),
    Case(
        "a place too many in a language in the making",
        {
            DATA + "languages.yml": DUTCH + ARABIC.replace("}", ", published: false}"),
            UI_AR: changed(UI_AR_YML, ("{number}", "{number} {x}")),
        },
        [(UI_AR, 3, 14, "U04")],
    ),
    data("a topic without a word", "ui/nl.yml", changed(UI_YML, (", huilen: Huilen", "")), (5, 9, "U02")),
    data(
        "a contact without a text", "ui/nl.yml", changed(UI_YML, (", text: Bel overdag.", "")), (8, 11, "U02")
    ),
    data("a loose brace in Dutch", "ui/nl.yml", changed(UI_YML, ("{number}", "{number")), (3, 14, "U04")),
    data("an empty word in Dutch", "ui/nl.yml", changed(UI_YML, ("Home", '""')), (1, 13, "U04")),
]

TRANSLATIONS = [
    Case("a missing translation", {SLEEP_AR: None}, [(SLEEP, 1, 1, "L01")]),
    broken(
        "a fact in a translation", "search: [x]\n", "search: [x]\nages: zwanger - 2 jaar\n", (5, 1, "V06")
    ),
    broken("a translation without its origin", "translation:", "#", (2, 1, "V07")),
    broken("a fingerprint of eleven digits", 'of: "', 'of: "Z', (5, 19, "V08")),
    broken("a human translator without a day", "by: machine", "by: An", (5, 14, "V15")),
    broken("a machine with a day", "by: machine", "by: machine, on: 2026-01-01", (5, 14, "V15")),
    arabic("a translation of tomorrow", "by: machine", "by: An, on: 2026-11-23", (5, 47, "V19")),
    arabic("a step less", "2. **سرير فارغ.** حتى 2 سنة.\n", "", (7, 1, "L05"), (13, 1, "L04")),
    arabic(
        "a bulleted list for a numbered one",
        "1. **على الظهر.** كل مرة.\n2.",
        "- **على الظهر.** كل مرة.\n-",
        (13, 1, "L04"),
    ),
    arabic("another anchor", "#zo", "#hakadha", (11, 1, "L04")),
    arabic("a paragraph more", "\nاقرأ", "\nنعم.\n\nاقرأ", (18, 1, "L04")),
    arabic(
        "a text that stops early", "اقرأ أيضاً [هذه الصفحة](huilen.md).\n", "", (7, 1, "L06"), (14, 1, "L04")
    ),
    arabic("another number", "2 سنة", "3 سنة", (7, 1, "L05")),
    arabic("a number in words", "2 سنة", "سنتين", (7, 1, "L05")),
    arabic("another link", "(huilen.md)", "(veilig-slapen.md)", (7, 1, "L06")),
    arabic("a fact that is missing", " {{ contact.emergency.phone }}", "", (7, 1, "L07")),
    arabic("another box", "!!! call", "!!! doctor", (8, 1, "L04")),
    arabic("HTML in a translation", "كل مرة", "<b>كل مرة", (13, 19, "T01")),
    Case(
        "an outdated translation",
        {SLEEP: page(MATTER, BODY.replace("Elke keer", "Altijd"))},
        [(SLEEP_AR, 5, 19, "L02")],
    ),
    Case(
        "a translation of nothing",
        {"content/ar/over/x.md": arabic_page()},
        [("content/ar/over/x.md", 1, 1, "L03")],
    ),
    Case("a translation of a broken page", {SLEEP: "kapot"}, [(SLEEP, 1, 1, "V01")]),
]

CASES = [*FILES, *FRONT_MATTER, *TEXTS, *DATA_FILES, *INTERFACE, *TRANSLATIONS]

"""`gids status`: what waits, as a table, as lists and as JSON; and the page that shows it to professionals."""

import json
from datetime import date

import pytest

from build.running import gids
from core.bad_inputs import DATA, SLEEP, base_site
from gids.reading import read_site
from gids.translations import overview
from sites import CRYING, CRYING_BODY, page, write_site

TODAY = "2026-11-22"
PATH, CRY = "antwoorden/veilig-slapen", "antwoorden/huilen"
REVIEWED = "review: {state: reviewed, by: A. Vos, role: arts, on: 2025-01-01, again: 2026-01-01}"
QUESTIONS = """\
- {id: cjg-telefoon, question: Welk nummer?, ask: CJG, because: Er zijn er twee.}
- {id: nooit-gebruikt, question: Waarom?, ask: niemand, because: Zomaar.}
"""


def waiting_site():
    """One translation withheld, one missing, one page reviewed too long ago with an old source and an open question."""
    files = base_site()
    crying = CRYING.replace("review: {state: draft}", REVIEWED + "\nquestions: [cjg-telefoon]")
    old = {
        SLEEP: files[SLEEP].replace("Elke keer.", "Altijd weer."),
        "content/ar/index.md": None,
        "content/nl/antwoorden/huilen.md": page(
            crying.replace("read: 2026-11", "read: 2021-03"), CRYING_BODY
        ),
        DATA + "questions.yml": QUESTIONS,
        DATA + "region.yml": files[DATA + "region.yml"] + "  cjg:\n    question: cjg-telefoon\n",
    }
    for name, words in (("nl", "{name: CJG, text: Vragen.}"), ("ar", "{name: مركز, text: أسئلة.}")):
        old[f"{DATA}ui/{name}.yml"] = files[f"{DATA}ui/{name}.yml"] + f"  cjg: {words}\n"
    return {**files, **old}


def status(folder, *arguments):
    return gids(folder, "--today", TODAY, "status", *arguments)


@pytest.fixture(scope="module")
def waiting(tmp_path_factory):
    return write_site(tmp_path_factory.mktemp("wacht"), waiting_site())


# As a value


def paths(pages):
    return [found.path for found in pages]


def test_the_overview_sorts_every_page_by_what_it_waits_for(waiting):
    found = overview(read_site(waiting / "content").site, date(2026, 11, 22))
    (arabic,) = found.languages
    assert paths(arabic.current) == [CRY]
    assert paths(arabic.outdated) == []
    assert paths(arabic.withheld) == [PATH]
    assert paths(arabic.missing) == [""]
    assert (len(arabic.machine), len(arabic.person), arabic.words) == (2, 0, 0)
    assert arabic.pages == len(found.pages) == 3
    assert paths(found.draft) == ["", PATH]
    assert paths(found.reviewed) == [CRY]
    assert [(one.path, day) for one, day in found.overdue] == [(CRY, date(2026, 1, 1))]
    assert [(one.path, month) for one, month in found.old] == [(CRY, "2021-03")]
    assert paths(found.untested) == [CRY, PATH]
    assert [(one.question.id, paths(one.pages), one.data) for one in found.questions] == [
        ("cjg-telefoon", [CRY], ("region.yml: contacts.cjg",)),
        ("nooit-gebruikt", [], ()),
    ]
    assert not found.is_translated


def test_on_the_last_day_nothing_is_overdue_yet(waiting):
    found = overview(read_site(waiting / "content").site, date(2026, 1, 1))
    assert found.overdue == ()


# As text


def test_the_text_begins_with_a_table_and_names_what_waits(waiting):
    result = status(waiting)
    assert result.returncode == 1
    head, row, *rest = result.stdout.splitlines()
    assert head.split("  ")[0] == "taal"
    assert row.split() == ["ar", "1", "0", "1", "1", "2", "0"]
    text = "\n".join(rest)
    assert "2 nog niet nagekeken, 1 nagekeken, 1 over de datum" in text
    for heading, line in (
        ("العربية: Verouderd en niet getoond: het gaat over veiligheid (1)", PATH),
        ("العربية: Ontbreekt: de lezer ziet het Nederlands (1)", "index"),
        ("Nakijken is over de datum (1)", f"{CRY} (weer op 2026-01-01)"),
        ("Bron te lang geleden gelezen (1)", f"{CRY} (gelezen in 2021-03)"),
        (
            "Open vragen: nog te bevestigen (2)",
            f"cjg-telefoon: Welk nummer? Vraag het aan: CJG. Voor: {CRY}, region.yml: contacts.cjg",
        ),
    ):
        assert f"\n{heading}\n  {line}\n" in f"{text}\n"
    assert "nooit-gebruikt: Waarom? Vraag het aan: niemand. Voor: geen pagina" in text
    assert "Nog niet nagekeken door een professional" not in text, "a long list only when asked for"


def test_only_and_language_choose_what_is_told(waiting):
    assert status(waiting, "--only", "draft,untested").stdout == (
        f"Nog niet nagekeken door een professional (2)\n  index\n  {PATH}\n\n"
        f"Nog niet getest met lezers (2)\n  {CRY}\n  {PATH}\n"
    )
    arabic = status(waiting, "--language", "ar").stdout
    assert "Open vragen" not in arabic
    assert "Nederlands:" not in arabic
    assert "العربية" not in status(waiting, "--language", "nl").stdout


def test_a_long_list_is_cut_and_says_how_to_see_all(tmp_path):
    files = base_site()
    for number in range(12):
        files[f"content/nl/antwoorden/vraag-{number}.md"] = page(CRYING, CRYING_BODY)
    folder = write_site(tmp_path, files)
    assert "  en 2 meer. Alles: gids status --only missing\n" in status(folder).stdout
    assert status(folder, "--only", "missing").stdout.count("\n") == 13


def test_zero_when_everything_is_translated_also_with_a_language_in_the_making(tmp_path):
    files = base_site()
    making = "- {code: bg, name: Български, direction: ltr, published: false}\n"
    files[DATA + "languages.yml"] += making
    files[DATA + "ui/bg.yml"] = 'nav: {home: ""}\n'
    result = status(write_site(tmp_path, files))
    assert result.returncode == 0
    assert result.stdout.splitlines()[1].split() == ["ar", "3", "0", "0", "0", "3", "0"]
    assert "in de maak, 10 vaste woorden te gaan" in result.stdout
    assert "Ontbreekt" not in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--language", "xx"], "onbekende taal: xx. Kies uit: nl, ar."),
        (["--only", "alles"], "onbekend onderdeel: alles. Kies uit: outdated, "),
    ],
)
def test_what_is_not_known_is_refused(waiting, arguments, said):
    result = status(waiting, *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr


def test_without_readable_data_it_says_why(tmp_path):
    result = status(write_site(tmp_path, {**base_site(), DATA + "languages.yml": None}))
    assert (result.returncode, result.stdout) == (1, "")
    assert "D01" in result.stderr


# As JSON


def test_json_has_the_promised_shape(waiting):
    result = status(waiting, "--format", "json")
    assert result.returncode == 1
    assert json.loads(result.stdout) == {
        "ar": {
            "current": [CRY],
            "outdated": [PATH],
            "withheld": [PATH],
            "missing": ["index"],
            "machine": [CRY, PATH],
            "person": [],
            "unfinished": [],
            "published": True,
            "empty_words": 0,
        },
        "source": {
            "language": "nl",
            "draft": ["index", PATH],
            "reviewed": [CRY],
            "overdue": [{"page": CRY, "again": "2026-01-01"}],
            "sources": [{"page": CRY, "read": "2021-03"}],
            "untested": [CRY, PATH],
            "making": [],
        },
        "questions": [
            {
                "id": "cjg-telefoon",
                "question": "Welk nummer?",
                "ask": "CJG",
                "because": "Er zijn er twee.",
                "pages": [CRY],
                "data": ["region.yml: contacts.cjg"],
            },
            {
                "id": "nooit-gebruikt",
                "question": "Waarom?",
                "ask": "niemand",
                "because": "Zomaar.",
                "pages": [],
                "data": [],
            },
        ],
    }
    part = json.loads(status(waiting, "--format", "json", "--only", "missing", "--language", "ar").stdout)
    assert part == {"ar": {"missing": ["index"], "published": True, "empty_words": 0}}

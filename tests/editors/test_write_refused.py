"""Wrong use of the commands for writing and translating changes nothing and says what to do; and what is begun is told."""

import re
from datetime import date

import pytest
from filling import fill_translation
from repository import TODAY, commit_all

from build.changing import MATTER as CHANGE
from build.changing import STORY
from build.running import BIN, gids, run, tree
from gids.cli.building import build_site
from gids.cli.main import main
from gids.cli.progress import Progress
from gids.cli.project import Project
from sites import page, valid_site, write_site

SLEEP = "antwoorden/veilig-slapen"
DUTCH = f"content/nl/{SLEEP}.md"
ARABIC = f"content/ar/{SLEEP}.md"
NEW = (
    *("--title", "Een vraag?", "--summary", "Kort.", "--ages", "geboorte - 1 jaar", "--topics", "slapen"),
    *("--search", "a", "--source-title", "A", "--source-by", "B", "--source-url", "https://a.nl/"),
    *("--source-read", "2026-11", "--confidence", "low"),
)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A small site in git, with an unfinished translation and a page in the making; no test may change it."""
    folder = write_site(tmp_path_factory.mktemp("small"), valid_site())
    commit_all(folder, "begin")
    assert said(folder, "new", "antwoord", "begonnen", *NEW).returncode == 0
    (folder / ARABIC).unlink()
    assert said(folder, "translate", "ar", SLEEP).returncode == 0
    return folder


def said(folder, *arguments):
    result = gids(folder, "--today", TODAY, *arguments)
    assert "Traceback" not in result.stderr, result.stderr
    return result


REFUSED = [
    (("new", "antwoord", "huilen", *NEW), 2, "bestaat al. Verander content/nl/antwoorden/huilen.md"),
    (("new", "antwoord", "Mijn Baby Huilt!", *NEW), 2, "Kies bijvoorbeeld: mijn-baby-huilt."),
    (("new", "antwoord", "../weg", *NEW), 2, "Kies bijvoorbeeld: weg."),
    (("new", "pagina", "x", *NEW), 2, "Kies uit: antwoord, stap, verandering, afspraak, over."),
    (
        ("new", "antwoord", "x"),
        2,
        "ook nodig: --title, --summary, --ages, --topics, --search, --source-title",
    ),
    (("new", "antwoord", "x", *NEW, "--phase", "zwanger"), 2, "--phase hoort niet bij een antwoord."),
    (("new", "antwoord", "x", *NEW, "--ages", "1 jaar"), 2, "--ages kan niet: nodig is: van - tot"),
    (("new", "antwoord", "x", *NEW, "--topics", "slaap"), 2, "Bedoel je 'slapen'?"),
    (("new", "antwoord", "x", *NEW, "--source-url", "http://a.nl"), 2, "begint met https://"),
    (("new", "antwoord", "x", *NEW, "--icon", "gids/niets"), 1, "gids new antwoord x --title 'Een vraag?'"),
    (("new", "stap", "x", "--deadline-kind", "hard"), 2, "--until"),
    (("translate", "ar", "antwoorden/niets"), 2, "Kijk in content/nl/ hoe ze heet."),
    (("translate", "xx", SLEEP), 2, "Kies uit: ar."),
    (("translate", "nl", SLEEP), 2, "geen taal waarin vertaald wordt"),
    (("translate", "ar"), 2, "--all-missing"),
    (("translate", "ar", SLEEP, "--all-missing"), 2, "--all-missing"),
    (("translate", "ar", "antwoorden/begonnen"), 2, "het Nederlands is nog niet af"),
    (("translate", "ar", SLEEP, "--on", "2026-11-20"), 2, "schrijf ook --by NAAM"),
    (("translate", "ar", SLEEP, "--by", "A", "--on", "20 nov"), 2, "Schrijf bijvoorbeeld: --on 2026-12-01."),
    (("translate", "ar", SLEEP, "--by", "A", "--on", "2027-01-01"), 2, "die nog moet komen"),
    (("mark-translated", "ar", SLEEP), 1, "nog niet vertaald: de plekken met […] op regel 3, 5, 7"),
    (("mark-translated", "ar", "antwoorden/begonnen"), 2, "Begin met: gids translate ar antwoorden/begonnen"),
    (("mark-translated", "ar", "antwoorden/niets"), 2, "Kijk in content/nl/ hoe ze heet."),
    (("mark-translated", "ar", "--all", "--by", "A"), 2, "niet bij --all"),
    (("mark-unchanged", "antwoorden/niets"), 2, "Kijk in content/nl/ hoe ze heet."),
    (("mark-unchanged", "antwoorden/begonnen"), 2, "is nieuw"),
    (("mark-unchanged", "antwoorden/huilen"), 2, "zijn de woorden niet veranderd"),
    (("mark-unchanged", "antwoorden/huilen", "--since", "nergens"), 2, "git kent 'nergens' niet"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), REFUSED, ids=lambda value: str(value)[:60])
def test_wrong_use_changes_nothing_and_says_what_to_do(small, capsys, arguments, code, words):
    """In this process, for time: starting the command takes longer than what it does. The other tests start it."""
    before = tree(small)
    found = main(["-C", str(small), "--today", TODAY, *arguments])
    told = "".join(capsys.readouterr())
    assert found == code, told
    assert words in told
    assert "Er is niets veranderd." in told
    assert tree(small) == before


def test_what_is_begun_is_told_and_stops_nothing(small):
    checked = said(small, "check")
    assert checked.returncode == 0
    assert "content/nl/antwoorden/begonnen.md:12:12: waarschuwing N01" in checked.stdout
    assert checked.stdout.count("waarschuwing N03") == 7
    assert f"{ARABIC}:3:1: waarschuwing L08" in checked.stdout
    assert "L01" not in checked.stdout, "a page in the making needs no translation yet"
    state = said(small, "status").stdout
    assert "In de maak: nog niet op de site (1)\n  antwoorden/begonnen\n" in state
    assert f"Begonnen en nog niet af: de lezer ziet het Nederlands (1)\n  {SLEEP}\n" in state
    launch = said(small, "check", "--launch").stdout
    assert "waarschuwing N01" in launch, "named, and no reason to wait"
    assert "begonnen.md:1:1: fout" not in launch
    assert "fout L08" in launch
    again = said(small, "translate", "ar", SLEEP, "index")
    assert again.returncode == 0
    assert "begonnen, nog niet af" in again.stdout
    assert "content/ar/index.md: is bij de tijd." in again.stdout


def test_plain_mkdocs_shows_nothing_that_is_begun(small, tmp_path):
    """The Arabic page about sleep is the short page around the Dutch; the page in the making is not there."""
    for language in ("nl", "ar"):
        environment = {"SITE_LANGUAGE": language, "SITE_CONTENT": str(small / "content"), "SITE_TODAY": TODAY}
        made = run(BIN / "mkdocs", "build", "--site-dir", tmp_path / language, env=environment)
        assert made.returncode == 0, made.stderr
        assert not (tmp_path / language / "antwoorden/begonnen").exists()
        for file in (tmp_path / language).rglob("*.html"):
            assert not re.search(r"\[…|…\]|&lt;!--|<!-- nl", file.read_text(encoding="utf-8")), file
    assert "Op de rug." in (tmp_path / "ar" / SLEEP / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    write_site(tmp_path, valid_site())
    commit_all(tmp_path, "begin")
    return tmp_path


def write(folder, path, old, new):
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Tot 2 jaar.", "Tot 3 jaar.", "getallen zijn anders (weg: 2; erbij: 3)"),
        ("[deze pagina](huilen.md)", "dit", "links zijn anders (weg: huilen.md)"),
        ("[deze pagina](huilen.md)", "{{ contact.emergency.phone }}", "feiten zijn anders"),
        ("!!! call", "!!! doctor", "kaders zijn anders"),
        ("safety: true", "safety: false", "`safety` boven de tekst is anders"),
        ("ages: geboorte - 12 maanden", "ages: geboorte - 6 maanden", "`ages` boven de tekst is anders"),
    ],
)
def test_what_is_more_than_words_has_another_meaning(folder, old, new, words):
    write(folder, DUTCH, "Elke keer.", "Altijd.")
    write(folder, DUTCH, old, new)
    before = tree(folder)
    result = said(folder, "mark-unchanged", SLEEP)
    assert result.returncode == 2
    assert words in result.stderr
    assert "gids new verandering veilig-slapen-JAAR" in result.stderr
    assert tree(folder) == before


def test_another_shape_is_refused_when_a_translation_has_the_old_one(folder):
    write(folder, DUTCH, "Elke keer.", "Elke keer.\n\nNog iets.")
    before = tree(folder)
    result = said(folder, "mark-unchanged", SLEEP)
    assert result.returncode == 1
    assert "L04" in result.stdout
    assert tree(folder) == before


def test_the_oldest_text_stays_first_and_only_current_translations_are_renewed(folder):
    old = (folder / ARABIC).read_text(encoding="utf-8").split('"')[1]
    for words in ("Altijd.", "Echt altijd."):
        write(folder, DUTCH, "Elke keer." if words == "Altijd." else "Altijd.", words)
        result = said(folder, "mark-unchanged", DUTCH)
        assert result.returncode == 0, result.stderr
        commit_all(folder, words)
    marks = re.search(r"same_meaning_as: \[(.*)\]", (folder / DUTCH).read_text(encoding="utf-8"))[1]
    assert marks.startswith(f'"{old}", "')
    assert said(folder, "status").returncode == 0
    write(folder, DUTCH, "Echt altijd.", "Soms.")
    commit_all(folder, "another advice")
    outdated = (folder / ARABIC).read_text(encoding="utf-8")
    write(folder, DUTCH, "Soms.", "Af en toe.")
    assert "geen vertaling" in said(folder, "mark-unchanged", SLEEP).stdout
    assert (folder / ARABIC).read_text(encoding="utf-8") == outdated
    told = said(folder, "translate", "ar", SLEEP).stdout
    assert "was: 1. **Op de rug.** Echt altijd." in told
    assert "nu:  1. **Op de rug.** Af en toe." in told


def test_without_git_everything_that_needs_no_past_works(tmp_path):
    folder = write_site(tmp_path, valid_site())
    write(folder, DUTCH, "Elke keer.", "Altijd.")
    before = tree(folder)
    result = said(folder, "mark-unchanged", SLEEP)
    assert (result.returncode, tree(folder)) == (2, before)
    assert "moet in git staan" in result.stderr
    told = said(folder, "translate", "ar", SLEEP)
    assert (told.returncode, tree(folder)) == (0, before)
    assert "deze map staat niet in git" in told.stdout


def test_a_text_that_git_never_had_is_said_so(folder):
    write(folder, ARABIC, (folder / ARABIC).read_text(encoding="utf-8").split('"')[1], "0" * 12)
    assert "git kent geen tekst van" in said(folder, "translate", "ar", SLEEP).stdout


def test_all_that_is_missing_is_made_and_one_that_nobody_signs_is_not_marked(folder):
    for path in (ARABIC, "content/ar/index.md"):
        (folder / path).unlink()
    result = said(folder, "translate", "ar", "--all-missing")
    assert result.stdout.count("nieuw: ") == 2
    for path in (ARABIC, "content/ar/index.md"):
        (folder / path).write_text(
            fill_translation((folder / path).read_text("utf-8"), "كلمة"), encoding="utf-8"
        )
    before = tree(folder)
    result = said(folder, "mark-translated", "ar", SLEEP, "index")
    assert (result.returncode, tree(folder)) == (1, before)
    assert "wie vertaalde dit? Schrijf erbij: --by NAAM, of --by machine." in result.stdout
    assert said(folder, "mark-translated", "ar", SLEEP, "index", "--by", "machine").returncode == 0
    assert ", by: machine}" in (folder / ARABIC).read_text(encoding="utf-8")
    assert (
        said(folder, "mark-translated", "ar", "--all").stdout
        == "Alles was al bij de tijd. Er is niets veranderd.\n"
    )


def test_an_address_that_leads_elsewhere_now_is_not_given_to_another_page(folder):
    line = "- {from: antwoorden/vroeger, to: antwoorden/huilen, on: 2026-11-01}\n"
    (folder / "content/_data/moved.yml").write_text(line, encoding="utf-8")
    before = tree(folder)
    result = said(folder, "new", "antwoord", "vroeger", *NEW)
    assert (result.returncode, tree(folder)) == (2, before)
    assert "was eerder het adres van een andere pagina" in result.stderr
    assert "bijvoorbeeld: vroeger-2" in result.stderr


def test_who_writes_can_look_at_a_page_in_the_making(small, tmp_path):
    out = tmp_path / "site"
    assert build_site(Project.at(small), out, date.fromisoformat(TODAY), Progress(), making=True)
    shown = (out / "nl/antwoorden/begonnen/index.html").read_text(encoding="utf-8")
    assert "Wat doet de ouder het eerst?" in shown


def test_a_page_that_nobody_saw_may_change_and_a_change_that_readers_saw_may_not_go(folder):
    work = "content/nl/antwoorden/huilen.md"
    write(folder, DUTCH, "Lees ook [deze pagina](huilen.md).", "Tekst.")
    write(folder, ARABIC, "[هذه الصفحة](huilen.md)", "نص")
    assert said(folder, "mark-translated", "ar", SLEEP).returncode == 0
    write(folder, work, "review: {state: draft}\n", "review: {state: draft}\npublished: false\n")
    story = "content/nl/veranderd/nu.md"
    matter = CHANGE.replace("pages: [antwoorden/huilen]\n", "")
    write_site(folder, {story: page(matter, STORY)})
    commit_all(folder, "one page in the making, one change")
    write(folder, work, "published: false\n", "")
    write(folder, work, "Houd je baby vast.", "Houd je baby dicht bij je.")
    assert "C10" not in said(folder, "check", "--since", "main").stdout
    write(folder, story, "review: {state: draft}\n", "review: {state: draft}\npublished: false\n")
    assert "C12" in said(folder, "check", "--since", "main").stdout

"""What cannot be moved or taken away: nothing changes, and the editor reads why and what to do."""

import subprocess

import pytest

from build.changing import MATTER, STORY
from build.running import gids, tree
from gids.cli.main import main
from sites import CRYING, CRYING_BODY, page, valid_site, write_site

CRY, SLEEP = "antwoorden/huilen", "antwoorden/veilig-slapen"
FILES = {
    "content/_data/links.yml": "- {code: 1, page: onderwerp/huilen, since: 2026-11-01, why: Poster}\n",
    "content/_data/moved.yml": f"- {{from: antwoorden/oud, to: {CRY}, on: 2026-11-01}}\n",
    "content/nl/veranderd/troosten.md": page(MATTER, STORY),
    "content/nl/antwoorden/later.md": page(f"{CRYING}published: false\n", CRYING_BODY),
}
REASON = ("--reason", "Alles over slapen staat nu bij elkaar.")

# The words of the command, the exit code, and a part of what it says.
WRONG = [
    (["move", "antwoorden/huile", "antwoorden/x"], 2, "Bedoel je antwoorden/huilen?"),
    (["move", "content/nl/antwoorden/huilen.md", "antwoorden/x"], 2, "Bedoel je antwoorden/huilen?"),
    (["move", "zzz", "antwoorden/x"], 2, "zonder taal en zonder .md"),
    (["move", "index", "antwoorden/x"], 2, "de voorpagina houdt haar adres"),
    (["move", "antwoorden/oud", "antwoorden/x"], 2, "antwoorden/oud heet nu antwoorden/huilen"),
    (["move", CRY, "stappen/huilen"], 2, "blijft in de map antwoorden"),
    (["move", CRY, "huilen-veel"], 2, "Schrijf: antwoorden/NAAM"),
    (["move", CRY, "antwoorden/Huilen Veel"], 2, "alleen kleine letters"),
    (["move", CRY, "antwoorden/../over/x"], 2, "alleen kleine letters"),
    (["move", CRY, CRY], 2, "heet al antwoorden/huilen"),
    (["move", CRY, SLEEP], 2, "er is al een pagina antwoorden/veilig-slapen (in: nl, ar)"),
    (["move", CRY, "antwoorden/oud"], 2, "een oud adres, dat al naar antwoorden/huilen leidt"),
    (["retire", "antwoorden/huile", "--to", SLEEP, *REASON], 2, "Bedoel je antwoorden/huilen?"),
    (["retire", "index", "--to", SLEEP, *REASON], 2, "de voorpagina houdt haar adres"),
    (["retire", CRY, "--to", CRY, *REASON], 2, "niet voor zichzelf in de plaats"),
    (["retire", CRY, "--to", "antwoorden/later", *REASON], 2, "antwoorden/later is nog in de maak"),
    (["retire", CRY, "--to", "antwoorden/veilig", *REASON], 2, "bij --to: er is geen pagina"),
    (["retire", CRY, "--to", "antwoorden/oud", *REASON], 2, "bij --to: antwoorden/oud heet nu"),
    (["retire", CRY, "--to", "index", *REASON], 2, "geen antwoord op dezelfde vraag"),
    (["retire", "veranderd/troosten", "--to", SLEEP, *REASON], 2, "supersedes: veranderd/troosten"),
    (["retire", CRY, "--to", SLEEP, "--reason", "  "], 2, "--reason is één gewone zin"),
    (["retire", CRY, "--to", SLEEP, "--reason", "Zie <b>hier</b>"], 2, "zonder opmaak"),
    (["retire", CRY, "--to", SLEEP, *REASON], 1, "K03"),  # a code leads to the topic that is then empty
]  # fmt: skip


def git(folder, *arguments):
    names = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.org")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = write_site(tmp_path_factory.mktemp("refused"), {**valid_site(), **FILES})
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "begin")
    return folder


@pytest.mark.parametrize(("words", "code", "said"), WRONG, ids=[" ".join(words) for words, *_ in WRONG])
def test_wrong_use_changes_nothing_and_says_what_to_do(project, capsys, words, code, said):
    before = tree(project / "content")
    assert main(["-C", str(project), "--today", "2026-11-22", *words]) == code
    output = capsys.readouterr()
    assert said in output.out + output.err
    assert "Er is niets veranderd." in output.out + output.err
    assert tree(project / "content") == before


@pytest.mark.parametrize("words", [["move", CRY, "antwoorden/x"], ["retire", CRY, "--to", SLEEP, *REASON]])
def test_work_that_is_not_committed_is_not_mixed_up_with_it(project, capsys, words):
    file = project / "content/nl/antwoorden/los.md"
    file.write_text("nog niet klaar", encoding="utf-8")
    before = tree(project / "content")
    assert main(["-C", str(project), "--today", "2026-11-22", *words]) == 2
    said = capsys.readouterr().err
    assert "content/nl/antwoorden/los.md" in said and "git commit" in said
    assert tree(project / "content") == before
    file.unlink()


def test_a_page_with_errors_cannot_come_along(tmp_path, capsys):
    broken = {**valid_site(), "content/nl/antwoorden/kapot.md": "geen front matter, [link](huilen.md)\n"}
    folder = write_site(tmp_path, broken)
    assert main(["-C", str(folder), "move", CRY, "antwoorden/x"]) == 2, "no git at all"
    assert "git init" in capsys.readouterr().err
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "begin")
    before = tree(folder / "content")
    assert main(["-C", str(folder), "--today", "2026-11-22", "move", CRY, "antwoorden/x"]) == 1
    assert "V01" in capsys.readouterr().out
    assert tree(folder / "content") == before


def test_the_manual_and_missing_words(project):
    for command, words in (("move", ("OUD", "NIEUW")), ("retire", ("--to", "--reason"))):
        told = gids(project, command, "--help")
        assert told.returncode == 0 and "Voorbeeld: gids" in told.stdout
        assert all(word in told.stdout for word in words)
    for words in (["move", CRY], ["retire", CRY], ["retire", CRY, "--to", SLEEP]):
        assert gids(project, *words).returncode == 2

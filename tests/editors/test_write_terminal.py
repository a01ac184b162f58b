"""In a terminal `gids new` asks what it needs, says at once what will not do, and leaves nothing when it is stopped."""

import pytest
from terminal import Terminal

from build.running import gids, tree
from sites import valid_site, write_site

TODAY = ("--today", "2026-11-22")


@pytest.fixture
def folder(tmp_path):
    return write_site(tmp_path, valid_site())


def test_an_answer_is_made_by_answering_questions(folder):
    with Terminal(folder, *TODAY, "new", "antwoord", "inbakeren", "--confidence", "low") as terminal:
        terminal.answer("title:", "Mag ik mijn baby elke dag inbakeren als hij heel veel huilt?")
        terminal.answer("title:", "Mag ik mijn baby inbakeren?")
        terminal.answer("summary:", "")
        terminal.answer("summary:", "Liever niet.")
        terminal.answer("ages:", "6 maanden - geboorte")
        terminal.answer("ages:", "geboorte - 6 maanden")
        terminal.answer("topics:", "1, hui, slapn")
        terminal.answer("topics:", "1, hui")
        terminal.answer("icon [gids/crib]:", "")
        terminal.answer("safety [false]:", "1")
        terminal.answer("search:", "inbakeren, doek")
        terminal.answer("source-title:", "Bron: een")
        terminal.answer("source-by:", "NCJ")
        terminal.answer("source-url:", "www.ncj.nl")
        terminal.answer("source-url:", "https://www.ncj.nl/")
        terminal.answer("source-read [2026-11]:", "")
        assert terminal.ended() == 0
    for words in (
        "dat zijn 12 woorden; hoogstens 8",
        "hier moet iets staan",
        "moet jonger zijn",
        "'slapn' bestaat niet. Bedoel je 'slapen'?",
        "1. slapen: ",
        "begint met https://",
    ):
        assert words in terminal.said
    text = (folder / "content/nl/antwoorden/inbakeren.md").read_text(encoding="utf-8")
    assert text.startswith(
        "---\ntitle: Mag ik mijn baby inbakeren?\nsummary: Liever niet.\nages: geboorte - 6 maanden\n"
        "topics: [slapen, huilen]\nicon: gids/crib\nsafety: true\nsearch: [inbakeren, doek]\nsources:\n"
        '  - {title: "Bron: een", by: NCJ, url: "https://www.ncj.nl/", read: 2026-11}\n'
        "confidence: low\nreview: {state: draft}\npublished: false\n---\n\n!!! call"
    )
    assert "0 fouten" in gids(folder, *TODAY, "check").stdout


@pytest.mark.parametrize("at", ["title:", "ages:"])
def test_ctrl_c_leaves_nothing(folder, at):
    before = tree(folder)
    with Terminal(folder, *TODAY, "new", "antwoord", "inbakeren") as terminal:
        if at != "title:":
            terminal.answer("title:", "Mag ik inbakeren?")
            terminal.answer("summary:", "Liever niet.")
        terminal.stop(at)
        assert terminal.ended() == 1
    assert "Gestopt. Er is niets veranderd." in terminal.said
    assert tree(folder) == before


def test_what_may_stay_open_may_stay_open(folder):
    with Terminal(folder, *TODAY, "new", "over", "meedoen", "--title", "Meedoen") as terminal:
        terminal.answer("summary:", "Zo doe je mee.")
        terminal.answer("search:", "")
        assert terminal.ended() == 0
    assert "(mag leeg blijven)" in terminal.said
    assert "search" not in (folder / "content/nl/over/meedoen.md").read_text(encoding="utf-8")


def test_nothing_is_asked_when_everything_is_given(folder):
    given = ("new", "over", "meedoen", "--title", "Meedoen", "--summary", "Zo doe je mee.")
    with Terminal(folder, *TODAY, *given) as terminal:
        assert terminal.ended() == 0
    assert "Enter" not in terminal.said

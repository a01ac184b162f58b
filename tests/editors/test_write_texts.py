"""Texts that commands write: values for front matter, skeletons of translations, places to write, Dutch beside them."""

import shutil
from datetime import date

import pytest
import yaml
from filling import fill_translation
from hypothesis import given, settings
from hypothesis import strategies as st

from gids.edits import NEW_KINDS, Translator, differences, front_matter, new_translation, replace_at
from gids.edits.names import suggested
from gids.edits.translating import blocks, to_translate
from gids.edits.values import written
from gids.findings import has_errors
from gids.model import KINDS
from gids.reading import beside, clean, lines_to_write, read_site
from gids.reading.to_write import without_beside
from gids.rules.structure import check
from sites import ROOT, findings_of, valid_site, write_site

TODAY = date(2026, 11, 22)
SIGNS = st.text("aZé'\"\\:#,[]{}&*!|>%@`- 019.…€?", min_size=1, max_size=12)


@given(SIGNS.map(str.strip).filter(bool))
@settings(max_examples=300, deadline=None)
def test_words_above_the_text_are_read_back_as_they_were(words):
    made = written("title", words)
    assert str(yaml.load(made, yaml.BaseLoader)["title"]) == words
    listed = written("search", [words, words])
    assert yaml.load(listed, yaml.BaseLoader)["search"] == [words, words]


@pytest.mark.parametrize("words", ["no", "Yes", "null", "12", "2026", "a: b", "a #b", "- a", "true"])
def test_words_that_yaml_would_take_for_something_else_get_quotes(words):
    assert written("title", words) == f'title: "{words}"'


def test_ages_and_months_are_written_as_everywhere():
    assert written("ages", "geboorte - 12 maanden") == "ages: geboorte - 12 maanden"
    assert written("age", "3 maanden") == "age: 3 maanden"
    assert (
        written("sources", [{"title": "A, b", "read": "2026-11"}])
        == 'sources:\n  - {title: "A, b", read: 2026-11}'
    )


@pytest.mark.parametrize(
    ("dutch", "made"),
    [
        ("Bel de huisarts.", "[…]"),
        ("Koorts is 38,5 graden of meer.", "[…] 38,5 […]"),
        ("**Jonger dan 3 maanden?** Vraag het.", "**[…] 3 […]** […]"),
        ("Lees [koorts na 3 dagen](koorts.md#bel).", "[…] [… 3 …](koorts.md#bel)."),
        ("Bel {{ contact.cjg.phone }}. Ook *nu*.", "[…] {{ contact.cjg.phone }}[…]"),
        ("![Een baby op de rug](../../assets/rug.svg)", "![…](../../assets/rug.svg)"),
        ("4-6", "4-6"),
    ],
)
def test_facts_links_bold_and_numbers_stay_and_words_become_places(dutch, made):
    assert to_translate(dutch) == made


def test_what_is_indented_belongs_to_the_block_above():
    assert blocks('!!! call "A"\n    Nu.\n\n    - een\n\n1. a\n2. b\n\n\nTekst.\n') == (
        '!!! call "A"\n    Nu.\n\n    - een',
        "1. a\n2. b",
        "Tekst.",
    )


def test_every_page_of_the_site_gets_a_translation_with_the_same_shape(tmp_path):
    """The places of all pages are filled in; then no rule about shape, numbers, links or facts says anything."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for page in read_site(ROOT / "content").site.pages:
        text = new_translation(page, "nl", Translator("machine"))
        assert lines_to_write(text)
        filled = fill_translation(text, "كلمة")
        (tmp_path / "content/ar" / f"{page.path or 'index'}.md").write_text(filled, encoding="utf-8")
    made = read_site(tmp_path / "content")
    assert not has_errors(made.findings)
    assert [finding for finding in check(made.site) if finding.path.startswith("content/ar/")] == []
    assert not any("<!--" in page.translations["ar"].body.text for page in made.site.pages)


def test_the_dutch_beside_a_translation_leaves_empty_lines_and_goes_away_whole():
    one, two = beside("Een.", "nl"), beside("- x\n\n    y --> z", "nl")
    text = f"---\ntitle: T\n---\n\n{one}\nA.\n\n{two}\n- b\n"
    read = without_beside(text, "nl")
    assert read == "---\ntitle: T\n---\n\n\nA.\n\n\n\n\n- b\n"
    assert read.count("\n") == text.count("\n")
    assert clean(text, "nl") == "---\ntitle: T\n---\n\nA.\n\n- b\n"


@pytest.mark.parametrize(
    "text",
    [
        "\nTekst <!-- nl: a -->\n",
        "A.\n<!-- nl: a -->\n",
        "\n<!-- nl: a --> <b>\n",
        "\n<!-- nl: a --> b -->\n",
        "\n<!-- nl: a\n",
        "\n<!-- en: a -->\n",
        "\n<!--nl: a -->\n",
        "\n <!-- nl: a -->\n",
    ],
)
def test_any_other_comment_stays_and_is_refused(tmp_path, text):
    assert without_beside(text, "nl") == text
    files = valid_site()
    path = "content/ar/antwoorden/huilen.md"
    files[path] += text
    found = [item.rule for item in findings_of(write_site(tmp_path, files), TODAY) if item.path == path]
    assert "T01" in found


def test_a_comment_beside_dutch_is_refused(tmp_path):
    files = valid_site()
    path = "content/nl/antwoorden/huilen.md"
    files[path] += "\n<!-- nl: a -->\nNog iets.\n"
    assert "T01" in [item.rule for item in findings_of(write_site(tmp_path, files), TODAY)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n[…]\n", (2,)),
        ("[… een] […]", (1, 1)),
        ("[… half", (1,)),
        ("half…]", (1,)),
        ("Wacht… [a](b.md)", ()),
    ],
)
def test_every_place_is_found_also_half_of_one(text, lines):
    assert lines_to_write(text) == lines


def test_a_fingerprint_gets_quotes_whatever_it_had():
    for given_as in ("123456789012", "'123456789012'", '"123456789012"'):
        text = f"t: {{of: {given_as}, by: machine}}"
        made = replace_at(text, 1, 9, "123456789012", "e16", quoted=True)
        assert made == 't: {of: "e16", by: machine}'


@pytest.mark.parametrize("kind", NEW_KINDS)
def test_every_kind_asks_all_that_its_model_needs(kind):
    made = NEW_KINDS[kind]
    keys = {one.key.split(".")[0] for one in made.asked} | {*made.more(TODAY), "review"}
    needed = {
        info.alias or name for name, info in KINDS[made.folder].model_fields.items() if info.is_required()
    }
    assert needed <= keys
    assert len({one.option for one in made.asked}) == len(made.asked)


def test_front_matter_leaves_out_what_was_left_open():
    answers = {"title": "T", "from": "geboorte", "until": "", "source-title": "B", "needs": "", "cost": ""}
    assert front_matter(NEW_KINDS["stap"].asked, answers, {"published": False}) == (
        "title: T\nwhen: {from: geboorte}\nsources:\n  - {title: B}\npublished: false\n"
    )


def test_a_name_is_suggested_for_any_words():
    assert suggested("Hoe slaapt mijn Baby? (één)") == "hoe-slaapt-mijn-baby-een"
    assert suggested("سؤال") == ""


def test_differences_name_the_heading_above_them():
    found = list(differences("a\n\n## K { #k }\n\n1. x\n2. y\n", "a\n\n## K { #k }\n\n1. x\n2. z\n\nb\n"))
    assert [(one.below, one.old, one.new) for one in found] == [("## K { #k }", ("2. y",), ("2. z", "b"))]

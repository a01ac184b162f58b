"""Lists as readers see them: the order of letters, related pages, ages and topics, dates in words."""

import re
from datetime import date

import pytest
from bad_inputs import DATA, DUTCH

from gids.model import AnswerMatter, ChangeMatter, Language, StepMatter
from gids.reading import read_site
from gids.views import Build, age_pages, generated_pages, page_view, sort_key, tiles, topic_pages
from gids.views.dates import written_day, written_month
from sites import CRYING, CRYING_BODY, ROOT, page, valid_site, write_site


@pytest.fixture(scope="module")
def real():
    site = read_site(ROOT / "content").site
    assert site is not None
    return site


@pytest.fixture(scope="module")
def answers(real):
    return [page for page in real.pages if isinstance(page.matter, AnswerMatter)]


def build(site, code):
    return Build(site, site.language(code), date(2026, 11, 22), site.languages, {}, True)


def made_site(folder, **answers):
    """A Dutch site with answers given by their ages and topics."""
    files = {
        path: text for path, text in valid_site().items() if "/antwoorden/" not in path and "/ar" not in path
    }
    files[DATA + "languages.yml"] = DUTCH
    for name, (ages, topics) in answers.items():
        matter = CRYING.replace("geboorte - 6 maanden", ages).replace("[huilen]", f"[{topics}]")
        files[f"content/nl/antwoorden/{name}.md"] = page(matter, CRYING_BODY)
    return read_site(write_site(folder, files) / "content").site


def related(site, path):
    return [entry.path.split("/")[1] for entry in page_view(build(site, "nl"), site.page(path)).related]


# Letters


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nl", "aap Één eend ezel ijs Zee"),
        ("en", "Apple bee Zoo"),
        ("tr", "abla cam çay gece ğ hava ılık IŞIK ilaç İzin okul öneri su şeker uyku üzüm"),
        ("pl", "adres ątek bajka cena ćma lala łóżko noc sen ślina zebra źle żaba"),
        ("uk", "вода гора ґанок дім екран єдність зуб ити ідея їжа йод мама щит юшка як"),
    ],
)
def test_words_stand_in_the_order_of_the_alphabet(real, code, words):
    language = real.language(code)
    in_order = words.split()
    by_code_point = sorted(in_order)
    assert sorted(by_code_point, key=lambda word: sort_key(word, language)) == in_order


def test_signs_before_a_title_do_not_count(real):
    dutch = real.language("nl")
    assert sort_key("‘Aap?’", dutch) == sort_key("aap", dutch)


def test_composed_and_separate_accents_sort_the_same():
    language = Language(
        code="pl", name="Polski", direction="ltr", alphabet="aąbcćdeęfghijklłmnńoóprsśtuwyzźż"
    )
    assert sort_key("ćma", language) == sort_key("c\u0301ma", language)


def test_all_questions_and_steps_stand_under_their_letter_once(real):
    asked = [
        page.path for page in real.pages if isinstance(page.matter, AnswerMatter | ChangeMatter | StepMatter)
    ]
    for language in real.languages:
        listed = next(made for made in generated_pages(build(real, language.code)) if made.path == "zoeken")
        groups = listed.data["groups"]
        assert sorted(entry.path for group in groups for entry in group.entries) == asked
        shown = [(group.title, group.entries[0].in_source) for group in groups]
        assert len(set(shown)) == len(shown)


# Related pages, ages, topics


def test_related_pages_share_an_age_and_a_topic(tmp_path):
    site = made_site(
        tmp_path,
        een=("geboorte - 6 maanden", "huilen, slapen"),
        zelfde=("geboorte - 1 jaar", "huilen, slapen"),
        tweede=("geboorte - 1 jaar", "slapen"),
        hoofd=("geboorte - 1 jaar", "huilen"),
        ouder=("6 maanden - 2 jaar", "huilen"),
    )
    assert related(site, "antwoorden/een") == ["zelfde", "hoofd", "tweede"]
    assert related(site, "antwoorden/ouder") == ["hoofd", "zelfde"]


def test_at_most_three_related_pages_are_shown_in_stable_order(tmp_path):
    names = dict.fromkeys("fedcba", ("geboorte - 1 jaar", "huilen"))
    assert related(made_site(tmp_path, **names), "antwoorden/a") == ["b", "c", "d"]


def test_a_page_that_is_no_answer_has_no_related_pages(real):
    assert page_view(build(real, "nl"), real.page("")).related == ()


def test_every_answer_is_in_a_list_by_age_and_a_list_by_topic(real, answers):
    assert answers
    by_age = {item.path for group in real.ages for item in age_pages(real, group.id)}
    by_topic = {item.path for topic in real.topics for item in topic_pages(real, topic.id)}
    assert by_age == by_topic == {item.path for item in answers}


def test_every_answer_is_two_taps_from_the_front_page_in_every_language(real, answers):
    for language in real.languages:
        made = {item.path: item for item in generated_pages(build(real, language.code))}
        for kind in ("ages", "topics"):
            reached = set()
            for tile in tiles(build(real, language.code), kind):
                data = made[tile.path].data
                lists = [group.entries for group in data["groups"]] if kind == "ages" else [data["entries"]]
                reached |= {entry.path for entries in lists for entry in entries}
            assert reached == {item.path for item in answers}


def test_an_age_without_answers_has_no_tile_and_no_page(tmp_path):
    site = made_site(tmp_path, een=("2 jaar - 3 jaar", "huilen"))
    made = {item.path for item in generated_pages(build(site, "nl"))}
    assert [tile.path for tile in tiles(build(site, "nl"), "ages")] == ["leeftijd/2-4-jaar"]
    assert {path for path in made if path.startswith("leeftijd/")} == {"leeftijd/2-4-jaar"}


def test_a_topic_lists_the_answers_that_are_mainly_about_it_first(tmp_path):
    site = made_site(tmp_path, a=("geboorte - 1 jaar", "slapen, huilen"), b=("geboorte - 1 jaar", "huilen"))
    assert [item.path for item in topic_pages(site, "huilen")] == ["antwoorden/b", "antwoorden/a"]


# Dates


@pytest.mark.parametrize("code", ["nl", "en", "tr", "ar", "pl", "uk"])
def test_a_date_in_words_has_the_digits_of_the_rest_of_the_site(code):
    assert re.findall(r"\d+", written_month("2026-11", code)) == ["2026"]
    assert written_month("2026-11", code) == written_month("2026-11-30", code)
    assert sorted(re.findall(r"\d+", written_day(date(2026, 11, 2), code))) == ["2", "2026"]
    assert re.search(r"[^\W\d]{3}", written_month("2026-11", code))


def test_a_month_is_written_in_the_language_of_the_reader():
    assert written_month("2026-11", "nl") == "november 2026"
    assert written_month("2026-11", "tr") == "Kasım 2026"
    assert written_month("2026-11", "pl") == "listopad 2026"

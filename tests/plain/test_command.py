"""`gids plain` and the rules of plain language in `gids check`, as an editor runs them."""

import json

import pytest

from build.running import gids
from sites import CRYING, page, valid_site, write_site

CRYING_FILE = "content/nl/antwoorden/huilen.md"
HARD = "Ter preventie van wiegendood wordt geadviseerd zuigelingen uitsluitend in rugligging te slapen te leggen."


def written(tmp_path, body, matter=CRYING):
    """The small site, with another Dutch page about crying."""
    return write_site(tmp_path, valid_site() | {CRYING_FILE: page(matter, body)})


def codes(folder):
    """The plain-language findings of `gids check`: rule, line."""
    found = json.loads(gids(folder, "check", "--format", "json").stdout)
    return [(item["rule"], item["line"]) for item in found if item["rule"].startswith("E")]


PLAIN, TOP, TEXT = 12, 13, 16  # the lines of the exception, of the start of the text, of its first paragraph


def test_a_page_shows_its_score_its_parts_and_its_hardest_sentences(tmp_path):
    folder = written(tmp_path, f"## Troosten {{ #troosten }}\n\nHoud je baby vast.\n\n{HARD}\n")
    result = gids(folder, "plain", folder / CRYING_FILE)
    assert result.returncode == 0, result.stderr
    assert "van 100" in result.stdout
    assert "regel 18: Ter preventie" in result.stdout
    assert "moeilijk woord: zuigelingen. Schrijf: baby's." in result.stdout
    assert "lijdende vorm" in result.stdout


def test_json_has_the_score_and_the_costs(tmp_path):
    folder = written(tmp_path, f"## Troosten {{ #troosten }}\n\n{HARD}\n")
    found = json.loads(gids(folder, "plain", folder / CRYING_FILE, "--format", "json").stdout)
    assert 0 < found["score"] <= 100
    assert found["longest_sentence"] == 14
    assert found["costs"][0]["line"] == 16
    assert set(found["parts"]["sentences"]) == {"value", "cost"}


def test_plain_text_outside_a_project_page_can_be_measured(tmp_path):
    folder = written(tmp_path, "## Troosten { #troosten }\n\nHoud je baby vast.\n")
    letter = tmp_path / "brief.txt"
    letter.write_text("Je krijgt een brief.\n", encoding="utf-8")
    assert json.loads(gids(folder, "plain", letter, "--format", "json").stdout)["score"] < 5


def test_another_language_has_no_score_but_its_size_beside_the_dutch(tmp_path):
    folder = written(tmp_path, "## Troosten { #troosten }\n\nHoud je baby vast.\n")
    file = folder / CRYING_FILE.replace("/nl/", "/ar/")
    found = json.loads(gids(folder, "plain", file, "--format", "json").stdout)
    assert (found["language"], found["score"]) == ("ar", None)
    assert found["of_dutch"] > 0.5


def test_a_file_that_is_not_there_is_told_plainly(tmp_path):
    folder = written(tmp_path, "## Troosten { #troosten }\n\nHoud je baby vast.\n")
    result = gids(folder, "plain", tmp_path / "weg.md")
    assert result.returncode == 2
    assert "weg.md kan ik niet lezen" in result.stderr
    assert "Traceback" not in result.stderr


def test_without_a_file_every_dutch_page_is_measured_and_the_parents_are_counted(tmp_path):
    folder = written(tmp_path, f"## Troosten {{ #troosten }}\n\nMama en papa. Mama troost.\n\n{HARD}\n")
    other = folder / "content/nl/antwoorden/veilig-slapen.md"
    other.write_text(other.read_text() + "\nDe moeder slaapt.\n")
    found = json.loads(gids(folder, "plain", "--format", "json").stdout)
    assert [found["mothers"], found["fathers"]] == [3, 1]
    assert (found["only_mothers"], found["only_fathers"]) == (["antwoorden/veilig-slapen"], [])
    assert found["pages"][0]["page"] == "antwoorden/huilen", "the hardest first"
    scores = [page["score"] for page in found["pages"]]
    assert scores == sorted(scores, reverse=True)
    shown = gids(folder, "plain").stdout
    assert "Een moeder wordt 3 keer genoemd, een vader of partner 1 keer." in shown
    assert "Alleen een moeder: antwoorden/veilig-slapen." in shown


LONG = "Je kind " + "en je kind " * 5 + "."  # 17 words
MANY = "Je kind is hier. " * 54


@pytest.mark.parametrize(
    ("body", "matter", "found"),
    [
        ("Houd je baby vast.", "", []),
        (LONG, "", [("E02", TEXT)]),
        ("Je kind lacht en eet en drinkt en slaapt en speelt.\n\n" * 9, "", [("E01", TOP)]),
        (MANY, "", [("E03", TOP)]),
        (f"{HARD}\n\n" * 4, "", [("E01", TOP), ("E04", TOP)]),
        ("De beste ouders troosten.", "", [("E05", TEXT)]),
        (MANY, "plain: [{rule: E03, because: Een lijst van alle tekens hoort bij elkaar.}]\n", []),
        ("Houd je baby vast.", "plain: [{rule: E03, because: Was ooit lang.}]\n", [("E08", PLAIN)]),
    ],
)
def test_check_guards_the_limits_of_a_dutch_page(tmp_path, body, matter, found):
    folder = written(tmp_path, f"## Troosten {{ #troosten }}\n\n{body}\n", CRYING + matter)
    lines = [(rule, line - bool(matter) * (rule != "E08")) for rule, line in codes(folder)]
    assert lines == found


def test_check_compares_a_translation_with_what_is_usual_in_its_language(tmp_path):
    files = valid_site()
    arabic = "content/ar/antwoorden/huilen.md"
    for number in range(4):
        for file in (CRYING_FILE, arabic):
            files[file.replace("huilen", f"huilen-{number}")] = files[file]
    assert "E06" not in dict(codes(write_site(tmp_path / "usual", files)))
    files[arabic] = files[arabic].replace("احضن طفلك.", "احضن طفلك. " * 12)
    assert ("E06", 7) in codes(write_site(tmp_path / "long", files))


def test_check_warns_of_a_very_long_sentence_in_a_translation(tmp_path):
    files = valid_site()
    arabic = "content/ar/antwoorden/huilen.md"
    files[arabic] = files[arabic].replace("احضن طفلك.", "احضن " * 23 + ".")
    found = dict(codes(write_site(tmp_path, files)))
    assert "E07" in found


def test_a_build_does_not_load_the_word_lists(tmp_path):
    """They take a while; a build is for parents, the check is for editors."""
    folder = written(tmp_path, f"## Troosten {{ #troosten }}\n\n{LONG}\n")
    result = gids(folder, "build", "--out", tmp_path / "out")
    assert "E02" not in result.stdout

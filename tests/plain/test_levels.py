"""The score puts texts of known level in order, and parts them clearly."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from gids.plain import analyse, passages

LEVELS = yaml.safe_load((Path(__file__).parent / "levels.yml").read_text(encoding="utf-8"))
TEXTS = [(subject, level, text) for subject, texts in LEVELS.items() for level, text in texts.items()]


def score(text):
    return analyse(passages(text, 1), "nl").score


def scores(level):
    return [score(text) for _, each, text in TEXTS if each == level]


def test_there_are_enough_texts_of_known_level():
    assert len(TEXTS) >= 20


@pytest.mark.parametrize("subject", [subject for subject, texts in LEVELS.items() if len(texts) > 1])
def test_a_harder_version_of_the_same_text_has_a_higher_score(subject):
    found = [score(text) for _, text in sorted(LEVELS[subject].items())]
    assert found == sorted(found)
    assert len(set(found)) == len(found)


def test_every_text_of_a_level_is_harder_than_every_text_of_the_level_below():
    for lower, higher in pairwise((1, 2, 3, 4)):
        assert max(scores(lower)) < min(scores(higher)), (lower, higher)


def test_law_and_parliament_are_harder_than_a_folder_and_over_the_limit():
    assert min(scores(5)) > max(scores(3))
    assert min(scores(5)) > 40


def test_the_score_runs_from_very_easy_to_very_hard():
    assert max(scores(1)) < 5
    assert min(scores(4)) > 70
    assert score("Je kind is nu groot.") == 0

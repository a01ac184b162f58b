"""Moments in words: every form, in every language, in good grammar and with the digits of the rest of the site."""

import re

import pytest

from gids.model import Moment
from gids.reading import read_site
from gids.views.moments import written_moment
from sites import ROOT

SITE = read_site(ROOT / "content").site
FORMS = [
    ("zwanger", "zodra je zwanger bent", "the start of the pregnancy"),
    ("week 12", "week 12 van de zwangerschap", "week 12 of the pregnancy"),
    ("week 14+3", "14 weken en 3 dagen zwanger", None),
    ("uitgerekend", "de uitgerekende datum", "the due date"),
    ("7 weken voor uitgerekend", "7 weken voor de uitgerekende datum", "7 weeks before the due date"),
    ("2 weken na uitgerekend", "2 weken na de uitgerekende datum", "2 weeks after the due date"),
    ("geboorte", "de geboorte", "the birth"),
    ("7 dagen na geboorte", "7 dagen na de geboorte", "7 days after the birth"),
    ("2 weken na geboorte", "2 weken na de geboorte", "2 weeks after the birth"),
    ("4 maanden na geboorte", "4 maanden na de geboorte", "4 months after the birth"),
    ("5 werkdagen na geboorte", "5 werkdagen na de geboorte", None),
    ("1 jaar", "als je kind 1 jaar is", None),
    ("2 jaar 10 maanden", "als je kind 2 jaar en 10 maanden is", None),
    ("regio voorschool", "als je kind 2 jaar en 6 maanden is", None),
    ("2 maanden voor 3 jaar", "als je kind 2 jaar en 10 maanden is", None),
    ("3 weken voor 3 jaar", "3 weken voordat je kind 3 jaar wordt", None),
    ("eerste dag van de maand na 5 jaar", "de eerste dag van de maand nadat je kind 5 jaar werd", None),
    ("31 oktober van het geboortejaar", "31 oktober in het jaar van de geboorte", None),
    ("1 september van het jaar na de geboorte", "1 september in het jaar na de geboorte", None),
    ("3 maanden na opvang", "3 maanden na de maand waarin de opvang begint", None),
]


def written(text, code):
    words = SITE.interface[code].words
    return written_moment(Moment.parse(text), SITE.region.plan, words, SITE.language(code))


@pytest.mark.parametrize(("text", "dutch", "english"), FORMS)
def test_a_moment_is_written_in_words(text, dutch, english):
    assert written(text, "nl") == dutch
    assert english is None or written(text, "en") == english


@pytest.mark.parametrize("code", SITE.interface)
@pytest.mark.parametrize("text", [form[0] for form in FORMS])
def test_a_moment_is_whole_in_every_language(text, code):
    phrase = written(text, code)
    assert not re.search(r"[{}_]|duration|None", phrase)
    assert not re.search(r"[٠-٩۰-۹]", phrase)
    if code not in ("nl", "en"):
        assert not re.search(r"\b(weken|maanden|jaar|geboorte|weeks|months)\b", phrase)


@pytest.mark.parametrize("code", SITE.interface)
def test_different_moments_have_different_words(code):
    phrases = {text: written(text, code) for text, *_ in FORMS if text != "2 maanden voor 3 jaar"}
    assert len(set(phrases.values())) == len(phrases)


def test_every_form_in_the_handbook_is_a_moment():
    page = (ROOT / "docs/editors/stap-schrijven.md").read_text(encoding="utf-8")
    forms = re.findall(r"^\| `([^`]+)` \|", page.split("\n## Momenten\n")[1].split("\n## ")[0], re.MULTILINE)
    assert len(forms) >= 14
    assert all(written(form, "nl") for form in forms)

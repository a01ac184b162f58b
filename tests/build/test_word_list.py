"""Official Dutch words: on every page of every language each that the text uses is explained there, once."""

import re
from html.parser import HTMLParser

import pytest
from cases import LANGUAGES, SITE

from build.html import read

KINDS = ("antwoorden", "stappen", "veranderd")
_VOID = ("br", "img", "hr", "wbr")


class Blocks(HTMLParser):
    """The blocks of a text in order: (tag, words outside links) or ("word", the Dutch word that is explained)."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.blocks, self._open, self._words = [], [], ""
        self.feed(html.split('<div class="text">')[1].split("</article>")[0].rsplit("</div>", 1)[0])

    def handle_starttag(self, tag, attrs):
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if not self._open:
            return
        self._open.pop()
        if not self._open:
            self.blocks.append((tag, " ".join(self._words.split())))
            self._words = ""

    def handle_data(self, data):
        asked = "details" not in self._open or "summary" in self._open
        if self._open and "a" not in self._open and asked:
            self._words += data


def uses(term, words):
    forms = "|".join(re.escape(form) for form in term.forms)
    return re.search(rf"(?<![\w-])({forms})(?![\w-])", words, re.IGNORECASE) is not None


def dutch_word(term):
    return SITE.interface["nl"].words["terms"][term.id]["word"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_official_word_is_explained_once_where_a_text_first_uses_it(site, language):
    asked = SITE.interface[language].words["words"]["what"]
    explained = 0
    for page in SITE.pages:
        if page.kind not in KINDS:
            continue
        html = (site / language / page.path / "index.html").read_text(encoding="utf-8")
        blocks = Blocks(html).blocks
        for term in SITE.terms:
            question = " ".join(asked.format(word=dutch_word(term)).split())
            notes = [
                place for place, (tag, words) in enumerate(blocks) if (tag, words) == ("details", question)
            ]
            first = [
                place
                for place, (tag, words) in enumerate(blocks)
                if tag in ("p", "ul", "ol") and uses(term, words) and uses(term, page.body.text)
            ]
            assert len(notes) == (1 if first else 0), (page.path, term.id)
            if first:
                between = {tag for tag, _ in blocks[first[0] + 1 : notes[0]]}
                assert between <= {"details"}, (page.path, term.id)
                explained += 1
        own = html.count('class="word"')
        assert own == sum(1 for tag, _ in blocks if tag == "details"), page.path
    assert explained > 150


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_words_explains_all_of_them_in_the_order_of_the_dutch_words(site, language):
    words = SITE.interface[language].words["terms"]
    found = read(site / language / "woorden/index.html")
    ids = [values["id"] for tag, values in found.attributes if tag == "div" and values.get("id") in words]
    assert sorted(ids) == sorted(term.id for term in SITE.terms)
    names = [dutch_word(next(term for term in SITE.terms if term.id == name)) for name in ids]
    assert names == sorted(names, key=lambda name: re.sub(r"^(de|het) ", "", name).casefold())
    for term in SITE.terms:
        assert found.says(words[term.id]["text"]), term.id
        assert found.language_of(dutch_word(term))[0] == "nl"


def test_no_word_is_explained_on_a_page_about_something_else(site):
    """The Turkish `erken` means early; it was once explained as the Dutch `erkennen`."""
    early = (site / "tr/antwoorden/flesvoeding/index.html").read_text(encoding="utf-8")
    assert "erken mi" in early
    assert "de erkenning" not in early

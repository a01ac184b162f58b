"""One spelling for words of every script, however they are typed."""

import unicodedata

import pytest

from search.asking import module, search_page

# What people type, per line: each gives the same words.
SAME = {
    "nl capitals, apostrophes, accents": (["creche"], "crèche", "CRECHE", "creche"),
    "nl apostrophe": (["babys"], "baby's", "baby’s", "babys", "baby`s"),
    "nl signs": (["rs", "virus"], "RS-virus", "rs virus?", "«rs/virus»"),
    "en apostrophe": (["cant"], "can't", "can’t", "CANT"),
    "tr dots": (["asilar"], "aşılar", "AŞILAR", "asilar", "ASILAR", "Asılar"),
    "tr both letters i": (["isik"], "ışık", "IŞIK", "isik", "İŞİK", "ISIK"),
    "tr ending of a name": (["haagda"], "Haag'da", "Haag’da"),
    "ar vowel signs and stretching": (["حراره"], "حرارة", "حَرَارَة", "حـــرارة", "حراره"),
    "ar the, and the, with the, for the": (
        ["تطعيم"],
        "تطعيم",
        "التطعيم",
        "والتطعيم",
        "بالتطعيم",
        "للتطعيم",
        "كالتطعيم",
    ),
    "ar hamza": (["اكل"], "أكل", "اكل", "آكل", "إكل"),
    "ar other carriers of hamza": (["رويه"], "رؤية", "رويه"),
    "ar last letters": (["مستشفي"], "مستشفى", "مستشفي", "المستشفى"),
    "ar Persian keyboard": (["كبير"], "كبير", "کبیر"),
    "ar a short word keeps its start": (["الام"], "الأم", "الام"),
    "ar digits": (["38"], "٣٨", "38", "۳۸"),
    "pl diacritics": (["zoltaczka"], "żółtaczka", "ŻÓŁTACZKA", "zoltaczka", "Żółtaczka!"),
    "pl capital": (["lodz"], "Łódź", "lodz"),
    "uk apostrophes": (["звязок"], "зв'язок", "зв’язок", "звʼязок", "ЗВЯЗОК", "зв`язок"),
    "uk letters i": (["ижа"], "їжа", "іжа", "ижа", "ЇЖА", "ыжа"),
    "uk short i": (["чаи"], "чай", "чаи", "чаї"),
    "uk ґ and є": (["еганок"], "єґанок", "еганок", "эганок"),
    "uk Latin letters that look the same": (
        ["мама", "и", "тато"],
        "мaма і тато",
        "мама i тато",
        "Мама и тaтo",
    ),
    "signs that cannot be seen": (["kind"], "ki\u00adnd", "\u200fkind\u200e", "kind\ufeff"),
    "nothing": ([], "", " ", "?!", "..."),
}


@pytest.fixture(scope="module")
def fold(chromium, address, site):
    """Give a function from texts to their folded words."""
    with search_page(chromium, address) as page:
        script = f"async (texts) => texts.map((await import('{module(site, 'search-fold')}')).words)"
        yield lambda *texts: page.evaluate(script, list(texts))


@pytest.mark.parametrize("case", SAME)
def test_words_are_the_same_however_they_are_typed(fold, case):
    expected, *typed = SAME[case]
    assert fold(*typed) == [expected] * len(typed)
    assert fold(*(unicodedata.normalize("NFD", text) for text in typed)) == [expected] * len(typed)


def test_a_lone_latin_i_among_cyrillic_words_is_not_a_cyrillic_word(fold):
    assert fold("vaccinatie щеплення") == [["vaccinatie", "щеплення"]]


def test_different_words_stay_different(fold):
    (found,) = fold("kaas kaars borst borstel الحليب الحبل щітка щока mleko młotek")
    assert len(set(found)) == len(found) == 10

"""Both languages of a text have the same parts; where the text is not the reader's own there is nothing to pair."""

import re
import zipfile

import pytest

from build.html import read
from build.parts import text_of
from build.running import gids
from sites import BODY, CRYING, CRYING_BODY, LANGUAGES, MATTER, page, translation, valid_site, write_site

OLD_SAFETY, OLD_TEXT = "نص قديم عن السلامة", "نص قديم عن البكاء"
WORDS = "## Wie helpt? { #wie }\n\nHet **consultatiebureau** kijkt mee.\n"


def content_pages(site):
    """The pages with a text, by their address in every language."""
    kinds = ("antwoorden", "stappen", "veranderd", "afspraken", "over")
    found = [file for kind in kinds for file in sorted((site / "nl" / kind).glob("*/index.html"))]
    return [file.relative_to(site / "nl") for file in found]


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_text_has_the_parts_of_the_dutch_text(site, language):
    pages = content_pages(site)
    assert len(pages) > 100
    for place in pages:
        own, dutch = text_of(site / language / place), text_of(site / "nl" / place)
        assert own.two is not None, (
            f"{place}: every translation here is current, so every page has the button"
        )
        assert own.version == dutch.version != "", place
        assert own.skeleton == dutch.skeleton, place
        assert [part.kind for part in own.parts] == [part.kind for part in dutch.parts], place
        assert len(own.parts) >= 5, place
        assert all(part.words.strip() for part in (*own.parts, *dutch.parts)), place
        assert dutch.two is None, "the Dutch page has no button"


def _site():
    """A small site in which every state of an Arabic translation occurs."""
    files = valid_site()
    # A text about safety whose Dutch changed after it was translated; and an ordinary one.
    files["content/nl/antwoorden/gevaar.md"] = page(MATTER, BODY + "\n**Nieuw.** Geen kussen.\n")
    current = files["content/ar/antwoorden/veilig-slapen.md"]
    files["content/ar/antwoorden/gevaar.md"] = current.replace("كيف ينام طفلي بأمان؟", OLD_SAFETY)
    files["content/nl/antwoorden/anders.md"] = page(CRYING, CRYING_BODY + "\nNieuwe zin.\n")
    files["content/ar/antwoorden/anders.md"] = translation(
        "طفلي يبكي", "ابق قريباً.", "000000000000", f"## تهدئة {{ #troosten }}\n\n{OLD_TEXT}.\n"
    )
    # Texts with an official word, of which one has no translation and one an old translation about safety.
    files["content/nl/antwoorden/missend.md"] = page(CRYING, WORDS)
    files["content/nl/antwoorden/oud.md"] = page(MATTER, WORDS)
    files["content/ar/antwoorden/oud.md"] = translation(OLD_SAFETY, "قديم.", "000000000000", "قديم.\n")
    # The Turkish word for early is written as a Dutch word that parents meet.
    files["content/_data/terms.yml"] += "- {id: early, forms: [erken], icon: gids/family}\n"
    for language in ("nl", "ar"):
        words = files[f"content/_data/ui/{language}.yml"]
        files[f"content/_data/ui/{language}.yml"] = words.replace(
            "\nterms:\n", "\nterms:\n  early: {word: vroeg, text: Een woord.}\n"
        )
    crying = files["content/ar/antwoorden/huilen.md"]
    files["content/ar/antwoorden/huilen.md"] = crying.replace("احضن طفلك.", "احضن طفلك erken.")
    return files


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = write_site(tmp_path_factory.mktemp("two"), _site())
    result = gids(folder, "--today", "2026-11-22", "build", "--downloads")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="module")
def small(folder):
    return folder / "site"


def arabic(small, name):
    return small / "ar/antwoorden" / name / "index.html"


def test_a_current_translation_has_a_link_to_the_dutch_page_that_works_without_a_script(small):
    two = text_of(arabic(small, "huilen")).two
    assert two["href"] == "../../../nl/antwoorden/huilen/"
    assert (arabic(small, "huilen").parent / two["href"] / "index.html").is_file()


@pytest.mark.parametrize("name", ["gevaar", "oud", "anders", "missend"])
def test_a_text_that_is_not_current_has_no_two_languages(small, name):
    found = arabic(small, name).read_text(encoding="utf-8")
    assert text_of(arabic(small, name)).two is None
    assert 'id="two"' not in found


def test_an_old_translation_about_safety_is_nowhere(small):
    files = [file for file in small.rglob("*") if file.is_file() and file.suffix not in (".zip", ".zim")]
    assert [file for file in files if OLD_SAFETY.encode() in file.read_bytes()] == []
    # So the search above would find it: an old text that is not about safety is shown with a notice.
    assert OLD_TEXT.encode() in arabic(small, "anders").read_bytes()
    assert "Geen kussen." in arabic(small, "gevaar").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["missend", "oud"])
def test_beside_a_dutch_text_a_word_is_explained_in_the_language_of_the_reader(small, name):
    found = read(arabic(small, name))
    assert found.language_of("kijkt mee") == ("nl", "ltr")
    assert found.language_of("هنا يتابعون نمو طفلكم") == ("ar", "rtl")
    asked = next(one for one in found.texts if one[0] == "het consultatiebureau")
    assert asked[1:3] == ("nl", "ltr"), "the Dutch word in the Arabic question"
    dutch = read(small / "nl/antwoorden" / name / "index.html")
    assert dutch.language_of("Hier kijken ze") == ("nl", "ltr")


def test_a_word_is_explained_only_where_the_dutch_text_has_it(small):
    assert "erken" in arabic(small, "huilen").read_text(encoding="utf-8")
    assert 'class="word"' not in arabic(small, "huilen").read_text(encoding="utf-8")


def test_a_copy_has_one_language_so_it_has_no_button_for_two(small):
    with zipfile.ZipFile(small / "downloads/eerste-1000-dagen-ar.zip") as copy:
        names = copy.namelist()
        texts = {name: copy.read(name).decode() for name in names if name.endswith(".html")}
    assert any(name.endswith("ar/antwoorden/huilen/index.html") for name in texts)
    for name, text in texts.items():
        assert not re.search(r'id="two|class="tools"', text), name

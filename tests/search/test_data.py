"""What is in the search data: only what the reader may see, in the language in which they see it."""

import json
import re

import pytest
from looking import opened

from build.running import BIN, gids, run
from search.asking import paths, search_page
from sites import BODY, CRYING, MATTER, page, valid_site, write_site

OLD = {
    "title": "عنوان قديم جدا",
    "summary": "ملخص خطير",
    "search": "كلمةقديمة",
    "heading": "قسم منسوخ",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A built site with every state of a translation in Arabic."""
    files = valid_site()
    translated = files["content/ar/antwoorden/veilig-slapen.md"]
    old = (
        translated.replace("كيف ينام طفلي بأمان؟", OLD["title"])
        .replace("ضع طفلك على ظهره.", OLD["summary"])
        .replace("search: [x]", f"search: [{OLD['search']}]")
        .replace("هكذا تفعل", OLD["heading"])
    )
    assert all(words in old for words in OLD.values())
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby veilig?", "Nieuw gevaar").replace("wiegendood", "slaapgevaar"),
        BODY,
    )
    files["content/ar/antwoorden/gevaar.md"] = re.sub(r'of: "[0-9a-f]+"', 'of: "000000000000"', old)
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze mist").replace("gids/cry", "material/tooth"), "Hallo.\n"
    )
    files["content/nl/antwoorden/oud.md"] = page(CRYING.replace("Mijn baby huilt veel", "Nieuwer"), "Dag.\n")
    files["content/ar/antwoorden/oud.md"] = re.sub(
        r'of: "[0-9a-f]+"',
        'of: "000000000000"',
        files["content/ar/antwoorden/huilen.md"].replace("طفلي يبكي كثيراً", "قديم عادي"),
    )
    project = write_site(tmp_path_factory.mktemp("project"), files)
    result = gids(project, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return project


def data(folder, language):
    return json.loads((folder / "site" / language / "search.json").read_text(encoding="utf-8"))


def record(folder, language, path):
    return next(found for found in data(folder, language)["pages"] if found["path"] == f"{path}/")


def test_an_outdated_translation_about_safety_is_nowhere_in_it(folder):
    text = (folder / "site/ar/search.json").read_text(encoding="utf-8")
    assert [words for words in OLD.values() if words in text] == []
    assert record(folder, "ar", "antwoorden/gevaar") == {
        "path": "antwoorden/gevaar/",
        "title": "Nieuw gevaar",
        "summary": "Leg je baby op de rug.",
        "icon": "gids/crib",
        "words": ["slaapgevaar", "gevaar"],
        "headings": ["Zo doe je dat"],
        "lang": "nl",
        "dir": "ltr",
    }


def test_a_page_has_the_words_of_its_own_language(folder):
    asleep = record(folder, "ar", "antwoorden/veilig-slapen")
    assert asleep["title"] == "كيف ينام طفلي بأمان؟"
    assert "lang" not in asleep
    assert asleep["words"] == ["x"]
    assert record(folder, "nl", "antwoorden/veilig-slapen")["words"] == ["wiegendood", "veilig slapen"]
    assert record(folder, "ar", "antwoorden/oud")["title"] == "قديم عادي", "old, but not about safety"
    assert record(folder, "ar", "antwoorden/missend")["lang"] == "nl"


def test_a_heading_that_pages_share_is_not_in_it(folder):
    assert record(folder, "nl", "antwoorden/huilen")["headings"] == ["Troosten"]
    assert record(folder, "nl", "antwoorden/veilig-slapen")["headings"] == [], "`gevaar` has the same one"
    assert record(folder, "ar", "antwoorden/veilig-slapen")["headings"] == ["هكذا تفعل"]
    assert record(folder, "ar", "antwoorden/huilen")["headings"] == [], "`oud` has the same one"


def test_pages_without_a_text_of_their_own_and_topics_are_in_it(folder):
    for language in ("nl", "ar"):
        found = data(folder, language)
        assert {"hulp/", "stappenplan/"} <= {one["path"] for one in found["pages"]}
        assert "112" in record(folder, language, "hulp")["words"]
        assert [topic["path"] for topic in found["topics"]] == ["onderwerp/slapen/", "onderwerp/huilen/"]
        assert found["stopwords"]
        assert "" not in {one["icon"] for one in found["pages"]}
        assert "" not in {one["path"] for one in found["pages"]}


def test_the_same_content_gives_the_same_bytes(folder, tmp_path):
    assert gids(folder, "build", "--out", tmp_path / "again").returncode == 0
    for language in ("nl", "ar"):
        name = f"{language}/search.json"
        assert (tmp_path / "again" / name).read_bytes() == (folder / "site" / name).read_bytes()


def test_a_dutch_page_is_found_and_marked_in_another_language(chromium, folder, serve):
    address = serve(folder / "site")
    with search_page(chromium, address, "ar", "?q=slaapgevaar") as page:
        page.locator("#search > ol a").first.wait_for()
        assert paths(page) == ["antwoorden/gevaar"]
        title = page.locator("#search > ol b")
        assert (title.get_attribute("lang"), title.get_attribute("dir")) == ("nl", "ltr")
        assert page.locator("#search > ol .chip").is_visible()
        for words in OLD.values():
            page.goto(f"{address}ar/zoeken/?q={words}")
            page.locator("#nothing").wait_for()
        # A pictogram of the theme is shown as well.
        page.goto(f"{address}ar/zoeken/?q=Deze mist")
        page.locator("#search > ol a").first.wait_for()
        assert page.locator("#search > ol svg path").first.is_visible()
        assert page.faults == []


def test_a_build_of_one_language_can_be_searched_too(chromium, serve, tmp_path):
    write_site(tmp_path, valid_site())
    environment = {"SITE_LANGUAGE": "ar", "SITE_CONTENT": str(tmp_path / "content")}
    result = run(BIN / "mkdocs", "build", "--site-dir", tmp_path / "site", env=environment)
    assert result.returncode == 0, result.stderr
    address = serve(tmp_path / "site")
    with opened(chromium, address) as page:
        page.goto(f"{address}zoeken/?q=طفل يبكي")
        page.locator("#search > ol a").first.wait_for()
        assert (
            page.locator("#search > ol a").first.evaluate("(link) => link.pathname") == "/antwoorden/huilen/"
        )
        assert page.faults == []

"""The built site of a small project: what is in it, and that it is whole."""

import re
import shutil
import xml.etree.ElementTree as ET

import pytest

from build.html import read
from build.running import gids, tree
from sites import BODY, CRYING, MATTER, ROOT, page, valid_site, write_site

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OLD_ARABIC = "نص قديم عن السلامة"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A built site with every state of a translation in Arabic."""
    files = valid_site()
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze mist"), "Hallo.\n"
    )
    files["content/nl/antwoorden/oud.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze is nieuwer"), "Dag.\n"
    )
    files["content/ar/antwoorden/oud.md"] = files["content/ar/antwoorden/huilen.md"].replace(
        "طفلي يبكي كثيراً", "نص قديم عادي"
    )
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby veilig?", "Nieuw gevaar"), BODY
    )
    files["content/ar/antwoorden/gevaar.md"] = files["content/ar/antwoorden/veilig-slapen.md"].replace(
        "كيف ينام طفلي بأمان؟", OLD_ARABIC
    )
    for name in ("gevaar", "oud"):
        path = f"content/ar/antwoorden/{name}.md"
        files[path] = re.sub(r'of: "[0-9a-f]+"', 'of: "000000000000"', files[path])
    folder = write_site(tmp_path_factory.mktemp("project"), files)
    result = gids(folder, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def test_every_language_has_its_own_folder_front_page_and_404(built):
    for language in ("nl", "ar"):
        for name in (
            "index.html",
            "404.html",
            "zoeken/index.html",
            "hulp/index.html",
            "stappenplan/index.html",
        ):
            assert (built / language / name).is_file()
    assert {path.name for path in built.iterdir()} == {
        "nl", "ar", "assets", "index.html", "404.html", "sitemap.xml", "robots.txt", "sw.js", "versions.json",
        "cards", "icons", "geen-internet.html", "_headers", "_nginx.conf", ".well-known", "api", "embed", "beheer",
    }  # fmt: skip


def test_the_top_of_the_site_offers_every_language_in_its_own_words(built):
    top = read(built / "index.html")
    assert top.language_of("العربية") == ("ar", "rtl")
    assert top.language_of("Nederlands") == ("nl", "ltr")


def test_pages_carry_the_language_and_direction_of_the_reader(built):
    assert read(built / "nl/antwoorden/huilen/index.html").html == {"lang": "nl", "dir": "ltr"}
    assert read(built / "ar/antwoorden/huilen/index.html").html == {"lang": "ar", "dir": "rtl"}


def test_a_missing_translation_is_a_short_page_around_the_dutch_text(built):
    found = read(built / "ar/antwoorden/missend/index.html")
    assert found.html == {"lang": "ar", "dir": "rtl"}
    assert found.language_of("Deze mist") == ("nl", "ltr")
    assert found.language_of("Hallo.") == ("nl", "ltr")
    assert found.language_of("هذا النص") == ("ar", "rtl")
    assert ("meta", {"name": "robots", "content": "noindex"}) in found.attributes
    canonical = next(values["href"] for tag, values in found.attributes if values.get("rel") == "canonical")
    assert canonical.endswith("/nl/antwoorden/missend/")


def test_every_page_names_its_own_address(tmp_path):
    folder = write_site(tmp_path, valid_site() | {"content/ar/antwoorden/huilen.md": None})
    address = "https://ar.voorbeeld.nl/nl/"
    assert gids(folder, "build", "--address", address).returncode == 0
    expected = {
        "index.html": address,
        "nl/index.html": f"{address}nl/",
        "ar/index.html": f"{address}ar/",
        "ar/hulp/index.html": f"{address}ar/hulp/",
        "ar/antwoorden/veilig-slapen/index.html": f"{address}ar/antwoorden/veilig-slapen/",
        "ar/antwoorden/huilen/index.html": f"{address}nl/antwoorden/huilen/",
    }
    for file, own in expected.items():
        found = read(folder / "site" / file)
        assert [target for _, target, values in found.links if values.get("rel") == "canonical"] == [own]
    # An error page is shown at any depth, so it names its files from the top of the host.
    style = next(
        target
        for _, target, values in read(folder / "site/ar/404.html").links
        if values.get("rel") == "stylesheet"
    )
    assert style.startswith("/nl/assets/")


def test_a_dutch_title_in_an_arabic_list_is_marked_as_dutch(built):
    found = read(built / "ar/onderwerp/huilen/index.html")
    assert found.language_of("Deze mist") == ("nl", "ltr")
    assert found.language_of("طفلي يبكي كثيراً") == ("ar", "rtl")


def test_an_outdated_translation_is_shown_with_a_notice_and_a_way_to_the_dutch(built):
    found = read(built / "ar/antwoorden/oud/index.html")
    assert found.language_of("نص قديم عادي") == ("ar", "rtl")
    assert "../../../nl/antwoorden/oud/" in [target for _, target, _ in found.links]


def test_an_outdated_safety_translation_is_shown_nowhere(built):
    for file in built.rglob("*"):
        if file.is_file():
            assert OLD_ARABIC.encode() not in file.read_bytes(), file
    found = read(built / "ar/antwoorden/gevaar/index.html")
    assert found.language_of("Nieuw gevaar") == ("nl", "ltr")
    assert "tel:112" in [target for _, target, _ in found.links]


def test_facts_stand_in_the_text_and_numbers_keep_their_direction(built):
    found = read(built / "ar/antwoorden/veilig-slapen/index.html")
    assert found.language_of("112")[1] == "ltr"
    assert "{{" not in (built / "ar/antwoorden/veilig-slapen/index.html").read_text(encoding="utf-8")


def test_signs_of_html_in_words_stay_words(tmp_path):
    files = valid_site()
    files["content/nl/antwoorden/teken.md"] = page(
        CRYING.replace("Houd je baby dicht bij je.", "'Zeg \"dag\" & zwaai, 1 > 0.'"), "Hallo.\n"
    )
    folder = write_site(tmp_path, files)
    assert gids(folder, "build", "--languages", "nl").returncode == 0
    found = read(folder / "site/nl/antwoorden/teken/index.html")
    description = next(
        values["content"] for _, values in found.attributes if values.get("name") == "description"
    )
    assert description == 'Zeg "dag" & zwaai, 1 > 0.'
    assert found.says(description)


def test_the_sitemap_names_only_pages_that_exist_with_their_other_languages(built):
    root = ET.parse(built / "sitemap.xml").getroot()
    address = "https://eerste1000dagen.example/"
    places = {url.find(f"{SITEMAP}loc").text: url for url in root}
    for place in places:
        assert (built / place.removeprefix(address) / "index.html").is_file()
    assert f"{address}ar/antwoorden/missend/" not in places
    assert f"{address}ar/antwoorden/gevaar/" not in places
    both = places[f"{address}ar/antwoorden/huilen/"].findall(f"{XHTML}link")
    assert [link.get("hreflang") for link in both] == ["nl", "ar"]


def test_no_page_asks_for_a_file_that_is_not_there(built):
    for file in built.rglob("*.html"):
        for tag, target, values in read(file).links:
            if values.get("rel") == "canonical" or target.startswith(("https://", "tel:", "#")):
                continue
            path = target.split("#")[0]
            if path.startswith("/"):
                assert file.name in ("404.html", "geen-internet.html"), (file, target)
                place = built / path.lstrip("/")
            else:
                place = file.parent / path
            if place.is_dir() or path.endswith("/"):
                place = place / "index.html"
            assert place.is_file(), (file, tag, target)


def test_two_builds_give_the_same_bytes(built, tmp_path):
    result = gids(built.parent, "build", "--out", tmp_path / "again")
    assert result.returncode == 0
    assert tree(tmp_path / "again") == tree(built)


def test_a_failed_build_leaves_the_old_site_as_it_was(tmp_path):
    folder = write_site(tmp_path, valid_site())
    assert gids(folder, "build").returncode == 0
    before = tree(folder / "site")
    write_site(folder, {"content/nl/antwoorden/huilen.md": "zonder front matter\n"})
    result = gids(folder, "build")
    assert result.returncode == 1
    assert "content/nl/antwoorden/huilen.md:1:1: fout V01" in result.stdout
    assert tree(folder / "site") == before
    assert sorted(path.name for path in folder.iterdir()) == ["content", "site"]


def test_an_engine_that_fails_in_one_language_leaves_the_old_site_as_it_was(tmp_path):
    folder = write_site(tmp_path, valid_site())
    assert gids(folder, "build").returncode == 0
    before = tree(folder / "site")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    write_site(folder, {"mkdocs.yml": "site_name: x\nplugins: [bestaat-niet]\n"})
    result = gids(folder, "build")
    assert result.returncode == 1
    assert "De oude site blijft staan" in result.stdout
    assert tree(folder / "site") == before


def test_some_languages_can_be_chosen_and_unknown_ones_are_refused(tmp_path):
    folder = write_site(tmp_path, valid_site())
    assert gids(folder, "build", "--languages", "nl", "--out", tmp_path / "one").returncode == 0
    assert not (tmp_path / "one" / "ar").exists()
    refused = gids(folder, "build", "--languages", "nl,xx")
    assert refused.returncode == 2
    assert "onbekende taal: xx" in refused.stderr

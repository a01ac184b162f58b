"""Another city, other languages: a made-up region builds without touching code."""

from build.html import read


def test_the_sample_has_its_own_languages_and_address(waterstad):
    assert {path.parent.name for path in waterstad.glob("*/index.html")} - {"beheer"} == {"nl", "fy"}
    assert "https://kinderen.waterstad.example/nl/" in (waterstad / "sitemap.xml").read_text(encoding="utf-8")


def test_the_sample_shows_its_own_numbers_and_names(waterstad):
    found = read(waterstad / "nl/hulp/index.html")
    assert found.says("Kindpunt Waterstad")
    assert "tel:0999123456" in [target for _, target, _ in found.links]


def test_the_sample_tells_where_to_report_that_it_is_not_safe(waterstad):
    lines = (waterstad / ".well-known/security.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "Contact: mailto:veilig@waterstad.example",
        "Expires: 2027-09-30T00:00:00Z",
        "Preferred-Languages: nl",
        "Canonical: https://kinderen.waterstad.example/.well-known/security.txt",
    ]


def test_nothing_of_the_hague_is_left_in_the_sample(waterstad):
    for file in waterstad.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        for word in ("Den Haag", "Hague", "14070", "cjgdenhaag", "CJG"):
            assert word not in text, (file, word)


def test_the_sample_has_its_own_timeline(waterstad):
    found = read(waterstad / "nl/stappenplan/index.html")
    for text in (
        "Meld de geboorte",
        "als je kind 1 jaar en 9 maanden is",
        "als je kind 3 jaar en 3 maanden is",
    ):
        assert found.says(text), text
    assert found.says("6 weken voordat je kind 1 jaar wordt")
    assert found.says("2 weken nadat een school je kind een plek geeft")
    assert not found.says("kraamzorg")


def test_the_steps_of_the_sample_take_numbers_names_and_form_from_the_region(waterstad):
    school = read(waterstad / "nl/stappen/school/index.html")
    assert school.says("Kies 3 scholen.")
    assert school.says("Op het internet")
    assert "https://www.example.org/school" in [target for _, target, _ in school.links]
    assert school.says("in Waterstad")
    playgroup = read(waterstad / "nl/stappen/speelzaal/index.html")
    assert playgroup.language_of("Eilandwijk") == ("nl", "ltr")

"""From idea to reviewed page, played on the real content in a real git repository, and seen in a browser."""

import re
import shutil

import pytest
from filling import fill, fill_translation
from looking import opened
from repository import Repository

PAGE = "antwoorden/inbakeren"
DUTCH = f"content/nl/{PAGE}.md"
ARABIC = f"content/ar/{PAGE}.md"
WORDS = [
    *("Leg je baby op de rug.", "Elke keer."),
    *("Gebruik geen doek.", "Een slaapzak is genoeg."),
    "Veel baby's huilen in het begin. Dat gaat over.",
    "Je baby huilt veel en je weet niet waarom.",
    "Vraag het aan het consultatiebureau.",
]
ANSWER = (
    *("new", "antwoord", "inbakeren"),
    *("--title", "Mag ik mijn baby inbakeren?", "--summary", "Liever niet: vraag het eerst."),
    *("--ages", "geboorte - 6 maanden", "--topics", "slapen,huilen", "--search", "inbakeren, doek om baby"),
    *("--source-title", "Een bron", "--source-by", "Een maker", "--source-url", "https://www.bron.example/a"),
    *("--source-read", "2026-11", "--confidence", "low"),
)
CHANGE = (
    *("new", "verandering", "grenzen-2026"),
    *("--title", "Minder vaak nee", "--summary", "Zeg minder vaak nee. Dat werkt beter."),
    *(
        "--pages",
        "antwoorden/grenzen",
        "--since",
        "2026-11",
        "--decided-by",
        "Een maker",
        "--urgency",
        "normal",
    ),
    *("--search", "minder nee", "--source-title", "Een bron", "--source-by", "Een maker"),
    *("--source-url", "https://www.bron.example/b", "--source-read", "2026-11", "--confidence", "low"),
)


def two_languages(work):
    """Leave the real content in Dutch and Arabic only: the other languages only cost time here."""
    for code in ("en", "pl", "tr", "uk"):
        shutil.rmtree(work.folder / "content" / code)
        (work.folder / "content/_data/ui" / f"{code}.yml").unlink()
    kept = [
        line
        for line in work.read("content/_data/languages.yml").splitlines()
        if "code: nl" in line or "code: ar" in line
    ]
    work.write("content/_data/languages.yml", "\n".join(kept) + "\n")
    work.commit("two languages")
    return work


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Play all the work and give the repository, with what was said at each step."""
    work = two_languages(Repository(tmp_path_factory.mktemp("write")))
    said = {"new": work.gids(*ANSWER).stdout}
    assert "published: false\n" in work.read(DUTCH)
    work.write(DUTCH, fill(work.read(DUTCH), WORDS))
    work.change(DUTCH, "published: false\n", "")
    work.gids("translate", "ar", PAGE)
    said["unfinished"] = work.gids("mark-translated", "ar", PAGE, "--by", "machine", fine=False)
    work.write(ARABIC, fill_translation(work.read(ARABIC), "كلمات للتجربة"))
    work.gids("mark-translated", "ar", PAGE, "--by", "Een mens", "--on", "2026-11-20")
    work.commit("new answer")

    work.git("checkout", "-q", "-b", "beter")
    work.change(DUTCH, "Elke keer.", "Doe dat elke keer.")
    said["unchanged"] = work.gids("mark-unchanged", PAGE).stdout
    work.change("content/nl/antwoorden/grenzen.md", "mogen de regels anders zijn", "zijn de regels gelijk")
    work.gids(*CHANGE)
    change = "content/nl/veranderd/grenzen-2026.md"
    stories = ("Zeg vaak nee.", "Zeg minder vaak nee.", "Een kind leert zo meer.", "Dat is niet jouw fout.")
    work.write(change, fill(work.read(change), stories))
    said["hidden"] = work.gids("check", "--since", "main", fine=False)
    work.change(change, "published: false\n", "")
    said["translate"] = work.gids("translate", "ar", "antwoorden/grenzen").stdout
    # Two things that no reader may see.
    work.gids("new", "over", "geheim", "--title", "Een geheime pagina", "--summary", "Nog niet.")
    work.gids("translate", "ar", "veranderd/grenzen-2026")
    said["check"] = work.gids("check", "--since", "main").stdout
    work.commit("better words, other advice")
    work.build("nl", "ar")
    return work, said


def test_a_new_page_says_what_is_next(played):
    _, said = played
    assert f"nieuw: {DUTCH}" in said["new"]
    assert f"gids translate TAAL {PAGE}" in said["new"]


def test_a_translation_is_refused_until_it_is_whole_and_somebody_made_it(played):
    work, said = played
    assert said["unfinished"].returncode == 1
    assert "nog niet vertaald" in said["unfinished"].stdout
    text = work.read(ARABIC)
    assert "nl:" not in text
    assert "\n\n\n" not in text
    assert re.search(
        r'^translation: \{of: "[0-9a-f]{12}", by: "Een mens", on: 2026-11-20\}$', text, re.MULTILINE
    )


def test_better_words_keep_the_translation_and_another_advice_needs_a_change(played):
    work, said = played
    assert f"{PAGE} betekent nog hetzelfde. Bij de tijd: ar." in said["unchanged"]
    page = work.read(DUTCH)
    old = re.search(r'same_meaning_as: \["([0-9a-f]{12})"\]', page)[1]
    assert old not in work.read(ARABIC)
    assert said["hidden"].returncode == 1
    assert "C10" in said["hidden"].stdout, "a change in the making tells nobody anything"
    assert "\n0 fouten, " in said["check"]
    assert "nu:  Bij oma zijn de regels gelijk." in said["translate"]


def test_no_place_and_no_page_in_the_making_is_on_the_site(played):
    work, _ = played
    site = work.folder / "site"
    assert not (site / "nl/over/geheim").exists()
    for file in site.rglob("*"):
        # The form for editors has patterns with this sign.
        if file.suffix in (".html", ".json", ".xml", ".txt") and file.parent.name != "beheer":
            text = file.read_text(encoding="utf-8")
            assert not re.search(r"\[…|…\]|geheime? pagina|<!-- nl", text), file


def test_readers_see_the_page_in_both_languages(played, chromium, serve):
    work, _ = played
    address = serve(work.folder / "site")
    with opened(chromium, address) as page:
        page.goto(f"{address}nl/{PAGE}/")
        assert page.locator("h1").inner_text() == "Mag ik mijn baby inbakeren?"
        assert "Doe dat elke keer." in page.locator("article, main").first.inner_text()
        page.goto(f"{address}ar/{PAGE}/")
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert page.locator("h1").inner_text() == "كلمات للتجربة"
        assert page.locator("#zo").inner_text() == "كلمات للتجربة"
        page.goto(f"{address}nl/antwoorden/grenzen/")
        assert "Minder vaak nee" in page.content()
        page.goto(f"{address}ar/veranderd/grenzen-2026/")
        assert "Zeg minder vaak nee" in page.content(), "the reader sees what he sees without a translation"
        assert page.faults == []

"""Leaflets: what is in the PDF, that it can be read on paper and aloud, and what never gets on paper."""

import re
import subprocess

import pikepdf
import pytest
from cases import SITE

from build.running import gids, tree
from gids.leaflets import check_letters
from gids.leaflets.address import address_of
from gids.leaflets.article import article_of
from sites import BODY, CRYING, CRYING_BODY, MATTER, ROOT, page, valid_site, write_site

TODAY = "2026-11-22"
HOST = "eerste1000dagen.example"
FEVER, CARE = "antwoorden-koorts", "stappen-kinderopvangtoeslag"
CODES = {FEVER: 5, CARE: 35}  # in content/_data/links.yml, for ever
LANGUAGES = ("nl", "tr", "ar", "pl", "uk")
OLD = "قديم"  # a word of an Arabic text about safety that is out of date


def project():
    """A site in Dutch and Arabic: one Arabic text about safety is out of date, another is missing."""
    files = valid_site()
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze mist"), CRYING_BODY
    )
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby veilig?", "Nieuw gevaar"), BODY
    )
    old = files["content/ar/antwoorden/veilig-slapen.md"].replace("كيف ينام طفلي بأمان؟", OLD)
    files["content/ar/antwoorden/gevaar.md"] = re.sub(r'of: "[0-9a-f]+"', 'of: "000000000000"', old)
    return files


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_site(tmp_path_factory.mktemp("leaflets"), project())


@pytest.fixture(scope="module")
def made(folder):
    """All leaflets of the made site, in the folder where they come by themselves, over older ones."""
    out = folder / "build/leaflets"
    write_site(
        out, {"ar/antwoorden-gevaar.pdf": "old", "ar-nl/antwoorden-gevaar.pdf": "old", "ar/own.pdf": "mine"}
    )
    result = gids(folder, "--today", TODAY, "leaflets", "--beside")
    assert result.returncode == 0, result.stdout + result.stderr
    return out, result.stdout


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """An answer and a step of the real content, alone and beside the Dutch."""
    out = tmp_path_factory.mktemp("real-leaflets")
    chosen = ("--page", "antwoorden/koorts", "stappen/kinderopvangtoeslag", "--lang", *LANGUAGES)
    result = gids(ROOT, "--today", TODAY, "leaflets", *chosen, "--beside", "--out", out)
    assert result.returncode == 0, result.stdout + result.stderr
    return out


def title_of(name, language):
    page = SITE.page(name.replace("-", "/", 1))
    return page.matter.title if language == "nl" else page.translations[language].matter.title


def text_of(file):
    return subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    ).stdout


def structure(part):
    """Everything in the tree of tags."""
    if isinstance(part, pikepdf.Array):
        for one in part:
            yield from structure(one)
    elif isinstance(part, pikepdf.Dictionary) and "/S" in part:
        yield part
        yield from structure(part.get("/K", pikepdf.Array()))


def scanned(file, folder, dots=100):
    """What a phone reads from the QR code on the paper."""
    subprocess.run(["pdftoppm", "-r", str(dots), "-gray", "-png", file, folder / "page"], check=True)
    pictures = sorted(folder.glob("page*.png"))
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", *pictures], capture_output=True, text=True, check=False
    )
    return found.stdout.split()


def folders():
    return [*LANGUAGES, *(f"{code}-nl" for code in LANGUAGES if code != "nl")]


@pytest.mark.parametrize("where", folders())
@pytest.mark.parametrize("name", [FEVER, CARE])
def test_a_leaflet_can_be_read_aloud_and_brings_its_letters(real, where, name):
    with pikepdf.open(real / where / f"{name}.pdf") as pdf:
        root = pdf.Root
        assert str(root.Lang) == where.split("-")[0]
        assert root.MarkInfo.Marked
        parts = list(structure(root.StructTreeRoot.K))
        assert {"/Document", "/H1", "/H2", "/P", "/L", "/LI"} <= {str(part.S) for part in parts}
        told = [str(part.Alt) for part in parts if part.S == "/Figure"]
        assert all(told)
        assert told[-1] == f"{HOST}/{CODES[name]}"
        assert root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == title_of(name, where.split("-")[0])
        fonts = {str(font.BaseFont): font for one in pdf.pages for font in one.Resources.Font.values()}
        assert {re.sub(r"^/[A-Z]{6}\+|-Bold$", "", font) for font in fonts} <= (
            {"Noto-Sans", "DejaVu-Sans"} if where.startswith("ar") else {"Noto-Sans"}
        )
        for font in fonts.values():
            about = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in about or "/FontFile3" in about
        assert [round(float(side)) for side in pdf.pages[0].MediaBox[2:]] == [595, 842], "A4"
        assert len(pdf.pages) <= (3 if where == "uk-nl" else 2), "one sheet of paper"


@pytest.mark.parametrize("where", folders())
def test_the_text_is_there_in_every_language(real, where):
    for name in (FEVER, CARE):
        text = text_of(real / where / f"{name}.pdf")
        for language in where.split("-"):
            for word in re.findall(r"\w+", title_of(name, language)):
                assert word in text, "as it is written: a program that reads aloud gets these letters"
        assert f"{HOST}/{CODES[name]}" in text
        assert ("112" in text) == (name == FEVER)
        assert re.search(r"\b1\s?/\s?[23]\b", text), "the numbers of pages are not turned round"
        assert "2026" in text


@pytest.mark.parametrize("where", ["nl", "ar", "tr-nl"])
def test_a_phone_reads_the_address_from_the_paper(real, where, tmp_path):
    assert scanned(real / where / f"{FEVER}.pdf", tmp_path) == [f"HTTPS://{HOST.upper()}/{CODES[FEVER]}/"]


def test_only_what_is_true_now_gets_on_paper(made):
    out, said = made
    found = sorted(file.relative_to(out).as_posix() for file in out.rglob("*.pdf"))
    dutch = ["gevaar", "huilen", "missend", "veilig-slapen"]
    assert found == [
        *(f"ar-nl/antwoorden-{name}.pdf" for name in ("huilen", "veilig-slapen")),
        *(f"ar/antwoorden-{name}.pdf" for name in ("huilen", "veilig-slapen")),
        "ar/own.pdf",
        *(f"nl/antwoorden-{name}.pdf" for name in dutch),
    ]
    assert "ar/antwoorden/gevaar: geen blad: de vertaling is ouder dan het Nederlands" in said
    assert "ar/antwoorden/missend: geen blad: er is geen vertaling" in said
    for file in out.rglob("*/antwoorden*.pdf"):
        assert OLD not in text_of(file), file
        with pikepdf.open(file) as pdf:
            assert OLD not in str(pdf.docinfo.Title)


def test_a_leaflet_tells_who_checked_it_and_where_the_newest_is(made):
    text = text_of(made[0] / "nl/antwoorden-huilen.pdf")
    for words in (
        "Nog niet nagekeken.",
        "Scan de code",
        f"{HOST}/nl/antwoorden/huilen",
        "Gemaakt op 22 november 2026",
    ):
        assert words in text
    assert re.search(r"Versie [0-9a-f]{12}\.", text)
    assert "Deel deze pagina" not in text
    assert "Lees ook deze pagina" in text_of(made[0] / "nl/antwoorden-veilig-slapen.pdf")


def test_the_dutch_stands_beside_each_part(made):
    lines = text_of(made[0] / "ar-nl/antwoorden-veilig-slapen.pdf").splitlines()
    together = [line for line in lines if "Op de rug" in line]
    assert len(together) == 1
    assert "الظهر" in together[0], "the same part in Arabic on the same line"
    assert together[0].index("Op de rug") < together[0].index("الظهر"), "Arabic on the right"


def test_the_same_text_and_day_give_the_same_bytes(folder, made, tmp_path):
    chosen = ("--lang", "ar", "--page", "antwoorden/huilen", "--beside", "--out", tmp_path)
    result = gids(folder, "--today", TODAY, "leaflets", *chosen)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "2 bladen in" in result.stdout
    names = ["ar-nl/antwoorden-huilen.pdf", "ar/antwoorden-huilen.pdf"]
    assert sorted(tree(tmp_path)) == names, "only what was asked, and nothing half-written"
    assert all((tmp_path / name).read_bytes() == (made[0] / name).read_bytes() for name in names)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (("--lang", "xx"), "onbekende taal: xx. Kies uit: nl, ar."),
        (("--page", "antwoorden/geen"), "geen pagina voor een blad: antwoorden/geen. Schrijf bijvoorbeeld:"),
        (("--page", ""), "geen pagina voor een blad"),
    ],
)
def test_an_unknown_language_or_page_is_wrong_use(folder, tmp_path, chosen, said):
    result = gids(folder, "leaflets", *chosen, "--out", tmp_path / "out")
    assert result.returncode == 2
    assert said in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_sign_without_a_letter_leaves_the_old_leaflets(tmp_path):
    files = project()
    files["content/nl/antwoorden/missend.md"] = files["content/nl/antwoorden/missend.md"].replace(
        "vast", "vast 𓀀"
    )
    folder, out = write_site(tmp_path / "project", files), tmp_path / "out"
    write_site(out, {"nl/antwoorden-huilen.pdf": "old", "ar/antwoorden-gevaar.pdf": "old"})
    before = tree(out)
    result = gids(folder, "--today", TODAY, "leaflets", "--lang", "nl", "--out", out)
    assert result.returncode == 1
    assert "nl/antwoorden/missend: voor dit teken is geen letter: 𓀀 (U+13000)" in result.stderr
    assert tree(out) == before


def test_without_pango_it_says_what_to_install(folder, tmp_path):
    (tmp_path / "weasyprint.py").write_text(
        "raise OSError('cannot load library libpango-1.0-0')", encoding="utf-8"
    )
    result = gids(folder, "leaflets", "--out", tmp_path / "out", env={"PYTHONPATH": str(tmp_path)})
    assert result.returncode == 2
    assert "Pango ontbreekt" in result.stderr
    assert "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0" in result.stderr
    assert not (tmp_path / "out").exists()


def test_without_letters_it_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"Draai eerst: make requirements/node_modules/\.installed"):
        check_letters(tmp_path)


def test_a_path_keeps_its_capitals_and_a_host_does_not():
    address = address_of("https://Gids.example/stad/", "nl", "antwoorden/koorts")
    assert address.scanned == "HTTPS://GIDS.EXAMPLE/stad/nl/antwoorden/koorts/"
    assert address.shown == "Gids.example/stad/nl/antwoorden/koorts"


def test_on_paper_a_link_is_words_and_a_word_is_a_note():
    article = article_of(
        '<article><h1>A</h1><p class="card answer">B</p><div class="text"><p id="x"><a href="../c/">C</a> '
        '<a href="https://www.d.example/e">D</a> <a class="phone" href="tel:112"><bdi>112</bdi></a></p>'
        '<details class="word"><summary>Wat is F?</summary><p>G</p></details></div></article>'
    )
    assert article.text == (
        '<p>C D (<bdi dir="ltr">d.example</bdi>) <b class="phone"><bdi>112</bdi></b></p>'
        '<div class="word"><p><b>Wat is F?</b> G</p></div>'
    )
    assert article.facts == article.after == ""
    with pytest.raises(ValueError, match="geen artikel"):
        article_of("<main></main>")


def test_facts_may_stand_above_and_below_the_text():
    facts = '<section class="card facts"><h2>{}</h2><dl><div><dt>X</dt></div></dl></section>'
    article = article_of(
        f'<article><h1>A</h1><p class="card answer">B</p>{facts.format("C")}<div class="text">\n<div><p>D</p></div>'
        f"<p>E</p>\n</div>\n{facts.format('F')}</article>"
    )
    assert article.text == "<div><p>D</p></div><p>E</p>"
    assert article.facts == facts.format("C")
    assert article.after == facts.format("F")

"""The letter kit for who makes letters: QR codes that are read as the registry says, a table, texts, Word documents."""

import csv
import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
import yaml
from paper import drawn, modules, pages, scanned
from PIL import Image, ImageFilter
from weasyprint import HTML

from build.running import gids, tree
from sites import DATA, LANGUAGES

HOST = "eerste1000dagen.example"
CODES = [line["code"] for line in yaml.safe_load((DATA / "links.yml").read_text(encoding="utf-8"))]
WORDS = {code: yaml.safe_load((DATA / f"ui/{code}.yml").read_text(encoding="utf-8")) for code in LANGUAGES}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/%s}"


def address(code):
    return f"HTTPS://{HOST.upper()}/{code}/"


def millimetres(dots, per_metre):
    return dots / per_metre * 1000


def rows(out):
    content = (out / "links.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "Excel knows UTF-8 by its mark"
    text = content.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n") > 0
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def lines(file):
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return content.decode("utf-8-sig").split("\r\n")


def word_parts(file):
    """The parts of a Word document: every part has a type, and every relation leads to a part."""
    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        assert package.namelist()[0] == "[Content_Types].xml"
        parts = {name: package.read(name) for name in package.namelist()}
    types = ElementTree.fromstring(parts["[Content_Types].xml"])
    known = {one.get("PartName") for one in types.iter(PACKAGE % "content-types" + "Override")}
    endings = {one.get("Extension") for one in types.iter(PACKAGE % "content-types" + "Default")}
    for name in parts:
        assert f"/{name}" in known or name.rpartition(".")[2] in endings
    assert all(name.removeprefix("/") in parts for name in known)
    for name, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        for one in ElementTree.fromstring(parts[name]).iter(PACKAGE % "relationships" + "Relationship"):
            assert folder + one.get("Target") in parts
    return parts


def fields(body):
    """The instructions of all fields, a field in a field first; in it stands {…} for the inner one."""
    found, open_fields = [], []
    for element in body.iter():
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            open_fields.append({"asked": "", "shown": "", "asking": True})
        elif kind == "separate":
            open_fields[-1]["asking"] = False
        elif kind == "end":
            done = open_fields.pop()
            found.append((done["asked"].strip(), done["shown"]))
            if open_fields:
                assert open_fields[-1]["asking"]
                open_fields[-1]["asked"] += f"{{{done['asked'].strip()}}}"
        elif element.tag == f"{W}instrText":
            open_fields[-1]["asked"] += element.text
        elif open_fields and element.tag == f"{W}t":
            open_fields[-1]["shown"] += element.text
    assert open_fields == []
    return found


def test_every_png_is_read_as_the_address_in_the_registry_and_says_its_size(real):
    files = [real / f"qr/{code}.png" for code in CODES]
    assert scanned(*files) == [address(code) for code in CODES]
    for file in files:
        with Image.open(file) as picture:
            across, down = picture.info["dpi"]
            assert round(across) == round(down) == 600
            assert picture.width == picture.height
            assert picture.width / 600 * 25.4 >= 25
            quiet = picture.width // 33 * 4
            assert picture.crop((0, 0, picture.width, quiet)).getextrema() == (255, 255)


def test_every_code_is_read_from_a_blurred_picture_of_20_mm(real, tmp_path):
    for code in CODES:
        with Image.open(real / f"qr/{code}.png") as picture:
            side = 20 * 6  # a phone that sees 6 dots per mm
            far = picture.convert("L").resize((side, side), Image.Resampling.BOX)
            far.filter(ImageFilter.GaussianBlur(1.2)).save(tmp_path / f"{code}.png")
    assert scanned(*(tmp_path / f"{code}.png" for code in CODES)) == [address(code) for code in CODES]


def test_every_svg_is_read_and_says_its_size(real, tmp_path):
    images = "".join(f'<img src="{(real / f"qr/{code}.svg").as_uri()}">' for code in CODES)
    style = "<style>@page { size: 50mm; margin: 5mm } body { margin: 0 } img { display: block; break-after: page }</style>"
    HTML(string=style + images).write_pdf(tmp_path / "all.pdf")
    pictures = pages(tmp_path / "all.pdf", tmp_path, 150)
    assert scanned(*pictures) == [address(code) for code in CODES]
    for code, shown in zip(CODES, pictures, strict=True):
        with Image.open(shown) as page, Image.open(real / f"qr/{code}.png") as same:
            dots = 150 / 25.4
            assert modules(page, 5 * dots, 30.734 * dots) == modules(same)
        svg = ElementTree.fromstring((real / f"qr/{code}.svg").read_text(encoding="utf-8"))
        assert svg.get("width") == svg.get("height") == "30.734mm"
        assert svg.get("viewBox") == "0 0 33 33", "version 2, with four modules of white on each side"


def test_every_eps_is_read_when_drawn_by_our_own_reader_for_ghostscript_may_not_be_here(real, tmp_path):
    for code in CODES:
        picture, points = drawn((real / f"qr/{code}.eps").read_text(encoding="ascii"))
        assert points / 72 * 25.4 == pytest.approx(30.734, abs=0.001)
        assert {gray for _, gray in picture.getcolors()} == {0, 255}, "the white around it is drawn too"
        with Image.open(real / f"qr/{code}.png") as same:
            assert modules(picture) == modules(same)
        picture.save(tmp_path / f"{code}.png")
    assert scanned(*(tmp_path / f"{code}.png" for code in CODES)) == [address(code) for code in CODES]


def test_the_table_for_mail_merge_has_every_code_and_every_language(real):
    table = rows(real)
    assert [row["Code"] for row in table] == [str(code) for code in CODES]
    for row in table:
        assert row["Adres_QR"] == address(row["Code"])
        assert row["Adres_typen"] == f"{HOST}/{row['Code']}"
        assert row["Versie"] == f"{row['Code']} · 2026-11-22"
        assert row["Gestopt"] == ""
        assert all(row[f"Titel_{language}"] for language in LANGUAGES)
    fever = table[CODES.index(5)]
    assert fever["Titel_nl"] == "Mijn kind heeft koorts, wat doe ik?"
    assert fever["Titel_uk"] == "У дитини жар, що робити?"
    assert table[CODES.index(2)]["Titel_ar"] == WORDS["ar"]["nav"]["steps"], (
        "a page that is made has a title too"
    )


def test_no_cell_is_a_formula_and_a_title_with_a_semicolon_is_one_cell(small):
    table = {row["Code"]: row for row in rows(small.out)}
    assert table["4"]["Titel_nl"] == "'=1+1; of niet"
    in_dutch = WORDS["ar"]["state"]["in_dutch"]
    assert table["4"]["Titel_ar"] == f"'=1+1; of niet ({in_dutch})", "not translated: it says so"
    assert "نص قديم" not in (small.out / "links.csv").read_text(encoding="utf-8"), "too old to be safe"
    for row in table.values():
        assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())


def test_a_retired_code_leads_to_the_code_in_its_place(small):
    table = {row["Code"]: row for row in rows(small.out)}
    for code in ("6", "7"):
        assert (table[code]["Gestopt"], table[code]["Adres_typen"]) == ("nu 3", f"{HOST}/3")
        assert (table[code]["Adres_QR"], table[code]["Versie"]) == (address(3), "3 · 2026-11-22")
        assert table[code]["Titel_nl"] == "Mijn baby huilt veel"
    readme = "\n".join(lines(small.out / "LEESMIJ.txt"))
    assert "  6  GESTOPT: druk deze niet meer, gebruik 3. Oud papier blijft werken." in readme
    assert sorted(file.name for file in (small.out / "qr").glob("6.*")) == [], "no new paper with it"


def test_what_an_earlier_kit_left_is_gone_and_what_is_yours_stays(small):
    files = set(tree(small.out))
    assert not files & {"qr/6.png", "blok/99.docx", "poster-a6.pdf"}
    assert {"qr/mijn.png", "mijn.pdf"} <= files
    assert not [name for name in files if ".gids-new" in name]
    assert f"in {small.out}" in small.said


def test_the_chosen_codes_only_and_a_retired_one_gives_its_successor(small, tmp_path):
    result = gids(small.project, "--today", "2026-11-22", "letters", "--code", "6", "4", "--out", tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Code 6 is gestopt. In de plaats komt code 3." in result.stdout
    files = set(tree(tmp_path))
    assert {name for name in files if name.startswith("qr/")} == {
        f"qr/{code}.{kind}" for code in (3, 4) for kind in ("svg", "eps", "png")
    }
    assert [row["Code"] for row in rows(tmp_path)] == ["3", "4", "6", "7"]
    assert not [name for name in files if name.startswith(("poster", "kaart"))], "no code of these was asked"
    same = [name for name in files if name.startswith(("qr/", "blok/"))]
    assert all((tmp_path / name).read_bytes() == (small.out / name).read_bytes() for name in same)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_for_a_letter_is_there_in_every_language(real, language):
    text = lines(real / f"tekst/{language}.txt")
    together = "\n".join(lines(real / "tekst/alle-talen.txt"))
    for row in rows(real):
        first = WORDS[language]["letters"]["more"].format(title=row[f"Titel_{language}"])
        block = text[text.index(first) :][:3]
        assert block[1].replace("\u200e", "") == (
            WORDS[language]["letters"]["scan"].format(address=row["Adres_typen"])
        )
        assert row["Versie"] in block[2].replace("\u200e", "")
        assert "\n".join(block) in together
        assert ("\u200e" in block[1]) == (language == "ar"), "an address keeps its order among Arabic words"


def test_the_word_document_asks_word_for_the_code_and_the_columns_of_the_table(real):
    body = ElementTree.fromstring(word_parts(real / "brief.docx")["word/document.xml"])
    found = fields(body)
    columns = set(rows(real)[0])
    asked = [text for text, _ in found]
    assert 'DISPLAYBARCODE "{MERGEFIELD Adres_QR}" QR \\q 1 \\s 100' in asked
    merged = [text.removeprefix("MERGEFIELD ") for text in asked if text.startswith("MERGEFIELD")]
    assert set(merged) == columns - {"Code", "Gestopt"}
    assert all(f"«{name}»" in shown for name, (_, shown) in zip(merged, found, strict=False) if name in shown)
    for language in LANGUAGES:
        before = WORDS[language]["letters"]["scan"].partition("{address}")[0]
        assert before in [element.text for element in body.iter(f"{W}t")]
    from_right = [one for one in body.iter(f"{W}p") if one.find(f"{W}pPr/{W}bidi") is not None]
    assert len(from_right) == 2, "the two lines in Arabic"


@pytest.mark.parametrize("code", [1, 5, 52])
def test_the_block_of_a_code_has_its_picture_at_full_size_and_its_words(real, code, tmp_path):
    parts = word_parts(real / f"blok/{code}.docx")
    body = ElementTree.fromstring(parts["word/document.xml"])
    assert fields(body) == []
    assert parts["word/media/qr.png"] == (real / f"qr/{code}.png").read_bytes()
    text = "\n".join("".join(run.text for run in one.iter(f"{W}t")) for one in body.iter(f"{W}p"))
    row = rows(real)[CODES.index(code)]
    for value in (*(row[f"Titel_{language}"] for language in LANGUAGES), row["Versie"]):
        assert value in text
    assert text.count(row["Adres_typen"]) == len(LANGUAGES)
    extent = next(one for one in body.iter() if one.tag.endswith("}extent"))
    assert int(extent.get("cx")) / 36_000 == pytest.approx(30.734, abs=0.001)
    assert [one.get("descr") for one in body.iter() if one.tag.endswith("}docPr")] == [f"{HOST}/{code}"]


def test_word_gets_only_relations_it_knows(real):
    parts = word_parts(real / "blok/5.docx")
    targets = re.findall(r'Id="(rId\d)"[^>]*Target="([^"]+)"', parts["word/_rels/document.xml.rels"].decode())
    assert targets == [("rId1", "styles.xml"), ("rId2", "media/qr.png")]
    assert b'r:embed="rId2"' in parts["word/document.xml"]


def test_an_unknown_code_is_wrong_use_and_writes_nothing(small, tmp_path):
    result = gids(small.project, "letters", "--code", "5", "999", "huilen", "--out", tmp_path / "out")
    assert result.returncode == 2
    assert "geen korte code: 999, huilen. Alle codes staan in content/_data/links.yml." in result.stderr
    assert not (tmp_path / "out").exists()

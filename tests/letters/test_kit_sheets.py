"""Poster, card and stickers as they come out of the printer; the kit beside the site; and what stops it."""

import re
import shutil
import zipfile
from collections import Counter

import pikepdf
import pytest
import yaml
from paper import pages, scanned, text_of

from build.running import gids, tree
from sites import DATA, LANGUAGES, write_site

HOST = "eerste1000dagen.example"
PAPER = {"a4": (595, 842), "a5": (420, 595), "a6": (298, 420)}
SHEETS = {"poster-a4": 1, "poster-a5": 1, "kaart-a5": 2, "kaart-a6": 2}  # and the code on it


def words(language):
    return yaml.safe_load((DATA / f"ui/{language}.yml").read_text(encoding="utf-8"))["letters"]


def codes(out):
    return sorted(int(file.stem) for file in (out / "qr").glob("*.png"))


@pytest.mark.parametrize("name", [*SHEETS, "stickers-a6"])
def test_a_sheet_has_its_size_and_brings_its_letters(real, name):
    with pikepdf.open(real / f"{name}.pdf") as pdf:
        for one in pdf.pages:
            assert tuple(round(float(side)) for side in one.MediaBox[2:]) == PAPER[name[-2:]]
            for font in one.Resources.Font.values():
                assert re.fullmatch(r"/[A-Z]{6}\+(Noto-Sans|DejaVu-Sans)(-Bold)?", str(font.BaseFont))
                about = font.DescendantFonts[0].FontDescriptor
                assert "/FontFile2" in about or "/FontFile3" in about
        assert str(pdf.Root.Lang) == "nl"
        assert len(pdf.pages) == (-(-len(codes(real)) // 6) if name.startswith("stickers") else 1)


@pytest.mark.parametrize("name", SHEETS)
def test_a_phone_reads_the_code_and_every_parent_a_line(real, name, tmp_path):
    (picture,) = pages(real / f"{name}.pdf", tmp_path, 100)
    assert scanned(picture) == [f"HTTPS://{HOST.upper()}/{SHEETS[name]}/"]
    text = text_of(real / f"{name}.pdf")
    assert f"{HOST}/{SHEETS[name]}" in text
    assert f"Versie {SHEETS[name]} · 2026-11-22" in text
    assert "Proefversie: nog niet nagekeken." in text, "who hangs it up must know"
    for language in LANGUAGES:
        key = "poster" if name.startswith("poster") else "card"
        for word in re.findall(r"\w+", words(language)[key]):
            assert word in text


def test_every_sticker_is_read_and_the_last_sheet_is_full(real, tmp_path):
    found = Counter(scanned(*pages(real / "stickers-a6.pdf", tmp_path, 150)))
    wanted = codes(real)
    places = -(-len(wanted) // 6) * 6
    assert found == Counter(f"HTTPS://{HOST.upper()}/{(wanted * 2)[place]}/" for place in range(places))
    text = text_of(real / "stickers-a6.pdf")
    for code in wanted:
        assert f"{HOST}/{code}" in text
        assert f"{code} · 2026-11-22" in text


def test_one_code_fills_a_sheet_of_stickers(small, tmp_path):
    result = gids(small.project, "--today", "2026-11-22", "letters", "--code", "5", "--out", tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    (sheet,) = pages(tmp_path / "stickers-a6.pdf", tmp_path, 150)
    assert scanned(sheet) == [f"HTTPS://{HOST.upper()}/5/"] * 6


@pytest.fixture(scope="module")
def built(small):
    """The small site with its downloads."""
    result = gids(small.project, "--today", "2026-11-22", "build", "--downloads")
    assert result.returncode == 0, result.stdout + result.stderr
    return small.project / "site"


def test_the_zip_beside_the_site_holds_the_same_bytes_as_the_kit(built, small):
    own = {name: digest for name, digest in tree(small.out).items() if "mijn" not in name}
    target = small.project / "unpacked"
    with zipfile.ZipFile(built / "downloads/brieven.zip") as kit:
        assert kit.testzip() is None
        kit.extractall(target)
    assert tree(target / "brieven") == own


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_page_for_professionals_gives_the_kit_and_its_codes(built, small, language):
    html = (built / language / "professionals/index.html").read_text(encoding="utf-8")
    assert "../../downloads/brieven.zip" in html
    assert re.search(r'value="?brieven\.zip"?>[\d.,٫]+\D+</data>', html), "with its size"
    sheets = re.findall(r"downloads/((?:poster|kaart|stickers)-a\d\.pdf)", html)
    assert sheets == [f"{name}.pdf" for name in (*SHEETS, "stickers-a6")]
    for name in sheets:
        assert (built / "downloads" / name).read_bytes() == (small.out / name).read_bytes()
    linked = re.findall(r'href="?\.\./\.\./(\d+)/', html)
    assert linked == ["1", "2", "3", "4", "5", "8", "9"], "not those that retired"
    assert all((built / code / "index.html").is_file() for code in linked)


def test_a_retired_page_without_a_code_says_what_to_do(small, tmp_path):
    project = tmp_path / "project"
    shutil.copytree(small.project / "content", project / "content")
    links = project / "content/_data/links.yml"
    text = links.read_text(encoding="utf-8")
    assert "to: 3," in text
    links.write_text(text.replace("to: 3,", "to: onderwerp/slapen,"), encoding="utf-8")
    result = gids(project, "--today", "2026-11-22", "letters", "--code", "6")
    assert result.returncode == 2
    assert (
        "code 6 is gestopt, en de pagina in haar plaats (onderwerp/slapen) heeft nog geen code"
        in result.stderr
    )
    assert not (project / "build").exists()


@pytest.mark.parametrize("command", [("letters",), ("build", "--downloads")])
def test_without_pango_it_says_what_to_install_before_it_makes_anything(small, tmp_path, command):
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load libpango-1.0-0')", encoding="utf-8")
    out = tmp_path / "out"
    result = gids(small.project, *command, "--out", out, env={"PYTHONPATH": str(tmp_path)})
    assert result.returncode == 2, result.stdout + result.stderr
    assert "Pango ontbreekt" in result.stderr
    assert not out.exists()


def test_a_sign_without_a_letter_leaves_the_old_kit(small, tmp_path):
    project = tmp_path / "project"
    shutil.copytree(small.project / "content", project / "content")
    crying = project / "content/nl/antwoorden/huilen.md"
    crying.write_text(crying.read_text(encoding="utf-8").replace("huilt veel", "huilt 𓀀"), encoding="utf-8")
    out = write_site(project / "build/letters", {"links.csv": "old", "qr/6.png": "old"})
    before = tree(out)
    result = gids(project, "--today", "2026-11-22", "letters")
    assert result.returncode == 1
    assert "niets gemaakt: stickers-a6.pdf: voor dit teken is geen letter: 𓀀 (U+13000)" in result.stderr
    assert tree(out) == before

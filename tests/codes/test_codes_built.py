"""What a build makes of the registry of short codes: small pages, files for hosts, packs; without a browser."""

import gzip
import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from codes_small import LINKS, NAMES, OLD_ARABIC, coded_site

from build.html import read
from build.running import tree
from build.test_safe import directives
from gids.cli.building import build_site
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.finish import headers_for
from gids.finish.redirects import write_redirects
from gids.model import Language
from gids.reading import read_site
from gids.rules.codes import known_pages
from gids.views import Build, generated_pages, short_link
from sites import ROOT, valid_site, write_site

TODAY = date(2026, 11, 22)
# The bytes of the page of a code, compressed, in six languages.
LIGHT = 1_200


def code_page(coded, name):
    return read(coded.site / name / "index.html")


def titles(page):
    """The page in every language: (address, language of the button, words, language of the words)."""
    html = page.split('<ul class="chooser">')[1]
    return re.findall(
        r'<li lang="(\w+)".*?<a href="([^"]+)".*?<b>(.*?)</b><span(?: lang="(\w+)" dir="\w+")?>(.*?)</span>',
        html,
        re.S,
    )


def test_every_code_and_every_word_is_a_folder_at_the_top(coded):
    for name in NAMES:
        assert (coded.site / name / "index.html").is_file(), name
    assert not (coded.site / "nl/root").exists()
    for alias, code in (("plan", "2"), ("huilen", "3"), ("oud", "6")):
        assert (coded.site / alias / "index.html").read_bytes() == (
            coded.site / code / "index.html"
        ).read_bytes()


def test_each_language_has_its_own_name_title_and_address(coded):
    found = titles((coded.site / "3/index.html").read_text())
    assert found == [
        ("nl", "../nl/antwoorden/huilen/", "Nederlands", "", "Mijn baby huilt veel"),
        ("ar", "../ar/antwoorden/huilen/", "العربية", "", "طفلي يبكي كثيراً"),
    ]
    assert [address for _, address, *_ in titles((coded.site / "1/index.html").read_text())] == [
        "../nl/",
        "../ar/",
    ]


def test_a_code_may_lead_to_a_list_that_is_made(coded):
    for code, path in (("2", "stappenplan"), ("8", "onderwerp/huilen")):
        for language, address, *_, title in titles((coded.site / code / "index.html").read_text()):
            assert address == f"../{language}/{path}/"
            assert f"<title>{title} " in (coded.site / language / path / "index.html").read_text()


@pytest.mark.parametrize("code", ["4", "5"])
def test_what_a_language_lacks_is_not_offered_as_if_it_were_there(coded, code):
    """Also a text about safety that is too old: it is shown nowhere, and its button says what is behind it."""
    html = (coded.site / code / "index.html").read_text()
    dutch, arabic = titles(html)
    assert arabic[3] == "nl" and arabic[4] == dutch[4]
    assert OLD_ARABIC not in html
    assert html.count('<span class="chip">بالهولندية</span>') == 1
    assert "in het Nederlands" not in html


def test_paper_older_than_a_change_is_told_so_newest_first_and_only_then(coded):
    """Code 3 is on paper since 1 November, code 9 since the day of the last change."""
    html = (coded.site / "3/index.html").read_text()
    dutch = html.split("<li ")[1]
    assert re.findall(r"vóór (.*?)\?", dutch) == ["22 november 2026", "10 november 2026"]
    assert re.findall(r'class="more" href="([^"]+)">(.*?)</a>', dutch) == [
        ("../nl/veranderd/troosten/", "Troosten mag altijd"),
        ("../nl/veranderd/later/", "Nog meer troosten"),
    ]
    assert "bekend" not in html, "that was known before the code was on paper"
    arabic = html.split("<li ")[2]
    assert "التهدئة مسموحة دائماً" in arabic
    assert '../ar/veranderd/later/" lang="nl" dir="ltr" hreflang="ar">Nog meer troosten<' in arabic
    for code in ("4", "9"):
        assert 'class="more"' not in (coded.site / code / "index.html").read_text()


@pytest.mark.parametrize("code", ["6", "7", "oud"])
def test_a_retired_page_leads_to_its_last_successor_and_says_so(coded, code):
    html = (coded.site / code / "index.html").read_text()
    assert [address for _, address, *_ in titles(html)] == [
        "../nl/antwoorden/huilen/",
        "../ar/antwoorden/huilen/",
    ]
    assert html.count("Deze pagina komt in de plaats van die op je papier.") == 1
    assert "komt in de plaats" not in (coded.site / "3/index.html").read_text()


def test_search_engines_leave_codes_alone(coded):
    for name in NAMES:
        page = code_page(coded, name)
        assert "noindex" in [values.get("content") for _, values in page.attributes], name
    canonical = [
        values["href"]
        for tag, values in code_page(coded, "oud").attributes
        if values.get("rel") == "canonical"
    ]
    assert canonical == ["https://eerste1000dagen.example/6/"]
    sitemap = (coded.site / "sitemap.xml").read_text()
    assert not re.search(r"example/(\d+|huilen|oud|plan)/<", sitemap)


def test_all_links_of_all_codes_lead_to_a_page(coded):
    for name in NAMES:
        for tag, target, _ in code_page(coded, name).links:
            if not target.startswith("https:"):
                file = (coded.site / name / target.split("#")[0]).resolve()
                assert (file / "index.html" if file.is_dir() else file).is_file(), (name, tag, target)


def test_every_pack_has_every_code(coded):
    for language in ("nl", "ar"):
        kept = {
            file["url"] for file in json.loads((coded.site / language / "pack.json").read_text())["files"]
        }
        assert {f"{name}/" for name in NAMES} <= kept
        assert any(url.startswith("assets/chooser.") for url in kept)


def test_a_release_is_the_same_again_and_so_is_one_renewed_language(coded, tmp_path):
    other = tmp_path / "again"
    shutil.copytree(coded.project / "content", other / "content")
    shutil.copytree(coded.site, other / "site")
    assert build_site(Project.at(other), other / "site", TODAY, Progress(), only=["nl"])
    assert tree(other / "site") == tree(coded.site)


def test_hosts_are_told_of_words_and_of_pages_that_are_gone(coded):
    lines = (coded.site / "_redirects").read_text().splitlines()
    assert lines[0].startswith("# ")
    assert lines[1:] == [
        *(f"/{code}/antwoorden/{old}{end} /{code}/antwoorden/huilen/ 302"
          for old in ("oud", "ouder") for code in ("nl", "ar") for end in ("", "/")),
        *(f"/{alias}{end} /{code}/ 302" for alias, code in (("plan", 2), ("huilen", 3), ("oud", 6)) for end in ("", "/")),
    ]  # fmt: skip


def test_codes_take_no_rules_of_hosts_that_read_a_hundred(coded):
    rules = (coded.site / "_headers").read_text()
    assert not re.search(r"^/(\d+/|plan|huilen|_redirects|_nginx-codes)", rules, re.MULTILINE)
    assert "Content-Security-Policy" in headers_for(rules, "/3/")
    assert "immutable" not in headers_for(rules, "/3/").get("Cache-Control", "")


def test_more_words_than_hosts_read_are_left_out_and_counted(tmp_path):
    lines = (
        f"- {{code: {n}, page: hulp, since: 2026-11-01, alias: woord-{n}, why: x}}" for n in range(1, 1102)
    )
    files = {**valid_site(), "content/_data/links.yml": "\n".join(lines) + "\n"}
    site = read_site(write_site(tmp_path, files) / "content").site
    write_redirects(tmp_path, site, site.languages, "https://stad.example/gids/")
    text = (tmp_path / "_redirects").read_text()
    assert text.count(" 302\n") == 2000
    assert "# 202 regels passen niet" in text
    assert "/gids/woord-1 /gids/1/ 302\n" in text
    assert (tmp_path / "_nginx-codes.conf").read_text().count(";\n") == 2202 + 3, "nginx has no such limit"


def test_without_codes_nothing_is_made_and_what_was_there_goes(tmp_path):
    site = read_site(write_site(tmp_path, valid_site()) / "content").site
    (tmp_path / "_redirects").write_text("old")
    write_redirects(tmp_path, site, site.languages, "https://stad.example/")
    assert not (tmp_path / "_redirects").exists() and not (tmp_path / "_nginx-codes.conf").exists()


@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed")
def test_nginx_reads_both_files(coded, tmp_path):
    conf = tmp_path / "nginx.conf"
    conf.write_text(
        f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{ }}\n"
        f"http {{ access_log off; include {coded.site}/_nginx-codes.conf; server {{ listen 127.0.0.1:8378;"
        f" root {coded.site}; include {coded.site}/_nginx.conf; if ($gids_moved) {{ return 302 $gids_moved; }} }} }}\n"
    )
    result = subprocess.run(
        ["nginx", "-t", "-p", tmp_path, "-c", conf], capture_output=True, text=True, check=False
    )
    assert "syntax is ok" in result.stderr, result.stderr


def test_nginx_gets_the_same_as_a_map(coded):
    (renamed, (words, inside)) = directives((coded.site / "_nginx-codes.conf").read_text())
    assert renamed == (["map", "$uri", "$gids_renamed"], [(["default", ""], None)])
    assert words == ["map", "$uri", "$gids_moved"]
    lines = (coded.site / "_redirects").read_text().splitlines()[1:]
    assert [pair for pair, _ in inside] == [["default", ""], *(line.split()[:2] for line in lines)]


def test_the_files_for_hosts_are_not_shown_by_nginx(coded):
    text = (coded.site / "_nginx.conf").read_text()
    for name in ("_redirects", "_nginx-codes.conf"):
        assert f"location = /{name} {{ return 404; }}" in text


# The address on paper.


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return read_site(write_site(tmp_path_factory.mktemp("paper"), coded_site()) / "content").site


def with_address(folder, short):
    files = coded_site()
    region = "content/_data/region.yml"
    files[region] = re.sub("^address:", f"short_address: {short}\naddress:", files[region], flags=re.M)
    return read_site(write_site(folder, files) / "content").site


def test_the_code_of_a_page_as_it_stands_on_paper(small):
    link = short_link(small, "antwoorden/huilen")
    assert (link.code, link.qr, link.shown) == (
        "3", "HTTPS://EERSTE1000DAGEN.EXAMPLE/3/", "eerste1000dagen.example/3",
    )  # fmt: skip
    assert short_link(small, "").code == "1"
    assert short_link(small, "antwoorden/oud") is None, "it retired"
    assert short_link(small, "antwoorden/veilig-slapen") is None, "it has no code"
    assert set(link.qr) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"), "ISO/IEC 18004, alphanumeric"


def test_the_address_on_paper_is_the_short_one_of_the_region_or_that_of_the_site(small, tmp_path):
    assert short_link(small, "hulp") is None
    assert short_link(small, "stappenplan", "https://proef.nl/").shown == "proef.nl/2"
    short = with_address(tmp_path, "https://k.nl/")
    assert short_link(short, "stappenplan", "https://proef.nl/").qr == "HTTPS://K.NL/2/"


def test_a_path_keeps_its_small_letters(small):
    link = short_link(small, "stappenplan", "https://stad.github.io/gids/")
    assert (link.qr, link.shown) == ("HTTPS://STAD.GITHUB.IO/gids/2/", "stad.github.io/gids/2")


# The real registry.


def test_lists_that_a_code_may_lead_to_are_really_made():
    site = read_site(ROOT / "content").site
    for language in site.languages:
        assert isinstance(language, Language)
        build = Build(site, language, TODAY, site.languages, {}, True)
        made = {page.path for page in generated_pages(build)}
        lists = {
            path for path in known_pages(site, TODAY) if site.page("" if path == "index" else path) is None
        }
        assert lists <= made
        assert len(lists) > 10


def test_the_page_of_a_code_is_light(site):
    codes = read_site(ROOT / "content").site.codes
    assert len(codes) >= 20
    for code in codes:
        for name in code.names:
            page = Path(site, name, "index.html").read_bytes()
            assert len(gzip.compress(page, 9, mtime=0)) <= LIGHT, name


def test_the_small_registry_is_what_the_tests_say():
    assert LINKS.count("\n") + LINKS.count("alias:") == len(NAMES)

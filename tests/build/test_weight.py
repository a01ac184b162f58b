"""What a page costs a parent who pays for data. Sizes are compressed: gzip level 9, each file on its own, bodies only."""

import re
import sys
from urllib.parse import urljoin

import pytest

from build.running import gids
from sites import CRYING, CRYING_BODY, LANGUAGES, ROOT, page, valid_site, write_site

sys.path.insert(0, str(ROOT / "bench"))

from hosting import compressed
from visits import FIRST_ROUND_TRIP, FIRST_VISIT, FURTHER_PAGE, first_visits, further_visits, page_and_style

ANSWER = "antwoorden/koorts/"
_ASSET = re.compile(r'<(?:script|link)\b[^>]*\b(?:src|href)="([^"]*/assets/[^"]+)"')


def pages(site, language):
    """The addresses of all pages of a language, from the top of the site."""
    return [
        file.parent.relative_to(site).as_posix() + "/"
        for file in sorted((site / language).rglob("index.html"))
    ]


def assets(site, path):
    """The style sheet and scripts that a page names."""
    html = (site / path / "index.html").read_text(encoding="utf-8")
    return {urljoin(f"/{path}", target) for target in _ASSET.findall(html)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_with_its_style_comes_in_the_first_round_trip(site, language):
    sizes = {path: page_and_style(site, path) for path in pages(site, language) if "/antwoorden/" in path}
    assert len(sizes) >= 24
    assert {path: size for path, size in sizes.items() if size > FIRST_ROUND_TRIP} == {}


@pytest.mark.parametrize("path", ["", ANSWER, "stappenplan/"])
def test_a_first_visit_is_light_in_every_language(chromium, site, path):
    for visit in first_visits(chromium, site, [f"{language}/{path}" for language in LANGUAGES]):
        asked = [one.path for one in visit.sent]
        assert f"/{visit.path}" in asked
        assert "/sw.js" in asked, "the worker is counted too"
        assert sorted(asked) == sorted(set(asked)), "nothing is fetched twice"
        assert {one.status for one in visit.sent} == {200}
        assert visit.size <= FIRST_VISIT, str(visit)


def test_a_further_page_is_light(chromium, site):
    """In Chromium: one page of each kind with a script of its own, in the language with the heaviest letters."""
    paths = [f"uk/{path}" for path in (ANSWER, "stappenplan/", "zoeken/", "bewaren/", "veranderd/")]
    for visit in further_visits(chromium, site, "uk", paths):
        assert f"/{visit.path}" in [one.path for one in visit.sent]
        assert visit.size <= FURTHER_PAGE, str(visit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_further_page_is_light(site, language):
    """Every page with the scripts that it names and the front page does not."""
    here = assets(site, f"{language}/")
    sizes = {}
    for path in pages(site, language):
        new = [site / name.lstrip("/") for name in assets(site, path) - here]
        sizes[path] = sum(len(compressed(file)) for file in (site / path / "index.html", *new))
    assert len(sizes) > 100
    assert {path: size for path, size in sizes.items() if size > FURTHER_PAGE} == {}


def test_the_weight_of_a_page_does_not_depend_on_the_number_of_pages(tmp_path):
    """The same answer in a site of 5 and of 50 pages, byte for byte, with all that it names."""
    files = valid_site()
    sites = {}
    for size in (5, 50):
        for number in range(size - 3):
            matter = CRYING.replace("Mijn baby huilt veel", f"Vraag {number}").replace("huilen]", "eten]")
            files[f"content/nl/antwoorden/vraag-{number}.md"] = page(matter, CRYING_BODY)
        folder = write_site(tmp_path / str(size), files)
        result = gids(folder, "--today", "2026-11-22", "build", "--languages", "nl,ar")
        assert result.returncode == 0, result.stdout + result.stderr
        sites[size] = folder / "site"
    for path in ("nl/antwoorden/veilig-slapen/", "ar/antwoorden/veilig-slapen/"):
        few, many = ((site / path / "index.html").read_text(encoding="utf-8") for site in sites.values())
        assert few == many
        named = [
            {(name, (site / name[1:]).stat().st_size) for name in assets(site, path)}
            for site in sites.values()
        ]
        assert named[0] == named[1]

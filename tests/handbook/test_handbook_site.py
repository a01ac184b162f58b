"""The handbook as a site of its own: whole, strict, in the language of its reader, and nothing from elsewhere."""

import re

import pytest
from looking import axe, opened, scrolls_sideways
from project_copy import copy_project

from build.running import BIN, gids, run
from gids.handbook import MissingFile, mark_outside, read_nav, unlisted
from sites import ROOT

QUIET = {"NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="module")
def handbook(tmp_path_factory):
    """The handbook, built by `make handbook` in a copy of the project that holds no more than it needs."""
    folder = tmp_path_factory.mktemp("handbook")
    copy_project(folder, lambda name: not name.startswith(("tests/", "content/assets/")))
    made = gids(folder, "handbook")
    assert made.returncode == 0, made.stderr
    result = run("make", "handbook", cwd=folder, env=QUIET)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def test_every_page_is_in_the_menu_exactly_once():
    listed = [page for _, entries in read_nav(ROOT / "docs") for entry in entries for page in entry.pages()]
    every = sorted(file.relative_to(ROOT / "docs").as_posix() for file in (ROOT / "docs").rglob("*.md"))
    assert sorted([*listed, "index.md"]) == every
    assert unlisted(ROOT / "docs") == []


def test_every_page_of_the_handbook_has_its_language_and_a_policy(handbook):
    pages = sorted((handbook / "build/handbook").rglob("index.html"))
    assert len(pages) > 50
    for file in pages:
        html = file.read_text(encoding="utf-8")
        top = file.relative_to(handbook / "build/handbook").parts[0]
        language = "en" if top in ("maintainers", "decisions") else "nl"
        assert f'<html lang="{language}"' in html, file
        assert "Content-Security-Policy" in html, file
        assert not re.search(r'<(?:script|img|link|iframe)[^>]+(?:src|href)="(?:https?:)?//', html), file


def test_the_handbook_opens_and_search_finds(handbook, serve, chromium):
    address = serve(handbook / "build/handbook")
    with opened(chromium, address) as page:
        for path in (
            "",
            "editors/",
            "editors/regels/",
            "translators/vertalen/",
            "maintainers/json/",
            "decisions/",
        ):
            page.goto(address + path)
            page.locator("h1").first.wait_for()
            assert axe(page) == [], path
            assert scrolls_sideways(page, 320) == 0, path
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(address)
        page.locator(".md-search__input").click()
        page.keyboard.type("vertalen")
        page.locator('.md-search-result__link[href*="translators/vertalen/"]').first.wait_for()
        assert page.context.cookies() == []
        assert page.faults == []


@pytest.mark.parametrize(
    ("page", "old", "new", "said"),
    [
        ("docs/editors/woorden.md", "\n", "\n[weg](weg.md)\n", "weg.md"),
        ("docs/editors/woorden.md", "\n", "\n[weg](index.md#weg)\n", "#weg"),
        ("docs/editors/woorden.md", "\n", "\n[weg](../../WEG.md)\n", "WEG.md"),
        ("docs/editors/los.md", None, "# Los\n", "editors/los.md"),
    ],
    ids=["dead link", "dead anchor", "no such file of the project", "in no index"],
)
def test_what_is_wrong_is_not_built(handbook, page, old, new, said):
    file = handbook / page
    before = file.read_text(encoding="utf-8") if old else None
    file.write_text(before.replace(old, new, 1) if old else new, encoding="utf-8")
    try:
        out = handbook / "build/wrong"
        result = run(BIN / "mkdocs", "build", "-f", handbook / "handbook.yml", "-d", out, env=QUIET)
        assert result.returncode == 1
        assert said in result.stdout + result.stderr
    finally:
        file.write_text(before, encoding="utf-8") if old else file.unlink()


def test_a_link_to_the_project_names_the_file():
    text = "Lees [meedoen](../../CONTRIBUTING.md#x) en [`README.md`](../../README.md), [hier](woorden.md), `[a](../../b)`."
    docs = ROOT / "docs"
    assert mark_outside(text, "editors/index.md", docs) == (
        "Lees meedoen (`CONTRIBUTING.md`) en `README.md`, [hier](woorden.md), `[a](../../b)`."
    )
    assert "[meedoen](https://example.org/CONTRIBUTING.md)" in mark_outside(
        text, "editors/index.md", docs, "https://example.org/"
    )
    with pytest.raises(MissingFile, match=r"editors/index\.md:1"):
        mark_outside("[x](../../weg.md)", "editors/index.md", docs)

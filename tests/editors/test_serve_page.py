"""`gids serve --page`: an editor sees the page in all languages, with what is wrong, while writing it."""

import re
import shutil
import subprocess
import time

import pytest
from playwright.sync_api import expect

from build.running import BIN, gids
from sites import ROOT, valid_site, write_site

PAGE = "antwoorden/koorts"
SECONDS = 60_000  # milliseconds that a condition may take on a busy machine


class Writing:
    """A running `gids serve`, the folder that it shows, and a browser page."""

    def __init__(self, folder, *options):
        self.content = folder / "content"
        self.log = folder / "log.txt"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [BIN / "gids", "-C", folder, "--today", "2026-11-22", "serve", "--port", "0", *options],
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        end = time.monotonic() + 90
        while not (found := re.search(r"De site staat op (http://localhost:\d+/)", self.log.read_text())):
            assert self.process.poll() is None and time.monotonic() < end, self.log.read_text()
            time.sleep(0.05)
        self.address = found[1]

    def change(self, file, old, new):
        """Save a file in which something is written otherwise; gives how it was."""
        path = self.content / file
        before = path.read_text(encoding="utf-8")
        assert old in before
        path.write_text(before.replace(old, new, 1), encoding="utf-8")
        return before

    def stop(self):
        """Stop the server as Ctrl+C does."""
        self.process.terminate()
        self.process.wait()


@pytest.fixture(scope="module")
def writing(tmp_path_factory):
    """The real content, with one of its answers being written."""
    folder = tmp_path_factory.mktemp("writing")
    shutil.copytree(ROOT / "content", folder / "content")
    server = Writing(folder, "--page", PAGE, "--no-open")
    yield server
    server.stop()


@pytest.fixture
def editor(writing, chromium):
    """The page for editors in a browser."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.wrong = []
    page.on("console", lambda said: page.wrong.append(said.text) if said.type == "error" else None)
    page.goto(f"{writing.address}_schrijven/{PAGE}/")
    expect(page.locator("article")).to_have_count(6, timeout=SECONDS)
    expect(page.locator("#bevindingen h2")).to_be_visible(timeout=SECONDS)
    yield page
    context.close()


def shown(page, code):
    """Give the page in a language, as it stands in its frame."""
    return page.frame_locator(f"#beeld-{code} iframe")


def test_all_languages_stand_side_by_side_with_state_and_score(editor):
    for code, words in (("nl", "brontekst"), ("ar", "bij de tijd"), ("uk", "bij de tijd")):
        expect(editor.locator(f"#over-{code} .state")).to_have_text(words)
        expect(shown(editor, code).locator("html")).to_have_attribute("lang", code)
        expect(shown(editor, code).locator("h1")).to_be_visible(timeout=SECONDS)
    expect(editor.locator("#kop .score")).to_contain_text("hoogstens 220")
    expect(editor.locator("#bevindingen h2").first).to_contain_text(re.compile("in orde|waarschuwing"))
    assert editor.wrong == []


def test_the_page_renews_itself_and_tells_that_translations_are_old(writing, editor):
    file = f"nl/{PAGE}.md"
    before = writing.change(file, "Jij kent je kind het best.", "Jij kent je kind het allerbest.")
    try:
        expect(shown(editor, "nl").locator("article")).to_contain_text("het allerbest", timeout=SECONDS)
        expect(editor.locator("#over-ar .state")).to_contain_text("verouderd", timeout=SECONDS)
        expect(editor.locator("#bevindingen")).to_contain_text(f"content/ar/{PAGE}.md:", timeout=SECONDS)
    finally:
        (writing.content / file).write_text(before, encoding="utf-8")
    expect(editor.locator("#over-ar .state")).to_have_text("bij de tijd", timeout=SECONDS)
    expect(shown(editor, "nl").locator("article")).not_to_contain_text("allerbest", timeout=SECONDS)


def test_a_mistake_is_told_at_its_line_and_the_last_good_page_stays_until_it_is_mended(writing, editor):
    file = f"nl/{PAGE}.md"
    before = writing.change(file, "\ntopics: [", "\ntopics: [gehuil, ")
    line = before[: before.index("\ntopics: [")].count("\n") + 2
    try:
        finding = editor.locator("#bevindingen li.gids-error").first
        expect(finding).to_contain_text(f"content/{file}:{line}", timeout=SECONDS)
        for word in ("V11", "Gevonden", "gehuil", "Verwacht", "Oplossing"):
            expect(finding).to_contain_text(word)
        expect(editor.locator("#over-nl .notice")).to_contain_text("laatste goede versie")
        expect(shown(editor, "nl").locator("h1")).to_be_visible()
    finally:
        (writing.content / file).write_text(before, encoding="utf-8")
    expect(editor.locator("#bevindingen li.gids-error")).to_have_count(0, timeout=SECONDS)
    expect(editor.locator(".notice")).to_have_count(0)


def test_a_translation_that_is_edited_is_seen_in_its_language_also_on_a_phone(writing, chromium):
    file = writing.content / f"ar/{PAGE}.md"
    before = file.read_text(encoding="utf-8")
    title = re.search(r"^title: (.+)$", before, re.MULTILINE)[1]
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{writing.address}_schrijven/{PAGE}/")
    expect(page.locator("article")).to_have_count(6, timeout=SECONDS)
    try:
        file.write_text(before.replace(title, f"{title} تجربة", 1), encoding="utf-8")
        expect(shown(page, "ar").locator("h1")).to_contain_text("تجربة", timeout=SECONDS)
        boxes = [page.locator("article").nth(number).bounding_box() for number in range(6)]
        assert [box["x"] for box in boxes] == [boxes[0]["x"]] * 6
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    finally:
        file.write_text(before, encoding="utf-8")
        context.close()


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A small site that is served without `--page`."""
    server = Writing(write_site(tmp_path_factory.mktemp("small"), valid_site()))
    yield server
    server.stop()


def test_every_page_has_a_bar_when_something_is_wrong_with_it_and_loads_again_by_itself(small, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{small.address}ar/antwoorden/huilen/")
    expect(page.locator("h1")).to_be_visible()
    before = small.change("ar/antwoorden/huilen.md", "احضن طفلك.", "احضن طفلك بهدوء.")
    expect(page.locator("article")).to_contain_text("احضن طفلك بهدوء.", timeout=SECONDS)
    (small.content / "ar/antwoorden/huilen.md").write_text(
        before.replace("\ntranslation:", "\nvertaling: nee\ntranslation:"), encoding="utf-8"
    )
    bar = page.locator(".gids-bar")
    expect(bar).to_contain_text("1 fout", timeout=SECONDS)
    bar.locator("summary").click()
    expect(bar).to_contain_text("content/ar/antwoorden/huilen.md:")
    expect(bar).to_contain_text("laatste goede versie")
    (small.content / "ar/antwoorden/huilen.md").write_text(before, encoding="utf-8")
    expect(page.locator(".gids-bar", has_text="1 fout")).to_have_count(0, timeout=SECONDS)
    context.close()


def test_a_new_page_that_is_not_built_yet_shows_its_findings(small, chromium):
    file = small.content / "nl/antwoorden/nieuw.md"
    file.write_text("Nog geen front matter.\n", encoding="utf-8")
    context = chromium.new_context()
    page = context.new_page()
    try:
        expect.set_options(timeout=SECONDS)
        page.goto(f"{small.address}_schrijven/antwoorden/nieuw/")
        expect(page.locator("#bevindingen")).to_contain_text("content/nl/antwoorden/nieuw.md:1")
        expect(page.locator("#beeld-nl")).to_contain_text("nog niet gebouwd")
    finally:
        file.unlink()
        context.close()
        expect.set_options(timeout=5000)


def test_nothing_of_it_is_in_a_built_site(site):
    assert not [*site.rglob("_schrijven*"), *site.rglob("editor.*"), *site.rglob("bar.*")]
    for file in (*site.rglob("*.html"), site / "_headers"):
        text = file.read_text(encoding="utf-8")
        assert "gids-bar" not in text and "_schrijven" not in text, file
    assert "frame-ancestors 'none'" in (site / "_headers").read_text()


def test_an_unknown_page_is_refused_with_the_nearest_names(tmp_path):
    folder = write_site(tmp_path, valid_site())
    result = gids(folder, "serve", "--page", "antwoorden/huillen", "--no-open", "--port", "0")
    assert result.returncode == 2
    assert "Bedoel je: antwoorden/huilen" in result.stderr
    assert not (folder / "build").exists()

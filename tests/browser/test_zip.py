"""The zip on a USB stick: opened from a folder in Chromium, without a server and without internet."""

import json
import zipfile
from datetime import date
from urllib.parse import unquote, urlsplit

import pytest
from cases import SITE
from looking import opened
from planning import NOW, days_of, fill_plan, groups

from gids.exports import Finished, write_copies
from gids.exports.scripts import Scripts
from gids.views import published
from sites import ROOT

LANGUAGES = ("nl", "ar")
PAGES = (
    "index.html",
    "antwoorden/koorts/index.html",
    "stappen/geboorteaangifte/index.html",
    "veranderd/honing/index.html",
    "veranderd/index.html",
    "onderwerp/slapen/index.html",
    "leeftijd/0-3-maanden/index.html",
    "over/privacy/index.html",
    "zoeken/index.html",
    "stappenplan/index.html",
    "hulp/index.html",
)
ONLINE = SITE.region.address


@pytest.fixture(scope="session")
def stick(site, today, tmp_path_factory):
    """The unpacked zips: {language: folder}."""
    folder = tmp_path_factory.mktemp("stick")
    chosen = [SITE.language(code) for code in LANGUAGES]
    shown = published(SITE, today)
    finished = Finished(site, shown, SITE.languages, today, ONLINE, True, ROOT / "overrides")
    folders = {}
    for language, file in zip(chosen, write_copies(finished, chosen, ["zip"], folder), strict=True):
        with zipfile.ZipFile(file) as archive:
            archive.extractall(folder)
        folders[language.code] = folder / file.stem
    return folders


def open_page(chromium, folder, **options):
    """Open pages of a folder, offline, and collect what goes wrong and what asks for more than the folder."""
    return opened(chromium, folder.as_uri(), offline=True, timezone_id="Europe/Amsterdam", **options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_works_from_a_folder(chromium, stick, language):
    folder = stick[language]
    with open_page(chromium, folder) as page:
        page.goto((folder / "start.html").as_uri())
        page.wait_for_url(f"**/{language}/index.html")
        for place in PAGES:
            page.goto((folder / language / place).as_uri())
            assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px", "the style is there"
            drawings = page.locator("svg.icon:visible use")
            assert drawings.count() > 4
            assert all(
                box["width"] > 0
                for box in page.evaluate(
                    "[...document.querySelectorAll('svg.icon use')].filter((use) => use.checkVisibility())"
                    ".map((use) => ({width: use.getBBox().width}))"
                )
            ), "every pictogram is drawn"
            page.evaluate("dispatchEvent(new Event('beforeprint'))")  # then those further down come too
            assert page.evaluate(
                "Promise.all([...document.images].map((image) => {"
                " image.loading = 'eager'; return image.decode().then(() => image.naturalWidth > 0); }))"
            ) == [True] * (("antwoorden/koorts" in place) + 5 * ("stappenplan" in place)), "every drawing"
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            assert not page.locator("[data-online], #keep, link[rel=manifest]").count()
            copied = page.locator("main > .back a").first
            assert copied.get_attribute("href") == f"{ONLINE}{language}/{place.removesuffix('index.html')}"
        assert page.faults == []


@pytest.mark.parametrize(
    ("language", "question", "answer"), [("nl", "koorst", "koorts"), ("ar", "لقاح", "vaccinaties")]
)
def test_search_finds_on_a_stick(chromium, stick, language, question, answer):
    folder = stick[language]
    with open_page(chromium, folder) as page:
        page.goto((folder / language / "index.html").as_uri())
        page.fill("form.find [name=q]", question)
        page.locator("form.find button").click()
        page.wait_for_url(f"**/{language}/zoeken/index.html?q=*")
        results = page.locator("#search > ol a")
        results.first.wait_for()
        found = results.evaluate_all("(links) => links.slice(0, 3).map((link) => link.href)")
        wanted = (folder / language / "antwoorden" / answer).as_uri()
        at = [unquote(urlsplit(link).path) for link in found].index(f"{urlsplit(wanted).path}/")
        assert page.evaluate("document.querySelector('#search > ol use').getBBox().width") > 0
        results.nth(at).click()
        page.wait_for_url(f"**/antwoorden/{answer}/index.html")
        assert page.locator("h1").is_visible()
        assert page.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stappenplan_counts_on_a_stick(chromium, stick, language):
    folder = stick[language]
    with open_page(chromium, folder, accept_downloads=True) as page:
        page.clock.set_fixed_time(NOW)
        page.goto((folder / language / "stappenplan/index.html").as_uri())
        fill_plan(page, due=date(2027, 3, 14), keep=True)
        page.locator("#result h2").first.wait_for()
        assert groups(page)["now"][0] == "zwangerschapsverlof"
        if language == "nl":
            assert days_of(page, "zwangerschapsverlof") == ["Uiterlijk 24 januari 2027"]
        with page.expect_download() as download:
            page.locator("[data-do=calendar]").click()
        calendar = download.value.path().read_text(encoding="utf-8").replace("\r\n ", "")
        assert f"@{urlsplit(ONLINE).hostname}" in calendar
        assert f"URL:{ONLINE}{language}/stappen/" in calendar
        assert "file:" not in calendar, "no place on someone's stick goes into a calendar"
        page.goto((folder / language / "index.html").as_uri())
        first = page.locator("#now ol a").first
        first.click()
        page.wait_for_url("**/stappen/*/index.html")
        assert page.faults == []


def test_what_is_elsewhere_leads_to_the_internet(chromium, stick):
    folder = stick["nl"]
    with open_page(chromium, folder) as page:
        page.goto((folder / "nl/antwoorden/koorts/index.html").as_uri())
        others = {
            link.get_attribute("lang"): link.get_attribute("href")
            for link in page.locator(".languages a").all()
        }
        assert others.pop("nl") == "index.html"
        assert others == {
            language.code: f"{ONLINE}{language.code}/antwoorden/koorts/"
            for language in SITE.languages
            if language.code != "nl"
        }
        assert page.locator("footer a").last.get_attribute("href") == f"{ONLINE}nl/professionals/"


MODULES = {
    "tools.1a2b3c4d.js": """
export const add = (one, two) => one + two;
export async function later(text) { await null; return `${text}: ${[1, 2].map((each) => `<${each}>`)}`; }
export class Box { constructor(value) { this.value = value; } }
const hidden = /["'`/]import x from/.test("import");
function* count() { yield* [1, 2]; }
export { count, hidden as shown };
""",
    "one.1a2b3c4d.js": """
class Only { static name = "only"; }
export { Only as default };
""",
    "lazy.1a2b3c4d.js": """
import { add } from './tools.1a2b3c4d.js';
export const sum = add(20, 22);
document.body.dataset.lazy = 'yes';
""",
    "effect.1a2b3c4d.js": "document.body.dataset.order += ' effect';",
    "broken.1a2b3c4d.js": "throw new Error('on purpose');",
    "start.1a2b3c4d.js": """
import "./effect.1a2b3c4d.js";
import Only from "./one.1a2b3c4d.js";
import { Box, add as plus, count, later, shown } from "./tools.1a2b3c4d.js";
document.body.dataset.order += " start";
const before = document.body.dataset.lazy;
const said = async () => {
  const { sum } = await import("./lazy.1a2b3c4d.js");
  const found = { sum, plus: plus(1, 2), box: new Box(3).value, only: Only.name, count: [...count()], shown };
  return { ...found, before, later: await later("now") };
};
said().then((found) => { document.body.dataset.found = JSON.stringify(found); });
""",
}


def test_modules_do_the_same_as_one_script(chromium, tmp_path):
    for name, text in MODULES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    bundle = Scripts(tmp_path).bundle(["broken.1a2b3c4d.js", "start.1a2b3c4d.js"])
    (tmp_path / bundle.name).write_bytes(bundle.content)
    (tmp_path / "page.html").write_text(
        '<!doctype html><link rel="canonical" href="https://a.example/"><script defer src="'
        f'{bundle.name}"></script><body data-order="">',
        encoding="utf-8",
    )
    with opened(chromium, tmp_path.as_uri()) as page:
        page.goto((tmp_path / "page.html").as_uri())
        page.wait_for_selector("body[data-found]", state="attached")
        data = page.evaluate("({...document.body.dataset})")
        assert data["order"] == " effect start"
        assert json.loads(data["found"]) == {
            "sum": 42, "plus": 3, "box": 3, "only": "only", "count": [1, 2], "shown": False, "later": "now: <1>,<2>",
        }  # fmt: skip
        assert data["lazy"] == "yes"
        assert page.faults == ["script: on purpose"], "one module that fails does not stop the next"

"""Drawings in the built site: on the right pages, with words, behind urgent help, published once, light."""

import gzip
import json
import re
from datetime import date

import pytest
import yaml

from build.html import read
from build.running import gids
from gids.assets import drawing_bytes, drawing_file
from gids.reading import read_site
from sites import BODY, DATA, MATTER, ROOT, page, valid_site, write_site

CONTENT = read_site(ROOT / "content").site
LANGUAGES = [language.code for language in CONTENT.languages]
PAGES = {page.path: page.matter.drawing for page in CONTENT.pages if getattr(page.matter, "drawing", None)}
# What has to have a picture that teaches: safe sleep, feeding, brushing, fever, when to call, car seat, first food.
TEACHING = {
    "antwoorden/veilig-slapen": "veilig-slapen",
    "antwoorden/borstvoeding": "voeden",
    "antwoorden/flesvoeding": "voeden",
    "antwoorden/tanden": "tanden-poetsen",
    "antwoorden/koorts": "koorts",
    "antwoorden/vallen": "bellen",
    "antwoorden/waar-kan-ik-heen": "bellen",
    "antwoorden/autostoel": "autostoel",
    "antwoorden/eerste-hapjes": "eerste-hapje",
}
MOST_COMPRESSED = 1_500  # bytes, gzip level 9
PACK = 1_000_000
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 320 200">
<path d="M4 4h9" fill="none" stroke="#1c2530"/>
</svg>
"""


def words(language):
    return yaml.safe_load((DATA / f"ui/{language}.yml").read_text(encoding="utf-8"))["drawings"]


def pictures(file):
    """The attributes of the pictures on a built page."""
    return [values for tag, values in read(file).attributes if tag == "img"]


def test_every_instruction_and_every_phase_has_its_drawing():
    assert TEACHING == PAGES
    assert [phase.drawing for phase in CONTENT.phases] == [f"fase-{phase.id}" for phase in CONTENT.phases]


def test_every_drawing_is_shown_and_has_its_own_words_in_every_language():
    names = set(CONTENT.drawings)
    assert names == {*PAGES.values(), *(phase.drawing for phase in CONTENT.phases)}
    told = [words(language) for language in LANGUAGES]
    for own in told:
        assert set(own) == names, "no words without a drawing either"
        assert len(set(own.values())) == len(names)
        assert all(len(alt.split()) <= 25 for alt in own.values())
    for name in names:
        assert len({own[name] for own in told}) == len(LANGUAGES), "translated"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_built_pages_show_them_with_words_of_the_language(site, language):
    own = words(language)
    for path, name in PAGES.items():
        file = drawing_file(name, CONTENT.drawings[name])
        assert pictures(site / language / path / "index.html") == [
            {
                "class": "drawing",
                "src": f"../../../assets/{file}",
                "width": "320",
                "height": "200",
                "alt": own[name],
                "loading": "lazy",
            }
        ]
    plan = pictures(site / language / "stappenplan/index.html")
    assert [values["alt"] for values in plan] == [own[phase.drawing] for phase in CONTENT.phases]
    assert pictures(site / language / "index.html") == []


@pytest.mark.parametrize("path", ["antwoorden/koorts", "antwoorden/vallen", "antwoorden/eerste-hapjes"])
def test_urgent_help_comes_before_the_picture_and_the_picture_before_the_rest(site, path):
    html = (site / "nl" / path / "index.html").read_text(encoding="utf-8")
    text = html[html.index('<div class="text">') :]
    before, after = text.split("<img", 1)
    boxes = (ROOT / f"content/nl/{path}.md").read_text(encoding="utf-8").count("\n!!! ")
    assert before.count('class="admonition ') == boxes
    assert 'class="admonition ' not in after
    assert not re.search(r"<h2|<ol", before)


def test_a_drawing_is_published_once_and_light(site):
    for name, svg in CONTENT.drawings.items():
        published = site / "assets" / drawing_file(name, svg)
        assert published.read_bytes() == drawing_bytes(svg)
        assert b"\n<" not in published.read_bytes()
    assert list(site.rglob("drawings")) == [], "not once more in every language"


def test_a_drawing_costs_a_parent_little():
    sizes = {
        name: len(gzip.compress(drawing_bytes(svg), 9, mtime=0)) for name, svg in CONTENT.drawings.items()
    }
    assert {name: size for name, size in sizes.items() if size > MOST_COMPRESSED} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_keeps_them_with_the_language(site, language):
    pack = json.loads((site / language / "pack.json").read_text(encoding="utf-8"))
    kept = {file["url"] for file in pack["files"]}
    assert {f"assets/{drawing_file(name, svg)}" for name, svg in CONTENT.drawings.items()} <= kept
    assert pack["compressed"] < PACK


def test_a_page_about_sleep_shows_no_other_drawing_than_the_one_that_was_looked_at():
    sleep = [page.matter for page in CONTENT.pages if "slapen" in getattr(page.matter, "topics", ())]
    shown = {getattr(matter, "drawing", None) for matter in sleep}
    assert shown - {None} == {"veilig-slapen"}


def test_every_drawing_was_looked_at_as_it_is_now():
    """The handbook says of which drawing somebody looked; a changed drawing must be looked at again."""
    handbook = (ROOT / "docs/editors/plaatjes.md").read_text(encoding="utf-8")
    looked = dict(re.findall(r"^\| `([a-z-]+)` \| `([0-9a-f]{8})` \|", handbook, re.MULTILINE))
    assert looked == {name: drawing_file(name, svg).split(".")[1] for name, svg in CONTENT.drawings.items()}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A small site: an answer with a drawing without translation, a step and a phase with one."""
    files = valid_site()
    files["content/assets/drawings/wieg.svg"] = SVG
    drawn = MATTER.replace("icon: gids/crib", "icon: gids/crib\ndrawing: wieg")
    files["content/nl/antwoorden/veilig-slapen.md"] = page(drawn, BODY)
    for code, alt in (("nl", "Een leeg bed."), ("ar", "سرير فارغ.")):
        name = f"content/_data/ui/{code}.yml"
        files[name] = re.sub(r"(?m)^drawings:$", f'drawings:\n  wieg: "{alt}"', files[name])
    files["content/ar/antwoorden/veilig-slapen.md"] = None
    phases = "content/_data/phases.yml"
    files[phases] = files[phases].replace(
        "ages: zwanger - geboorte}", "ages: zwanger - geboorte, drawing: wieg}"
    )
    files["content/nl/stappen/kraamzorg.md"] = page(
        "title: Kraamzorg\nsummary: Vraag het op tijd.\nicon: gids/baby\ndrawing: wieg\nphase: zwanger\n"
        "when: {from: week 8}\ndeadline_kind: none\nscope: national\nsearch: [kraamzorg]\n"
        'sources: [{title: Bron, by: Rijk, url: "https://a.nl/", read: 2026-11}]\n'
        "confidence: high\nreview: {state: draft}\n",
        "## Zo { #zo }\n\nBel.\n",
    )
    folder = write_site(tmp_path_factory.mktemp("drawn"), files)
    result = gids(folder, "--today", date(2026, 11, 22).isoformat(), "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def test_a_step_and_a_phase_show_their_drawing(small):
    for path in ("nl/stappen/kraamzorg/index.html", "nl/stappenplan/index.html"):
        (picture,) = pictures(small / path)
        assert picture["alt"] == "Een leeg bed."
        assert (small / path).parent.joinpath(picture["src"]).read_bytes() == drawing_bytes(SVG)


def test_in_a_dutch_text_on_an_arabic_page_the_words_are_arabic(small):
    (picture,) = pictures(small / "ar/antwoorden/veilig-slapen/index.html")
    assert (picture["alt"], picture["lang"], picture["dir"]) == ("سرير فارغ.", "ar", "rtl")
    (own,) = pictures(small / "ar/stappenplan/index.html")
    assert "lang" not in own

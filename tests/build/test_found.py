"""Found and passed on: what search engines, chats and phones are told of each page, and the pictures they show."""

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from io import BytesIO
from urllib.parse import urljoin, urlsplit

import pytest
from PIL import Image

from build.html import Page
from build.running import BIN, gids, run
from build.schema_org import problems
from gids.finish.cards import write_cards
from gids.finish.drawing import HEIGHT, MARGIN, WIDTH, Artist, Words
from gids.finish.manifest import write_manifests
from gids.reading import read_site
from sites import BODY, CRYING, MATTER, ROOT, page, valid_site, write_site

ADDRESS = "https://voorbeeld.nl/gids/"
OLD_ARABIC = "نص قديم عن السلامة"
FONT = ROOT / "requirements/node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"
PAPER, LEAF = (255, 250, 242), (10, 90, 85)
BAND = 68
REVIEWED = "review: {state: reviewed, by: Dr. A, role: jeugdarts, on: 2026-10-01, again: 2027-10-01}"


class Head:
    """What a page says of itself in its head."""

    def __init__(self, file):
        html = file.read_text(encoding="utf-8").partition("</head>")[0]
        found = Page(html).attributes
        metas = [values for tag, values in found if tag == "meta"]
        links = [values for tag, values in found if tag == "link"]
        self.title = re.search(r"<title>(.*?)</title>", html)[1]
        self.language = next(values["lang"] for tag, values in found if tag == "html")
        self.description = [meta["content"] for meta in metas if meta.get("name") == "description"]
        self.robots = [meta["content"] for meta in metas if meta.get("name") == "robots"]
        self.og = Counter(meta["property"] for meta in metas if "property" in meta)
        self.said = {meta["property"]: meta["content"] for meta in metas if "property" in meta}
        self.canonical = [link["href"] for link in links if link.get("rel") == "canonical"]
        self.alternates = {
            link["hreflang"]: link["href"]
            for link in links
            if link.get("rel") == "alternate" and "hreflang" in link
        }
        self.manifest = [link["href"] for link in links if link.get("rel") == "manifest"]
        self.touch = [link["href"] for link in links if link.get("rel") == "apple-touch-icon"]
        self.data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)


def heads(site):
    """Map the address of every page below the top of the site to its head; not of error pages and short codes."""
    languages = {file.parent.name for file in site.glob("*/search.json")}
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): Head(file)
        for file in sorted(site.rglob("index.html"))
        if file.parent == site or file.relative_to(site).parts[0] in languages
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A small site below a path, with every state of a translation in Arabic, and a page that was reviewed."""
    files = valid_site()
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze mist"), "Hallo.\n"
    )
    files["content/nl/antwoorden/nagekeken.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Nagekeken")
        .replace("Houd je baby dicht bij je.", "'Is 1 < 2? Zeg \"dag\" & zwaai.'")
        .replace("review: {state: draft}", REVIEWED),
        "Hallo.\n",
    )
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby veilig?", "Nieuw gevaar"), BODY
    )
    files["content/ar/antwoorden/gevaar.md"] = re.sub(
        r'of: "[0-9a-f]+"',
        'of: "000000000000"',
        files["content/ar/antwoorden/veilig-slapen.md"].replace("كيف ينام طفلي بأمان؟", OLD_ARABIC),
    )
    folder = write_site(tmp_path_factory.mktemp("project"), files)
    result = gids(folder, "--today", "2026-11-22", "build", "--address", ADDRESS)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def real(site):
    """The real content, built, and the head of each of its pages."""
    return site, heads(site)


@pytest.fixture(scope="module")
def content():
    return read_site(ROOT / "content").site


@pytest.fixture(scope="module")
def artist():
    return Artist(ROOT / "overrides", FONT)


def own_pages(found):
    """The pages of a language, without the language choice at the top."""
    return {path: head for path, head in found.items() if path}


# Titles, descriptions and addresses


def test_every_page_says_what_it_is_once(real):
    once = {
        *("og:type", "og:site_name", "og:title", "og:description", "og:url", "og:locale", "og:image"),
        *("og:image:width", "og:image:height", "og:image:alt"),
    }
    for path, head in real[1].items():
        assert {name for name, count in head.og.items() if count == 1} == once, path
        assert all(value.strip() for value in head.said.values()), path
        assert head.canonical == [head.said["og:url"]], path
        assert [head.said["og:description"]] == head.description, path
        assert re.fullmatch(r"[a-z]{2}_[A-Z]{2}", head.said["og:locale"]), path


def test_titles_and_descriptions_are_of_a_length_that_is_shown_whole(real):
    for path, head in real[1].items():
        assert len(head.said["og:title"]) <= 70, path
        assert 15 <= len(head.title) <= 90, path
        assert 25 <= len(head.description[0]) <= 165, (path, head.description[0])


def test_titles_and_descriptions_are_unique_in_a_language(real):
    pages = own_pages(real[1])
    for name in ("title", "description"):
        seen = Counter((path.split("/")[0], str(getattr(head, name))) for path, head in pages.items())
        assert [what for what, count in seen.items() if count > 1] == []


def test_other_languages_are_named_in_both_directions(real, built):
    for address, found in (("https://eerste1000dagen.example/", real[1]), (ADDRESS, heads(built))):
        groups = 0
        for path, head in found.items():
            assert head.canonical[0].startswith(address)
            if not head.alternates:
                continue
            groups += 1
            assert (
                head.canonical[0]
                == head.alternates[head.language if path else "x-default"]
                == f"{address}{path}"
            )
            for code, other in head.alternates.items():
                named = found[other.removeprefix(address)]
                assert named.alternates == head.alternates, (path, code)
                assert code in (named.language, "x-default")
        assert groups > 10


def test_the_head_names_the_same_languages_as_the_sitemap(real, built):
    for site, address, found in (
        (real[0], "https://eerste1000dagen.example/", real[1]),
        (built, ADDRESS, heads(built)),
    ):
        places = ET.parse(site / "sitemap.xml").getroot()
        sitemap = {
            url[0].text.removeprefix(address): {link.get("hreflang"): link.get("href") for link in url[1:]}
            for url in places
        }
        for path, head in own_pages(found).items():
            named = {code: other for code, other in head.alternates.items() if code != "x-default"}
            if path in sitemap and len(sitemap[path]) > 1:
                assert named == sitemap[path], path
            else:
                assert named == {}, path


def test_a_page_around_the_dutch_text_is_passed_on_as_the_dutch_page(built):
    for name, title in (("missend", "Deze mist"), ("gevaar", "Nieuw gevaar")):
        head = Head(built / f"ar/antwoorden/{name}/index.html")
        assert head.said["og:title"] == title
        assert head.said["og:url"] == f"{ADDRESS}nl/antwoorden/{name}/"
        assert head.said["og:locale"] == "nl_NL"
        assert head.said["og:image"] == f"{ADDRESS}cards/nl/antwoorden/{name}.png"
        assert head.said["og:image:alt"] == title
        assert (head.alternates, head.data) == ({}, [])


def test_a_build_of_one_language_names_no_picture_and_no_app(tmp_path):
    write_site(tmp_path, valid_site())
    result = run(
        BIN / "mkdocs", "build", "--site-dir", tmp_path / "out",
        env={"SITE_LANGUAGE": "ar", "SITE_CONTENT": str(tmp_path / "content"), "SITE_ADDRESS": ADDRESS},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    head = Head(tmp_path / "out/antwoorden/huilen/index.html")
    assert head.said["og:title"] == "طفلي يبكي كثيراً"
    assert head.said["og:url"] == f"{ADDRESS}antwoorden/huilen/"
    assert "og:image" not in head.said
    assert (head.manifest, head.touch, head.alternates) == ([], [], {})
    assert problems(json.loads(head.data[0])) == []


# Pictures


def test_every_page_has_a_small_picture_and_no_picture_is_left_over(real):
    out, found = real
    named = {
        head.said["og:image"].removeprefix("https://eerste1000dagen.example/") for head in found.values()
    }
    assert {file.relative_to(out).as_posix() for file in (out / "cards").rglob("*.png")} == named
    for name in named:
        assert (out / name).stat().st_size <= 12_000, name
        with Image.open(out / name) as picture:
            assert (picture.size, picture.mode) == ((600, 315), "P")
    asked = [path for path in found if re.match(r"[a-z]+/(antwoorden|stappen|veranderd)/.", path)]
    assert len(asked) > 500
    for path in asked:
        head = found[path]
        assert head.said["og:image"].endswith(f"/cards/{path.rstrip('/')}.png")
        assert head.said["og:image:alt"] == head.said["og:title"]
    assert found["uk/hulp/"].said["og:image"] == found["uk/"].said["og:image"]


def test_the_picture_of_a_withheld_safety_text_is_that_of_the_dutch(built, artist, content):
    assert not (built / "cards/ar/antwoorden/gevaar.png").exists()
    dutch = Words("Nieuw gevaar", "Eerste 1000 dagen", "nl", "ltr")
    assert (built / "cards/nl/antwoorden/gevaar.png").read_bytes() == artist.draw(dutch)
    old = artist.draw(Words(OLD_ARABIC, content.interface["ar"].words["site"]["name"], "ar", "rtl"))
    assert not [file for file in built.rglob("*.png") if file.read_bytes() == old]


def every_title(site):
    for language in site.languages:
        for one in site.pages:
            text = one.matter if language.source else one.translations.get(language.code)
            if text:
                title = text.title if language.source else text.matter.title
                yield Words(
                    title,
                    site.interface[language.code].words["site"]["name"],
                    language.code,
                    language.direction,
                )


LONG = [
    Words("Zwangerschapsvergiftiging " * 4 + "herkennen", "Eerste 1000 dagen", "nl", "ltr"),
    Words("Kinderopvangtoeslagaanvraagformulier", "Eerste 1000 dagen", "nl", "ltr"),
    Words("الاستشفاءات " * 8, "أول 1000 يوم", "ar", "rtl"),
    Words("Найвідповідальніший " * 8, "Перші 1000 днів", "uk", "ltr"),
]


def test_every_title_stands_whole_on_its_picture(artist, content):
    for words in (*every_title(content), *LONG):
        size, lines = artist.fit(words)
        assert " ".join(lines) == " ".join(words.text.split()), words.text
        assert size >= 20 or words in LONG, words.text


def ink(data):
    """Give the box around the letters of the question: left, top, right, bottom."""
    with Image.open(BytesIO(data)) as picture:
        question = picture.convert("RGB").crop((0, 0, WIDTH, HEIGHT - BAND))
    # Letters are dark; paper and the pale sprout are not.
    return question.convert("L").point([255 if grey < 120 else 0 for grey in range(256)]).getbbox()


def test_words_keep_away_from_the_border_and_start_where_reading_starts(artist, content):
    titles = sorted(every_title(content), key=lambda words: -len(words.text))[:12]
    titles += [words for words in every_title(content) if words.direction == "rtl"][::10]
    for words in (*titles, *LONG):
        left, top, right, bottom = ink(artist.draw(words))
        assert left >= MARGIN - 4 and right <= WIDTH - MARGIN + 4, words.text
        assert top >= 6 and bottom <= HEIGHT - BAND - 6, words.text
        start = left - MARGIN if words.direction == "ltr" else WIDTH - MARGIN - right
        assert -4 <= start <= 10, words.text


def test_arabic_letters_join_and_read_from_the_right(artist):
    joined = ink(artist.draw(Words("كيف", "x", "ar", "rtl")))
    apart = ink(artist.draw(Words("ك ي ف", "x", "ar", "rtl")))
    assert joined[2] - joined[0] < 0.7 * (apart[2] - apart[0])
    one, two = (ink(artist.draw(Words(text, "x", "ar", "rtl"))) for text in ("سؤال", "سؤال ١"))
    assert one[2] == pytest.approx(two[2], abs=2), "what is added comes at the left"


def test_what_cannot_be_written_is_left_out_whole(artist):
    empty = artist.draw(Words("", "Eerste 1000 dagen", "nl", "ltr"))
    assert ink(empty) is None
    assert artist.draw(Words("ጤና ይስጥልኝ", "Eerste 1000 dagen", "nl", "ltr")) == empty
    assert artist.draw(Words("a" * 400, "Eerste 1000 dagen", "nl", "ltr")) == empty
    nameless = artist.draw(Words("", "ጤና", "am", "ltr"))
    assert nameless == artist.draw(Words("", "አዲስ", "am", "ltr")) != empty


@pytest.fixture
def small_project(tmp_path):
    """A project with its own design, so that its kept pictures are its own."""
    folder = write_site(tmp_path / "project", valid_site())
    (folder / "requirements").symlink_to(ROOT / "requirements")
    (folder / "overrides").symlink_to(ROOT / "overrides")
    # The folder of the design is found by its name; its parent is the project.
    return folder, read_site(folder / "content").site


def cards(folder, site, out):
    write_cards(out, site, site.languages, folder / "overrides")
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*.png")}


def test_kept_pictures_are_whole_and_give_the_same_bytes(small_project, tmp_path):
    folder, site = small_project
    first = cards(folder, site, tmp_path / "one")
    kept = sorted((folder / "build/cards").iterdir())
    assert len(kept) == len(first) == 6
    assert {file.suffix for file in kept} == {".png"}
    for number, file in enumerate(kept):
        file.write_bytes(file.read_bytes()[: 500 * number])  # a disk that was full
    assert cards(folder, site, tmp_path / "two") == first
    assert cards(folder, site, tmp_path / "two") == first, "from what was kept"
    assert sorted((folder / "build/cards").iterdir()) == kept


def test_pictures_are_made_where_nothing_can_be_kept(small_project, tmp_path):
    folder, site = small_project
    first = cards(folder, site, tmp_path / "one")
    (folder / "build").rename(folder / "old")
    (folder / "build").write_text("no folder", encoding="utf-8")
    assert cards(folder, site, tmp_path / "two") == first


def test_a_page_that_went_takes_its_picture_with_it(small_project, tmp_path):
    folder, site = small_project
    out = tmp_path / "one"
    assert "cards/nl/antwoorden/huilen.png" in cards(folder, site, out)
    for code in ("nl", "ar"):
        (folder / f"content/{code}/antwoorden/huilen.md").unlink()
    assert "cards/nl/antwoorden/huilen.png" not in cards(folder, read_site(folder / "content").site, out)


def test_a_missing_font_says_how_to_get_it(small_project, tmp_path):
    folder, site = small_project
    (folder / "requirements").unlink()
    with pytest.raises(FileNotFoundError, match=r"DejaVuSans-Bold\.ttf ontbreekt\. Draai eerst: make"):
        cards(folder, site, tmp_path / "one")


# Facts for programs


def facts(head):
    return json.loads(head.data[0]) if head.data else None


def test_facts_are_as_schema_org_defines_them(real, built):
    for found in (real[1], heads(built)):
        told = {path: facts(head) for path, head in found.items() if head.data}
        assert {path: problems(one) for path, one in told.items() if problems(one)} == {}
        for path, one in told.items():
            assert one["url"] == found[path].canonical[0]
            assert one["inLanguage"] == found[path].language
            if "breadcrumb" in one:
                items = one["breadcrumb"]["itemListElement"]
                assert [item["position"] for item in items] == list(range(1, len(items) + 1))
                assert items[-1]["name"] == one["name"] == found[path].said["og:title"]
                for item in items[:-1]:
                    assert any(head.canonical == [item["item"]] for head in found.values()), item


def test_the_check_of_facts_finds_what_is_wrong():
    good = {"@context": "https://schema.org", "@type": "WebPage", "lastReviewed": "2026-10-01"}
    assert problems(good) == []
    for wrong in (
        {"lastReviewed": "2026-13-01"},
        {"@type": "WebPages"},
        {"@context": "schema"},
        {"acceptedAnswer": {"@type": "Answer"}},
        {"mainEntity": {"@type": "Question", "acceptedAnswer": {"@type": "Question"}}},
        {"audience": {"@type": "ParentAudience", "childMaxAge": "4"}},
        {"license": "CC BY"},
        {"name": ""},
    ):
        assert len(problems(good | wrong)) == 1, wrong


def test_nothing_is_said_that_nobody_knows(real, built):
    for head in (*real[1].values(), *heads(built).values()):
        for data in head.data:
            assert not re.search(r'"(author|publisher|reviewedBy|dateModified|Person|Organization)"', data)
    draft, reviewed = (
        facts(Head(built / f"nl/antwoorden/{name}/index.html")) for name in ("huilen", "nagekeken")
    )
    assert draft["creativeWorkStatus"] == "Draft" and "lastReviewed" not in draft
    assert (reviewed["creativeWorkStatus"], reviewed["lastReviewed"]) == ("Published", "2026-10-01")


def test_facts_say_what_the_page_shows(real):
    answer = facts(real[1]["uk/antwoorden/koorts/"])
    head = real[1]["uk/antwoorden/koorts/"]
    assert answer["mainEntity"]["name"] == head.said["og:title"]
    assert answer["mainEntity"]["acceptedAnswer"]["text"] == head.description[0]
    assert answer["audience"] == {"@type": "ParentAudience", "childMaxAge": 4}
    assert answer["license"] == "https://creativecommons.org/licenses/by/4.0/"
    names = [item["name"] for item in answer["breadcrumb"]["itemListElement"]]
    assert len(names) == 3
    step, change = (
        facts(real[1][f"nl/{path}/"]) for path in ("stappen/geboorteaangifte", "veranderd/honing")
    )
    assert "mainEntity" not in step and "datePublished" not in step
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", change["datePublished"])
    assert facts(real[1]["pl/"])["@type"] == "WebSite"
    assert not real[1]["pl/hulp/"].data


def test_words_cannot_break_out_of_the_facts(built):
    file = built / "nl/antwoorden/nagekeken/index.html"
    head = Head(file)
    assert head.description == ['Is 1 < 2? Zeg "dag" & zwaai.']
    assert facts(head)["mainEntity"]["acceptedAnswer"]["text"] == head.description[0]
    assert "<" not in head.data[0]


# On the home screen


def test_each_language_is_an_app_with_its_own_name(built):
    for code, name, direction in (("nl", "Eerste 1000 dagen", "ltr"), ("ar", "أول 1000 يوم", "rtl")):
        for place in (f"{code}/", f"{code}/antwoorden/huilen/"):
            head = Head(built / place / "index.html")
            own = urljoin(f"{ADDRESS}{place}", head.manifest[0])
            assert own == f"{ADDRESS}{code}/app.webmanifest"
            assert urljoin(f"{ADDRESS}{place}", head.touch[0]) == f"{ADDRESS}icons/touch-180.png"
        app = json.loads((built / code / "app.webmanifest").read_text(encoding="utf-8"))
        assert (app["name"], app["lang"], app["dir"]) == (name, code, direction)
        assert len(app["short_name"]) <= 12
        assert app["display"] == "standalone"
        assert urljoin(own, app["start_url"]) == f"{ADDRESS}{code}/"
        assert urljoin(own, app["scope"]) == ADDRESS, "another language stays in the app"
        assert app["id"] == f"/gids/{code}/"
        for icon in app["icons"]:
            file = built / urljoin(own, icon["src"]).removeprefix(ADDRESS)
            with Image.open(file) as picture:
                assert f"{picture.width}x{picture.height}" == icon["sizes"]
        assert [icon.get("purpose", "any") for icon in app["icons"]] == ["any", "any", "maskable"]


def test_every_language_has_a_short_name_that_fits_below_an_icon(content):
    for code, interface in content.interface.items():
        assert 0 < len(interface.words["app"]["short_name"]) <= 12, code


def test_icons_are_our_mark_and_survive_being_cut_to_a_circle(built):
    with Image.open(built / "icons/maskable-512.png") as picture:
        full = picture.convert("RGBA")
    assert full.getpixel((0, 0)) == full.getpixel((511, 511))
    safe = 0.4 * 512
    for x in range(0, 512, 3):
        for y in range(0, 512, 3):
            if (x - 255.5) ** 2 + (y - 255.5) ** 2 > safe**2:
                assert full.getpixel((x, y)) == full.getpixel((0, 0)), (x, y)
    with Image.open(built / "icons/touch-180.png") as picture:
        touch = picture.convert("RGBA")
    assert touch.size == (180, 180)
    assert touch.getextrema()[3] == (255, 255), "an iPhone makes what is empty black"
    with Image.open(built / "icons/icon-192.png") as picture:
        first = picture.convert("RGBA")
    with Image.open(built / "icons/icon-512.png") as picture:
        round_one = picture.convert("RGBA")
    assert round_one.getpixel((0, 0))[3] == 0
    for one in (full, touch, first, round_one):
        shades = [colour for _, colour in sorted(one.getcolors(4096), reverse=True)[:2]]
        for shade, wanted in zip(shades, (LEAF, PAPER), strict=True):
            assert all(abs(a - b) <= 8 for a, b in zip(shade, wanted, strict=False)), shades


def test_icons_follow_the_colours_of_the_design(tmp_path, content):
    overrides = tmp_path / "overrides"
    (overrides / "assets").mkdir(parents=True)
    (overrides / ".icons/gids").mkdir(parents=True)
    css = (ROOT / "overrides/assets/site.css").read_text(encoding="utf-8")
    (overrides / "assets/site.css").write_text(
        css.replace("--leaf: #0a5a55", "--leaf: #00f"), encoding="utf-8"
    )
    (overrides / ".icons/gids/sprout.svg").write_bytes(
        (ROOT / "overrides/.icons/gids/sprout.svg").read_bytes()
    )
    for language in content.languages:
        (tmp_path / "out" / language.code).mkdir(parents=True)
    write_manifests(tmp_path / "out", content, content.languages, overrides, ADDRESS)
    with Image.open(tmp_path / "out/icons/touch-180.png") as picture:
        assert picture.convert("RGB").getpixel((2, 2))[2] > 240
    (overrides / "assets/site.css").write_text(":root { --paper: #fff; }", encoding="utf-8")
    with pytest.raises(ValueError, match=r"no colour .* named ink, leaf, leaf-soft"):
        write_manifests(tmp_path / "out", content, content.languages, overrides, ADDRESS)


def test_no_page_of_the_site_asks_another_site_for_a_picture(real):
    for path, head in real[1].items():
        assert urlsplit(head.said["og:image"]).netloc == urlsplit(head.canonical[0]).netloc, path

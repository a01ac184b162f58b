"""How the site stands, as a page for professionals: for what is waiting (a small site), and for the real content."""

import gzip
import json

import pytest
import yaml
from looking import axe, keyboard_problems, opened, ready_for_axe, scrolls_sideways

from build.running import gids
from sites import CRYING, CRYING_BODY, DATA, LANGUAGES, page, valid_site, write_site

PATH = "professionals/status/"
SMALL = """() => [...document.querySelectorAll('main a, main summary')].filter((element) => element.checkVisibility())
  .filter((element) => element.getBoundingClientRect().height < 47.5).map((element) => element.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def waiting(tmp_path_factory, serve):
    """A small site in which a translation is withheld, others are missing, and a review and a source are too old."""
    files = valid_site()
    crying = CRYING.replace("read: 2026-11", "read: 2021-03").replace(
        "{state: draft}", "{state: reviewed, by: A. Vos, role: arts, on: 2025-01-01, again: 2026-01-01}"
    )
    sleep = "content/nl/antwoorden/veilig-slapen.md"
    files[sleep] = files[sleep].replace("Elke keer.", "Altijd weer.")
    files["content/nl/antwoorden/huilen.md"] = page(crying, CRYING_BODY)
    for number in range(11):
        files[f"content/nl/antwoorden/vraag-{number}.md"] = page(CRYING, CRYING_BODY)
    folder = write_site(tmp_path_factory.mktemp("stand"), files)
    result = gids(folder, "--today", "2026-11-22", "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return serve(folder / "site")


def bars(window):
    """Give each bar as its words, its value and its whole."""
    return window.evaluate(
        "() => [...document.querySelectorAll('main progress')].map((bar) =>"
        " [bar.labels[0].innerText.trim(), bar.value, bar.max])"
    )


def test_what_waits_stands_there_by_name_with_a_link(chromium, waiting):
    with opened(chromium, waiting) as window:
        window.goto(f"{waiting}nl/professionals/")
        window.get_by_role("link", name="Stand van zaken").click()
        window.wait_for_url(f"{waiting}nl/{PATH}")
        assert bars(window) == [
            ["Nagekeken door een professional: 1 van 14 teksten", 1, 14],
            ["Getest met ouders: 0 van 13 antwoorden", 0, 13],
            ["Zegt hetzelfde als het Nederlands van nu: 2 van 14", 2, 14],
            ["Gelezen door een mens: 0 van 3. De andere vertaalde een computer.", 0, 3],
        ]
        late = window.locator("p", has=window.get_by_role("link", name="Mijn baby huilt veel"))
        assert [text.split("\n")[1] for text in late.all_inner_texts()] == [
            "Nakijken vóór 1 januari 2026",
            "Bron gelezen in maart 2021",
        ]
        withheld, missing = window.locator("main details").all()
        assert withheld.inner_text() == "Verouderd en niet getoond, want het gaat over veiligheid: 1"
        withheld.locator("summary").click()
        assert missing.inner_text() == "Nog niet vertaald: 11"
        missing.locator("summary").click()
        assert missing.locator("a").count() == 10
        assert missing.get_by_text("en nog 1").is_visible()
        assert window.evaluate(SMALL) == []
        withheld.get_by_role("link", name="Hoe slaapt mijn baby veilig?").click()
        window.wait_for_url(f"{waiting}nl/antwoorden/veilig-slapen/")
        assert window.faults == []


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_page_of_the_real_site_is_honest_and_can_be_read_by_everyone(chromium, address, site, language):
    with opened(chromium, address) as window:
        ready_for_axe(window)
        window.goto(f"{address}{language}/{PATH}")
        found = bars(window)
        pages, read = found[0][2], found[3::2]
        assert found[0][1] == 0, "nothing has been checked by a professional yet"
        assert len(read) == len(LANGUAGES) - 1
        assert [(value, whole) for _, value, whole in read] == [(0, pages)] * len(read)
        for text, value, whole in found:
            assert str(value) in text, "the numbers stand beside the bar"
            assert str(whole) in text
        open_questions = len(yaml.safe_load((DATA / "questions.yml").read_text(encoding="utf-8")))
        assert window.locator('main section p[lang="nl"] b').count() == open_questions, "in Dutch"
        assert window.get_by_text("CJG Den Haag").first.is_visible()
        assert window.evaluate("() => document.querySelectorAll('[style]').length") == 0
        for scheme in ("light", "dark"):
            window.emulate_media(color_scheme=scheme)
            assert axe(window) == []
        assert scrolls_sideways(window, 320) == 0
        window.set_viewport_size({"width": 360, "height": 740})
        assert keyboard_problems(window) == []
        assert window.evaluate(SMALL) == []
        assert window.faults == []


def test_the_page_is_light_and_in_no_pack(site):
    sizes = {}
    for folder in sorted(site.glob("*/pack.json")):
        language = folder.parent
        sizes[language.name] = len(gzip.compress((language / PATH / "index.html").read_bytes(), 9))
        kept = json.loads(folder.read_text(encoding="utf-8"))["files"]
        assert not any(PATH in file["url"] for file in kept)
    assert set(sizes) == set(LANGUAGES)
    assert {code: size for code, size in sizes.items() if size > 8192} == {}

"""Two new languages, from nothing to the reader: Bulgarian, and Tigrinya, for which the theme has no words."""

import json
import re
from datetime import date
from types import SimpleNamespace

import pytest
import yaml
from looking import opened, scrolls_sideways
from pseudo_words import filled, pseudo, translated
from repository import Repository

from build.running import tree
from gids.cli.building import build_site
from gids.cli.progress import Progress
from gids.cli.project import Project
from search.asking import ask, module
from sites import valid_site

DATA = "content/_data/"
NEW = {"bg": "Български", "ti": "ትግርኛ"}
PAGE, MISSING = "antwoorden/koorts", "antwoorden/huilen"
IN_WORDS = {"bg": "24 ноември 2026 г.", "ti": "ሕዳር 24, 2026"}
MONTH = {"bg": "ноември 2026", "ti": "ሕዳር 2026"}
# The texts that a reader sees and that should be in the language of the page.
_OWN_TEXTS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node; (node = walker.nextNode());) {
    const { parentElement } = node;
    const { lang } = parentElement.closest("[lang]");
    if (lang === document.documentElement.lang && !parentElement.closest("script, style, footer bdi")) found.push(node.data);
  }
  return found.join(" ");
}"""


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """The real content (of its languages Dutch and Arabic, to be quick) with both begun, and what the command said."""
    work = Repository(tmp_path_factory.mktemp("talen"))
    for code in ("en", "tr", "pl", "uk"):
        work.git("rm", "-qr", f"content/{code}", f"{DATA}ui/{code}.yml")
    lines = work.read(DATA + "languages.yml").splitlines(keepends=True)
    kept = [line for line in lines if not re.match(r"- \{code: (en|tr|pl|uk),", line)]
    work.write(DATA + "languages.yml", "".join(kept))
    work.commit("two languages")
    said = {}
    for code in NEW:
        said[code] = work.gids("add-language", code).stdout
        work.commit(f"begin {code}")
    return SimpleNamespace(work=work, said=said, made=work.git("diff", "HEAD~2", "--stat"))


@pytest.fixture(scope="module")
def made(begun):
    """The same, with all words filled in, one page translated, published, checked and built."""
    work = begun.work
    begun.first_check = work.gids("check").stdout
    dutch = work.read(DATA + "ui/nl.yml")
    for code in NEW:
        path = f"{DATA}ui/{code}.yml"
        work.write(path, filled(code, work.read(path), dutch))
        work.change(DATA + "region.yml", f'  {code}: ""', f"  {code}: {pseudo(code, 'elke ouder')}")
        work.write(f"content/{code}/{PAGE}.md", translated(code, work.read(f"content/nl/{PAGE}.md")))
        work.gids("mark-translated", code, PAGE)
    lines = work.read(DATA + "languages.yml")
    assert lines.count(", published: false}") == 2
    work.write(DATA + "languages.yml", lines.replace(", published: false}", "}"))
    begun.last_check = work.gids("check").stdout
    begun.site = work.build("nl", *NEW)
    return begun


@pytest.fixture(scope="module")
def place(made, serve):
    return serve(made.site)


# Beginning


def test_the_command_adds_what_a_language_needs_and_says_what_is_next(begun):
    assert [line.split("|")[0].strip() for line in begun.made.splitlines()[:-1]] == [
        DATA + "languages.yml",
        DATA + "region.yml",
        DATA + "ui/bg.yml",
        DATA + "ui/ti.yml",
    ]
    for code, name in NEW.items():
        assert begun.said[code].startswith(f"{code}: {name}, van links naar rechts.")
        assert f"Vul de woorden in: {DATA}ui/{code}.yml" in begun.said[code]
        assert "gids serve" in begun.said[code]
    line = begun.work.git("show", f"HEAD:{DATA}languages.yml").splitlines()[-2]
    assert line == (
        "- {code: bg, name: Български, direction: ltr, alphabet: абвгдежзийклмнопрстуфхцчшщъьюя, published: false}"
    )


def test_above_every_empty_word_stands_the_dutch(begun):
    text = begun.work.git("show", f"HEAD:{DATA}ui/ti.yml")
    dutch = yaml.safe_load(begun.work.read(DATA + "ui/nl.yml"))
    assert '  # Ga naar de tekst\n  skip: ""\n' in text
    assert '  # Eerste | 1000 dagen\n  name_lines: ["", ""]\n' in text
    assert "  # Woorden die niets zeggen over waar een vraag over gaat; zoeken slaat ze over.\n" in text
    assert '    # de huisarts\n    word: ""\n' in text

    def keys(words):
        return {key: keys(word) if isinstance(word, dict) else None for key, word in words.items()}

    assert keys(yaml.safe_load(text)) == keys(dutch)


def test_empty_words_are_one_warning_per_file_and_no_missing_pages(made):
    count = len(re.findall(r'^ *[\w-]+: (?:""|\[)', made.work.git("show", f"HEAD:{DATA}ui/bg.yml"), re.M))
    assert count > 500
    for code in NEW:
        assert made.first_check.count(f"ui/{code}.yml:") == 1
        assert (
            f"{count} woorden zonder vertaling: site.name, site.name_lines, site.tagline" in made.first_check
        )
    assert "L01" not in made.first_check
    assert "\n0 fouten, " in made.first_check


# What readers see before and after


@pytest.fixture
def small(tmp_path):
    return Repository(tmp_path, valid_site())


def test_a_language_in_the_making_reaches_who_writes_and_no_reader(small):
    small.gids("add-language", "bg")
    site = small.build()
    assert not (site / "bg").exists()
    pages = [file.read_text(encoding="utf-8") for file in site.rglob("*.html")]
    assert not any("/bg/" in html or "Български" in html for html in pages)
    early = small.gids("leaflets", "--lang", "bg", fine=False)
    assert early.returncode == 2
    assert "nog in de maak: bg" in early.stderr
    assert small.gids("build", "--launch", "--languages", "nl,bg", fine=False).returncode == 2
    # As `gids serve` shows it.
    project, shown = Project.at(small.folder), small.folder / "shown"
    assert build_site(project, shown, date(2026, 11, 22), Progress(), making=True)
    html = (shown / "bg/antwoorden/huilen/index.html").read_text(encoding="utf-8")
    assert '<html lang="bg" dir="ltr">' in html
    assert "Ga naar de tekst" in html, "the Dutch word where there is none yet"
    assert "Български" in (shown / "nl/index.html").read_text(encoding="utf-8")


def test_an_empty_word_of_a_published_language_is_an_error(small):
    small.gids("add-language", "bg")
    small.change(DATA + "languages.yml", ", published: false}", "}")
    said = small.gids("check", fine=False)
    assert said.returncode == 1
    assert "bg.yml:5:9: fout U04" in said.stdout
    assert "gevonden:  site.name: leeg" in said.stdout
    assert "parents zonder 'bg'" in said.stdout


def test_filled_in_and_published_the_check_finds_nothing_wrong(made):
    assert "\n0 fouten, " in made.last_check
    assert "U05" not in made.last_check


def test_the_new_languages_are_everywhere_on_the_site(made):
    sitemap = (made.site / "sitemap.xml").read_text(encoding="utf-8")
    for code in NEW:
        assert f"/{code}/{PAGE}/</loc>" in sitemap
        assert f"/{code}/{MISSING}/</loc>" not in sitemap
        pack = json.loads((made.site / code / "pack.json").read_text(encoding="utf-8"))
        assert f"{code}/{PAGE}/" in [file["url"] for file in pack["files"]]
        assert (made.site / code / "app.webmanifest").is_file()
        kept = (made.site / code / "bewaren/index.html").read_text(encoding="utf-8")
        assert re.search(r"\d[.,]\d (?:MB|ሜጋባይት)", kept)


def in_dutch(text, made):
    """Find words of the Dutch interface in a text: those of four letters or more that are no names."""
    words = yaml.safe_load(made.work.read(DATA + "ui/nl.yml"))
    known = {
        word.lower()
        for group in (
            "nav",
            "languages",
            "page",
            "state",
            "footer",
            "two",
            "read",
            "share",
            "version",
            "help",
        )
        for text in words[group].values()
        for word in re.findall(r"[a-zA-Z]{4,}", re.sub(r"\{.*?\}", "", text))
    }
    return sorted(known & {word.lower() for word in re.findall(r"[a-zA-Z]+", text)})


@pytest.mark.parametrize("code", NEW)
def test_a_reader_finds_an_answer_in_the_new_language(chromium, made, place, code):
    title = pseudo(code, yaml.safe_load(made.work.read(f"content/nl/{PAGE}.md").split("---\n")[1])["title"])
    with opened(chromium, place) as page:
        page.goto(f"{place}nl/{PAGE}/")
        page.locator(".languages summary").click()
        page.get_by_role("link", name=NEW[code], exact=True).click()
        page.wait_for_url(f"{place}{code}/{PAGE}/")
        html = page.locator("html")
        assert (html.get_attribute("lang"), html.get_attribute("dir")) == (code, "ltr")
        assert page.locator("h1").inner_text() == title
        assert in_dutch(page.evaluate(_OWN_TEXTS), made) == []
        assert MONTH[code] in page.locator("main").inner_text().replace("\xa0", " ")
        assert scrolls_sideways(page, 320) == 0
        page.locator("#two").click()
        page.wait_for_selector("#two[aria-pressed=true]")
        assert page.locator('.dutch[lang="nl"]').count() > 10
        page.goto(f"{place}{code}/{MISSING}/")
        assert page.locator("h1").evaluate("(title) => title.closest('[lang]').lang") == "nl"
        assert page.get_by_text(pseudo(code, "Deze tekst is er nog niet in jouw taal")).is_visible()
        page.goto(f"{place}{code}/zoeken/")
        assert ask(page, pseudo(code, "koortsmeter"))[0] == PAGE
        assert page.faults == []


@pytest.mark.parametrize("code", NEW)
def test_days_of_the_plan_are_in_the_language_also_when_the_browser_does_not_know_it(
    chromium, made, place, code
):
    with opened(chromium, place) as page:
        page.goto(f"{place}{code}/stappenplan/")
        written = page.evaluate(
            """async (address) => {
              const { dayFormat, planData } = await import(address);
              return dayFormat(await planData("")).format(new Date(Date.UTC(2026, 10, 24)));
            }""",
            module(made.site, "plan-data"),
        )
        assert written == IN_WORDS[code]
        assert in_dutch(page.evaluate(_OWN_TEXTS), made) == []


def test_without_a_font_there_are_no_leaflets_and_the_command_says_so(made):
    before = tree(made.work.folder)
    said = made.work.gids("leaflets", "--lang", "bg", "ti", "--page", PAGE, fine=False)
    assert said.returncode == 2
    assert "voor ትግርኛ (ti): er is nog geen lettertype" in said.stderr
    assert "bg" not in said.stderr, "Cyrillic has one"
    assert tree(made.work.folder) == before


# Wrong use


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory):
    """A small site that no test changes: what they ask for is refused."""
    return Repository(tmp_path_factory.mktemp("zelfde"), valid_site())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ar"], "'ar' is al een taal van de site"),
        (["xx"], "'xx' staat niet in Unicode CLDR"),
        (["xx", "--name", "X", "--direction", "ltr"], "--dates"),
        (["xx", "--name", "X", "--direction", "ltr", "--dates", "zz"], "--dates zz"),
        (["bulgaars"], "is geen code van een taal"),
        (["../x"], "is geen code van een taal"),
    ],
)
def test_wrong_use_changes_nothing_and_says_what_to_do(unchanged, arguments, said):
    result = unchanged.gids("add-language", *arguments, fine=False)
    assert result.returncode == 2
    assert said in result.stderr
    assert result.stderr.rstrip().endswith("Er is niets veranderd.")
    assert unchanged.git("status", "--porcelain") == ""


def test_unsaved_work_or_words_that_are_there_stop_it(small):
    small.write(DATA + "ui/bg.yml", "nav: {}\n")
    for wanted in ("niet vastgelegd", "bg.yml is er al"):
        before = small.tree()
        result = small.gids("add-language", "bg" if wanted.endswith("al") else "ro", fine=False)
        assert (result.returncode, small.tree()) == (2, before)
        assert wanted in result.stderr


def test_who_the_site_is_for_needs_a_line_per_language(small):
    path = DATA + "region.yml"
    small.write(
        path, re.sub(r"parents:\n(?:  .*\n)+", "parents: {nl: elke ouder, ar: كل والد}\n", small.read(path))
    )
    small.commit("on one line")
    result = small.gids("add-language", "pt-BR", fine=False)
    assert result.returncode == 2
    assert "schrijf eerst bij parents in region.yml elke taal op een eigen regel" in result.stderr
    assert small.git("status", "--porcelain") == ""


def test_a_language_that_nobody_knows_can_be_told(small):
    small.gids("add-language", "xx", "--name", "Voorbeeld", "--direction", "rtl", "--dates", "en-GB")
    assert small.read(DATA + "languages.yml").splitlines()[-1] == (
        "- {code: xx, name: Voorbeeld, direction: rtl, dates: en-GB, published: false}"
    )
    assert "\n0 fouten, " in small.gids("check").stdout


def test_other_files_with_a_line_per_language_get_one(small):
    small.write(".github/CODEOWNERS", "# talen\n/content/ar/ @arabisch\n")
    small.write("cspell.config.yaml", "overrides:\n  # talen\n  - {filename: x}\n")
    small.commit("eigenaren")
    small.gids("add-language", "bg")
    assert small.read(".github/CODEOWNERS").splitlines() == [
        "# talen",
        "#~ /content/bg/             @ORG/taal-bg",
        "#~ /content/_data/ui/bg.yml @ORG/taal-bg",
        "/content/ar/ @arabisch",
    ]
    assert yaml.safe_load(small.read("cspell.config.yaml"))["overrides"][0] == {
        "filename": ["content/bg/**", "content/_data/ui/bg.yml"],
        "enabled": False,
    }

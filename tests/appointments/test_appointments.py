"""Appointments in a small project: their order, their facts in words, and where they can be found."""

import json
import re
from datetime import date

import pytest
import yaml

from build.running import gids
from gids.model.appointments import AppointmentAge
from gids.reading import read_site
from gids.views import Build, page_view
from sites import DATA, ROOT, page, valid_site, write_site

SOURCE = '{title: Bron, by: Rijk, url: "https://a.nl/", read: 2026-11}'
STEP = f"""\
title: Prikken voor je kind
summary: Jij kiest.
icon: gids/vaccine
phase: geboorte
when: {{from: geboorte}}
deadline_kind: none
scope: national
search: [prik]
sources:
  - {SOURCE}
confidence: high
review: {{state: draft}}
"""
WORDS = yaml.safe_load((DATA / "ui/nl.yml").read_text(encoding="utf-8"))["appointments"]


def appointment(title, age, *more):
    """An appointment of which each line in `more` adds a fact."""
    lines = [
        *(f"title: {title}", "summary: De arts kijkt.", "icon: gids/ruler", f"age: {age}", "place: [cjg]"),
        *("with: [ouders, jeugdarts]", "search: [arts]", f"sources:\n  - {SOURCE}", "confidence: high"),
        *("review: {state: draft}", *more),
    ]
    if not any(line.startswith("answers") for line in more):
        lines.append("answers: [antwoorden/huilen]")
    body = "## Wat gebeurt er? { #gebeurt }\n\nDe arts kijkt.\n\n"
    if any("vaccinations" in line or "sometimes" in line for line in more):
        body += "## Welke prikken? { #prikken }\n\nTwee.\n\n"
    body += "## Wat mag je weigeren? { #weigeren }\n\nAlles.\n\n## Vragen { #vragen }\n\n### Mag dat? { #dat }\n\nJa.\n"
    return page("\n".join(lines) + "\n", body)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """Three appointments that are not in order by name, and a step that two of them name."""
    files = valid_site() | {
        "content/nl/stappen/prik.md": page(STEP, "## Doen { #doen }\n\nKies.\n"),
        "content/nl/afspraken/a-later.md": appointment("Later", "14 maanden - 2 jaar 6 maanden"),
        "content/nl/afspraken/b-week.md": appointment("In de zwangerschap", "week 22 - geboorte"),
        "content/nl/afspraken/c-baby.md": appointment(
            "Bij drie maanden",
            "3 maanden",
            *("minutes: 20", "bring: [groeiboekje]", "vaccinations: [rotavirus]", "sometimes: [bmr]"),
            *("questions: [cjg-schema]", "answers: [antwoorden/huilen, stappen/prik]"),
        ),
    }
    return write_site(tmp_path_factory.mktemp("project"), files)


@pytest.fixture(scope="module")
def small(project):
    return read_site(project / "content").site


@pytest.fixture(scope="module")
def built(project):
    result = gids(project, "--today", "2026-11-22", "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "site"


def view(site, code, path):
    languages = Build(site, site.language(code), date(2026, 11, 22), site.languages, {}, True)
    return page_view(languages, site.page(path)).appointment


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("zwanger - geboorte", "week 22 - geboorte"),
        ("week 22 - geboorte", "4 dagen na geboorte"),
        ("2 weken voor uitgerekend", "geboorte"),
        ("10 dagen na geboorte - 3 weken na geboorte", "4 weken"),
        ("2 maanden", "3 maanden - 5 maanden"),
        ("12 maanden", "14 maanden"),
        ("3 jaar", "3 jaar 6 maanden - 4 jaar"),
    ],
)
def test_ages_are_in_the_order_of_a_life(earlier, later):
    assert AppointmentAge.parse(earlier).range.start < AppointmentAge.parse(later).range.start


def test_one_year_is_twelve_months():
    assert AppointmentAge.parse("1 jaar").range == AppointmentAge.parse("12 maanden").range


def test_the_next_appointment_follows_from_the_ages(small):
    assert [page.path for page in small.appointments] == [
        "afspraken/b-week",
        "afspraken/c-baby",
        "afspraken/a-later",
    ]
    assert view(small, "nl", "afspraken/b-week").next.path == "afspraken/c-baby"
    assert view(small, "nl", "afspraken/c-baby").next.path == "afspraken/a-later"
    assert view(small, "nl", "afspraken/a-later").next is None


def test_the_facts_are_in_the_words_of_the_language(small):
    dutch, arabic = (view(small, code, "afspraken/c-baby") for code in ("nl", "ar"))
    assert dutch.first == "Leeftijd: ongeveer 3 maanden"
    assert "3" in arabic.first
    assert view(small, "nl", "afspraken/b-week").first == "week 22 van de zwangerschap"
    assert view(small, "nl", "afspraken/a-later").first == "14 maanden"
    assert view(small, "nl", "afspraken/a-later").last == "2 jaar en 6 maanden"
    assert dutch.last == arabic.last == ""
    assert dutch.minutes == "20 minuten"
    assert arabic.minutes == "20 دقيقة"
    assert dutch.who == (WORDS["who"]["ouders"], WORDS["who"]["jeugdarts"])
    assert not set(dutch.who) & set(arabic.who)
    assert [(one.name, one.sometimes) for one in arabic.vaccinations] == [
        ("Rotavirus (druppels)", False),
        ("BMR", True),
    ]
    assert [one.against for one in dutch.vaccinations] == [
        WORDS["against"]["rotavirus"],
        WORDS["against"]["bmr"],
    ]


def test_who_must_confirm_is_named_once_also_for_a_vaccination(small):
    # The question of the page, and that of BMR.
    assert view(small, "nl", "afspraken/c-baby").ask == "CJG Den Haag, RIVM"
    assert view(small, "nl", "afspraken/a-later").ask == ""


def test_the_page_shows_its_facts_and_what_comes_next(built):
    html = (built / "nl/afspraken/c-baby/index.html").read_text(encoding="utf-8")
    facts = (
        "20 minuten",
        "Rotavirus (druppels)",
        WORDS["sometimes"],
        "Het Groeiboekje",
        "CJG Den Haag, RIVM",
    )
    assert [words for words in facts if words not in html] == []
    assert html.index(f">{WORDS['next']}<") < html.index("afspraken/a-later/")
    last = (built / "nl/afspraken/a-later/index.html").read_text(encoding="utf-8")
    assert WORDS["long_unknown"] in last
    assert WORDS["next"] not in last


def test_a_missing_translation_shows_the_facts_in_the_own_language(built):
    html = (built / "ar/afspraken/c-baby/index.html").read_text(encoding="utf-8")
    arabic = yaml.safe_load((DATA / "ui/ar.yml").read_text(encoding="utf-8"))["appointments"]
    assert arabic["against"]["rotavirus"] in html
    assert arabic["who"]["jeugdarts"] in html
    assert re.search(r'<article lang="?nl"? dir="?ltr"?>', html)
    assert "noindex" in html


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_appointments_can_be_found_by_age_step_list_and_search(built, language):
    top = built / language
    order = ("b-week", "c-baby", "a-later")
    page = (top / "afspraken/index.html").read_text(encoding="utf-8")
    places = [page.index(f"afspraken/{name}/") for name in order]
    assert places == sorted(places)
    by_age = (top / "leeftijd/3-6-maanden/index.html").read_text(encoding="utf-8")
    assert "afspraken/c-baby/" in by_age
    assert "afspraken/a-later/" not in by_age
    assert "afspraken/c-baby/" in (top / "stappen/prik/index.html").read_text(encoding="utf-8")
    assert "afspraken/" in (top / "stappenplan/index.html").read_text(encoding="utf-8")
    paths = [
        record["path"] for record in json.loads((top / "search.json").read_text(encoding="utf-8"))["pages"]
    ]
    assert {"afspraken/", *(f"afspraken/{name}/" for name in order)} <= set(paths)
    pack = json.loads((top / "pack.json").read_text(encoding="utf-8"))
    assert f"{language}/afspraken/c-baby/" in [file["url"] for file in pack["files"]]
    assert any(re.search(r"assets/questions\.[0-9a-f]{8}\.js", file["url"]) for file in pack["files"])


def test_the_sitemap_cards_and_structured_facts_know_appointments(built):
    sitemap = (built / "sitemap.xml").read_text(encoding="utf-8")
    assert "/nl/afspraken/c-baby/<" in sitemap
    assert "/ar/afspraken/<" in sitemap
    assert "/ar/afspraken/c-baby/<" not in sitemap  # a short page around the Dutch
    assert (built / "cards/nl/afspraken/c-baby.png").is_file()
    html = (built / "nl/afspraken/c-baby/index.html").read_text(encoding="utf-8")
    data = json.loads(re.search(r'<script type="?application/ld\+json"?>(.*?)</script>', html, re.DOTALL)[1])
    assert data["audience"] == {"@type": "ParentAudience", "childMinAge": 0.25, "childMaxAge": 0.25}
    assert [item["name"] for item in data["breadcrumb"]["itemListElement"]][1] == WORDS["title"]


def test_only_the_page_of_an_appointment_loads_the_script_for_questions(built):
    for file in sorted((built / "nl").rglob("*.html")):
        with_script = "assets/questions." in file.read_text(encoding="utf-8")
        own = file.parent.parent.name == "afspraken"
        assert with_script == own, file


def test_a_site_without_appointments_has_no_list_of_them(tmp_path):
    folder = write_site(tmp_path, valid_site())
    result = gids(folder, "--today", "2026-11-22", "build", "--languages", "nl")
    assert result.returncode == 0, result.stdout + result.stderr
    assert not (folder / "site/nl/afspraken").exists()
    assert "afspraken/" not in (folder / "site/nl/stappenplan/index.html").read_text(encoding="utf-8")


def test_the_plain_language_of_an_appointment_is_checked(tmp_path):
    hard = appointment("Moeilijk", "3 maanden").replace(
        "De arts kijkt.\n\n",
        "De jeugdarts zal ter preventie van gezondheidsproblemen je kind grondig nakijken "
        "en daarna met beide ouders over alle bevindingen uitgebreid spreken.\n\n",
    )
    folder = write_site(tmp_path, valid_site() | {"content/nl/afspraken/moeilijk.md": hard})
    found = json.loads(gids(folder, "check", "--format", "json").stdout)
    rules = {item["rule"] for item in found if item["path"].endswith("moeilijk.md")}
    assert "E02" in rules


def test_the_example_of_the_handbook_is_right(tmp_path):
    handbook = (ROOT / "docs/editors/afspraak-schrijven.md").read_text(encoding="utf-8")
    example = re.search(r"```markdown\n(.*?)```", handbook, re.DOTALL)[1]
    example = re.sub(r"answers: \[.*?\]", "answers: [antwoorden/huilen]", example)
    folder = write_site(tmp_path, valid_site() | {"content/nl/afspraken/14-maanden.md": example})
    found = json.loads(gids(folder, "--today", "2026-11-22", "check", "--format", "json").stdout)
    own = [item for item in found if item["path"].endswith("14-maanden.md")]
    assert {item["rule"] for item in own} == {"L01", "R03"}

"""Reuse by others, on a small site with every state: what is in the data and blocks, and what never is."""

import re
import shutil
from types import SimpleNamespace
from urllib.parse import urljoin

import pytest
from json_schema import problems
from reading_json import Tags, block, index_of, record, records, schema

from build.changing import changed_site
from build.running import gids, tree
from gids.finish import headers_for
from gids.finish.reuse import publish
from gids.finish.reuse.text import NotReusableError, reusable
from gids.reading import read_site
from sites import BODY, CRYING, CRYING_BODY, MATTER, page, write_site

ADDRESS = "https://eerste1000dagen.example/"
OLD_TITLE, OLD_SUMMARY, OLD_TEXT = "عنوان قديم خطير", "جواب قديم خطير", "نص قديم خطير"
OLDER_TITLE = "عنوان أقدم"
SOURCE = '{title: Bron, by: Rijk, url: "https://a.nl/?a=1&b=2", read: 2026-11-03}'
STEP = f"""\
title: Prikken voor je kind
summary: Jij kiest.
icon: gids/vaccine
phase: geboorte
when: [{{from: geboorte, until: 1 jaar, born_from: 2025-01-01}}, {{from: 2 maanden, born_until: 2024-12-31}}]
deadline_kind: none
scope: region
needs: [groeiboekje]
where: [cjg]
search: [prik]
sources:
  - {SOURCE}
confidence: high
review: {{state: reviewed, by: "A. Voorbeeld", role: arts, on: 2026-11-01, again: 2027-11-01}}
"""
VISIT = f"""\
title: Bij drie maanden
summary: De arts kijkt.
icon: gids/ruler
age: 3 maanden
place: [cjg]
with: [ouders, jeugdarts]
minutes: 20
bring: [groeiboekje]
vaccinations: [rotavirus]
sometimes: [bmr]
answers: [antwoorden/huilen]
search: [arts]
sources:
  - {SOURCE}
confidence: medium
review: {{state: draft}}
"""
VISIT_BODY = (
    "## Wat gebeurt er? { #gebeurt }\n\nDe arts kijkt. Neem het BSN mee.\n\n## Welke prikken? { #prikken }\n\nTwee.\n\n"
    "## Wat mag je weigeren? { #weigeren }\n\nAlles.\n\n## Vragen { #vragen }\n\n### Mag dat? { #dat }\n\nJa.\n"
)


def made_from_another(text):
    return re.sub(r'of: "[0-9a-f]+"', 'of: "000000000000"', text)


def made_site():
    """In Arabic one answer is too old to be safe, one is old, and one, the step and the appointment are missing."""
    files = changed_site()
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", 'Wat is "1 < 2" & meer?'),
        "Lees [huilen](huilen.md#troosten).\n",
    )
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby", "Slaapt het"), BODY
    )
    old = files["content/ar/antwoorden/veilig-slapen.md"]
    for text, new in (
        ("كيف ينام طفلي بأمان؟", OLD_TITLE),
        ("ضع طفلك على ظهره.", OLD_SUMMARY),
        ("طفلك لا يتنفس", OLD_TEXT),
    ):
        assert text in old
        old = old.replace(text, new)
    files["content/ar/antwoorden/gevaar.md"] = made_from_another(old)
    files["content/nl/antwoorden/ouder.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Ouder"), CRYING_BODY
    )
    older = files["content/ar/antwoorden/huilen.md"].replace("طفلي يبكي كثيراً", OLDER_TITLE)
    files["content/ar/antwoorden/ouder.md"] = made_from_another(older)
    files["content/nl/stappen/prik.md"] = page(
        STEP, "## Doen { #doen }\n\nKies [zelf](https://a.nl/?a=1&b=2).\n"
    )
    files["content/nl/afspraken/baby.md"] = page(VISIT, VISIT_BODY)
    files["content/_data/links.yml"] = (
        "- {code: 1, page: index, since: 2026-11-01, why: Poster}\n"
        "- {code: 7, page: antwoorden/huilen, since: 2026-11-01, alias: huilen, why: Brief}\n"
    )
    return files


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    project = write_site(tmp_path_factory.mktemp("reuse"), made_site())
    result = gids(project, "--today", "2026-11-22", "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return SimpleNamespace(project=project, site=project / "site")


# The safety rule, and the states.


def test_an_old_translation_about_safety_is_nowhere(made):
    for folder in ("api", "embed"):
        for file in (made.site / folder).rglob("*"):
            if file.is_file():
                text = file.read_text(encoding="utf-8")
                assert not any(old in text for old in (OLD_TITLE, OLD_SUMMARY, OLD_TEXT)), file
    found = record(made.site, "ar", "antwoorden/gevaar")
    assert (found["state"], found["text_language"], found["text_direction"]) == ("withheld", "nl", "ltr")
    assert (found["title"], found["translation"], found["safety"]) == ("Slaapt het veilig?", None, True)
    assert any("112" in notice for notice in found["notices"])
    shown = block(made.site, "ar", "antwoorden/gevaar")
    assert 'lang="nl" dir="ltr">Slaapt het veilig?</a>' in shown
    assert shown.index("112") < shown.index("Leg je baby op de rug.")


@pytest.mark.parametrize(
    ("path", "state", "language", "notices"),
    [
        ("antwoorden/huilen", "current", "ar", 1),
        ("antwoorden/ouder", "outdated", "ar", 2),
        ("antwoorden/missend", "missing", "nl", 3),
        ("antwoorden/gevaar", "withheld", "nl", 4),
        ("stappen/prik", "missing", "nl", 3),
        ("index", "current", "ar", 1),
    ],
)
def test_every_state_is_told_as_on_the_page(made, path, state, language, notices):
    found = record(made.site, "ar", path)
    assert (found["state"], found["text_language"], len(found["notices"])) == (state, language, notices)
    assert found["notices"][0] == "نسخة تجريبية: لم تُراجَع بعد."
    assert {one["language"]: one["state"] for one in found["languages"]} == {"nl": "source", "ar": state}
    html = (made.site / "ar" / ("" if path == "index" else path) / "index.html").read_text(encoding="utf-8")
    for notice in found["notices"][1:]:
        for sentence in notice.replace("112", "").split(". "):
            assert sentence.strip(" .")[:40] in re.sub(r"<[^>]*>", "", html), sentence


def test_an_older_translation_that_is_not_about_safety_is_there_and_says_so(made):
    found = record(made.site, "ar", "antwoorden/ouder")
    assert (found["title"], found["translation"]) == (OLDER_TITLE, {"by": "machine", "on": None})
    shown = block(made.site, "ar", "antwoorden/ouder")
    assert shown.index("النص الهولندي") < shown.index("ابق قريباً من طفلك.")


# The shape.


def test_all_data_are_as_the_schemas_say_and_hold_nothing_else(made):
    whole = schema(made.site, "page")
    assert whole["$id"] == f"{ADDRESS}api/1/page.schema.json"
    seen = set()
    for file, found in records(made.site):
        assert problems(found, whole, closed=True) == [], file
        seen.add((found["kind"], found["state"]))
    assert {kind for kind, _ in seen} == {"home", "answer", "step", "appointment", "change"}
    assert problems(index_of(made.site), schema(made.site, "index"), closed=True) == []


def test_the_schema_refuses_what_is_wrong(made):
    whole, good = schema(made.site, "page"), record(made.site, "nl", "stappen/prik")
    facts = good["facts"]
    for wrong in (
        {**good, "version": "E160"},
        {**good, "state": "old"},
        {**good, "built": "2026-13-01"},
        {**good, "address": "/nl/"},
        {**good, "safety": 1},
        {**good, "languages": []},
        {**good, "more": 1},
        {**good, "review": {"state": "draft"}},
        {**good, "translation": {"by": ""}},
        {**good, "facts": {**facts, "number": 0}},
        {**good, "facts": {**facts, "deadline": "hardly"}},
        {**good, "facts": {**facts, "moments": [{"from": {"anchor": "moon"}}]}},
        {key: value for key, value in good.items() if key != "digest"},
    ):
        assert problems(wrong, whole, closed=True) != []


def test_facts_are_those_of_the_page(made):
    step = record(made.site, "nl", "stappen/prik")["facts"]
    assert next((rule["from"], rule["until"]) for rule in step["when"]) == (
        "de geboorte",
        "als je kind 1 jaar is",
    )
    assert step["moments"][1] == {"from": {"anchor": "birth", "months": 2}, "bornUntil": "2024-12-31"}
    assert (step["deadline"], step["scope"]) == ("none", {"id": "region", "name": "in Den Haag"})
    visit = record(made.site, "nl", "afspraken/baby")["facts"]
    assert (visit["minutes"], visit["ages"]["from_days"]) == (20, 91)
    assert [(one["name"], one["sometimes"]) for one in visit["vaccinations"]] == [
        ("Rotavirus (druppels)", False),
        ("BMR", True),
    ]
    answer = record(made.site, "ar", "antwoorden/huilen")
    assert answer["facts"]["topics"] == [{"id": "huilen", "name": "البكاء"}]
    assert answer["facts"]["ages"] == {"from_days": 0, "until_days": 183}
    assert answer["changes"] == ["veranderd/troosten"]
    assert answer["code"] == {"code": "7", "address": f"{ADDRESS}7/"}
    assert record(made.site, "nl", "antwoorden/missend")["code"] is None


def test_days_and_reviews_are_only_those_that_are_known(made):
    step = record(made.site, "nl", "stappen/prik")
    assert step["review"] == {
        "state": "reviewed", "by": "A. Voorbeeld", "role": "arts", "on": "2026-11-01", "again": "2027-11-01",
    }  # fmt: skip
    assert step["updated"] == "2026-11-01"
    assert step["sources"] == [
        {"title": "Bron", "by": "Rijk", "address": "https://a.nl/?a=1&b=2", "read": "2026-11-03"}
    ]
    assert record(made.site, "nl", "antwoorden/huilen")["updated"] == "2026-11-22", "advice changed"
    assert record(made.site, "nl", "antwoorden/missend")["updated"] is None


# The text.


def test_links_lead_to_the_site_and_words_stay_what_they_are(made):
    body = record(made.site, "ar", "antwoorden/missend")["body"]
    assert body["html"] == f'<p>Lees <a href="{ADDRESS}ar/antwoorden/huilen/#troosten">huilen</a>.</p>'
    assert body["text"] == "Lees huilen."
    body = record(made.site, "nl", "stappen/prik")["body"]["html"]
    assert '<a rel="external noreferrer" href="https://a.nl/?a=1&amp;b=2">zelf</a>' in body
    assert record(made.site, "nl", "antwoorden/missend")["title"] == 'Wat is "1 < 2" & meer?'
    assert "Wat is &quot;1 &lt; 2&quot; &amp; meer?</a>" in block(made.site, "nl", "antwoorden/missend")


def test_a_text_becomes_plain_text_that_can_be_read():
    html = (
        '<div class="admonition call"><p class="admonition-title">Bel <a class="phone" href="tel:112">'
        '<bdi dir="ltr">112</bdi></a></p>\n<p>Nu &amp; meteen.</p></div>\n<h2 id="zo">Zo</h2>\n<ol start="2">\n'
        "<li><strong>Een.</strong> Twee</li>\n<li>\n<p>Drie</p>\n<p>Vier</p>\n</li>\n</ol>\n<ul>\n<li>Vijf</li>\n</ul>"
        '<p>Zes<br>\nzeven <em lang="nl" dir="ltr">acht</em></p>'
    )
    found = reusable(html, ADDRESS, "ltr")
    assert found.text == (
        "Bel 112\n\nNu & meteen.\n\nZo\n2. Een. Twee\n3. Drie\n\nVier\n- Vijf\n\nZes\nzeven acht"
    )
    assert " id=" not in found.html
    assert "\u2066112\u2069" in reusable(html, ADDRESS, "rtl").text


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        '<p onclick="x">a</p>',
        "<iframe></iframe>",
        "<p>a<!-- b --></p>",
        '<a href="/" target="_top">a</a>',
    ],
)
def test_what_is_not_on_the_list_is_refused(html):
    with pytest.raises(NotReusableError, match="past niet"):
        reusable(html, ADDRESS, "ltr")


# Blocks for other sites.


def test_a_block_is_plain_html_that_loads_nothing(made):
    version = record(made.site, "nl", "antwoorden/huilen")["version"]
    address = f"{ADDRESS}nl/antwoorden/huilen/?v={version}"
    found = Tags(block(made.site, "nl", "antwoorden/huilen"))
    links = [values["href"] for tag, values in found.tags if tag == "a"]
    assert links == [address, address, "https://creativecommons.org/licenses/by/4.0/"]
    assert {tag for tag, _ in found.tags} <= {"div", "h3", "a", "p", "small"}
    assert {name for _, values in found.tags for name in values} == {"lang", "dir", "href", "rel"}
    for told in (
        "Mijn baby huilt veel",
        "Houd je baby dicht bij je.",
        f"Versie {version}",
        "22 november 2026",
    ):
        assert told in found.text
    assert "Nog niet nagekeken" in found.text
    assert record(made.site, "nl", "antwoorden/huilen")["embed"] == f"{ADDRESS}embed/nl/antwoorden/huilen.txt"


def test_professionals_find_a_block_for_every_question_step_and_appointment(made):
    for language in ("nl", "ar"):
        html = (made.site / language / "professionals/index.html").read_text(encoding="utf-8")
        linked = re.findall(rf'href="\.\./\.\./embed/{language}/([^"]+)\.txt"', html)
        wanted = [
            found["path"]
            for _, found in records(made.site)
            if found["language"] == language and found["kind"] in ("answer", "step", "appointment")
        ]
        assert sorted(linked) == sorted(wanted)
    assert OLD_TITLE not in html
    assert "../../api/1/index.json" in html


# What a host sends, and where else the data may not be.


def test_only_the_data_may_be_read_by_any_site(made):
    rules = (made.site / "_headers").read_text(encoding="utf-8")
    free = {
        f"/{file.relative_to(made.site).as_posix()}"
        for file in made.site.rglob("*")
        if file.is_file()
        and "Access-Control-Allow-Origin" in headers_for(rules, f"/{file.relative_to(made.site).as_posix()}")
    }
    data = {f"/{file.relative_to(made.site).as_posix()}" for file in (made.site / "api").rglob("*.json")}
    assert free == data and len(data) > 10
    one = headers_for(rules, "/api/1/index.json")
    assert (one["Access-Control-Allow-Origin"], one["Cache-Control"]) == ("*", "no-cache")
    assert [headers_for(rules, path).get("X-Robots-Tag") for path in ("/api/1/x", "/embed/nl/x", "/nl/")] == [
        "noindex", "noindex", None,
    ]  # fmt: skip
    assert "Access-Control-Allow-Origin" not in headers_for(rules, "/versions.json")


def test_nginx_is_told_the_same(made):
    lines = (made.site / "_nginx.conf").read_text(encoding="utf-8").splitlines()
    at = lines.index("add_header Access-Control-Allow-Origin $gids_reuse1;")
    assert lines[at - 2 : at] == [
        'set $gids_reuse1 "";',
        'if ($uri ~ "^/(api)/") { set $gids_reuse1 "*"; }',
    ]
    assert sum("Access-Control" in line for line in lines) == 1


def test_phones_search_and_sitemap_know_nothing_of_it(made):
    for file in (*made.site.glob("*/pack.json"), made.site / "sitemap.xml", made.site / "nl/search.json"):
        text = file.read_text(encoding="utf-8")
        assert "api/1" not in text and "embed/" not in text, file


def test_every_page_with_content_names_its_data(made):
    for file, found in records(made.site):
        path = "" if found["path"] == "index" else f"{found['path']}/"
        html = (made.site / found["language"] / path / "index.html").read_text(encoding="utf-8")
        named = re.findall(r'<link rel="alternate" type="application/json" href="([^"]*)">', html)
        assert [urljoin(found["address"], way) for way in named] == [
            f"{ADDRESS}{file.relative_to(made.site).as_posix()}"
        ]
    assert "api/1" not in (made.site / "nl/zoeken/index.html").read_text(encoding="utf-8")


# Again, and in part.


def test_the_same_content_and_day_give_the_same_bytes_and_another_day_the_same_digest(made, tmp_path):
    project = shutil.copytree(made.project / "content", tmp_path / "content").parent
    assert gids(project, "--today", "2026-11-22", "build").returncode == 0
    for folder in ("api", "embed"):
        assert tree(project / "site" / folder) == tree(made.site / folder)
    result = gids(
        project,
        "--today",
        "2026-11-23",
        "build",
        "--address",
        "https://stad.example/gids/",
        "--languages",
        "nl",
    )
    assert result.returncode == 0, result.stdout + result.stderr
    found = record(project / "site", "nl", "antwoorden/huilen")
    assert found["address"] == "https://stad.example/gids/nl/antwoorden/huilen/"
    assert found["built"] == index_of(project / "site")["built"] == "2026-11-23"
    assert schema(project / "site", "page")["$id"] == "https://stad.example/gids/api/1/page.schema.json"
    assert problems(found, schema(project / "site", "page"), closed=True) == []
    rules = (project / "site/_headers").read_text(encoding="utf-8")
    assert headers_for(rules, "/gids/api/1/index.json")["Access-Control-Allow-Origin"] == "*"


def test_a_language_that_was_not_renewed_keeps_its_data(made, tmp_path):
    """`gids serve` puts one language anew and finishes the same folder again."""
    site = shutil.copytree(made.site, tmp_path / "site")
    left = site / "ar/reuse"
    shutil.copytree(site / "api/1/ar", left / "api")
    shutil.copytree(site / "embed/ar", left / "embed")
    (site / "api/1/ar/antwoorden/weg.json").write_text("{}", encoding="utf-8")
    read = read_site(made.project / "content").site
    publish(site, read, read.languages, ADDRESS)
    assert tree(site) == tree(made.site)


def test_a_digest_is_that_of_all_but_the_day(made, tmp_path):
    files = made_site()
    files["content/nl/antwoorden/missend.md"] = files["content/nl/antwoorden/missend.md"].replace(
        "Lees [huilen]", "Lees ook [huilen]"
    )
    project = write_site(tmp_path, files)
    assert gids(project, "--today", "2026-11-23", "build").returncode == 0
    before, after = (
        {one["path"]: one for one in index_of(site)["pages"]} for site in (made.site, project / "site")
    )
    assert before.keys() == after.keys()
    assert {path for path in before if before[path] != after[path]} == {"antwoorden/missend"}
    # What a language shows of the Dutch changes with it.
    changed = before["antwoorden/missend"]["languages"], after["antwoorden/missend"]["languages"]
    assert all(changed[0][code]["digest"] != changed[1][code]["digest"] for code in ("nl", "ar"))

"""The configuration of the form follows the models, and its way to read and write keeps files as they are."""

import re

import pytest
from form_page import configuration
from pydantic import create_model

from gids.finish import headers_for
from gids.finish.form import fields as form_fields
from gids.finish.form import form_policy, form_words
from gids.model import KINDS, Editing, TranslationMatter
from gids.model.fields import Text
from sites import ROOT

MODELS = {
    **{f"nl-{kind or 'voorpagina'}": model for kind, model in KINDS.items()},
    "ar-stappen": TranslationMatter,
}


@pytest.fixture(scope="module")
def collections(site):
    found = {}
    for one in configuration(site)["collections"]:
        if not one.get("divider"):
            found[one["name"]] = one.get("fields") or one["files"][0]["fields"]
    return found


def inside(fields, at=()):
    """Every field with its place, also in records and lists of records."""
    for field in fields:
        yield (*at, field["name"]), field
        yield from inside(field.get("fields", ()), (*at, field["name"]))


def places(schema, records, at=()):
    """Every field of a model with its place, whether it is required, and its schema."""
    for name, own in schema["properties"].items():
        one = next((way for way in own.get("anyOf", ()) if way.get("type") != "null"), own)
        yield (*at, name), name in schema.get("required", ()), one
        record = one.get("items", one).get("$ref")
        if record:
            yield from places(records[record.split("/")[-1]], records, (*at, name))


@pytest.mark.parametrize("name", MODELS)
def test_the_form_has_every_field_of_the_model_and_no_other(collections, name):
    schema = MODELS[name].model_json_schema()
    wanted = {place: (required, one) for place, required, one in places(schema, schema["$defs"])}
    found = {place: field for place, field in inside(collections[name]) if place[0] != "body"}
    assert found.keys() == wanted.keys()
    for place, field in found.items():
        required, one = wanted[place]
        assert field["required"] == required, place
        assert field["label"].strip() and field["hint"].strip(), place
        if "enum" in one:
            assert [option["value"] for option in field["options"]] == one["enum"], place
        pattern = one.get("pattern") or one.get("items", {}).get("pattern")
        if pattern and "options" not in field:
            assert field["pattern"][0] == pattern, place
        assert field.get("min") == one.get("minItems"), place


def test_pages_are_not_taken_away_here_and_translations_not_begun(site):
    """Both touch more than one file: there are commands for them."""
    folders = [one for one in configuration(site)["collections"] if "folder" in one]
    assert len(folders) == 5 * 6
    for one in folders:
        assert (one["create"], one["delete"]) == (one["folder"].startswith("content/nl/"), False), one["name"]


def test_choices_are_what_the_content_has(collections, site):
    fields = dict(inside(collections["nl-stappen"]))
    assert {one["value"] for one in fields[("phase",)]["options"]} == {
        "zwanger", "geboorte", "eerste-jaar", "peuter", "school",
    }  # fmt: skip
    assert {"value": "koorts", "label": "koorts"} in fields[("drawing",)]["options"]
    assert {"value": "gids/crib", "label": "crib"} in fields[("icon",)]["options"]
    assert {one["value"] for one in fields[("after",)]["options"]} == {
        file.stem for file in (ROOT / "content/nl/stappen").glob("*.md")
    }
    answers = dict(inside(collections["nl-afspraken"]))[("answers",)]["options"]
    assert {"value": "antwoorden/koorts", "label": "Mijn kind heeft koorts, wat doe ik?"} in answers


def test_a_field_without_words_or_place_in_the_form_is_refused():
    order = form_words()["kinds"]["over"]["fields"]
    more = create_model("Meer", __base__=KINDS["over"], nieuw=(Text, ...))
    with pytest.raises(ValueError, match="nieuw"):
        form_fields.fields_of(more, order, {})
    with pytest.raises(KeyError, match="nieuw"):
        form_fields.fields_of(more, [*order, "nieuw"], {})


def test_every_word_of_the_form_is_used(collections):
    used = {place[-1] for fields in collections.values() for place, _ in inside(fields)}
    assert {name.split(".")[-1] for name in form_words()["fields"]} <= used
    for words in form_words()["kinds"].values():
        assert len(words["fields"]) == len(set(words["fields"]))


def test_every_page_read_and_written_again_is_the_same_file(site, chromium, address):
    page = chromium.new_page()
    page.goto(f"{address}beheer/form.css")
    texts = {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted((ROOT / "content").rglob("*.md"))
    }
    again = page.evaluate(
        """async ([module, texts]) => {
             const { fromFile, toFile } = await import(module);
             return Object.fromEntries(Object.entries(texts).map(([path, text]) => {
               const once = toFile(fromFile(text));
               if (toFile(fromFile(once)) !== once) throw new Error(path);
               return [path, once];
             }));
           }""",
        [f"{address}beheer/page.js", texts],
    )
    page.close()
    assert len(texts) > 700
    changed = [path for path, text in texts.items() if again[path] != text]
    for path in changed:  # quotes that YAML does not need, and an empty list: no more than that
        assert bare(again[path]) == bare(texts[path]), path
    assert len(changed) < len(texts) / 100


def bare(text):
    return re.sub(r"^\w+: \[\]\n", "", text, flags=re.MULTILINE).replace('"', "")


HARD = """---
title: "Waarom: 'ja' of nee?"
summary: nee
search: [0900, "1,5 liter", "yes", 39 graden, "#hik", 1e5, c++]
review: {state: draft}
---

Tekst vooraf.

!!! call "Bel {{ contact.emergency.phone }}"
    Een.

    - twee

Na het kader.

## Kop zonder anker

### Kop met *nadruk* { #kop-2 }

- een
    - twee
"""


def test_hard_words_stay_what_they_were(chromium, address):
    page = chromium.new_page()
    page.goto(f"{address}beheer/form.css")
    again, values, new = page.evaluate(
        """async ([module, text]) => {
             const { fromFile, toFile } = await import(module);
             const values = fromFile(text);
             const step = { title: "x", when: [{ from: "week 8", best: "" }], safety: false, order: "4",
               body: [{ type: "kader", kind: "call", title: "A\\nB", text: "een\\r\\n\\r\\ntwee\\n" }] };
             return [toFile(values), values, toFile(step)];
           }""",
        [f"{address}beheer/page.js", HARD],
    )
    page.close()
    assert again == HARD
    assert values["search"][0] == "0900"
    assert [part["type"] for part in values["body"]] == ["tekst", "kader", "tekst", "deel"]
    assert (
        new == '---\ntitle: x\nwhen: {from: week 8}\norder: 4\n---\n\n!!! call "A B"\n    een\n\n    twee\n'
    )


def test_the_form_is_no_part_of_what_parents_load(site):
    for file in (
        *site.glob("*/pack.json"),
        site / "sitemap.xml",
        site / "index.html",
        site / "nl/index.html",
    ):
        assert "beheer" not in file.read_text(encoding="utf-8"), file
    page = (site / "beheer/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "beheer/" in (site / "sw.js").read_text(encoding="utf-8")
    rules = (site / "_headers").read_text(encoding="utf-8")
    sent = headers_for(rules, "/beheer/index.html")
    assert sent["X-Robots-Tag"] == "noindex"
    policy = sent["Content-Security-Policy"].removesuffix("; frame-ancestors 'none'")
    assert policy.replace("'", "&#x27;") in page


def test_the_policy_lets_the_form_ask_only_where_it_saves():
    def asked(**editing):
        policy = form_policy("{}", Editing(repo="stad/gids", **editing) if editing else None)
        return dict(part.split(" ", 1) for part in policy.split("; "))["connect-src"]

    assert asked() == "'self'"
    assert asked(backend="github") == "'self' https://api.github.com"
    assert asked(backend="gitlab") == "'self' https://gitlab.com"
    assert asked(backend="gitlab", base_url="https://git.stad.example/") == "'self' https://git.stad.example"

"""Reuse by others, on the real content: every page in every language."""

import json
import re

import pytest
from json_schema import problems
from reading_json import LICENCE, Tags, block, file_at, index_of, letters, records, schema

from sites import LANGUAGES

ADDRESS = "https://eerste1000dagen.example/"
ALLOWED = {
    *("a", "b", "bdi", "br", "details", "div", "em", "h2", "h3", "img", "li", "ol", "p", "span", "strong"),
    *("summary", "ul"),
}


@pytest.fixture(scope="module")
def found(site):
    return {(one["language"], one["path"]): one for _, one in records(site)}


def test_all_pages_are_there_in_all_languages_with_the_version_of_the_site(site, found):
    versions = json.loads((site / "versions.json").read_bytes())
    del versions["*"]
    assert len(versions) > 100
    assert set(found) == {(code, path or "index") for code in LANGUAGES for path in versions}
    for (_, path), one in found.items():
        assert one["version"] == versions["" if path == "index" else path]


def test_all_pages_are_as_the_schema_says(site, found):
    whole = schema(site, "page")
    assert [problem for one in found.values() for problem in problems(one, whole, closed=True)] == []
    assert all(one["facts"] == {} for one in found.values() if one["kind"] in ("about", "home"))


def test_the_index_names_every_page_and_tells_whether_a_copy_is_old(site, found):
    index = index_of(site)
    assert problems(index, schema(site, "index"), closed=True) == []
    told = {
        (code, page["path"]): (page["version"], page["kind"], one["digest"], one["updated"], one["state"])
        for page in index["pages"]
        for code, one in page["languages"].items()
    }
    assert told == {
        key: (one["version"], one["kind"], one["digest"], one["updated"], one["state"])
        for key, one in found.items()
    }
    assert [page["path"] for page in index["pages"]] == sorted(page["path"] for page in index["pages"])


def test_every_address_leads_to_a_file_of_the_site(site, found):
    seen = set()
    for one in found.values():
        seen |= {address for _, address in re.findall(r'\b(href|src)="([^"]*)"', one["body"]["html"])}
        seen |= {one["address"], one["embed"], one["schema"]}
        seen |= {other[key] for other in one["languages"] for key in ("address", "json")}
        seen |= {one[key]["address"] for key in ("code", "drawing") if one[key]}
    own = {address for address in seen if address.startswith(ADDRESS)}
    assert len(own) > 1000
    assert [address for address in own if not file_at(site, ADDRESS, address).is_file()] == []
    others = {address for address in seen - own if not address.startswith(("https://", "tel:"))}
    assert others == set(), "an address that needs to know where it stands"


def test_paths_in_facts_are_pages(found):
    paths = {path for _, path in found}
    for one in found.values():
        facts = one["facts"]
        named = [*one["changes"], *(path for key in NAMES for path in facts.get(key) or [])]
        named += [facts[key] for key in ("supersedes",) if facts.get(key)]
        named += [facts["next"]] if isinstance(facts.get("next"), str) else facts.get("next") or []
        assert set(named) <= paths, one["address"]


NAMES = ("related", "after", "or", "appointments", "answers", "pages", "replaced_by")


def test_the_text_is_that_of_the_page_and_needs_nothing_of_it(site, found):
    for one in found.values():
        html = file_at(site, ADDRESS, one["address"]).read_text(encoding="utf-8")
        body = Tags(one["body"]["html"])
        assert {tag for tag, _ in body.tags} <= ALLOWED, one["address"]
        names = {name for _, values in body.tags for name in values}
        assert names <= {"href", "rel", "class", "lang", "dir", "start", "src", "alt"}, one["address"]
        assert letters(one["body"]["text"]) == letters(body.text)
        shown = Tags(re.sub(r"<(meta|link|input|path|use)\b[^>]*>|<!doctype html>|<hr>", "", article(html)))
        assert " ".join(body.text.split()) in " ".join(shown.text.split()), one["address"]
        assert one["title"] in shown.text or one["kind"] == "home"


def article(html):
    """The main part of a page, without its drawings."""
    return re.sub(
        r"<svg.*?</svg>", "", html[html.index("<main") : html.index("</main>") + 7], flags=re.DOTALL
    )


def test_every_block_is_plain_and_names_version_and_licence(site, found):
    for (code, path), one in found.items():
        text = block(site, code, path)
        tags = Tags(text).tags
        assert {tag for tag, _ in tags} <= {"div", "h3", "a", "p", "small"}, path
        assert {name for _, values in tags for name in values} <= {"lang", "dir", "href", "rel"}, path
        links = [values["href"] for tag, values in tags if tag == "a"]
        assert links == [f"{one['address']}?v={one['version']}"] * 2 + [LICENCE]
        assert one["version"] in text
        assert "112" in text or not one["safety"]


def test_hosts_that_read_few_rules_read_these(site):
    rules = (site / "_headers").read_text(encoding="utf-8")
    assert sum(line.startswith("/") for line in rules.splitlines()) <= 100

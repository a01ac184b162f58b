"""The fixed words: every word is used somewhere, and every word that is used exists."""

import re

import pytest
import yaml

from sites import DATA, ROOT

# Groups whose keys come from data files or loops: one use of the group uses all of its words.
BY_PREFIX = ("ages", "topics", "contacts", "nav", "months")
# `build.words["a"]["b"]`, `interface["a"]["b"]`, and `words = build.words["a"]` followed by `words["b"]`.
IN_TEMPLATE = re.compile(r"\b(?:ui|notfound_ui|words_of\[[^\]]+\])\.([a-z_]+)(?:\.([a-z_]+))?")
IN_CODE = re.compile(r"\b(?:words|interface)\[\"([a-z_]+)\"\](?:\[\"([a-z_]+)\"\])?")
ALIAS = re.compile(r"\bwords(?:, \w+)? = (?:\w+, )?build\.words\[\"([a-z_]+)\"\]")


def flat(words, at=()):
    for key, value in words.items():
        if isinstance(value, dict):
            yield from flat(value, (*at, key))
        else:
            yield (*at, key)


def in_code(text):
    """The keys that Python code uses; within a function, `words` may stand for one group."""
    for function in re.split(r"\n(?=def |class )", text):
        alias = ALIAS.search(function)
        for first, second in IN_CODE.findall(function):
            if alias and first != alias[1]:
                yield (alias[1], first)
            else:
                yield (first, second) if second else (first,)


def used():
    found = set()
    for file in (ROOT / "overrides").rglob("*.html"):
        for first, second in IN_TEMPLATE.findall(file.read_text(encoding="utf-8")):
            found.add((first, second) if second and second != "format" else (first,))
    for file in (ROOT / "hooks").rglob("*.py"):
        if "rules" not in file.parts and "reading" not in file.parts:
            found |= set(in_code(file.read_text(encoding="utf-8")))
    return found


@pytest.fixture(scope="module")
def words():
    return yaml.safe_load((DATA / "ui" / "nl.yml").read_text(encoding="utf-8"))


def test_every_word_of_the_site_is_used(words):
    uses = used()
    groups = {use[0] for use in uses}
    unused = [
        ".".join(key)
        for key in flat(words)
        if not (key[0] in BY_PREFIX and key[0] in groups) and key[:2] not in uses
    ]
    assert unused == []


def test_every_word_that_is_used_exists(words):
    known = {key[:length] for key in flat(words) for length in (1, 2)}
    assert sorted(use for use in used() if use not in known) == []


def test_the_search_for_used_words_finds_them():
    uses = used()
    assert {
        ("site", "name"),
        ("page", "source_by"),
        ("search", "title"),
        ("help", "to_confirm"),
        ("state", "ask"),
    } <= uses
    assert len(uses) > 50

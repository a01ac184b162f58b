"""The fixed words: every word is used somewhere, and every word that is used exists."""

import re

import pytest
import yaml

from sites import DATA, ROOT

# Groups whose keys come from data files or loops: one use of the group uses all of its words.
BY_PREFIX = (
    *("ages", "topics", "contacts", "nav", "phases", "situations", "needs", "costs", "places", "events"),
    *("terms", "drawings"),
)
# `build.words["a"]["b"]`, `interface["a"]["b"]`, and `words = build.words["a"]` followed by `words["b"]`.
IN_TEMPLATE = re.compile(r"\b(?:ui|notfound_ui|words_of\[[^\]]+\])\.([a-z_]+)(?:\.([a-z_]+))?")
IN_CODE = re.compile(r"\b(?:words|interface)\[\"([a-z_]+)\"\](?:\[\"([a-z_]+)\"\])?")
# `words["steps"][f"scope_{…}"]`: all words of that group that start so; `phrases["week"]` are words of moments.
BY_START = re.compile(r"words\[\"([a-z_]+)\"\]\[f\"([a-z]+_)\{")
PHRASE = re.compile(r"phrases\[\"([a-z_]+)\"(?: if [a-z.]+ else \"([a-z_]+)\")?\]")
# The scripts have the words of `plan`: `words.ask`, or the key as a text.
IN_SCRIPT = re.compile(r"\bwords\.([a-z_]+)|\bsay\(\"([a-z_]+)\"|\"([a-z_]+)\"")
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
            text = file.read_text(encoding="utf-8")
            found |= set(in_code(text))
            found |= {("moments", name) for match in PHRASE.findall(text) for name in match if name}
    return found


def used_in_scripts():
    """The words of `plan` that scripts use for certain, and all texts in them that may be such a word."""
    certain, possible = set(), set()
    for file in (ROOT / "overrides/assets").glob("plan*.js"):
        for word, said, text in IN_SCRIPT.findall(file.read_text(encoding="utf-8")):
            certain |= {("plan", name) for name in (word, said) if name}
            possible |= {("plan", name) for name in (word, said, text) if name}
    return certain, possible


def starts():
    """The beginnings of words that code puts together: (group, beginning)."""
    return {
        found
        for file in (ROOT / "hooks").rglob("*.py")
        for found in BY_START.findall(file.read_text(encoding="utf-8"))
    }


@pytest.fixture(scope="module")
def words():
    return yaml.safe_load((DATA / "ui" / "nl.yml").read_text(encoding="utf-8"))


def test_every_word_of_the_site_is_used(words):
    uses = used() | used_in_scripts()[1]
    groups = {use[0] for use in uses}
    unused = [
        ".".join(key)
        for key in flat(words)
        if not (key[0] in BY_PREFIX and key[0] in groups)
        and key[:2] not in uses
        and not any(key[0] == group and key[1].startswith(start) for group, start in starts())
    ]
    assert unused == []


def test_every_word_that_is_used_exists(words):
    known = {key[:length] for key in flat(words) for length in (1, 2)}
    assert sorted(use for use in used() | used_in_scripts()[0] if use not in known) == []


def test_the_search_for_used_words_finds_them():
    uses = used()
    assert {
        ("site", "name"),
        ("page", "source_by"),
        ("search", "title"),
        ("help", "to_confirm"),
        ("state", "ask"),
        ("moments", "next_year_day"),
        ("steps", "born_in"),
    } <= uses
    assert ("plan", "no_appointment") in used_in_scripts()[0]
    assert ("steps", "scope_") in starts()
    assert len(uses) > 50

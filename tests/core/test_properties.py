"""What holds for every input, tried with many that a program makes up. The same ones on every run."""

import re
from html.parser import HTMLParser

import markdown
import pytest
from bad_inputs import ABOUT, DATA, ONLY_DUTCH, REGION_YML, SLEEP, TEXT, UI_YML, base_site
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gids.cli.checked import read_and_check
from gids.cli.icons import Icons, icon_folders
from gids.cli.project import Project
from gids.findings import has_errors
from gids.model import Age, AgeRange
from gids.reading import read_site
from gids.reading.outline import read_body
from gids.rules import check
from gids.translations import fingerprint
from sites import BODY, MATTER, ROOT, page, write_site

steady = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
ICONS = Icons(icon_folders(ROOT))
VALID = page(MATTER, BODY)
# Pieces that mean something to YAML, Markdown or HTML, beside letters of five scripts.
# fmt: off
PIECES = st.sampled_from([
    *"\n\t {}[]()<>#*_`~|!?:;&%@\"'\\/=-+.,0129aZ", "---\n", "...\n", "\r\n", "    ", "- ", "1. ", "## ", "!!! call",
    "](", "{: ", "{ #a }", "{{ ", " }}", "javascript:", "<b>", "https://a.nl", "koorts.md", "null", "no", "&a ", "*a",
    "é", "ı", "ع", "ї", "ł", "\u202e", "\u200f", "\0", "\ufeff", "\U0001f476",
])
# fmt: on
SOUP = st.lists(PIECES, max_size=30).map("".join)
ANY_TEXT = st.one_of(SOUP, st.text(st.characters(exclude_categories=["Cs"]), max_size=40))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return write_site(tmp_path_factory.mktemp("site"), {**base_site(), **ONLY_DUTCH})


def findings_with(site, path, content, today):
    """Check the site with one file changed, and put everything back."""
    file = site / path
    before = file.read_bytes() if file.exists() else None
    write_site(site, {path: content})
    try:
        read = read_site(site / "content")
        return list(read.findings) + (check(read.site, today, ICONS) if read.site else [])
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


def assert_sound(findings, path, content):
    """Every finding sorts, is complete, and has a place inside the file."""
    assert sorted(findings, reverse=True) == sorted(findings)[::-1]
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for item in findings:
        assert item.found.strip() and item.expected.strip() and item.repair.strip()
        assert item.line >= 1 and item.column >= 1
        if item.path == path:
            assert item.line <= len(lines)
            assert item.column <= len(lines[item.line - 1]) + 1


@st.composite
def mutated(draw, whole):
    """A text with some characters or lines removed, doubled, added or replaced, or cut off."""
    for _ in range(draw(st.integers(1, 3))):
        way = draw(
            st.sampled_from(["delete", "double", "insert", "replace", "cut", "line away", "line twice"])
        )
        lines = whole.split("\n")
        start = draw(st.integers(0, len(whole)))
        end = min(len(whole), start + draw(st.integers(1, 12)))
        row = draw(st.integers(0, len(lines) - 1))
        if way == "delete":
            whole = whole[:start] + whole[end:]
        elif way == "double":
            whole = whole[:end] + whole[start:]
        elif way == "insert":
            whole = whole[:start] + draw(ANY_TEXT) + whole[start:]
        elif way == "replace":
            whole = whole[:start] + draw(ANY_TEXT) + whole[end:]
        elif way == "cut":
            whole = whole[:start]
        else:
            lines[row : row + 1] = [] if way == "line away" else [lines[row]] * 2
            whole = "\n".join(lines)
    return whole


@given(content=mutated(VALID))
@settings(steady, max_examples=250)
def test_a_damaged_page_never_stops_the_checks(site, today, content):
    assert_sound(findings_with(site, SLEEP, content, today), SLEEP, content)


@given(body=SOUP)
@settings(steady, max_examples=200)
def test_any_text_below_the_front_matter_can_be_checked(site, today, body):
    content = page(ABOUT, body)
    assert_sound(findings_with(site, TEXT, content, today), TEXT, content)


@given(content=st.binary(max_size=200))
@settings(steady, max_examples=60)
def test_random_bytes_never_stop_the_checks(site, today, content):
    findings = findings_with(site, SLEEP, content, today)
    assert_sound(findings, SLEEP, content)
    assert has_errors(findings)


@pytest.mark.parametrize(("name", "whole"), [("region.yml", REGION_YML), ("ui/nl.yml", UI_YML)])
def test_a_damaged_data_file_never_stops_the_checks(site, today, name, whole):
    @given(content=mutated(whole))
    @settings(steady, max_examples=60)
    def damaged(content):
        assert_sound(findings_with(site, DATA + name, content, today), DATA + name, content)

    damaged()


@given(content=mutated(VALID))
@settings(steady, max_examples=20)
def test_the_same_page_always_gives_the_same_findings(site, today, content):
    write_site(site, {SLEEP: content})
    try:
        first, second = (read_and_check(Project.at(site), today)[1] for _ in range(2))
    finally:
        write_site(site, {SLEEP: VALID})
    assert first == second == sorted(first)


# The schema: no key can be wrong without a word about it.

KEYS = re.findall(r"^([a-z_]+):", MATTER, re.MULTILINE)
OPTIONAL = {"safety"}
YAML_VALUES = st.one_of(
    SOUP,
    st.sampled_from(
        ["", "~", "[]", "{}", "[[]]", "{a: b}", "no", "2026-13-45", "1e9", "=", "<<", "!!set {a}", "|\n"]
    ),
)


def without(key):
    """The front matter without a key and the lines that belong to it."""
    return re.sub(rf"^{key}:.*\n(?: .*\n)*", "", MATTER, flags=re.MULTILINE)


@pytest.mark.parametrize("key", KEYS)
def test_any_value_of_a_key_can_be_checked(site, today, key):
    @given(value=YAML_VALUES)
    @settings(steady, max_examples=15)
    def filled(value):
        content = page(f"{without(key)}{key}: {value}\n", BODY)
        assert_sound(findings_with(site, SLEEP, content, today), SLEEP, content)

    filled()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", ["{a: {b: c}}", "[[[x]]]", "[{a: b}]", "", "{}"])
def test_a_value_of_the_wrong_type_is_an_error(site, today, key, value):
    assert has_errors(findings_with(site, SLEEP, page(f"{without(key)}{key}: {value}\n", BODY), today))


@pytest.mark.parametrize("key", [key for key in KEYS if key not in OPTIONAL])
def test_a_key_that_is_removed_is_an_error(site, today, key):
    findings = findings_with(site, SLEEP, page(without(key), BODY), today)
    assert [item.rule for item in findings] == ["V07"]


@given(key=st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True).filter(lambda key: key not in KEYS))
@settings(steady, max_examples=60)
def test_a_key_that_is_added_is_an_error(site, today, key):
    known = {"questions", "reader_test"}
    findings = findings_with(site, SLEEP, page(f"{MATTER}{key}: x\n", BODY), today)
    assert [item.rule for item in findings if item.severity == "error"] == ["V08" if key in known else "V06"]


# What passes the checks is harmless, whatever the engine's Markdown makes of it.

TAGS = {"p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "div", "code", "br", "img"}
# fmt: off
HOSTILE = st.sampled_from([
    "[x](", "![x](", "[x]", "[a]:", "](", ")", "//a.nl", "javascript:a", "jAva\tscript:", "https://a.nl", "tel:1", " ",
    "\n", "\n\n", "    ", "- ", "1. ", "# ", "#a", "## A { #a }", "{: #b onclick=a }", "{.x}", "{ #c }", "<b>", "<a@a.nl>",
    "<1@a.nl>", "<", ">", "&lt;", "&#60;", "\\", "`", "```\n", "~~~\n", "> ", "a | b", "\n:|:\n", "|--|--|", "[TOC]",
    "===", "---", "!!! call", ' "Bel"\n    ', "!!! x", "*", "**", "_", "woord", "data:", "../antwoorden/huilen.md", "#a)",
    "'t'", '"t"', "=", "{", "}",
])
# fmt: on


class Shown(HTMLParser):
    """Collects tags with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def assert_harmless(html):
    for tag, attributes in Shown(html).tags:
        assert tag in TAGS
        kind = attributes.pop("class", "")
        assert kind in ("", "admonition call", "admonition doctor", "admonition-title")
        assert re.fullmatch(r"[a-z0-9-]*", attributes.pop("id", ""))
        assert re.match(r"https://|[\w./-]*\.md(#|$)|#|$", attributes.pop("href", ""))
        assert attributes.pop("start", "1").isdigit()
        assert set(attributes) <= {"src", "alt"}
        assert not re.search(r"^\s*(//|[a-z]+:)", attributes.get("src", ""), re.IGNORECASE)


def rendered(body):
    """What MkDocs makes of a text: our extensions, and the three that it always adds."""
    return markdown.markdown(
        body.lstrip("\n"),
        extensions=["toc", "tables", "fenced_code", "admonition", "attr_list", "sane_lists"],
    )


@given(body=st.lists(HOSTILE, min_size=1, max_size=9).map("".join))
@settings(steady, max_examples=1500)
def test_a_text_that_is_accepted_becomes_harmless_html(site, today, body):
    content = page(ABOUT, body)
    if not has_errors(findings_with(site, TEXT, content, today)):
        assert_harmless(rendered(body))


@given(body=mutated(BODY))
@settings(steady, max_examples=300)
def test_a_damaged_text_that_is_accepted_becomes_harmless_html(site, today, body):
    content = page(MATTER, body)
    if not has_errors(findings_with(site, SLEEP, content, today)):
        assert_harmless(rendered(body))


# Fingerprints and ages

WORD = st.text(st.sampled_from("abcéığعї.?!1"), min_size=1, max_size=6)
WORDS = st.lists(WORD, min_size=1, max_size=12)


@given(
    words=WORDS,
    spaces=st.lists(st.sampled_from([" ", "  ", "\n", "\r\n", "\n\n", " \t"]), min_size=12, max_size=12),
)
@settings(steady, max_examples=200)
def test_a_fingerprint_does_not_change_with_spaces_and_line_ends(words, spaces):
    loose = "".join(word + space for word, space in zip(words, spaces, strict=False))
    assert fingerprint("Titel", "Kort.", loose) == fingerprint("Titel", "Kort.", " ".join(words))


@given(words=WORDS, other=WORD, at=st.integers(0, 11))
@settings(steady, max_examples=200)
def test_a_fingerprint_changes_with_a_word(words, other, at):
    changed = [*words]
    changed[at % len(words)] = other + "x"
    assert fingerprint("Titel", "Kort.", " ".join(words)) != fingerprint("Titel", "Kort.", " ".join(changed))


@given(words=WORDS)
@settings(steady, max_examples=50)
def test_words_that_move_from_the_title_to_the_summary_change_the_fingerprint(words):
    assert fingerprint(" ".join(words), "", "x") != fingerprint("", " ".join(words), "x")


AGES = st.one_of(
    st.just("zwanger"),
    st.just("geboorte"),
    st.builds(
        lambda number, unit: f"{number} {unit}",
        st.integers(1, 99),
        st.sampled_from(["weken", "maanden", "jaar"]),
    ),
)


@given(first=AGES, second=AGES)
@settings(steady, max_examples=200)
def test_a_range_of_ages_is_read_only_from_young_to_old(first, second):
    if Age.parse(first) < Age.parse(second):
        ages = AgeRange.parse(f"{first} - {second}")
        assert (ages.start, ages.end) == (Age.parse(first), Age.parse(second))
    else:
        with pytest.raises(ValueError, match="jonger"):
            AgeRange.parse(f"{first} - {second}")


@given(number=st.integers(0, 80))
@settings(steady, max_examples=80)
def test_twelve_months_are_one_year_and_seven_days_one_week(number):
    assert Age.parse(f"{number} jaar") == Age.parse(f"{12 * number} maanden")
    assert Age.parse(f"{number} weken") == Age.parse(f"{7 * number} dagen")


RANGES = st.builds(lambda start, length: (start, start + length), st.integers(0, 60), st.integers(1, 60))


@given(one=RANGES, two=RANGES)
@settings(steady, max_examples=200)
def test_ranges_overlap_when_they_share_a_month(one, two):
    first, second = (AgeRange.parse(f"{start} maanden - {end} maanden") for start, end in (one, two))
    assert first.overlaps(second) == second.overlaps(first) == bool(set(range(*one)) & set(range(*two)))


@given(text=ANY_TEXT)
@settings(steady, max_examples=200)
def test_a_text_that_is_no_age_is_refused_without_a_crash(text):
    for parse in (Age.parse, AgeRange.parse):
        try:
            parse(text)
        except ValueError as error:
            assert str(error)


@given(body=ANY_TEXT)
@settings(steady, max_examples=300)
def test_the_outline_of_any_text_lies_inside_the_text(body):
    outline = read_body(body, 10).outline
    lines = body.split("\n")
    for item in (*outline.blocks, *outline.headings, *outline.links, *outline.tokens):
        assert 10 <= item.line < 10 + len(lines)

"""The wrong example of a rule is reported by that rule, and the right one is not.

An example is a fragment. `PLACES` says for each rule where it stands in a small site. What is no fragment but a
description stands in `DESCRIBED`; those rules have a bad input of their own in tests/core or tests/build.
"""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "core"))

import bad_appointments
import bad_codes
import bad_drawings
import bad_inputs
import bad_steps

from gids.cli.checked import read_and_check
from gids.cli.project import Project
from gids.findings import RULES
from gids.rules import plain_findings
from sites import BODY, CRYING, MATTER, page, valid_site, write_site

SLEEP, REGION = bad_inputs.SLEEP, bad_inputs.REGION
FEVER = {
    "content/nl/antwoorden/koorts.md": page(
        CRYING.replace("huilt veel", "heeft koorts"), "## Bellen { #bellen }\n\nBel.\n"
    ),
    "content/assets/rug.svg": bad_drawings.SVG,
}
SITE = {**valid_site(), **bad_inputs.ONLY_DUTCH, **FEVER}
ANSWERS = {**bad_inputs.base_site(), **bad_inputs.ONLY_DUTCH, **FEVER}
STEPS = {
    **bad_inputs.base_site(),
    **bad_steps.STEPS,
    bad_steps.FOLDER + "kraamzorg-aanmelden.md": bad_steps.STEPS[bad_steps.MIDWIFE],
}
VISITS = {**bad_inputs.base_site(), **bad_appointments.APPOINTMENTS, **FEVER}
VISITS[bad_inputs.UI] = VISITS[bad_inputs.UI].replace("who: {arts", "who: {jeugdarts: De jeugdarts, arts")


def with_keys(matter, fragment):
    """Put the keys of a fragment in front matter, in the place of the same keys."""
    blocks = {}
    for block in re.findall(r"^\S.*(?:\n[ \t].*)*", fragment, re.MULTILINE):
        blocks.setdefault(block.split(":")[0], []).append(block)
    for key, lines in blocks.items():
        old = re.compile(rf"^{re.escape(key)}:.*\n(?:[ \t-].*\n)*", re.MULTILINE)
        new = "\n".join(lines) + "\n"
        matter = old.sub(lambda _, new=new: new, matter, count=1) if old.search(matter) else matter + new
    return matter


def answer(fragment):
    return {**SITE, SLEEP: page(with_keys(MATTER, fragment), BODY)}


def inside(pattern, base=MATTER, site=SITE, file=SLEEP, body=BODY):
    """Give a function that puts a fragment in the place of what a pattern finds in front matter."""

    def place(fragment):
        assert len(re.findall(pattern, base)) == 1, pattern
        return {**site, file: page(re.sub(pattern, lambda _: fragment, base), body)}

    return place


def text(fragment):
    return {**SITE, SLEEP: page(MATTER, f"{fragment}\n\nHoud je baby vast.\n")}


def whole(fragment):
    return {**SITE, SLEEP: f"{fragment}\n"}


def at_path(fragment):
    return {**SITE, fragment: page(MATTER, BODY)}


def named(fragment):
    return at_path(f"content/nl/antwoorden/{fragment}")


def step(fragment):
    return {**STEPS, bad_steps.CARE: page(with_keys(bad_steps.MATTER, fragment), bad_steps.BODY)}


def visit(fragment):
    return {
        **VISITS,
        bad_appointments.MAY: page(with_keys(bad_appointments.MATTER, fragment), bad_appointments.BODY),
    }


def code(fragment):
    line = {"code": "2", "page": "antwoorden/huilen", "since": "2026-11-22", "why": "Brief"}
    key, value = fragment.split(": ", 1)
    joined = ", ".join(f"{name}: {said}" for name, said in {**line, key: value}.items())
    return {**ANSWERS, bad_codes.LINKS: f"{bad_codes.HOME}- {{{joined}}}\n"}


def region(old, **more):
    """Give a function that puts a fragment in the region, in the place of `old`."""

    def place(fragment):
        assert bad_inputs.REGION_YML.count(old) == 1
        return {**ANSWERS, REGION: bad_inputs.REGION_YML.replace(old, fragment)}

    return place


def period(fragment):
    return {**STEPS, REGION: STEPS[REGION].replace("opens: 2026-07-10, closes: 2026-07-20", fragment)}


def drawing(fragment):
    svg = fragment.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ') + '<path d="M4 4h9"/></svg>\n'
    return {**bad_inputs.base_site(), **bad_drawings.DUTCH, bad_drawings.FILE: svg}


def drawn(fragment):
    return {**answer(fragment), "content/assets/drawings/koorts.svg": bad_drawings.SVG}


def security(fragment):
    return {**ANSWERS, REGION: f"{bad_inputs.REGION_YML}{fragment}\n"}


def words(fragment):
    return {
        **bad_inputs.base_site(),
        bad_inputs.UI_AR: bad_inputs.UI_AR_YML.replace('call: "اتصل {number}"', fragment),
    }


REVIEW = MATTER.replace(
    "{state: draft}", "{state: reviewed, by: A, role: arts, on: 2025-11-02, again: 2027-11-02}"
)
PLACES = {
    "B07": at_path,
    "B08": named,
    "B10": at_path,
    "A01": at_path,
    "V01": whole,
    "V02": whole,
    **dict.fromkeys(
        ["V03", "V04", "V05", "V06", "V08", "V10", "V11", "V12", "V14", "V16", "V17", "P01"], answer
    ),
    "V09": inside(r"on: 2025-11-02", REVIEW),
    "R01": inside(r"again: 2027-11-02", REVIEW),
    "V13": inside(r'url: "[^"]*"'),
    "V19": inside("read: 2026-11"),
    "R04": inside("read: 2026-11"),
    "D02": region('phone: "112"'),
    "D03": region("doctor:\n    own: true"),
    "R03": region("own: true"),
    "S01": inside("until: week 16", bad_steps.MATTER, STEPS, bad_steps.CARE, bad_steps.BODY),
    **dict.fromkeys(["S02", "S03", "S05", "S06"], step),
    "S08": period,
    **dict.fromkeys(["M01", "M04", "M05", "M06"], visit),
    **dict.fromkeys(["K01", "K03", "K04", "K07"], code),
    **{f"T{number:02}": text for number in range(1, 16)},
    "E02": text,
    "E05": text,
    "G01": drawn,
    "G05": drawing,
    "H04": security,
    "U04": words,
}
# The right example of these is a description.
ONLY_WRONG = {"R01", "R03"}
_FILES = "a state of a file, not a text"
_TWO = "takes two pages, files or moments"
_WHOLE = "a property of a whole page or file"
DESCRIBED = {
    **dict.fromkeys(
        ["B01", "B02", "B03", "B04", "B05", "B06", "B09", "B11", "D01", "U01", "G02", "G03", "G04"], _FILES
    ),
    **dict.fromkeys(
        [
            "S07",
            "S09",
            "M02",
            "C10",
            "C11",
            "C12",
            "C13",
            "K02",
            "K05",
            "K06",
            "K10",
            "K11",
            "K12",
            "K13",
            "W01",
        ],
        _TWO,
    ),
    **dict.fromkeys(
        [
            "L01",
            "L02",
            "L03",
            "L04",
            "L05",
            "L06",
            "L07",
            "E06",
            "E07",
            "A02",
            "A03",
            "A04",
            "D05",
            "U02",
            "U03",
        ],
        _TWO,
    ),
    **dict.fromkeys(["V07", "V15", "V18", "V20", "D04", "S04", "T16", "M03", "M07", "R02"], _WHOLE),
    **dict.fromkeys(["C01", "C02", "C03", "C04", "C05", "C06", "E01", "E03", "E04", "E08"], _WHOLE),
    **dict.fromkeys(["H01", "H02", "H03"], "depends on the day"),
    **dict.fromkeys(["H10", "H11"], "only of what a build made"),
    **dict.fromkeys(["R05", "R06"], "only before a launch"),
}


def codes_of(files, folder, today):
    """Give the codes of all findings, those of plain language too."""
    site, findings = read_and_check(Project.at(write_site(folder, files)), today)
    return {finding.rule for finding in (*findings, *(plain_findings(site) if site else ()))}


@pytest.mark.parametrize("rule", PLACES)
def test_the_examples_of_a_rule_are_what_it_says(rule, tmp_path, today):
    assert rule in codes_of(PLACES[rule](RULES[rule].wrong), tmp_path / "wrong", today)
    if rule not in ONLY_WRONG:
        assert rule not in codes_of(PLACES[rule](RULES[rule].right), tmp_path / "right", today)


def test_every_example_is_a_fragment_that_is_tried_or_a_description():
    known = PLACES.keys() | DESCRIBED.keys()
    assert not PLACES.keys() & DESCRIBED.keys()
    assert sorted(RULES.keys() - known) == []

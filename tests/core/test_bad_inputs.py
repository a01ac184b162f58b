"""Every bad input is refused: with the right rule, at the right line and column, and nothing else."""

import bad_appointments
import bad_audio
import bad_changes
import bad_codes
import bad_drawings
import bad_inputs
import bad_making
import bad_moved
import bad_safe
import bad_steps
import bad_terms
import pytest
from bad_inputs import Link, base_site

from gids.cli.checked import read_and_check
from gids.cli.project import Project
from gids.findings import RULES
from gids.reading import read_site
from sites import findings_of, write_site

CASES = [
    *bad_inputs.CASES,
    *bad_steps.CASES,
    *bad_changes.CASES,
    *bad_appointments.CASES,
    *bad_codes.CASES,
    *bad_moved.CASES,
    *bad_safe.CASES,
    *bad_audio.CASES,
    *bad_terms.CASES,
    *bad_drawings.CASES,
    *bad_making.CASES,
]
# Rules that check() cannot give, because it needs more than the files of one moment.
NOT_BY_CHECK = [
    "B11",  # there is nothing to check: has a test of its own, below
    *(
        "C10",
        "C11",
        "C12",
        "C13",
    ),  # only with --since, which reads an earlier version: tests/build/test_since.py
    *(f"E{number:02}" for number in range(1, 9)),  # only by `gids check`: tests/plain
    *("H10", "H11"),  # only of what a build made of the texts: tests/build/test_safe.py
    *("K10", "K11", "K12", "K13"),  # only with --since: tests/codes/test_codes_since.py
    *("O10", "O11"),  # only with --since: tests/editors/test_move_since.py
    *("R05", "R06"),  # only with --launch: a trial version may hold drafts
]


def build(folder, changes):
    """Write the changed site; a `Link` becomes a symbolic link."""
    files = {**base_site(), **changes}
    write_site(folder, {path: file for path, file in files.items() if not isinstance(file, Link)})
    for path, file in files.items():
        if isinstance(file, Link):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).symlink_to(file.target)
    return folder


def test_the_site_that_all_cases_start_from_is_valid(tmp_path, today):
    assert findings_of(build(tmp_path, {}), today) == []


def test_the_site_that_all_cases_of_steps_start_from_is_valid(tmp_path, today):
    assert findings_of(build(tmp_path, bad_steps.STEPS), today) == []


def test_the_site_that_all_cases_of_words_start_from_is_valid(tmp_path, today):
    assert findings_of(build(tmp_path, bad_terms.GOOD), today) == []


def test_the_site_that_all_cases_of_changes_start_from_is_valid(tmp_path, today):
    assert findings_of(build(tmp_path, bad_changes.CHANGES), today) == []


def test_the_site_that_all_cases_of_appointments_start_from_is_valid(tmp_path, today):
    assert findings_of(build(tmp_path, bad_appointments.APPOINTMENTS), today) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_this_bad_input_is_refused_at_the_right_place(case, tmp_path, today):
    findings = findings_of(build(tmp_path, case.changes), today)
    assert [(item.path, item.line, item.column, item.rule) for item in findings] == case.expected
    for item in findings:
        assert all(part.strip() for part in (item.message, item.found, item.expected, item.repair))
        assert "\n" not in item.found


def test_a_folder_without_content_is_refused(tmp_path):
    read = read_site(tmp_path / "content")
    assert read.site is None
    assert [(item.path, item.line, item.column, item.rule) for item in read.findings] == [
        ("content", 1, 1, "B11")
    ]


def test_a_project_without_content_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError):
        Project.at(tmp_path)


def test_every_rule_has_a_bad_input():
    covered = {rule for case in CASES for *_, rule in case.expected}
    assert sorted(RULES.keys() - covered) == NOT_BY_CHECK


def test_every_bad_input_has_its_own_name():
    assert len({case.name for case in CASES}) == len(CASES)


def test_a_bad_data_file_gives_no_site_and_no_crash(tmp_path, today):
    folder = build(tmp_path, {"content/_data/region.yml": "- a\n", "content/_data/ui/nl.yml": b"\xff"})
    site, findings = read_and_check(Project.at(folder), today)
    assert site is None
    assert [(item.path.split("/")[-1], item.rule) for item in findings] == [
        ("region.yml", "V08"),
        ("nl.yml", "B01"),
    ]

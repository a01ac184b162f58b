"""What readers may see of a translation, and the commands that tell editors of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from bad_inputs import DATA, SLEEP, SLEEP_AR, UI_AR_YML, base_site

from gids.reading import read_site
from gids.translations import State, fingerprint, shown_state
from sites import BODY, MATTER, page, write_site

GIDS = Path(sys.executable).parent / "gids"
OTHER_WORDS = page(MATTER, BODY.replace("Elke keer", "Altijd"))
CRYING = "content/nl/antwoorden/huilen.md"
PATH = "antwoorden/veilig-slapen"


def site_with(folder, changes):
    return read_site(write_site(folder, {**base_site(), **changes}) / "content").site


def state_of(folder, changes, path=PATH, language="ar"):
    site = site_with(folder, changes)
    return shown_state(site, site.page(path), language)


def gids(folder, *arguments):
    """Run the command as an editor does."""
    return subprocess.run(
        [GIDS, "-C", folder, "--today", "2026-11-22", *arguments], capture_output=True, text=True, check=False
    )


def all_is_well(result):
    return result.stdout.strip().lower().rstrip(".") == "alles in orde"


def crying(words):
    return {CRYING: base_site()[CRYING].replace("Houd je baby vast.", words)}


# States


def test_the_dutch_text_is_the_source(tmp_path):
    assert state_of(tmp_path, {}, language="nl") is State.SOURCE


def test_a_translation_of_the_text_of_now_is_current(tmp_path):
    assert state_of(tmp_path, {}) is State.CURRENT


def test_an_old_translation_is_outdated_and_still_shown(tmp_path):
    state = state_of(tmp_path, crying("Loop rond."), "antwoorden/huilen")
    assert state is State.OUTDATED
    assert not state.shows_source_text


def test_an_old_translation_about_safety_is_withheld(tmp_path):
    state = state_of(tmp_path, {SLEEP: OTHER_WORDS})
    assert state is State.WITHHELD
    assert state.shows_source_text


def test_a_page_without_translation_shows_the_dutch_text(tmp_path):
    state = state_of(tmp_path, {SLEEP_AR: None})
    assert state is State.MISSING
    assert state.shows_source_text


def test_a_page_that_becomes_about_safety_withholds_its_old_translation(tmp_path):
    changed = crying("Loop rond.")[CRYING].replace("review:", "safety: true\nreview:")
    assert state_of(tmp_path, {CRYING: changed}, "antwoorden/huilen") is State.WITHHELD


def test_a_new_source_or_date_does_not_make_a_translation_outdated(tmp_path):
    assert state_of(tmp_path, {SLEEP: page(MATTER.replace("2026-11", "2026-10"), BODY)}) is State.CURRENT


def test_another_title_makes_a_translation_outdated(tmp_path):
    assert (
        state_of(tmp_path, {SLEEP: page(MATTER.replace("baby veilig", "kind veilig"), BODY)})
        is State.WITHHELD
    )


def test_lines_that_are_broken_elsewhere_leave_a_translation_current(tmp_path):
    body = BODY.replace("Elke keer.", "Elke\n   keer.")
    assert state_of(tmp_path, {SLEEP: page(MATTER, body)}) is State.CURRENT


# gids check


def test_check_says_that_all_is_well(tmp_path):
    result = gids(write_site(tmp_path, base_site()), "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert all_is_well(result)


def test_check_gives_zero_when_there_are_only_warnings(tmp_path):
    result = gids(write_site(tmp_path, {**base_site(), SLEEP_AR: None}), "check")
    assert result.returncode == 0
    assert result.stdout.endswith("0 fouten, 1 waarschuwing\n")


def test_check_gives_one_when_there_are_errors(tmp_path):
    result = gids(write_site(tmp_path, {**base_site(), SLEEP: "kapot"}), "check")
    assert result.returncode == 1
    assert f"{SLEEP}:1:1: fout V01: " in result.stdout
    assert result.stdout.endswith("1 fout, 0 waarschuwingen\n")


def test_check_gives_one_when_the_data_cannot_be_read(tmp_path):
    result = gids(write_site(tmp_path, {**base_site(), DATA + "region.yml": None}), "check")
    assert result.returncode == 1
    assert "D01" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [[], ["onzin"], ["check", "--format", "xml"], ["--today", "morgen", "check"], ["mark-translated"]],
)
def test_wrong_use_gives_two(tmp_path, arguments):
    result = gids(write_site(tmp_path, base_site()), *arguments)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr


def test_a_folder_without_content_gives_two_and_a_sentence(tmp_path):
    result = gids(tmp_path, "check")
    assert result.returncode == 2
    assert "geen map content/" in result.stderr
    assert "Traceback" not in result.stderr


def test_check_as_json_has_the_promised_shape(tmp_path):
    folder = write_site(tmp_path, {**base_site(), SLEEP: OTHER_WORDS, CRYING: "kapot"})
    result = gids(folder, "check", "--format", "json")
    found = json.loads(result.stdout)
    assert result.returncode == 1
    assert [(item["path"], item["rule"], item["severity"]) for item in found] == [
        (SLEEP_AR, "L02", "warning"),
        (CRYING, "V01", "error"),
    ]
    for item in found:
        assert list(item) == [
            "path",
            "line",
            "column",
            "rule",
            "severity",
            "message",
            "found",
            "expected",
            "repair",
        ]
        assert isinstance(item["line"], int)
        assert isinstance(item["column"], int)


def test_check_as_json_is_an_empty_list_when_all_is_well(tmp_path):
    assert json.loads(gids(write_site(tmp_path, base_site()), "check", "--format", "json").stdout) == []


def test_a_name_that_is_no_unicode_does_not_stop_the_command(tmp_path):
    result = gids(
        write_site(tmp_path, {**base_site(), "content/nl/over/\udcff.md": "x"}), "check", "--format", "json"
    )
    assert [item["rule"] for item in json.loads(result.stdout)] == ["B08"]
    assert result.returncode == 1


def test_check_for_github_escapes_what_would_start_another_command(tmp_path):
    files = {
        **base_site(),
        "content/nl/over/a,b:c%.md": "x",
        SLEEP: page(MATTER, BODY + "\n::error::100% <b>\n"),
    }
    result = gids(write_site(tmp_path, files), "check", "--format", "github")
    lines = result.stdout.splitlines()
    assert result.returncode == 1
    assert [line.partition(" ")[0] for line in lines] == ["::warning", "::error", "::error"]
    assert lines[1].startswith(f"::error file={SLEEP},line=") or lines[1].startswith(
        "::error file=content/nl/a"
    )
    assert any("file=content/nl/over/a%2Cb%3Ac%25.md,line=1,col=1,title=B08 " in line for line in lines)
    assert any(",title=T01 HTML in de tekst::Gevonden: <b>. " in line for line in lines)


# gids mark-translated


def test_marking_writes_the_fingerprint_of_now_and_nothing_else(tmp_path):
    folder = write_site(tmp_path, {**base_site(), SLEEP: OTHER_WORDS})
    before = (folder / SLEEP_AR).read_text(encoding="utf-8")
    old = fingerprint("Hoe slaapt mijn baby veilig?", "Leg je baby op de rug.", BODY)
    new = fingerprint(
        "Hoe slaapt mijn baby veilig?", "Leg je baby op de rug.", BODY.replace("Elke keer", "Altijd")
    )
    result = gids(folder, "mark-translated", "ar", PATH)
    assert result.returncode == 0
    assert (folder / SLEEP_AR).read_text(encoding="utf-8") == before.replace(old, new)
    assert all_is_well(gids(folder, "check"))


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_marking_writes_quotes_around_the_fingerprint(tmp_path, quote):
    old = fingerprint("Hoe slaapt mijn baby veilig?", "Leg je baby op de rug.", BODY)
    arabic = base_site()[SLEEP_AR].replace(f'"{old}"', f"{quote}aaaaaaaaaaaa{quote}")
    folder = write_site(tmp_path, {**base_site(), SLEEP_AR: arabic})
    assert gids(folder, "mark-translated", "ar", PATH).returncode == 0
    assert (folder / SLEEP_AR).read_text(encoding="utf-8") == base_site()[SLEEP_AR]


def test_marking_a_current_page_changes_nothing(tmp_path):
    folder = write_site(tmp_path, base_site())
    assert gids(folder, "mark-translated", "ar", PATH).returncode == 0
    assert (folder / SLEEP_AR).read_text(encoding="utf-8") == base_site()[SLEEP_AR]


def test_marking_is_refused_when_the_structure_differs_and_changes_nothing(tmp_path):
    longer = page(MATTER, BODY.replace("Lees ook", "3. Niet te warm.\n\nLees ook"))
    files = {**base_site(), SLEEP: longer, **crying("Loop rond.")}
    folder = write_site(tmp_path, files)
    result = gids(folder, "mark-translated", "ar", "--all")
    assert result.returncode == 1
    assert "L04" in result.stdout
    assert "Er is niets veranderd." in result.stdout
    for path, text in files.items():
        assert (folder / path).read_text(encoding="utf-8") == text


def test_marking_all_marks_every_outdated_page(tmp_path):
    folder = write_site(tmp_path, {**base_site(), SLEEP: OTHER_WORDS, **crying("Loop rond.")})
    assert gids(folder, "mark-translated", "ar", "--all").returncode == 0
    assert gids(folder, "status").returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["ar", "antwoorden/niets"],
        ["ar", PATH, "antwoorden/niets"],
        ["xx", PATH],
        ["xx", "--all"],
        ["nl", PATH],
        ["ar"],
        ["ar", PATH, "--all"],
    ],
)
def test_marking_an_unknown_page_changes_nothing(tmp_path, arguments):
    files = {**base_site(), SLEEP: OTHER_WORDS}
    folder = write_site(tmp_path, files)
    result = gids(folder, "mark-translated", *arguments)
    assert result.returncode == 2
    assert result.stderr.startswith("gids: ")
    assert (folder / SLEEP_AR).read_text(encoding="utf-8") == files[SLEEP_AR]


def test_the_words_of_the_site_may_have_their_keys_in_any_order(tmp_path):
    turned = "".join(reversed(UI_AR_YML.split("contacts:")[0].splitlines(keepends=True)))
    words = turned + "contacts:" + UI_AR_YML.split("contacts:")[1]
    result = gids(write_site(tmp_path, {**base_site(), DATA + "ui/ar.yml": words}), "check")
    assert all_is_well(result)

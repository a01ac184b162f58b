"""Recordings: which belongs to which words, and what a reader gets of it."""

from dataclasses import replace

import pytest
from bad_audio import AUDIO, GOOD, MP3, NOW, NOW_AR
from bad_inputs import base_site

from gids.cli.checked import read_and_check
from gids.cli.project import Project
from gids.translations import recording_name
from gids.views import Build, page_recording
from sites import write_site

CRYING = "antwoorden/huilen"


def read(folder, today, changes):
    """Read a site with these changes; give it with the rules that it breaks."""
    site, findings = read_and_check(Project.at(write_site(folder, {**base_site(), **changes})), today)
    return site, [finding.rule for finding in findings]


def recorded(site, today, language, path=CRYING):
    """Give what a reader of `language` gets on a page."""
    build = Build(site, site.language(language), today, site.languages, {}, together=True)
    return page_recording(build, site.page(path))


def test_every_language_and_the_front_page_may_have_a_recording(tmp_path, today):
    site, rules = read(tmp_path, today, GOOD)
    assert rules == []
    assert recorded(site, today, "nl").path == f"assets/audio/nl/antwoorden/huilen.{NOW}.mp3"
    assert recorded(site, today, "ar").path == f"assets/audio/ar/antwoorden/huilen.{NOW_AR}.m4a"
    assert recorded(site, today, "nl", "").path.startswith("assets/audio/nl/index.")
    assert recorded(site, today, "nl", "antwoorden/veilig-slapen") is None


def test_a_recording_of_older_words_is_never_played(tmp_path, today):
    changed = base_site()["content/nl/antwoorden/huilen.md"].replace(
        "Houd je baby vast.", "Leg je baby neer."
    )
    site, rules = read(tmp_path, today, {**GOOD, "content/nl/antwoorden/huilen.md": changed})
    assert sorted(rules) == ["A02", "L02"]
    assert recorded(site, today, "nl") is None
    # The translation is outdated, but the reader sees it, and these are its words.
    assert recorded(site, today, "ar").path.endswith(f"{NOW_AR}.m4a")


def test_a_translation_that_is_not_shown_is_not_heard_either(tmp_path, today):
    crying = base_site()["content/nl/antwoorden/huilen.md"]
    changed = crying.replace("vast.", "neer.").replace("confidence:", "safety: true\nconfidence:")
    site, _ = read(tmp_path, today, {**GOOD, "content/nl/antwoorden/huilen.md": changed})
    assert recorded(site, today, "ar") is None


@pytest.mark.parametrize(
    ("size", "language", "written"),
    [
        (1_234_567, "nl", "1,2"),
        (12_000_000, "nl", "12"),
        (900, "nl", "0,1"),
        (1_234_567, "ar", "1.2"),
    ],
)
def test_the_size_is_written_as_readers_do(tmp_path, today, size, language, written):
    site, _ = read(tmp_path, today, GOOD)
    site = replace(site, recordings=dict.fromkeys(site.recordings, size))
    assert recorded(site, today, language).size == written


def test_the_size_is_that_of_the_file(tmp_path, today):
    site, _ = read(tmp_path, today, GOOD)
    assert site.recordings[f"assets/audio/nl/antwoorden/huilen.{NOW}.mp3"] == len(MP3)


def test_the_finding_says_the_right_name(tmp_path, today):
    folder = write_site(tmp_path, {**base_site(), f"{AUDIO}nl/antwoorden/huilen.mp3": MP3})
    _, findings = read_and_check(Project.at(folder), today)
    assert findings[0].expected == f"assets/audio/nl/antwoorden/huilen.{NOW}.mp3"


@pytest.mark.parametrize(
    "path", ["assets/audio/nl.mp3", "assets/x.mp3", "assets/audio/nl/../x.mp3", "assets/audio/nl/a\n.mp3"]
)
def test_other_files_are_no_recordings(path):
    assert recording_name(path) is None

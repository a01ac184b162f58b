"""No advice changes silently: `gids check --since` in a real git repository."""

import re
import subprocess

import pytest

from build.changing import MATTER
from build.running import gids
from gids.translations import fingerprint
from sites import CRYING, CRYING_BODY, page, valid_site, write_site

CRY = "content/nl/antwoorden/huilen.md"
OLD_CHANGE = "content/nl/veranderd/troosten.md"
STORY = """\
## Vroeger { #vroeger }

Laat je baby huilen.

## Nu { #nu }

Troost je baby.

## Waarom? { #waarom }

Troost geeft rust.

## Deed je het anders? { #anders-gedaan }

Dat is niet jouw fout.
"""
CHANGE = MATTER.replace("since: 2025-09", "since: 2013")
OTHER_ADVICE = "## Troosten { #troosten }\n\nLeg je baby in bed en wacht.\n"


class Repository:
    """A project in git, with the published site on the branch `main` and work on the branch `work`."""

    def __init__(self, folder):
        self.folder = folder
        files = {path: text for path, text in valid_site().items() if not path.startswith("content/ar")}
        files["content/_data/languages.yml"] = (
            "- {code: nl, name: Nederlands, direction: ltr, source: true}\n"
        )
        files.pop("content/_data/ui/ar.yml")
        files[OLD_CHANGE] = page(CHANGE, STORY)
        write_site(folder, files)
        self.git("init", "-q", "-b", "main")
        self.commit("published")
        self.git("switch", "-q", "-c", "work")

    def git(self, *arguments):
        names = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.org")
        return subprocess.run(
            ["git", *names, *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        ).stdout

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def write(self, path, text):
        write_site(self.folder, {path: text})

    def change(self, path, old, new):
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def check(self, since="main"):
        """The rules that `check --since` finds, with the file, and the whole answer."""
        result = gids(self.folder, "check", "--since", since)
        found = re.findall(r"^(\S+?):\d+:\d+: fout (C1\d)", result.stdout, re.MULTILINE)
        assert (result.returncode == 1) == bool(found), result.stdout + result.stderr
        return found, result.stdout


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path)


def test_nothing_changed_is_fine(repository):
    assert repository.check()[0] == []


@pytest.mark.parametrize("committed", [True, False])
def test_other_advice_without_a_change_is_refused_with_both_ways_out(repository, committed):
    repository.write(CRY, page(CRYING, OTHER_ADVICE))
    if committed:
        repository.commit("other advice")
    found, said = repository.check()
    assert found == [(CRY, "C10")]
    assert "pages: [antwoorden/huilen]" in said
    mark = re.search(r"same_meaning_as: \[\"[0-9a-f]{12}\"\]", said)[0]
    # The text to paste works as it stands.
    repository.write(CRY, page(CRYING + mark + "\n", OTHER_ADVICE))
    assert repository.check()[0] == []


def test_another_title_or_summary_is_other_advice_too(repository):
    repository.change(CRY, "summary: Houd je baby dicht bij je.", "summary: Leg je baby weg.")
    assert repository.check()[0] == [(CRY, "C10")]


def test_a_new_change_about_the_page_makes_it_fine(repository):
    repository.write(CRY, page(CRYING, OTHER_ADVICE))
    repository.write(
        "content/nl/veranderd/wachten.md", page(CHANGE.replace("since: 2013", "since: 2026-11"), STORY)
    )
    assert repository.check()[0] == []
    repository.commit("told")
    assert repository.check()[0] == []


def test_a_change_that_was_there_already_does_not_excuse_a_new_one(repository):
    repository.write(CRY, page(CRYING, OTHER_ADVICE))
    assert repository.check()[0] == [(CRY, "C10")]


def test_a_change_about_another_page_does_not_excuse(repository):
    repository.write(CRY, page(CRYING, OTHER_ADVICE))
    other = CHANGE.replace("antwoorden/huilen", "antwoorden/veilig-slapen")
    repository.write("content/nl/veranderd/wachten.md", page(other, STORY))
    assert repository.check()[0] == [(CRY, "C10")]


def test_reflowed_lines_and_facts_are_no_other_advice(repository):
    repository.write(
        CRY,
        page(
            CRYING.replace("search: [huilbaby]", "search: [huilbaby, huilen]"),
            CRYING_BODY.replace("Houd je ", "Houd\nje  "),
        ),
    )
    assert repository.check()[0] == []


def test_a_spelling_fix_with_its_mark_keeps_the_mark_for_the_next(repository):
    first = fingerprint("Mijn baby huilt veel", "Houd je baby dicht bij je.", "\n" + CRYING_BODY)
    mark = f'same_meaning_as: ["{first}"]\n'
    repository.write(CRY, page(CRYING + mark, CRYING_BODY.replace("vast", "stevig vast")))
    repository.commit("clearer")
    assert repository.check()[0] == []
    repository.git("switch", "-q", "main")
    repository.git("merge", "-q", "work")
    repository.git("switch", "-q", "work")
    repository.change(CRY, "stevig vast", "goed vast")
    found, said = repository.check()
    assert found == [(CRY, "C10")]
    assert f'same_meaning_as: ["{first}", "' in said


def test_a_mark_may_not_hide_that_advice_really_changed(repository):
    first = fingerprint("Mijn baby huilt veel", "Houd je baby dicht bij je.", "\n" + CRYING_BODY)
    repository.write(CRY, page(CRYING + f'same_meaning_as: ["{first}"]\n', OTHER_ADVICE))
    repository.write("content/nl/veranderd/wachten.md", page(CHANGE.replace("2013", "2026-11"), STORY))
    assert repository.check()[0] == [(CRY, "C13")]


def test_a_change_that_was_announced_excuses_its_page_when_its_day_has_come(repository):
    repository.git("switch", "-q", "main")
    repository.write("content/nl/veranderd/wachten.md", page(CHANGE.replace("2013", "2199-01-01"), STORY))
    repository.commit("announced")
    repository.git("switch", "-q", "-C", "work")
    repository.write(CRY, page(CRYING, OTHER_ADVICE))
    assert repository.check()[0] == []


def test_a_page_that_moved_is_compared_with_itself(repository):
    repository.git("mv", CRY, "content/nl/antwoorden/veel-huilen.md")
    repository.change("content/nl/antwoorden/veilig-slapen.md", "(huilen.md)", "(veel-huilen.md)")
    repository.change(OLD_CHANGE, "antwoorden/huilen", "antwoorden/veel-huilen")
    slept = repository.check()
    assert ("content/nl/antwoorden/veel-huilen.md", "C10") not in slept[0]
    repository.change(
        "content/nl/antwoorden/veel-huilen.md", "Houd je baby vast.", "Leg je baby weg en wacht."
    )
    assert ("content/nl/antwoorden/veel-huilen.md", "C10") in repository.check()[0]


def test_a_translation_only_is_fine(repository):
    repository.write(
        "content/_data/languages.yml",
        "- {code: nl, name: Nederlands, direction: ltr, source: true}\n- {code: ar, name: العربية, direction: rtl}\n",
    )
    files = valid_site()
    for path in files:
        if "/ar" in path:
            repository.write(path, files[path])
    assert repository.check()[0] == []


def test_after_a_squash_merge_the_next_branch_starts_clean(repository):
    repository.write(CRY, page(CRYING, OTHER_ADVICE))
    repository.write("content/nl/veranderd/wachten.md", page(CHANGE, STORY))
    repository.commit("part one")
    repository.change(CRY, "en wacht", "en wacht even")
    repository.commit("part two")
    assert repository.check()[0] == []
    repository.git("switch", "-q", "main")
    repository.git("merge", "-q", "--squash", "work")
    repository.commit("squashed")
    # The old branch still stands beside its squashed self, and stays clean.
    repository.git("switch", "-q", "work")
    assert repository.check()[0] == []
    repository.git("switch", "-q", "-c", "next", "main")
    assert repository.check()[0] == []
    repository.change(CRY, "wacht even", "wacht lang")
    assert repository.check()[0] == [(CRY, "C10")]


def test_what_others_published_meanwhile_is_not_ours(repository):
    repository.git("switch", "-q", "main")
    repository.write(CRY, page(CRYING, OTHER_ADVICE))
    repository.commit("somebody else")
    repository.git("switch", "-q", "work")
    assert repository.check()[0] == []


def test_a_published_change_is_never_rewritten_or_taken_away(repository):
    repository.change(OLD_CHANGE, "Troost je baby.\n\n## Waarom", "Wacht even.\n\n## Waarom")
    found, said = repository.check()
    assert found == [(OLD_CHANGE, "C11")]
    assert "supersedes: veranderd/troosten" in said
    (repository.folder / OLD_CHANGE).unlink()
    assert repository.check()[0] == [(OLD_CHANGE, "C12")]


def test_a_later_change_supersedes_it(repository):
    newer = CHANGE.replace("since: 2013", "since: 2026-11").replace(
        "urgency: normal", "urgency: normal\nsupersedes: veranderd/troosten"
    )
    repository.write("content/nl/veranderd/anders-troosten.md", page(newer, STORY))
    assert repository.check()[0] == []


def test_a_change_that_only_got_another_name_is_not_lost(repository):
    repository.git("mv", OLD_CHANGE, "content/nl/veranderd/troost.md")
    assert repository.check()[0] == []
    repository.git("reset", "-q", "--hard")
    (repository.folder / OLD_CHANGE).rename(repository.folder / "content/nl/veranderd/troost.md")
    assert repository.check()[0] == [], "also before git knows of it"


def test_a_revision_that_is_not_there_is_wrong_use(repository):
    result = gids(repository.folder, "check", "--since", "bestaat-niet")
    assert result.returncode == 2
    assert "bestaat-niet" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_project_outside_git_is_wrong_use(tmp_path):
    write_site(tmp_path, valid_site())
    result = gids(tmp_path, "check", "--since", "main")
    assert result.returncode == 2
    assert "Traceback" not in result.stderr

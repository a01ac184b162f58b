"""No printed letter breaks: `gids check --since` and the short codes, in a real git repository."""

import re

import pytest

from build.running import gids
from build.test_since import CRY, Repository

LINKS = "content/_data/links.yml"
REGION = "content/_data/region.yml"
CRYING = "- {code: 1, page: antwoorden/huilen, since: 2026-11-01, alias: huilen, why: Brief}\n"
SLEEPING = "- {code: 2, page: antwoorden/veilig-slapen, since: 2026-11-02, why: Brief}\n"
OLDER = "- {code: 3, page: antwoorden/oud, since: 2026-11-02, why: Brief, retired: {on: 2026-11-03, to: 1, because: Samen}}\n"
ALL = CRYING + SLEEPING + OLDER


class Letters(Repository):
    """A project in git whose codes are published on `main`."""

    def __init__(self, folder):
        super().__init__(folder)
        self.git("switch", "-q", "main")
        self.write(LINKS, ALL)
        self.commit("codes")
        self.git("switch", "-q", "-C", "work")

    def check(self, since="main"):
        """What `check --since` finds about codes: (file, line, rule); and all that it says."""
        result = gids(self.folder, "--today", "2026-11-22", "check", "--since", since)
        assert "Traceback" not in result.stderr, result.stderr
        found = re.findall(r"^(\S+?):(\d+):\d+: (?:fout|waarschuwing) (K\d\d)", result.stdout, re.MULTILINE)
        return [(file, int(line), rule) for file, line, rule in found], result.stdout


@pytest.fixture
def letters(tmp_path):
    return Letters(tmp_path)


def test_nothing_changed_is_fine(letters):
    assert letters.check()[0] == []


@pytest.mark.parametrize("committed", [True, False])
def test_a_code_that_is_gone_is_refused_and_the_line_to_paste_brings_it_back(letters, committed):
    letters.write(LINKS, CRYING + OLDER)
    if committed:
        letters.commit("fewer")
    found, said = letters.check()
    assert found == [(LINKS, 1, "K10")]
    line = re.search(r"\{code: 2, .*?, why: …\}", said)[0]
    letters.write(LINKS, f"{CRYING}- {line}\n{OLDER}")
    assert letters.check()[0] == []


def test_a_registry_that_is_gone_misses_all_its_codes(letters):
    (letters.folder / LINKS).unlink()
    assert letters.check()[0] == [(LINKS, 1, "K10")] * 3


def test_a_code_may_not_lead_to_another_page(letters):
    letters.change(LINKS, "code: 2, page: antwoorden/veilig-slapen", "code: 2, page: hulp")
    found, said = letters.check()
    assert found == [(LINKS, 2, "K11")]
    assert "page: antwoorden/veilig-slapen en retired: {on: DAG, to: hulp, because: WAAROM}" in said


def test_a_code_may_not_be_used_again_for_another_page_by_another_line(letters):
    letters.write(LINKS, CRYING + OLDER + "- {code: 2, page: hulp, since: 2026-11-20, why: Nieuw}\n")
    assert letters.check()[0] == [(LINKS, 3, "K11")] * 2, "its page, and since when"


def test_a_page_that_retires_names_its_successor(letters):
    block = ", retired: {on: 2026-11-20, to: hulp, because: Samen}"
    letters.change(LINKS, "since: 2026-11-02, why: Brief}\n", f"since: 2026-11-02, why: Brief{block}}}\n")
    assert letters.check()[0] == []
    letters.change(LINKS, "to: 1,", "to: antwoorden/huilen,")
    assert letters.check()[0] == [], "and a successor may get another successor"


def test_a_page_that_moved_without_a_successor_is_refused(letters):
    letters.git("mv", CRY, "content/nl/antwoorden/veel-huilen.md")
    assert (LINKS, 1, "K03") in letters.check()[0]
    letters.change(LINKS, "why: Brief}\n- {code: 2", "why: Brief, retired: {on: 2026-11-20, to: antwoorden/veel-huilen, "
                   "because: Andere naam}}\n- {code: 2")  # fmt: skip
    assert letters.check()[0] == []


def test_an_alias_is_for_ever_too(letters):
    letters.change(LINKS, ", alias: huilen", "")
    assert letters.check()[0] == [(LINKS, 1, "K12")]
    letters.write(LINKS, ALL.replace("alias: huilen", "alias: troosten"))
    assert letters.check()[0] == [(LINKS, 1, "K12")]
    letters.write(
        LINKS,
        ALL.replace(", alias: huilen", "")
        + "- {code: 4, page: hulp, since: 2026-11-20, alias: huilen, why: x}\n",
    )
    assert letters.check()[0] == [(LINKS, 1, "K12")], "also when another code has it now"


def test_what_is_new_is_fine(letters):
    letters.write(LINKS, ALL.replace("2026-11-02, why", "2026-11-02, alias: slapen, why", 1)
                  + "- {code: 4, page: hulp, since: 2026-11-22, why: Nieuw}\n")  # fmt: skip
    assert letters.check()[0] == []


def test_what_others_published_meanwhile_is_not_ours(letters):
    letters.git("switch", "-q", "main")
    letters.write(LINKS, ALL + "- {code: 4, page: hulp, since: 2026-11-22, why: Nieuw}\n")
    letters.commit("somebody else")
    letters.git("switch", "-q", "work")
    assert letters.check()[0] == []


def test_the_site_before_there_were_codes_and_a_registry_that_nobody_could_read_are_fine(letters):
    assert letters.check("main~1")[0] == []
    letters.write(LINKS, "- {code: 1\n")
    letters.commit("broken")
    letters.git("branch", "-f", "broken")
    letters.write(LINKS, ALL)
    assert letters.check("broken")[0] == []


def test_another_address_on_paper_is_a_warning(letters):
    address = "address: https://eerste1000dagen.example/ "
    letters.change(REGION, address, "address: https://eerste1000dagen.nl/ ")
    assert letters.check()[0] == [], "no letter carries an address that leads nowhere"
    letters.commit("a real address")
    letters.git("branch", "-f", "real")
    letters.change(
        REGION, "address: https://eerste1000dagen.nl/ ", "short_address: https://k.nl/\n" + address
    )
    found, said = letters.check("real")
    assert [rule for *_, rule in found] == ["K13"]
    assert "0 fouten" in said
    assert "verwacht:  https://eerste1000dagen.nl/" in said

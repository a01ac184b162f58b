"""What is kept while an editor works is kept by its content: nothing old is ever shown."""

import os
import pickle
from datetime import date

from gids.cli.checked import read_and_check
from gids.cli.project import Project
from gids.facts import used_terms
from gids.model import Term
from gids.rules import plain_findings
from sites import valid_site, write_site

FILE = "content/nl/antwoorden/huilen.md"


def read(folder):
    """Read a site again, with all findings."""
    site, findings = read_and_check(Project.at(folder), date(2026, 11, 22))
    return site, [*findings, *(plain_findings(site) if site else [])]


def test_a_file_that_changed_is_read_again_also_when_its_date_and_size_are_the_same(tmp_path):
    folder = write_site(tmp_path, valid_site())
    file = folder / FILE
    before = read(folder)
    times = (file.stat().st_atime_ns, file.stat().st_mtime_ns)
    good = file.read_text()
    file.write_text(good.replace("Houd je baby vast.", "Houd je baby warm."))
    os.utime(file, ns=times)
    site, _ = read(folder)
    assert "warm." in site.page("antwoorden/huilen").body.text
    assert site.page("antwoorden/huilen").fingerprint != before[0].page("antwoorden/huilen").fingerprint
    file.write_text(good.replace("topics: [huilen]", "topics: [gehuil]"))
    os.utime(file, ns=times)
    assert "V11" in {finding.rule for finding in read(folder)[1] if finding.path == FILE}
    file.write_text(good)
    assert read(folder) == before


def test_the_measures_of_a_text_are_those_of_its_words_and_lines(tmp_path):
    folder = write_site(tmp_path, valid_site())
    file = folder / FILE
    long = " ".join(["Houd"] + ["je baby"] * 12) + ".\n"
    for lines in ("", "\n\n"):
        text = valid_site()[FILE] + lines + "\n" + long
        file.write_text(text)
        found = [one for one in read(folder)[1] if (one.path, one.rule) == (FILE, "E02")]
        assert [one.line for one in found] == [text[: text.index(long)].count("\n") + 1]


def test_a_site_is_kept_without_what_follows_from_it(tmp_path):
    """Another thread may be computing just that."""
    site, _ = read(write_site(tmp_path, valid_site()))
    assert site.page("antwoorden/huilen") and site.version
    kept = pickle.loads(pickle.dumps(site))
    assert (kept == site, [name for name in vars(kept) if name in ("_by_path", "version")]) == (True, [])


def test_official_words_are_found_in_any_case_also_with_the_letters_of_turkish():
    terms = [
        Term(id="bsn", forms=("BSN", "burgerservicenummer"), icon="gids/x"),
        Term(id="inkomen", forms=("inkomen",), icon="gids/x"),
    ]

    def found(text):
        return [term.id for term in used_terms(text, terms)]

    assert found("Uw BSN'niz ve İNKOMEN, inkomens niet") == ["bsn", "inkomen"]
    assert found("ınkomen") == ["inkomen"]
    assert found("Geen BSN-nummer, geen inkomens") == []

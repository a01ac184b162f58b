"""The report of a change says exactly what it does: on the real content, in a real git repository."""

import json
import subprocess

import pytest
from repository import TODAY, Repository

from build.running import gids
from sites import valid_site, write_site

KOORTS = "content/nl/antwoorden/koorts.md"
LANGUAGES = ["nl", "en", "tr", "ar", "pl", "uk"]


@pytest.fixture(scope="module")
def change(tmp_path_factory):
    """A branch with one of everything, while others went on with the main branch."""
    work = Repository(tmp_path_factory.mktemp("change"))
    work.git("switch", "-q", "-c", "change")
    work.change(KOORTS, "1. **Meet in de billen.** Koorts is 38", "1. **Meet onder de arm.** Koorts is 37")
    work.change("content/tr/antwoorden/huilen.md", "asla sarsmayın", "hiç sarsmayın")
    work.change("content/nl/stappen/kraamzorg-aanmelden.md", "best: week 12", "best: week 10")
    work.change("content/_data/region.yml", "phone: 0800-2000", "phone: 0800-2001")
    work.write(
        "content/_data/links.yml",
        work.read("content/_data/links.yml")
        + '- {code: 54, page: antwoorden/huilen, since: 2026-12-01, why: "Blad | <b>wieg</b>"}\n',
    )
    work.write("docs/nieuw.md", "# Uitleg\n")
    work.write("hooks/extra.py", "print()\n")
    work.commit("change")
    work.git("switch", "-q", "main")
    work.change("content/nl/antwoorden/tanden.md", "---\ntitle: ", "---\ntitle: Later, ")
    work.commit("others")
    work.git("switch", "-q", "change")
    work.write("notes.txt", "not committed yet\n")
    return work


def of(change):
    return json.loads(change.gids("review", "--since", "main", "--format", "json").stdout)


@pytest.fixture(scope="module")
def told(change):
    return of(change)


def test_pages_and_their_readers(told):
    pages = {page["path"]: page for page in told["pages"]}
    assert sorted(pages) == ["antwoorden/huilen", "antwoorden/koorts", "stappen/kraamzorg-aanmelden"]
    assert {path: page["words"] for path, page in pages.items()} == {
        "antwoorden/huilen": ["tr"],
        "antwoorden/koorts": ["nl"],
        "stappen/kraamzorg-aanmelden": [],
    }
    assert [seen["language"] for seen in pages["antwoorden/huilen"]["seen"]] == ["tr"]
    assert [seen["language"] for seen in pages["antwoorden/koorts"]["seen"]] == LANGUAGES
    assert pages["stappen/kraamzorg-aanmelden"]["facts"] == [
        {
            "field": "when",
            "before": "{from: week 8, best: week 12, until: week 16}",
            "after": "{from: week 8, best: week 10, until: week 16}",
        }
    ]
    assert pages["antwoorden/koorts"]["safety"] is True


def test_score_before_and_after(change, told):
    scores = {page["path"]: page for page in told["pages"] if page["score_after"]}
    assert list(scores) == ["antwoorden/koorts"]
    page = scores["antwoorden/koorts"]
    own = json.loads(change.gids("plain", change.folder / KOORTS, "--format", "json").stdout)
    assert page["score_after"]["words"] == own["words"] == page["score_before"]["words"]
    assert page["score_after"]["score"] == pytest.approx(own["score"], abs=0.05)


def test_translations_that_go_out_of_date_are_withheld_on_a_safety_page(told):
    assert told["outdated"] == [
        {"page": "antwoorden/koorts", "language": code, "before": "current", "after": "withheld"}
        for code in LANGUAGES[1:]
    ]
    assert told["current_again"] == []


def test_paper(told):
    codes = {code["code"]: (code["how"], code["page"]) for code in told["codes"]}
    assert codes == {
        "2": ("page", "stappenplan"),
        "5": ("page", "antwoorden/koorts"),
        "7": ("page", "antwoorden/huilen"),
        "29": ("page", "stappen/kraamzorg-aanmelden"),
        "54": ("new", "antwoorden/huilen"),
    }
    leaflets = {one["page"]: one for one in told["leaflets"]}
    assert leaflets["antwoorden/koorts"]["changed"] == ["nl"]
    assert len(leaflets["antwoorden/koorts"]["withdrawn"]) == 10
    assert leaflets["antwoorden/huilen"]["changed"] == ["tr", "tr-nl"]
    assert len(leaflets["stappen/kraamzorg-aanmelden"]["changed"]) == 11
    assert told["downloads"] == {"copies": LANGUAGES, "letter_kit": True}


def test_what_is_no_content(told):
    assert told["content_only"] is False
    assert told["program"] == ["hooks/extra.py", "notes.txt"]
    assert "docs/nieuw.md" in [file["path"] for file in told["files"]]
    assert told["data"] == [{"name": "contacts.violence", "before": "0800-2000", "after": "0800-2001"}]


def test_the_report_for_people(change):
    report = change.gids("review", "--since", "main").stdout
    first = report.splitlines()[2]
    assert first == (
        "**3 pagina's (nl, en, tr, ar, pl, uk), 5 korte codes, 24 bladen, 5 vertalingen niet meer bij de tijd; "
        "LET OP: 2 bestanden buiten de inhoud.**"
    )
    assert "- `antwoorden/koorts` gaat over veiligheid." in report
    assert "5 vertalingen laten we niet meer zien" in report
    assert "| `antwoorden/koorts` | uk | bij de tijd | niet getoond (veiligheid) |" in report
    assert "`stappen/kraamzorg-aanmelden` krijgt andere dagen" in report
    assert "contacts.violence is anders: van 0800-2000 naar 0800-2001" in report
    assert "| 54 | Blad \\| \\<b\\>wieg\\</b\\> | nieuwe code | `antwoorden/huilen` |" in report
    assert "| `hooks/extra.py` | nieuw |" in report
    assert "Later" not in report, "what others did meanwhile is not in it"


def test_a_change_of_content_only_says_so(work):
    work.git("switch", "-q", "-c", "change")
    work.git("mv", "content/nl/antwoorden/tanden.md", "content/nl/antwoorden/gebit.md")
    for code in LANGUAGES[1:]:
        work.git("mv", f"content/{code}/antwoorden/tanden.md", f"content/{code}/antwoorden/gebit.md")
    (work.folder / "content/tr/antwoorden/potje.md").unlink()
    told = of(work)
    assert told["content_only"] is True and told["program"] == []
    moved, lost = told["pages"]
    assert (moved["how"], moved["before"], moved["path"]) == (
        "moved",
        "antwoorden/tanden",
        "antwoorden/gebit",
    )
    assert lost["words"] == ["tr"] and told["outdated"] == [
        {"page": "antwoorden/potje", "language": "tr", "before": "current", "after": "missing"}
    ]
    assert len(moved["seen"]) == 6, "its address is another in every language"


def small(folder):
    """A small site in a repository of its own."""
    write_site(folder, valid_site())
    commit(folder, "init", "-q", "-b", "main")
    commit(folder, "add", "-A")
    commit(folder, "commit", "-q", "-m", "begin")
    return folder


def commit(folder, *arguments):
    names = ("-c", "user.name=R", "-c", "user.email=r@example.org", "-c", "gc.auto=0")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


def test_weight_before_and_after(tmp_path):
    folder = small(tmp_path / "project")
    page = folder / "content/nl/antwoorden/huilen.md"
    page.write_text(page.read_text() + "\nWieg je baby zacht. Zing een lied.\n")
    out = gids(folder, "--today", TODAY, "review", "--since", "main", "--build", "--format", "json")
    assert out.returncode == 0, out.stderr
    sizes = json.loads(out.stdout)["sizes"]
    grown = {(one["page"], one["language"]): one["after"] - one["before"] for one in sizes["pages"]}
    assert grown["antwoorden/huilen", "nl"] > 20
    assert {one["language"]: one["after"] > one["before"] for one in sizes["packs"]}["nl"]
    assert sizes["html_before"] == sizes["html_after"] > 10


def test_a_page_with_an_error_is_reported_all_the_same(tmp_path):
    folder = small(tmp_path / "project")
    page = folder / "content/nl/antwoorden/huilen.md"
    page.write_text(page.read_text() + "\nZie [dit](weg.md).\n")
    out = gids(folder, "--today", TODAY, "review", "--since", "main", "--build")
    assert out.returncode == 0
    assert "weg.md" in out.stderr, "why it cannot be built"
    assert "| `antwoorden/huilen`" in out.stdout and "Het gewicht is niet bekend" in out.stdout


def test_nothing_of_the_earlier_revision_can_run(tmp_path):
    folder = small(tmp_path / "project")
    marker = tmp_path / "ran"
    run = f"#!/bin/sh\ntouch {marker}\ncat\n"
    (folder / "evil.sh").write_text(run)
    (folder / "evil.sh").chmod(0o755)
    (folder / ".gitattributes").write_text("*.md filter=evil diff=evil\n")
    (folder / "content/assets-link.md").symlink_to("/etc/passwd")
    commit(folder, "add", "-A")
    commit(folder, "commit", "-q", "-m", "evil")
    commit(folder, "config", "filter.evil.smudge", str(folder / "evil.sh"))
    commit(folder, "config", "diff.evil.textconv", str(folder / "evil.sh"))
    commit(folder, "config", "core.hooksPath", str(folder))
    (folder / "post-checkout").write_text(run)
    (folder / "post-checkout").chmod(0o755)
    (folder / "content/assets-link.md").unlink()
    out = gids(folder, "--today", TODAY, "review", "--since", "main")
    assert out.returncode == 0, out.stderr
    again = gids(folder, "--today", TODAY, "review", "--since", "main")
    assert again.stdout == out.stdout, "the same change, the same text"
    assert "assets-link" not in out.stdout.partition("### Bestanden")[0]
    assert not marker.exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--since", "nergens"], "git kent 'nergens' niet"),
        (["--since", "main", "--site", "hier"], "staat geen gebouwde site"),
        ([], "--since"),
    ],
)
def test_wrong_use(tmp_path, arguments, says):
    out = gids(small(tmp_path), "review", *arguments)
    assert out.returncode == 2
    assert says in out.stderr


def test_without_git(tmp_path):
    out = gids(write_site(tmp_path, valid_site()), "review", "--since", "main")
    assert out.returncode == 2 and "git kent 'main' niet" in out.stderr


def test_content_of_then_that_cannot_be_read_is_no_reason_to_stop(tmp_path):
    folder = small(tmp_path)
    region = folder / "content/_data/region.yml"
    right = region.read_text()
    region.write_text("name: [")
    commit(folder, "commit", "-q", "-a", "-m", "another form")
    region.write_text(right)
    out = gids(folder, "review", "--since", "main", "--build")
    assert out.returncode == 0, out.stderr
    assert out.stdout.splitlines()[2] == "**0 pagina's, 0 korte codes, 0 bladen; alleen inhoud.**"
    assert "De inhoud van toen kan ik niet lezen" in out.stdout


def test_content_that_cannot_be_read(tmp_path):
    folder = small(tmp_path)
    (folder / "content/_data/region.yml").write_text("name: [")
    out = gids(folder, "review", "--since", "main")
    assert out.returncode == 1 and "region.yml" in out.stderr

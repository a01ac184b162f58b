"""Old addresses through time: pages that move again, and what `gids check --since` says when a line goes."""

import json
import re
import subprocess
from datetime import date

import pytest

from build.changing import MATTER, STORY
from gids.cli.main import main
from gids.edits.links import relink
from gids.edits.references import references
from gids.edits.yaml_values import remove_lines, set_matter, set_value
from gids.finish.allowed_pages import PageCheck
from gids.finish.changes import atom_feed, changes_json
from gids.finish.redirects import write_redirects
from gids.finish.versions import versions_json
from gids.model import Moved, SourceMatter
from gids.model.moved import leads_to
from gids.reading import read_site
from gids.views import short_link
from sites import ROOT, page, valid_site, write_site

CRY, SLEEP = "antwoorden/huilen", "antwoorden/veilig-slapen"
MOVED = "content/_data/moved.yml"
LINKS = "content/_data/links.yml"
CODES = (
    "# Codes\n"
    f"- {{code: 1, page: {CRY}, since: 2026-11-01, why: \"Brief, over 'huilen'\"}}  # eerste\n"
    f"- code: 2\n  page: {CRY}\n  since: 2026-11-01\n  why: Kaart\n"
)


class Project:
    """A small site in git; commands run in this process."""

    def __init__(self, folder, capsys):
        self.folder, self.capsys = folder, capsys
        files = {**valid_site(), LINKS: CODES, "content/nl/veranderd/troosten.md": page(MATTER, STORY)}
        files["content/nl/antwoorden/derde.md"] = page(
            files["content/nl/antwoorden/huilen.md"]
            .split("---\n")[1]
            .replace("title: Mijn baby", "title: Mijn kind"),
            "## Troosten { #troosten }\n\nLees [meer](huilen.md#troosten), [nog](huilen.md) en [dit](#troosten).\n",
        )
        write_site(folder, files)
        self.git("init", "-q", "-b", "main")
        self.commit()
        self.git("switch", "-q", "-c", "work")

    def git(self, *arguments):
        names = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.org")
        subprocess.run(["git", *names, *arguments], cwd=self.folder, check=True, capture_output=True)

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")

    def gids(self, *words, code=0):
        self.capsys.readouterr()
        found = main(["-C", str(self.folder), "--today", "2026-11-22", *words])
        said = self.capsys.readouterr()
        assert found == code, said.out + said.err
        return said.out

    def since(self):
        """The codes of rules C, K and O that are found since main, without looking at what is always there."""
        self.capsys.readouterr()
        main(["-C", str(self.folder), "--today", "2026-11-22", "check", "--since", "main"])
        return re.findall(r"(?:fout|waarschuwing) ([CKO]\d\d)", self.capsys.readouterr().out)

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path, text):
        write_site(self.folder, {path: text})

    @property
    def site(self):
        return read_site(self.folder / "content").site


@pytest.fixture
def project(tmp_path, capsys):
    return Project(tmp_path, capsys)


def test_a_page_that_moves_twice_and_then_goes(project):
    before = project.site
    project.gids("move", CRY, "antwoorden/troost")
    assert project.since() == [], "also before git follows the new file"
    project.commit()
    project.gids("move", "antwoorden/troost", "antwoorden/troosten")
    project.commit()
    assert project.since() == []
    site = project.site
    assert (site.now_at(CRY), site.first_path("antwoorden/troosten")) == ("antwoorden/troosten", CRY)
    assert site.version == before.version, "a move is no change of what is said"
    assert [line.split(", on")[0] for line in project.read(MOVED).splitlines()[2:]] == [
        f"- {{from: {CRY}, to: antwoorden/troost",
        "- {from: antwoorden/troost, to: antwoorden/troosten",
    ]
    assert project.read(LINKS) == CODES.replace(
        "'huilen'\"}",
        '\'huilen\'", retired: {on: 2026-11-22, to: antwoorden/troosten, because: "De pagina heet nu antwoorden/troost"}}',
    ).replace(
        "  why: Kaart\n",
        '  why: Kaart\n  retired: {on: 2026-11-22, to: antwoorden/troosten, because: "De pagina heet nu antwoorden/troost"}\n',
    )
    assert short_link(site, "antwoorden/troosten").code == "1"
    project.gids("retire", "antwoorden/troosten", "--to", SLEEP, "--reason", "Het staat nu bij slapen.")
    project.commit()
    assert project.since() == []
    site = project.site
    assert {site.now_at(path) for path in (CRY, "antwoorden/troost", "antwoorden/troosten")} == {SLEEP}
    assert site.same_page(CRY) == "antwoorden/troosten", "that page is there no more"
    assert all(code.retired.because == "Het staat nu bij slapen." for code in site.codes)
    assert short_link(site, SLEEP) is None, "paper of a page that is gone is not printed again"
    versions = json.loads(versions_json(site))
    assert {versions[path] for path in (CRY, "antwoorden/troosten")} == {site.page(SLEEP).version}


def test_a_link_that_leads_nowhere_on_the_other_page_loses_its_anchor(project):
    out = project.gids("retire", CRY, "--to", "antwoorden/derde", "--reason", "Samen met een andere pagina.")
    text = project.read("content/nl/antwoorden/derde.md")
    assert "Lees meer, nog en [dit](#troosten)." in text, "a page does not lead to itself"
    project.git("checkout", "-q", ".")
    project.git("clean", "-fdq")
    out = project.gids("retire", CRY, "--to", SLEEP, "--reason", "Samen met een andere pagina.")
    text = project.read("content/nl/antwoorden/derde.md")
    assert "Lees [meer](veilig-slapen.md), [nog](veilig-slapen.md) en [dit](#troosten)." in text
    assert re.search(r"content/nl/antwoorden/derde\.md:\d+: Lees \[meer\]", out)
    assert re.search(r"content/nl/veranderd/troosten\.md:\d+: pages: \[antwoorden/veilig-slapen\]", out)
    assert project.since() == []


def test_a_translation_that_is_not_finished_comes_along(project):
    (project.folder / "content/ar/antwoorden/derde.md").unlink(missing_ok=True)
    project.gids("translate", "ar", "antwoorden/derde")
    project.commit()
    project.gids("move", "antwoorden/derde", "antwoorden/vierde")
    assert not (project.folder / "content/ar/antwoorden/derde.md").exists()
    project.commit()
    project.gids("move", CRY, "antwoorden/troost")
    text = (project.folder / "content/ar/antwoorden/vierde.md").read_text(encoding="utf-8")
    assert "[…" in text and "troost.md#troosten" in text and "huilen.md" not in text


def test_a_change_that_moves_keeps_its_name_in_feeds(project):
    language = project.site.source_language
    entry = re.compile(r"<id>(\S+troost\S*)</id>")
    was = entry.findall(atom_feed(project.site, language, "https://gids.example/"))
    project.gids("move", "veranderd/troosten", "veranderd/troost")
    assert project.since() == []
    assert entry.findall(atom_feed(project.site, language, "https://gids.example/")) == was
    assert '"id": "troosten"' in changes_json(project.site, [language], "https://gids.example/")


@pytest.mark.parametrize("committed", [True, False])
def test_a_line_that_goes_or_leads_elsewhere_is_told(project, committed):
    project.gids("move", CRY, "antwoorden/troost")
    project.commit()
    project.git("branch", "-f", "main")
    good = project.read(MOVED)
    for bad, found in (
        (None, ["K", "O10"]),
        (good.replace("to: antwoorden/troost", f"to: {SLEEP}"), ["O10"]),
        (good.replace("22}", '22, because: "Weg."}'), ["O10"]),
        (good.replace("on: 2026-11-22", "on: 2026-11-21"), []),
    ):
        if bad is None:
            (project.folder / MOVED).unlink()
        else:
            project.write(MOVED, bad)
        if committed:
            project.commit()
        assert [rule for rule in project.since() if rule[0] == "O"] == [
            rule for rule in found if rule[0] == "O"
        ]
        project.write(MOVED, good)
        if committed:
            project.commit()


def test_other_advice_on_a_page_that_moved_is_not_silent_either(project):
    project.gids("move", CRY, "antwoorden/troost")
    file = "content/nl/antwoorden/troost.md"
    project.write(file, project.read(file).replace("Houd je baby vast.", "Leg je baby weg. " * 30))
    assert project.since() == ["C10"], (
        "also while git does not follow the new file, and when little is left of it"
    )


def test_a_page_that_went_by_hand_is_told(project):
    (project.folder / "content/nl/antwoorden/derde.md").unlink()
    assert project.since() == ["O11"]


def test_a_link_to_an_old_address_says_what_to_write(project):
    project.gids("move", CRY, "antwoorden/troost")
    file = "content/nl/antwoorden/derde.md"
    project.write(
        file, project.read(file).replace("[meer](troost.md#troosten)", "[meer](huilen.md#troosten)")
    )
    assert "Schrijf: troost.md" in project.gids("check", code=1)


# The parts.


def test_links_are_written_as_they_are_from_where_they_stand():
    text = "---\ntitle: x\n---\n\n[a](b.md#c) [b](../over/b.md) [c](https://x.nl/b.md) [d](#c)\n"
    moved = relink(text, "antwoorden/a", "antwoorden/b", "antwoorden/bb")
    assert moved.text.splitlines()[-1] == "[a](bb.md#c) [b](../over/b.md) [c](https://x.nl/b.md) [d](#c)"
    assert moved.lines == (5,)
    kept = relink(text, "antwoorden/a", "antwoorden/b", "antwoorden/bb", ["c"])
    assert "[a](bb.md#c)" in kept.text
    lost = relink(text, "antwoorden/a", "antwoorden/b", "antwoorden/bb", ["z"])
    assert "[a](bb.md)" in lost.text
    home = relink("---\ntitle: x\n---\n[a](antwoorden/b.md)\n", "", "antwoorden/b", "stappen/c")
    assert home.text.endswith("[a](stappen/c.md)\n")
    other = relink("---\ntitle: x\n---\n[a](../antwoorden/b.md)\n", "stappen/d", "antwoorden/b", "stappen/c")
    assert other.text.endswith("[a](c.md)\n")


def test_yaml_keeps_every_other_sign():
    text = "# boven\na: [x, y]  # achter\nb:\n  - één\n  - twee\n\nc: {d: 'e', f: \"g\"}\n"
    assert set_value(text, ("a",), "[z]") == text.replace("[x, y]", "[z]")
    assert set_value(text, ("b",), "[één]") == text.replace("\n  - één\n  - twee\n", " [één]\n")
    assert set_value(text, ("c", "d"), "h") == text.replace("'e'", "h")
    assert set_value(text, ("c", "i"), "h") == text.replace('"g"}', '"g", i: h}')
    assert set_value(text, ("j",), "h") == f"{text}j: h\n"
    assert remove_lines(text, ("b",)) == text.replace("b:\n  - één\n  - twee\n", "")
    assert set_matter(f"---\n{text}---\n\na: [x]\n", "a", "[z]").count("[z]") == 1
    for wrong in (("q", "r"), ("a", "r")):
        with pytest.raises(KeyError):
            set_value(text, wrong, "h")
    with pytest.raises(KeyError):
        remove_lines(text, ("q",))


REFRESH = '<meta http-equiv="refresh" content="{}">'


def test_a_page_may_send_on_at_once_and_only_to_a_page_of_ours():
    def is_right(content):
        return PageCheck("https://gids.example/").look("x.html", REFRESH.format(content))

    assert is_right("0; url=../../antwoorden/koorts/")
    for wrong in (
        "0",
        "5; url=../../antwoorden/koorts/",
        "0; url=",
        "0;url=../../antwoorden/koorts/",
        "0; url=https://elders.example/",
        "0; url=//elders.example/a/",
        "0; url='javascript:alert(1)'",
        "0; url=../../antwoorden/koorts/ javascript:1",
        "0; url=javascript:alert(1)",
        "0; url=../../antwoorden/koorts/?a",
    ):
        assert not is_right(wrong), wrong


def test_a_circle_ends_nowhere():
    lines = [{"from": "over/a", "to": "over/b"}, {"from": "over/b", "to": "over/a"}]
    moved = {line["from"]: Moved(on=date(2026, 11, 22), **line) for line in lines}
    assert leads_to("over/a", moved) is None
    assert leads_to("over/c", moved) == "over/c"


def test_nothing_is_sent_on_below_another_top_of_the_site(project):
    project.gids("move", CRY, "antwoorden/troost")
    write_redirects(project.folder, project.site, project.site.languages, "https://stad.example/gids/")
    text = (project.folder / "_redirects").read_text()
    assert f"/gids/ar/{CRY} /gids/ar/antwoorden/troost/ 301\n" in text
    assert (
        f"    /gids/ar/{CRY}/ /gids/ar/antwoorden/troost/;"
        in (project.folder / "_nginx-codes.conf").read_text()
    )


def test_every_fact_that_names_a_page_says_so_in_its_model():
    """A new field that names pages must be a `PagePath`, or a move would leave it behind."""
    site = read_site(ROOT / "content").site
    paths = {one.path for one in site.pages}
    for one in site.pages:
        known = {reference.key for reference in references(one.matter)}
        for key, value in one.matter.model_dump(by_alias=True).items():
            named = value if isinstance(value, list | tuple) else [value]
            assert key in known or not paths & {item for item in named if isinstance(item, str) and item}, (
                one.path,
                key,
            )
    assert issubclass(type(site.pages[0].matter), SourceMatter)
    for file in (ROOT / "content/_data").rglob("*.yml"):
        if file.name not in ("links.yml", "moved.yml"):
            text = file.read_text(encoding="utf-8")
            assert not [
                path for path in paths if "/" in path and re.search(rf"(?<![\w/-]){path}(?![\w-])", text)
            ], file

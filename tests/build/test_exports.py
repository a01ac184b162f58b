"""Copies of the site without a web server: what is in a zip and a ZIM, that they are whole, and what is never in them."""

import json
import posixpath
import re
import subprocess
import zipfile
from urllib.parse import unquote, urlsplit

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from build.html import Page, read
from build.running import gids, tree
from gids.exports import ExportError
from gids.exports.scripts import Scripts
from sites import BODY, MATTER, page, valid_site, write_site

TODAY = "2026-11-22"
ONLINE = "https://eerste1000dagen.example/"
OLD = "gevaarlijkoud"  # a word of an Arabic text about safety that is out of date


def project():
    """A site in Dutch and Arabic, with an outdated Arabic text about safety."""
    files = valid_site()
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby veilig?", "Nieuw gevaar").replace("[wiegendood]", "[nieuw]"),
        BODY,
    )
    old = files["content/ar/antwoorden/veilig-slapen.md"]
    old = re.sub(r'of: "[0-9a-f]+"', 'of: "000000000000"', old)
    old = old.replace("كيف ينام طفلي بأمان؟", f"{OLD} titel").replace("ضع طفلك على ظهره.", f"{OLD} kort")
    old = old.replace("search: [x]", f"search: [{OLD}zoek]").replace("على الظهر.", f"{OLD}.")
    assert old.count(OLD) >= 4
    files["content/ar/antwoorden/gevaar.md"] = old
    return files


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A project, and its site with downloads."""
    folder = write_site(tmp_path_factory.mktemp("exports"), project())
    result = gids(folder, "--today", TODAY, "build", "--downloads")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="module")
def downloads(folder):
    return folder / "site" / "downloads"


def unzipped(file):
    """The files of a zip, below its one folder: {path: bytes}."""
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        assert {name.split("/")[0] for name in archive.namelist()} == {file.stem}
        return {name.removeprefix(f"{file.stem}/"): archive.read(name) for name in archive.namelist()}


def in_zim(file):
    """Everything in a ZIM, also what readers do not see: {path: bytes}."""
    archive = Archive(file)
    entries = (archive._get_entry_by_id(number) for number in range(archive.all_entry_count))
    return {entry.path: bytes(entry.get_item().content) for entry in entries if not entry.is_redirect}


def leads_nowhere(files):
    """The links of the pages among `files` that lead to no other of them."""
    for place, content in files.items():
        if not place.endswith(".html"):
            continue
        for tag, target, values in Page(content.decode("utf-8")).links:
            path = urlsplit(target).path
            if tag == "use":
                assert target.startswith("#"), "a browser shows no part of another file from a folder"
                assert f'id="{target[1:]}"'.encode() in content, (place, target)
            elif not target.startswith(("https://", "tel:", "#")):
                found = posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(path)))
                if found not in files:
                    yield place, tag, target, values


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("kind", ["zip", "zim"])
def test_a_copy_is_whole_and_only_of_its_language(downloads, language, kind):
    file = downloads / f"eerste-1000-dagen-{language}.{kind}"
    files = unzipped(file) if kind == "zip" else in_zim(file)
    assert list(leads_nowhere(files)) == []
    pages = {name for name in files if name.endswith(".html") and name != "start.html"}
    assert f"{language}/antwoorden/huilen/index.html" in pages
    assert all(name.startswith(f"{language}/") for name in pages)
    for left_out in ("404.html", "bewaren/index.html", "professionals/index.html"):
        assert f"{language}/{left_out}" not in pages
    for name in pages:
        found = Page(files[name].decode("utf-8"))
        said = {
            values.get("name") or values.get("http-equiv")
            for tag, values in found.attributes
            if tag == "meta"
        }
        assert not said & {"robots", "Content-Security-Policy"}, name
        assert not [values for _, values in found.attributes if values.get("type") == "module"], name
        assert not {"manifest", "modulepreload"} & {values.get("rel") for _, values in found.attributes}, name
        own = name.removesuffix("index.html")
        links = {target for tag, target, _ in found.links if tag == "a"}
        other = "nl" if language == "ar" else "ar"
        assert f"{ONLINE}{other}/{own.removeprefix(f'{language}/')}" in links, (
            "the other language is on the internet"
        )
        assert f"{ONLINE}{own}" in links, "the newest text is on the internet"
        assert not [link for link in links if link.endswith("/bewaren/")]


def test_a_zip_opens_with_start_and_tells_what_it_is(downloads):
    files = unzipped(downloads / "eerste-1000-dagen-ar.zip")
    tops = {name for name in files if "/" not in name}
    assert tops == {"start.html", "LEESMIJ.txt"}
    assert 'href="ar/index.html"' in files["start.html"].decode("utf-8")
    text = files["LEESMIJ.txt"].decode("utf-8-sig")
    assert "\r\n" in text
    for words in ("22 november 2026", "Proefversie", "start.html", "CC BY 4.0", f"{ONLINE}nl/professionals/",
                  "٢٢ نوفمبر 2026", "نسخة تجريبية"):  # fmt: skip
        assert words.replace("٢٢", "22") in text, words
    assert "هذه نسخة" in files["ar/antwoorden/huilen/index.html"].decode("utf-8")


def test_search_and_stappenplan_bring_their_data(downloads):
    files = unzipped(downloads / "eerste-1000-dagen-nl.zip")
    for place, name in (("nl/search.js", "searchData"), ("nl/stappenplan/plan.js", "planData")):
        start, _, data = files[place].decode("utf-8").partition(" = ")
        assert start == f"globalThis.{name}"
        assert json.loads(data.strip().removesuffix(";"))
        assert b"pictograms." not in files[place]
    scripts = [
        target for tag, target, _ in Page(files["nl/zoeken/index.html"].decode()).links if tag == "script"
    ]
    assert scripts[0] == "../search.js", "the data comes before the script that asks for it"
    assert len(scripts) == 2


def test_a_zim_says_what_it_is_and_can_be_searched(downloads):
    archive = Archive(downloads / "eerste-1000-dagen-nl.zim")
    assert archive.check()
    told = {
        name: archive.get_metadata(name).decode("utf-8") for name in archive.metadata_keys if "48" not in name
    }
    assert told["Name"] == "eerste-1000-dagen_nl_den-haag"
    assert told["Title"] == "Eerste 1000 dagen"
    assert told["Language"] == "nld"
    assert told["Date"] == TODAY
    assert told["Flavour"] == "trial"
    assert told["License"] == "CC BY 4.0"
    assert len(told["Description"]) <= 80
    assert archive.get_illustration_item(48).mimetype == "image/png"
    assert archive.main_entry.get_item().path == "nl/index.html"
    found = Searcher(archive).search(Query().set_query("troosten"))
    assert "nl/antwoorden/huilen/index.html" in list(found.getResults(0, 5))
    suggested = SuggestionSearcher(archive).suggest("mijn baby huilt")
    assert next(iter(suggested.getResults(0, 5))) == "nl/antwoorden/huilen/index.html"
    assert archive.get_entry_by_path("nl/antwoorden/huilen/index.html").title == "Mijn baby huilt veel"


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_zimcheck_finds_nothing(downloads, language):
    file = downloads / f"eerste-1000-dagen-{language}.zim"
    result = subprocess.run(["zimcheck", "--all", file], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_an_outdated_translation_of_a_safety_page_is_in_no_copy(downloads):
    files = list(downloads.iterdir())
    assert len(files) == 4
    for file in files:
        parts = unzipped(file) if file.suffix == ".zip" else {**in_zim(file), "raw": file.read_bytes()}
        assert [name for name, content in parts.items() if OLD.encode() in content.lower()] == [], file.name
        if file.suffix == ".zim":
            found = Searcher(Archive(file)).search(Query().set_query(OLD))
            assert found.getEstimatedMatches() == 0
    shown = unzipped(downloads / "eerste-1000-dagen-ar.zip")["ar/antwoorden/gevaar/index.html"].decode(
        "utf-8"
    )
    assert "Nieuw gevaar" in shown, "the Dutch text is there instead"


def test_the_page_for_professionals_lists_exactly_the_files(folder, downloads):
    for language in ("nl", "ar"):
        found = read(folder / "site" / language / "professionals/index.html")
        links = [target for _, target, _ in found.links if "downloads/" in target]
        assert sorted(posixpath.basename(link) for link in links) == sorted(
            file.name for file in downloads.iterdir()
        )
        assert set(links) == {f"../../downloads/{file.name}" for file in downloads.iterdir()}
    assert read(folder / "site/nl/professionals/index.html").says("0,1 MB")
    assert "downloads" not in (folder / "site/sitemap.xml").read_text(encoding="utf-8")
    for language in ("nl", "ar"):
        kept = (folder / f"site/{language}/pack.json").read_text(encoding="utf-8")
        assert "downloads" not in kept
        assert "professionals" not in kept, "its sizes change with every copy"


def test_without_downloads_the_page_says_so(folder, tmp_path):
    assert gids(folder, "--today", TODAY, "build", "--out", tmp_path / "site").returncode == 0
    found = read(tmp_path / "site/nl/professionals/index.html")
    assert found.says("Hier staan nu geen kopieën")
    assert found.says("gids build --downloads")
    assert not [target for _, target, _ in found.links if "downloads/" in target]
    assert not (tmp_path / "site/downloads").exists()


@pytest.mark.parametrize("kind", ["zip", "zim"])
def test_export_writes_the_same_bytes_as_the_downloads(folder, downloads, tmp_path, kind):
    result = gids(folder, "--today", TODAY, "export", kind, "--languages", "ar", "--out", tmp_path / "out")
    assert result.returncode == 0, result.stdout + result.stderr
    name = f"eerste-1000-dagen-ar.{kind}"
    assert f"{name}: klaar" in result.stdout
    assert "1 kopie in" in result.stdout
    assert [file.name for file in (tmp_path / "out").iterdir()] == [name]
    assert (tmp_path / "out" / name).read_bytes() == (downloads / name).read_bytes()


def test_what_cannot_be_exported_leaves_the_old_copies(tmp_path):
    """The Dutch copy is made, the next is not: then neither is written."""
    files = valid_site()
    files["content/_data/languages.yml"] += "- {code: eo, name: Esperanto, direction: ltr}\n"
    files["content/_data/ui/eo.yml"] = files["content/_data/ui/nl.yml"]
    files["content/_data/region.yml"] = files["content/_data/region.yml"].replace(
        "parents:\n", "parents:\n  eo: ĉiuj\n"
    )
    folder, out = write_site(tmp_path / "project", files), tmp_path / "out"
    write_site(out, {"eerste-1000-dagen-nl.zim": "oud", "eerste-1000-dagen-eo.zim": "oud"})
    before = tree(out)
    result = gids(folder, "--today", TODAY, "export", "zim", "--out", out)
    assert result.returncode == 1
    assert "eerste-1000-dagen-nl.zim: klaar" in result.stdout
    assert "de ZIM van eo heeft een code van drie letters nodig" in result.stderr
    assert "_THREE_LETTERS" in result.stderr
    assert tree(out) == before
    refused = gids(folder, "export", "zim", "--languages", "nl,xx", "--out", out)
    assert refused.returncode == 2
    assert "onbekende taal: xx" in refused.stderr
    site = gids(folder, "--today", TODAY, "build", "--downloads")
    assert site.returncode == 1
    assert "De oude site blijft staan" in site.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["content"]


UNKNOWN = {
    "all names": 'import * as all from "./x.js";',
    "from another": 'export { a } from "./x.js";',
    "everything": 'export * from "./x.js";',
    "a value without name": "export default 3;",
    "what may change": "export let a = 1;",
    "what may change, later": "let a = 1;\nexport { a };",
    "two names": "export const a = 1, b = 2;",
    "taken apart": "export const { a } = globalThis;",
    "from elsewhere": 'import { a } from "https://x.example/x.js";',
    "made name": "import(name);",
    "about itself": "const here = import.meta.url;",
    "waiting": "const a = await fetch('x');",
    "inside": "function f() { export const a = 1; }",
    "no end": "const a = 'open;",
    "no bracket": "function f() {",
}


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN)
def test_a_form_of_module_that_is_not_known_is_refused(tmp_path, text):
    (tmp_path / "x.js").write_text("export const a = 1;", encoding="utf-8")
    (tmp_path / "page.js").write_text(text, encoding="utf-8")
    with pytest.raises(ExportError, match=r"page\.js"):
        Scripts(tmp_path).bundle(["page.js"])


def test_modules_in_a_circle_are_refused(tmp_path):
    (tmp_path / "one.js").write_text('import { b } from "./two.js";\nexport const a = 1;', encoding="utf-8")
    (tmp_path / "two.js").write_text('import { a } from "./one.js";\nexport const b = 1;', encoding="utf-8")
    with pytest.raises(ExportError, match=r"one\.js -> two\.js -> one\.js"):
        Scripts(tmp_path).bundle(["one.js"])

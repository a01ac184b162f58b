"""The packs of a built site: everything that a language needs, nothing that may not be shown, the same every time."""

import hashlib
import json
import re
import shutil
from types import SimpleNamespace

import pytest

from build.running import gids, tree
from gids.assets import asset_names
from gids.finish.packs import write_packs, written_size
from gids.finish.worker import write_worker
from gids.model import Language
from sites import BODY, CRYING, MATTER, ROOT, page, valid_site, write_site

OLD_ARABIC = "نص قديم عن السلامة"
LANGUAGES = [
    Language(code="nl", name="Nederlands", direction="ltr", source=True),
    Language(code="ar", name="العربية", direction="rtl"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site with an Arabic text about safety that is too old, and one that is missing."""
    files = valid_site()
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze mist"), "Hallo.\n"
    )
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby veilig?", "Nieuw gevaar"), BODY
    )
    old = files["content/ar/antwoorden/veilig-slapen.md"].replace("كيف ينام طفلي بأمان؟", OLD_ARABIC)
    files["content/ar/antwoorden/gevaar.md"] = re.sub(r'of: "[0-9a-f]+"', 'of: "000000000000"', old)
    folder = write_site(tmp_path_factory.mktemp("project"), files)
    result = gids(folder, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    site = folder / "site"
    packs = {code: json.loads((site / code / "pack.json").read_text()) for code in ("nl", "ar")}
    return SimpleNamespace(site=site, packs=packs, project=folder)


def file_of(site, url):
    return site / url / "index.html" if url.endswith("/") else site / url


def urls(pack):
    return {file["url"] for file in pack["files"]}


def test_a_pack_lists_every_page_of_its_language_with_its_own_bytes(built):
    for language, pack in built.packs.items():
        pages = {
            file.relative_to(built.site).parent.as_posix() + "/"
            for file in (built.site / language).rglob("index.html")
        } - {f"{language}/professionals/", f"{language}/professionals/status/"}  # of no use without internet
        assert {url for url in urls(pack) if url.endswith("/")} == pages
        assert {f"{language}/{name}/" for name in ("zoeken", "stappenplan", "hulp", "bewaren")} <= pages
        for file in pack["files"]:
            content = file_of(built.site, file["url"]).read_bytes()
            assert (len(content), hashlib.sha256(content).hexdigest()) == (file["bytes"], file["sha256"])
        assert pack["bytes"] == sum(file["bytes"] for file in pack["files"])


def test_a_pack_has_all_that_its_pages_ask_for_and_nothing_else(built):
    for language, pack in built.packs.items():
        names = urls(pack)
        for url in (url for url in names if url.endswith("/")):
            html = file_of(built.site, url).read_text()
            for asset in re.findall(r'(?:src|href)="[./]*(assets/[^"#]+)', html):
                assert asset in names, url
        for script in (url for url in names if url.endswith(".js")):
            for other in re.findall(r'["\']\./([^"\']+\.js)', (built.site / script).read_text()):
                assert f"assets/{other}" in names, script
        assert {"geen-internet.html", f"{language}/search.json", f"{language}/stappenplan/plan.json"} <= names
        assert f"{language}/app.webmanifest" in names
        icons = json.loads((built.site / language / "app.webmanifest").read_text())["icons"]
        assert {icon["src"].split("/")[-1] for icon in icons} <= {url.split("/")[-1] for url in names}
        other = {"nl": "ar", "ar": "nl"}[language]
        assert not [
            url
            for url in names
            if url.startswith((f"{other}/", "cards/"))
            or url.endswith(("404.html", ".xml", "pack.json", "sw.js"))
        ]


def test_an_old_translation_about_safety_is_in_no_pack(built):
    assert "ar/antwoorden/gevaar/" in urls(built.packs["ar"]), "the page is there, with the Dutch text"
    assert "Nieuw gevaar" in file_of(built.site, "ar/antwoorden/gevaar/").read_text()
    for pack in built.packs.values():
        for url in urls(pack):
            assert OLD_ARABIC.encode() not in file_of(built.site, url).read_bytes(), url


def test_the_name_of_an_asset_is_the_fingerprint_of_its_bytes(built):
    """The worker refuses other bytes by this."""
    for file in (built.site / "assets").iterdir():
        assert file.name.split(".")[-2] == hashlib.sha256(file.read_bytes()).hexdigest()[:8]


def test_the_worker_names_this_release_and_what_it_cannot_do_without(built):
    worker = (built.site / "sw.js").read_text()
    release = json.JSONDecoder().raw_decode(worker[worker.index("{") :])[0]
    assert release["packs"] == {code: pack["version"] for code, pack in built.packs.items()}
    core = {file["url"]: file["sha256"] for file in release["core"]}
    assert "geen-internet.html" in core
    html = (built.site / "geen-internet.html").read_text()
    assert set(re.findall(r'(?:src|href)="/(assets/[^"#]+)', html)) <= set(core)
    for url, digest in core.items():
        assert hashlib.sha256((built.site / url).read_bytes()).hexdigest() == digest
    assert "@BUILD@" not in worker


def test_doing_it_again_changes_nothing(built, tmp_path):
    again = tmp_path / "again"
    shutil.copytree(built.site, again)
    write_worker(again, ROOT / "overrides", write_packs(again, LANGUAGES))
    assert tree(again) == tree(built.site)


def test_one_changed_page_changes_its_pack_and_the_worker_only(built, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(built.site, other)
    changed = other / "ar/antwoorden/huilen/index.html"
    changed.write_text(changed.read_text().replace("احضن", "احضني"))
    write_worker(other, ROOT / "overrides", write_packs(other, LANGUAGES))
    before, after = tree(built.site), tree(other)
    assert {path for path in after if after[path] != before[path]} == {
        "ar/antwoorden/huilen/index.html", "ar/pack.json", "sw.js",
    }  # fmt: skip


def test_the_size_stands_in_the_pages_in_the_words_of_the_reader(built):
    packs = {code: json.loads(file_of(built.site, f"{code}/pack.json").read_text()) for code in ("nl", "ar")}
    for language, unit, comma in (("nl", "MB", ","), ("ar", "م.ب", ".")):
        for name in ("", "bewaren/"):
            html = file_of(built.site, f"{language}/{name}").read_text()
            sizes = re.findall(r'<data class="?pack-size"? value="?([a-z]+)"?>([^<]*)</data>', html)
            assert sizes
            for code, size in sizes:
                tenths = -(-packs[code]["compressed"] // 100_000)
                assert size.replace("\u00a0", " ") == f"{tenths / 10:.1f} {unit}".replace(".", comma, 1)


@pytest.mark.parametrize(
    ("size", "written"),
    [(1, "0,1 MB"), (100_000, "0,1 MB"), (100_001, "0,2 MB"), (999_999, "1 MB"), (12_340_000, "12,4 MB")],
)
def test_a_size_is_rounded_up(size, written):
    assert written_size(size, LANGUAGES[0]).replace("\u00a0", " ") == written


def test_a_page_that_was_renewed_by_serve_gets_into_the_pack(built, tmp_path):
    """`gids serve` puts one language anew and finishes the same folder again."""
    site = tmp_path / "site"
    shutil.copytree(built.site, site)
    home = site / "nl/index.html"
    home.write_text(re.sub(r'(<data class="pack-size" value="nl">)[^<]*', r"\1", home.read_text()))
    write_worker(site, ROOT / "overrides", write_packs(site, LANGUAGES))
    assert tree(site) == tree(built.site)


def test_a_site_that_is_not_for_keeping_has_no_trace_of_it(built):
    out = built.project / "off"
    assert gids(built.project, "build", "--no-offline", "--out", out).returncode == 0
    assert not list(out.rglob("pack.json"))
    assert not (out / "geen-internet.html").exists()
    names = asset_names(ROOT / "overrides/assets")
    for file in out.rglob("*.html"):
        html = file.read_text()
        for name in ("offline.js", "keep.js", "packs.js"):
            assert names[name] not in html, file
    assert "unregister" in (out / "sw.js").read_text()
    # The page stays for who comes by an old link, and says that it cannot be done.
    html = (out / "nl/bewaren/index.html").read_text()
    assert "data-can-keep" in html and "data-do" not in html

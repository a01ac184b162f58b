"""Tools that read along: spelling in every language, the form of Markdown, links to elsewhere, and git itself."""

import http.server
import json
import os
import re
import shutil
import subprocess
import threading
from collections import Counter

import pytest

from build.running import BIN
from sites import ROOT, valid_site, write_site

TOOLS = ROOT / "requirements/editors/node_modules/.bin"
CONFIGURATION = (".pre-commit-config.yaml", "cspell.config.yaml", ".markdownlint-cli2.yaml")
# One word per language that nobody writes so, and a right one beside it.
MISTAKES = {
    "nl": ("Je babby slaapt op de rug.", "babby"),
    "en": ("Your babby sleeps on the back.", "babby"),
    "tr": ("Bebeğinniz sırtüstü uyur, internette ve İngilizce.", "Bebeğinniz"),
    "ar": ("طفلككم ينام على ظهره.", "طفلككم"),
    "pl": ("Dzieckko śpi na plecach.", "Dzieckko"),
    "uk": ("Дитиина спить на спині.", "Дитиина"),
}
UI = "content/_data/ui/nl.yml"


def run(folder, *command, **more):
    environment = {**os.environ, "PATH": f"{os.environ['PATH']}:{BIN}"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        **more,
    )


@pytest.fixture
def project(tmp_path):
    """A small site with the tools of the project."""
    write_site(tmp_path, valid_site())
    for name in (*CONFIGURATION, ".gitignore", "Makefile"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    for name in ("gids", "ruff", "pre-commit", "python", "node"):
        if (BIN / name).exists():
            (tmp_path / ".venv/bin" / name).symlink_to(BIN / name)
    editors = tmp_path / "requirements/editors"
    editors.mkdir(parents=True)
    (editors / "node_modules").symlink_to(ROOT / "requirements/editors/node_modules")
    (tmp_path / "requirements/spelling").symlink_to(ROOT / "requirements/spelling")
    return tmp_path


def test_a_mistake_is_found_in_every_language(project):
    for code, (sentence, _) in MISTAKES.items():
        file = project / f"content/{code}/antwoorden/proef.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {sentence}\nsearch: [vaksinatie]\n---\n\n{sentence} Bel `xyzzyx`.\n")
    (project / UI).write_text((project / UI).read_text() + "\nproef:\n  tekst: Een woordd van de site.\n")
    out = run(project, TOOLS / "cspell", "lint", "--no-progress", "--no-color", "content/*/*/proef.md", UI)
    found = Counter(re.findall(r"^(\S+?):(\d+):\d+ - Unknown word \((.+)\)", out.stdout, re.MULTILINE))
    expected = {
        (f"content/{code}/antwoorden/proef.md", line, word)
        for code, (_, word) in MISTAKES.items()
        for line in ("2", "6")
    }
    lines = (project / UI).read_text().count("\n")
    assert set(found) == {*expected, (UI, str(lines), "woordd")}, out.stdout + out.stderr
    assert out.returncode == 1


def test_spelling_warns_at_the_changed_lines_and_never_blocks():
    printed = run(ROOT, "make", "-n", "spelling", "SINCE=origin/main", "GITHUB_ACTIONS=true").stdout
    line = next(line for line in printed.splitlines() if "cspell" in line)
    assert "--no-exit-code" in line
    assert "git diff --name-only --diff-filter=d --merge-base origin/main" in line
    assert "::warning file=$filename,line=$row,col=$col" in line


def test_the_markdown_of_this_project_is_well_formed():
    out = run(ROOT, TOOLS / "markdownlint-cli2")
    assert out.returncode == 0, out.stdout + out.stderr


def test_git_refuses_a_wrong_page(project):
    git = ("git", "-c", "user.name=R", "-c", "user.email=r@example.org", "-c", "gc.auto=0")
    run(project, *git, "init", "-q", "-b", "main")
    run(project, *git, "add", "content", *CONFIGURATION)
    assert run(project, *git, "commit", "-q", "-m", "begin").returncode == 0
    for _ in range(2):
        out = run(project, ".venv/bin/pre-commit", "install")
        assert out.returncode == 0, out.stderr
    page = project / "content/nl/antwoorden/huilen.md"
    right = page.read_text()

    page.write_text(right.replace("topics: [huilen]", "topics: [huillen]") + "\n\n\n* Wieg je babby.\n")
    run(project, *git, "add", "content")
    out = run(project, *git, "commit", "-m", "wrong")
    told = out.stdout + out.stderr
    assert out.returncode == 1, told
    assert "huilen.md:5" in told and "V11" in told
    assert "MD012" in told
    assert "Unknown word (babby)" in told
    assert run(project, *git, "log", "--oneline").stdout.count("\n") == 1

    page.write_text(right.replace("Houd je baby vast", "Houd je babby vast"))
    run(project, *git, "add", "content")
    out = run(project, *git, "commit", "-m", "a word that no list knows")
    assert out.returncode == 0, out.stdout + out.stderr
    assert "Unknown word (babby)" in out.stdout + out.stderr, "it warns, and does not block"


def other_site(answers):
    """A site elsewhere: what it answers to each path, and how often it was asked."""
    asked = Counter()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked[self.path] += 1
            self.send_response(answers.get(self.path, 200))
            self.end_headers()

        do_HEAD = do_GET

        def log_message(self, *_arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, asked


def test_links_to_elsewhere_are_asked_once_and_told_in_a_file(tmp_path):
    server, asked = other_site({"/gone": 404, "/shy": 403})
    top = f"http://127.0.0.1:{server.server_port}"
    links = "".join(f'<a href="{top}/{path}">x</a>' for path in ("fine", "gone", "shy"))
    own = '<a href="https://site.invalid/">own</a>'
    for path, text in {
        "": '<a href="nl/">nl</a><a href="ar/">ar</a>',
        "nl": links + own,
        "ar": links,
    }.items():
        page = tmp_path / path / "index.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(f"<!doctype html><title>x</title>{text}")
    configuration = ROOT / "requirements/editors/linkinator.json"
    out = run(tmp_path, TOOLS / "linkinator", ".", "--config", configuration, timeout=60)
    server.shutdown()
    server.server_close()
    broken = [line for line in out.stdout.splitlines() if "BROKEN" in line]
    assert out.returncode == 1
    assert {tuple(line.split(",")[:4]) for line in broken} == {
        (f"{top}/gone", "404", "BROKEN", "nl/"),
        (f"{top}/gone", "404", "BROKEN", "ar/"),
    }, out.stdout + out.stderr
    assert asked["/fine"] == 1, "once, though two pages name it"
    assert asked["/gone"] <= 2, "a site may refuse HEAD, so it is asked a second time"
    assert "site.invalid" not in out.stdout
    options = json.loads(configuration.read_text())
    assert options["concurrency"] <= 4 and options["retryErrors"] and options["timeout"]
    assert "build/links.csv" in (ROOT / "Makefile").read_text()

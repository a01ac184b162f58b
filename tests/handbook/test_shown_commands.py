"""Every command that the handbook, README.md or CONTRIBUTING.md shows does what it says.

A page is played in its order, in a copy of the project with the real content, from a clean checkout. What a command
changed is committed before the next one, as an editor does. Commands that name no page and build a lot run in a copy
with a small site. What takes minutes is run elsewhere: `ELSEWHERE` says where, and that is checked.
"""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from contextlib import suppress

import pytest
from project_copy import copy_project
from shown import PAGES, program_of, shown_on

from gids.cli.main import main
from sites import ROOT, valid_site, write_site

# These change the content: a page that shows one again plays it again.
EDITING = {"new", "translate", "mark-translated", "mark-unchanged", "move", "retire", "add-language"}
SERVING = re.compile(r"(make|\S*gids|\S*mkdocs) serve\b")
# Builds of the whole site, at whatever size: these run on a small site.
SMALL = re.compile(r"(SITE_LANGUAGE=\w+ )?(make (site|serve)\b|\S*gids (build|export|serve)\b|\S*mkdocs )")
# What the page promises when it is not 0: something is still open before a launch.
PROMISED = {".venv/bin/gids check --launch": 1, ".venv/bin/gids build --launch": 1}
# Command: the file that runs it or does what it does, and the words there.
ELSEWHERE = {
    "make test": (".ci/run", "exec make test"),
    "make check": ("Makefile", "@$(MAKE) --no-print-directory check"),
    "make check SINCE=origin/main": ("Makefile", "@$(GIDS) check $(if $(SINCE),--since $(SINCE))"),
    "make site": ("Makefile", "@$(GIDS) build --downloads"),
    "make letters": ("Makefile", "@$(GIDS) letters\n"),
    "make leaflets": ("Makefile", "@$(GIDS) leaflets --beside"),
    ".venv/bin/gids leaflets --lang nl ar": ("tests/leaflets/test_leaflets.py", "--lang"),
    ".venv/bin/gids leaflets --page antwoorden/koorts --beside": (
        "tests/leaflets/test_leaflets.py",
        "--beside",
    ),
    ".venv/bin/gids review --since main --build": ("tests/review/test_review_report.py", '"--build")'),
    "make bench": ("Makefile", ".venv/bin/python bench/run.py"),
    "make screenshots": ("Makefile", ".venv/bin/python tests/browser/screenshots.py"),
    "make lock": ("Makefile", "@uv pip compile"),
    "make clean": ("Makefile", "@rm -rf .venv site build"),
    "make handbook": ("tests/handbook/test_handbook_site.py", '"make", "handbook"'),
    # With hooks, a pull request and a spelling tool of their own; their tests play them.
    "make hooks": ("Makefile", "\nhooks:"),
    "make lint": ("Makefile", "\nlint:"),
    "make spelling": ("Makefile", "\nspelling:"),
    "make links": ("Makefile", "\nlinks:"),
}
# For programs of others, against a site on the internet.
NOT_OURS = re.compile(r"(curl|jq|nginx) ")

SHOWN = [shown for page in PAGES for shown in shown_on(page)]
PLAYED = [page for page in PAGES if any(shown.page == page and not shown.mention for shown in SHOWN)]


def listen():
    """Let Ctrl+C end a command, also when who runs us ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Copy:
    """A copy of the project in a git repository that is its own `origin`."""

    def __init__(self, folder, content=None):
        self.folder = folder
        copy_project(folder, lambda name: not (content and name.startswith("content/")))
        write_site(folder, content or {})
        self.run("git init -q -b main")
        self.run(
            "git config user.name Redactie && git config user.email redactie@example.org && git config gc.auto 0"
        )
        self.commit()
        self.run("git remote add origin . && git update-ref refs/remotes/origin/main HEAD && git tag begin")

    def environment(self):
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("SITE_", "MAKE"))}
        return {**clean, "HOME": str(self.folder / "build" / "home"), "NO_MKDOCS_2_WARNING": "1"}

    def start(self, command, **more):
        """Start a command line as a person types it, in a group of its own so that all of it can be ended."""
        return subprocess.Popen(
            ["bash", "-c", command], cwd=self.folder, env=self.environment(), text=True, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=listen, **more,
        )  # fmt: skip

    def run(self, command, promised=0):
        process = self.start(command)
        try:
            said, _ = process.communicate(timeout=120)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        assert process.returncode == promised, f"{command}: {process.returncode}\n{said[-3000:]}"
        assert "Traceback" not in said, said
        return said

    def commit(self):
        self.run("git add -A && { git diff --cached --quiet || git commit -qm 'Een stap'; }")

    def renew(self):
        """Begin again from a clean checkout."""
        self.run(
            "git reset -q --hard begin && git clean -qfd && git update-ref refs/remotes/origin/main begin"
        )

    @staticmethod
    def wait_for_port():
        """Wait until nobody serves at the address that the handbook names; another test may just do so."""
        end = time.monotonic() + 120
        while True:
            with socket.socket() as probe:
                if probe.connect_ex(("localhost", 8000)):
                    return
            assert time.monotonic() < end, "port 8000 is taken by another program"
            time.sleep(0.5)

    def serve(self, command):
        """Start what serves, open its front page, stop it."""
        self.wait_for_port()
        process = self.start(command)
        try:
            end = time.monotonic() + 90
            while True:
                assert process.poll() is None, process.stdout.read()
                assert time.monotonic() < end, command
                try:
                    with urllib.request.urlopen("http://localhost:8000/", timeout=5) as answer:
                        page = answer.read().decode()
                    break
                except OSError:
                    time.sleep(0.1)
            assert "<title>" in page
        finally:
            os.killpg(process.pid, signal.SIGINT)
            try:
                process.communicate(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    return Copy(tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return Copy(tmp_path_factory.mktemp("small"), valid_site())


@pytest.fixture(scope="module")
def done():
    """The commands that ran already and change nothing."""
    return set()


@pytest.mark.parametrize("page", PLAYED)
def test_the_commands_of_this_page_do_what_it_promises(page, real, small, done):
    changed = False
    for shown in SHOWN:
        command = shown.command
        if shown.page != page or shown.mention or command in ELSEWHERE or NOT_OURS.match(command):
            continue
        assert not re.search(r"\b[A-Z]{4,}\b(?!=)|…|<[a-z]", command.replace("LEESMIJ", "")), (
            f"{page}:{shown.line}: {command} is no real example"
        )
        edits = program_of(command) in EDITING
        if command in done and not edits:
            continue
        done.add(command)
        copy = small if SMALL.match(command) else real
        if SERVING.search(command):
            (real if "--page" in command else small).serve(command)
            continue
        if copy is real and not changed:
            real.renew()
            changed = True
        copy.run(command, PROMISED.get(command, 0))
        if edits:
            copy.commit()


def test_every_command_that_is_named_exists_with_its_options(capsys):
    manuals = {}

    def manual(name):
        if name not in manuals:
            with suppress(SystemExit):
                main([*([name] if name else []), "--help"])
            manuals[name] = capsys.readouterr().out
        return manuals[name]

    wrong = []
    for shown in SHOWN:
        # The page of rooms tells how the command line begins, in general.
        if shown.mention and shown.command != "gids [-C DIR] [--today DATE] COMMAND":
            known = manual(program_of(shown.command)) + manual(None)
            if not manual(program_of(shown.command)) or any(
                option not in known for option in re.findall(r"(?<!\S)--[a-z-]+", shown.command)
            ):
                wrong.append(f"{shown.page}:{shown.line}: {shown.command}")
    assert not wrong, wrong


def test_what_runs_elsewhere_does_run_there():
    shown = {one.command for one in SHOWN}
    for command, (file, words) in ELSEWHERE.items():
        if command in shown:
            assert words in (ROOT / file).read_text(encoding="utf-8"), f"{command}: not in {file}"
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {command.split()[1] for command in shown if command.startswith("make ")}
    assert {name for name in named if "/" not in name} <= targets


def test_the_commands_are_found():
    assert len({shown.command for shown in SHOWN}) > 30

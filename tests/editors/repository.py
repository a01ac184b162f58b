"""A copy of the real content in a real git repository, to play an editor's work on."""

import shutil
import subprocess

from build.running import gids, tree
from sites import ROOT, write_site

TODAY = "2026-11-22"


def commit_all(folder, message):
    """Commit everything below a folder, which becomes a repository (branch `main`) when it is none yet."""
    names = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.org", "-c", "gc.auto=0")
    steps = [] if (folder / ".git").exists() else [("init", "-q", "-b", "main")]
    for step in (*steps, ("add", "-A"), ("commit", "-q", "-m", message)):
        subprocess.run(["git", *names, *step], cwd=folder, check=True, capture_output=True)


class Repository:
    """The content of the site, committed on `main`; the design and the hooks are those of this project."""

    def __init__(self, folder, files=None):
        """Begin with the real content, or with `files` of a small site."""
        self.folder = folder
        if files:
            write_site(folder, files)
        else:
            shutil.copytree(ROOT / "content", folder / "content")
        shutil.copy(ROOT / ".gitignore", folder)
        self.git("init", "-q", "-b", "main")
        self.commit("begin")

    def git(self, *arguments):
        """Run git and give what it says."""
        names = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.org", "-c", "gc.auto=0")
        return subprocess.run(
            ["git", *names, *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        ).stdout

    def commit(self, message):
        """Commit everything."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def gids(self, *arguments, fine=True, **more):
        """Run `gids` on the fixed day; when it should be fine, fail with all that it said."""
        result = gids(self.folder, "--today", TODAY, *arguments, **more)
        assert "Traceback" not in result.stderr, result.stderr
        if fine:
            assert result.returncode == 0, result.stdout + result.stderr
        return result

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def change(self, path, old, new):
        """Replace words that stand in a file exactly once."""
        text = self.read(path)
        assert text.count(old) == 1, (path, old, text.count(old))
        self.write(path, text.replace(old, new))

    def tree(self):
        """Map every file of the content to its digest."""
        return tree(self.folder / "content")

    def build(self, *languages):
        """Build the site in some languages (all when none are named) and give its folder."""
        chosen = ("--languages", ",".join(languages)) if languages else ()
        self.gids("build", "--out", self.folder / "site", *chosen)
        return self.folder / "site"

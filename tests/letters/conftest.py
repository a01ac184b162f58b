"""The letter kit of the real content, and of a small site; each made once."""

import sys
from types import SimpleNamespace

import pytest

from build.running import gids
from sites import ROOT, write_site

sys.path.insert(0, str(ROOT / "tests" / "codes"))

from codes_small import coded_site

TODAY = "2026-11-22"


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The kit of all codes of the real content."""
    out = tmp_path_factory.mktemp("kit") / "letters"
    result = gids(ROOT, "--today", TODAY, "letters", "--out", out)
    assert result.returncode == 0, result.stdout + result.stderr
    return out


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """A small `project` with retired codes and a title that a spreadsheet would take for a formula; its kit in `out`."""
    files = coded_site()
    crying = files["content/nl/antwoorden/missend.md"]
    files["content/nl/antwoorden/missend.md"] = crying.replace("title: Deze mist", 'title: "=1+1; of niet"')
    project = write_site(tmp_path_factory.mktemp("small"), files)
    out = project / "build/letters"
    older = {"qr/6.png": b"old", "blok/99.docx": b"old", "poster-a6.pdf": b"old"}
    write_site(out, {**older, "qr/mijn.png": b"mine", "mijn.pdf": b"mine"})
    result = gids(project, "--today", TODAY, "letters")
    assert result.returncode == 0, result.stdout + result.stderr
    return SimpleNamespace(project=project, out=out, said=result.stdout)

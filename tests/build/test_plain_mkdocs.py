"""Plain `mkdocs build` and `mkdocs serve` work for one language, as anyone who knows MkDocs would try."""

import socket
import subprocess
import time
import urllib.request

import pytest

from build.html import read
from build.running import BIN, run
from sites import ROOT, valid_site, write_site


@pytest.mark.parametrize(
    ("language", "direction", "title"), [("nl", "ltr", "Mijn baby"), ("ar", "rtl", "طفلي")]
)
def test_mkdocs_build_makes_one_language_at_the_top(tmp_path, language, direction, title):
    write_site(tmp_path, valid_site())
    result = run(
        BIN / "mkdocs", "build", "--site-dir", tmp_path / "out",
        env={"SITE_LANGUAGE": language, "SITE_CONTENT": str(tmp_path / "content")},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    found = read(tmp_path / "out" / "antwoorden" / "huilen" / "index.html")
    assert found.html == {"lang": language, "dir": direction}
    assert found.says(title)
    style = next(target for tag, target, values in found.links if values.get("rel") == "stylesheet")
    assert (tmp_path / "out" / "antwoorden" / "huilen" / style).is_file()
    assert not [values for tag, values in found.attributes if values.get("class") == "languages"]
    assert not [values for tag, values in found.attributes if values.get("id") == "two"], (
        "no Dutch page beside it"
    )


def test_without_a_language_mkdocs_build_makes_dutch(tmp_path):
    write_site(tmp_path, valid_site())
    result = run(
        BIN / "mkdocs",
        "build",
        "--site-dir",
        tmp_path / "out",
        env={"SITE_CONTENT": str(tmp_path / "content")},
    )
    assert result.returncode == 0, result.stderr
    assert read(tmp_path / "out" / "index.html").html["lang"] == "nl"


def test_mkdocs_build_refuses_bad_content_with_the_same_findings(tmp_path):
    write_site(
        tmp_path, valid_site() | {"content/nl/antwoorden/huilen.md": "---\ntitle: A\ntitle: B\n---\nx\n"}
    )
    result = run(
        BIN / "mkdocs",
        "build",
        "--site-dir",
        tmp_path / "out",
        env={"SITE_CONTENT": str(tmp_path / "content")},
    )
    assert result.returncode != 0
    assert "content/nl/antwoorden/huilen.md:3:1: fout V05" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "out").exists()


def test_mkdocs_serve_shows_a_page():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [BIN / "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert "Eerste 1000 dagen" in wait_for(f"http://127.0.0.1:{port}/")
    finally:
        process.terminate()
        process.wait()


def wait_for(address, seconds=60):
    """Fetch an address, waiting for the server to start."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.read().decode()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)

"""Findings for GitLab: a code quality report with fingerprints that stay."""

import json
import re

from build.running import gids
from sites import valid_site, write_site

PAGE = "content/nl/antwoorden/huilen.md"


def report(folder):
    out = gids(folder, "--today", "2026-11-22", "check", "--format", "gitlab")
    assert "Traceback" not in out.stderr
    return out.returncode, json.loads(out.stdout)


def test_shape_and_fingerprints(tmp_path):
    folder = write_site(tmp_path, valid_site())
    page = folder / PAGE
    text = page.read_text().replace("topics: [huilen]", "topics: [huillen]")
    text += "\nZie [dit](weg.md) en [dit](weg.md).\n"
    page.write_text(text)
    code, found = report(folder)
    assert code == 1
    wrong = [one for one in found if one["location"]["path"] == PAGE]
    topic = next(one for one in wrong if one["check_name"] == "V11")
    assert topic["severity"] == "major"
    assert topic["location"]["lines"] == {"begin": 5}
    assert "huillen" in topic["description"]
    assert {one["severity"] for one in found} == {"major", "minor"}, "warnings are there too"
    prints = [one["fingerprint"] for one in found]
    assert len(set(prints)) == len(prints), "two links that are wrong in the same way are two findings"
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in prints)

    page.write_text(text.replace("## Troosten", "Nog een zin.\n\n## Troosten"))
    again = {one["fingerprint"]: one for one in report(folder)[1]}
    link = next(one for one in wrong if "weg.md" in one["description"])
    moved = again[link["fingerprint"]]
    assert moved["location"]["lines"]["begin"] == link["location"]["lines"]["begin"] + 2

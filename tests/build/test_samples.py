"""Another city, other languages: a made-up region builds without touching code."""

import json
import shutil

import pytest
import yaml

from build.html import read
from build.running import gids
from sites import DATA, ROOT


@pytest.fixture(scope="module")
def waterstad(tmp_path_factory):
    folder = tmp_path_factory.mktemp("waterstad")
    sample = ROOT / "tests/samples/waterstad"
    shutil.copytree(sample / "content", folder / "content")
    (folder / "content/_data/ui").mkdir()
    for words in (sample / "words").iterdir():
        # The fixed words of the site, with those that belong to this city in their place. JSON is YAML too.
        merged = yaml.safe_load((DATA / "ui/nl.yml").read_text(encoding="utf-8"))
        merged |= yaml.safe_load(words.read_text(encoding="utf-8"))
        (folder / "content/_data/ui" / words.name).write_text(
            json.dumps(merged, ensure_ascii=False, indent=1)
        )
    assert gids(folder, "mark-translated", "fy", "--all").returncode == 0
    result = gids(folder, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def test_the_sample_has_its_own_languages_and_address(waterstad):
    assert {path.name for path in waterstad.iterdir() if path.is_dir()} == {"nl", "fy", "assets"}
    assert "https://kinderen.waterstad.example/nl/" in (waterstad / "sitemap.xml").read_text(encoding="utf-8")


def test_the_sample_shows_its_own_numbers_and_names(waterstad):
    found = read(waterstad / "nl/hulp/index.html")
    assert found.says("Kindpunt Waterstad")
    assert "tel:0999123456" in [target for _, target, _ in found.links]


def test_nothing_of_the_hague_is_left_in_the_sample(waterstad):
    for file in waterstad.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        for word in ("Den Haag", "Hague", "14070", "cjgdenhaag", "CJG"):
            assert word not in text, (file, word)

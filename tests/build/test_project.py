"""The project itself: borders, handbook, licences and what is kept out of the repository."""

import re
import shutil
import subprocess
from pathlib import Path

from build.running import BIN, gids, run
from sites import ROOT


def test_the_core_cannot_import_the_engine(tmp_path):
    shutil.copytree(
        ROOT / "hooks", tmp_path / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    environment = {"PYTHONPATH": str(tmp_path / "hooks")}
    good = run(BIN / "lint-imports", "--no-cache", cwd=tmp_path, env=environment)
    assert good.returncode == 0, good.stdout
    module = tmp_path / "hooks/gids/views/pages.py"
    module.write_text(module.read_text(encoding="utf-8") + "\nimport mkdocs\n", encoding="utf-8")
    bad = run(BIN / "lint-imports", "--no-cache", cwd=tmp_path, env=environment)
    assert bad.returncode == 1
    assert "gids.views.pages -> mkdocs" in bad.stdout


def test_the_generated_pages_of_the_handbook_are_up_to_date():
    result = gids(ROOT, "handbook", "--check")
    assert result.returncode == 0, result.stdout


def test_every_room_says_in_a_sentence_what_it_is_for():
    text = (ROOT / "docs/maintainers/architecture.md").read_text(encoding="utf-8")
    for room in (ROOT / "hooks/gids").iterdir():
        if (room / "__init__.py").is_file():
            assert re.search(rf"### {room.name}\n\n[A-ZË][^\n]{{20,}}", text), room.name


def test_adapters_stay_thin():
    for adapter in (ROOT / "hooks").glob("*.py"):
        lines = adapter.read_text(encoding="utf-8").count("\n")
        assert lines <= 90, f"{adapter.name}: {lines} lines"


def test_the_real_content_is_in_order():
    result = gids(ROOT, "check")
    assert result.returncode == 0, result.stdout[-3000:]


def test_no_third_party_code_or_registry_address_is_kept_here():
    files = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert not [name for name in files if re.search(r"\.min\.(js|css)$|\.whl$|node_modules/", name)]
    lock = (ROOT / "tests/browser/package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in lock
    for name in ("requirements/site.lock", "requirements/test.lock"):
        text = Path(ROOT / name).read_text(encoding="utf-8")
        assert "index-url" not in text
        packages = re.findall(r"^[a-z0-9][^ ]*==", text, re.MULTILINE)
        assert len(re.findall(r"^    --hash=sha256:", text, re.MULTILINE)) >= len(packages) > 10

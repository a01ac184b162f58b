"""A copy of the whole project, to run its commands in without touching the project."""

import os
import shutil
import subprocess

from sites import ROOT

_LIBRARIES = ("requirements/node_modules", "tests/browser/node_modules")


def copy_project(folder, wanted=lambda name: True):
    """Copy what git knows or would take, and link the tools; gives the folder."""
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    for name in listed:
        if name and (ROOT / name).is_file() and wanted(name):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    # Each tool is linked into a folder of its own: what make or npm would remove is then only a link. The stamps are
    # newer than the lists that the tools were made from, so that make leaves them as they are.
    for name in (".venv", *_LIBRARIES):
        (folder / name).mkdir(parents=True)
        for tool in (ROOT / name).iterdir():
            if tool.name not in (".site", ".test", ".installed"):
                (folder / name / tool.name).symlink_to(tool)
    for number, stamp in enumerate(
        (".venv/.site", ".venv/.test", *(f"{name}/.installed" for name in _LIBRARIES))
    ):
        (folder / stamp).touch()
        now = (folder / stamp).stat().st_mtime
        os.utime(folder / stamp, (now + number, now + number))
    return folder

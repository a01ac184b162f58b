"""Lighthouse, as installed by npm: its scores and numbers of pages."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from chromium import executable

_SCRIPT = Path(__file__).with_name("audit.mjs")
# The categories whose score does not depend on how busy the machine is; the layout shift does not either.
STEADY = ("accessibility", "best-practices", "seo")
SHIFT = "cumulative-layout-shift"


@dataclass(frozen=True)
class Audit:
    """What Lighthouse found of one page: scores from 0 to 100, numbers by the name of the audit, and faults."""

    address: str
    scores: dict[str, float]
    numbers: dict[str, float]
    faults: list[str]


def audit(addresses: Sequence[str], *, performance: bool) -> list[Audit]:
    """Audit pages one after the other. Without `performance` it measures no times, and of numbers only SHIFT.

    Raises RuntimeError when node or a page fails.
    """
    own = Path(sys.executable).parent  # a machine without node has it as a Python package
    node = shutil.which("node") or shutil.which("node", path=str(own))
    if node is None:
        raise RuntimeError("node ontbreekt. Draai: make tests/browser/node_modules/.installed")
    categories = ["performance", *STEADY] if performance else list(STEADY)
    wanted = {"onlyCategories": categories, "onlyAudits": None if performance else [SHIFT]}
    done = subprocess.run(
        [node, str(_SCRIPT), json.dumps(wanted), *addresses],
        env={**os.environ, "CHROME_PATH": executable()},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"Lighthouse stopte met code {done.returncode}:\n{done.stderr}")
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    for one in found:
        if one["problem"]:
            raise RuntimeError(f"Lighthouse kon {one['address']} niet lezen: {one['problem']}")
    return [
        Audit(
            one["address"],
            {name: round(100 * (score or 0), 1) for name, score in one["scores"].items()},
            one["numbers"],
            one["faults"],
        )
        for one in found
    ]

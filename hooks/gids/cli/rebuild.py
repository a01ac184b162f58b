"""The process behind `gids serve` that builds whole languages, as often as it is asked: `python -m gids.cli.rebuild`.

It keeps what it has read. It ends when the server does: nobody writes to its standard input any more.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

from gids.cli.building import build_site
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.cli.serving.worker import DONE

# How much less in a hurry it is than the process that an editor waits for.
_PATIENCE = 5


def main() -> None:
    """Build each time that a line with languages comes in."""
    root, out, today, address = sys.argv[1:]
    os.nice(_PATIENCE)
    project = Project.at(Path(root))
    for line in sys.stdin:
        try:
            build_site(
                project,
                Path(out),
                date.fromisoformat(today),
                Progress(),
                only=json.loads(line),
                address=address,
                making=True,
            )
        except FileNotFoundError as error:  # what the project itself needs, such as a library not fetched yet
            print(f"Niet gebouwd: {error}")
        print(DONE, flush=True)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        main()

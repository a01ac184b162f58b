"""Builds several languages from one process that has MkDocs loaded; started by `gids build`, no hook itself.

A language is built in a fork: it starts at once, and what static-i18n changes in MkDocs ends with it.
"""

from __future__ import annotations

import gc
import io
import json
import logging
import os
import sys
import traceback
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import monotonic
from typing import Any

import holidays.countries  # noqa: F401  (all loaded before the fork, as are the next two)
import material  # noqa: F401
import mkdocs_static_i18n.plugin  # noqa: F401
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from compiled import compile_templates
from gids.cli.output import as_text
from gids.finish import Inside, Refused, protect_part
from gids.reading import kept_site


def main() -> None:
    """Read jobs as lines of JSON from standard input; print one JSON line per language as it is ready, then `null`.

    There is no job at all when the content had errors.
    """
    gc.disable()  # a fork ends before rubbish matters
    compile_templates(Path("overrides").resolve())  # while the content is still being read and checked
    for line in sys.stdin:
        job = json.loads(line)
        os.environ.update(job["environment"])
        kept_site.cache_clear()
        kept_site(Path(os.environ["SITE_READ"]))
        gc.freeze()  # what is loaded now is shared by all forks: leave it where it is
        with get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
            for result in pool.imap_unordered(partial(build_language, job), job["languages"]):
                print(json.dumps(result), flush=True)
        print("null", flush=True)


def build_language(job: dict[str, Any], language: str) -> dict[str, Any]:
    """Build one language into a folder of its own and tell how it went."""
    start = monotonic()
    os.environ["SITE_LANGUAGE"] = language
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    handler.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(handler)
    error, inside = None, Inside()
    target = Path(job["target"])
    try:
        config = load_config(config_file=job["config"], site_dir=str(target / language))
        build(config)
        inside = protect_part(target / language, job["environment"]["SITE_ADDRESS"], target)
    except Refused as refused:
        error = as_text(refused.findings)
    except (MkDocsException, SystemExit) as problem:
        error = f"{said.getvalue()}{problem}"
    except Exception:
        error = f"{said.getvalue()}{traceback.format_exc()}"
    return {
        "language": language,
        "seconds": monotonic() - start,
        "error": error,
        **{kind: sorted(hashes) for kind, hashes in inside._asdict().items()},
    }


if __name__ == "__main__":
    with suppress(BrokenPipeError):  # nobody waits for the result any more
        main()

"""A copy as a zip: unpacked on a USB stick or computer, it opens in any browser without internet."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from gids.exports.copies import Copy
from gids.exports.finished import Finished
from gids.exports.readme import readme

START = "start.html"
README = "LEESMIJ.txt"


def write_zip(copy: Copy, finished: Finished, target: Path) -> None:
    """Write the copy to `target`, in one folder with the name of the file. Same copy and day, same bytes."""
    today = finished.today
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for place, content in _contents(copy, finished):
            about = zipfile.ZipInfo(f"{target.stem}/{place}", (today.year, today.month, today.day, 0, 0, 0))
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 3  # Unix, wherever it is made
            about.external_attr = 0o100644 << 16
            archive.writestr(about, content)


def _contents(copy: Copy, finished: Finished) -> Iterator[tuple[str, bytes]]:
    yield START, _start(copy, finished).encode("utf-8")
    # The plain editor of older Windows needs the mark and both line signs.
    text = readme(finished, copy.language)
    yield README, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8")
    for page in copy.pages:
        yield page.place, page.html.encode("utf-8")
    yield from copy.files.items()


def _start(copy: Copy, finished: Finished) -> str:
    """Write the file that people open: it shows the front page, which lies in a folder with everything else."""
    name = escape(finished.site.interface[copy.language.code].words["site"]["name"])
    return (
        f'<!doctype html>\n<html lang="{copy.language.code}" dir="{copy.language.direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{name}</title>\n'
        f'<meta http-equiv="refresh" content="0; url={copy.home}">\n</head>\n'
        f'<body><p><a href="{copy.home}">{name}</a></p></body>\n</html>\n'
    )

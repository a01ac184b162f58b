"""Zip files that are the same bytes for the same content and day."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import BinaryIO


def write_zip(target: Path | BinaryIO, files: Iterable[tuple[str, bytes]], day: date) -> None:
    """Write files (path and content) to a zip, in their order, all dated on `day`."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for place, content in files:
            about = zipfile.ZipInfo(place, (day.year, day.month, day.day, 0, 0, 0))
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 3  # Unix, wherever it is made
            about.external_attr = 0o100644 << 16
            archive.writestr(about, content)

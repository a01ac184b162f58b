"""Makes a written ZIM the same each time, and whole for readers of before 2025 (ZIM file format, openzim.org).

libzim draws a number for the file, and Xapian one for each search index in it. Both are made from the content here.
Since version 9.3 libzim leaves out the list of all titles; its older checks (zimcheck of Debian 12 and 13) then call
the file broken (github.com/openzim/zim-tools/issues/484). So that list is put back.
"""

from __future__ import annotations

import hashlib
import re
import struct
from pathlib import Path

from gids.exports.problem import ExportError

# Header: magic number, versions, id, counts of entries and clusters, four positions, two pages, place of the checksum.
_HEADER = struct.Struct("<IHH16sIIQQQQIIQ")
_ID, _TITLES, _CHECKSUM = 8, 40, 72  # places in the header
_NONE = 0xFFFFFFFFFFFFFFFF
_REDIRECT = 0xFFFF
# The version file of a glass database begins with this, two bytes of version and its 16 bytes of identity.
_XAPIAN = re.compile(rb"\x0f\rXapian Glass..", re.DOTALL)
_ID_LENGTH = 16


def settle(file: Path) -> None:
    """Rewrite a ZIM in place. Raises ExportError when it has another form than libzim 9 writes."""
    content = bytearray(file.read_bytes())
    fields = _HEADER.unpack_from(content)
    entries, paths, titles, checksum = fields[4], fields[6], fields[7], fields[12]
    if titles != _NONE or checksum != len(content) - _ID_LENGTH:
        raise ExportError(f"{file.name}: de ZIM heeft een andere vorm dan verwacht. Is libzim vernieuwd?")
    del content[checksum:]
    for found in list(_XAPIAN.finditer(content)):
        content[found.end() : found.end() + _ID_LENGTH] = bytes(_ID_LENGTH)
    content[_ID : _ID + _ID_LENGTH] = bytes(_ID_LENGTH)
    own = hashlib.sha256(content).digest()
    for found in list(_XAPIAN.finditer(content)):
        content[found.end() : found.end() + _ID_LENGTH] = own[_ID_LENGTH:]
    content[_ID : _ID + _ID_LENGTH] = own[:_ID_LENGTH]
    struct.pack_into("<Q", content, _TITLES, len(content))
    content += struct.pack(f"<{entries}I", *_by_title(content, entries, paths))
    struct.pack_into("<Q", content, _CHECKSUM, len(content))
    file.write_bytes(content + hashlib.md5(content, usedforsecurity=False).digest())


def _by_title(content: bytearray, entries: int, paths: int) -> list[int]:
    """Give the numbers of all entries in the order of namespace and title."""
    places = struct.unpack_from(f"<{entries}Q", content, paths)
    return sorted(range(entries), key=lambda number: _title(content, places[number]))


def _title(content: bytearray, place: int) -> bytes:
    """Read namespace and title of the directory entry at `place`; an entry without title has its path."""
    kind, _extra, namespace = struct.unpack_from("<HBc", content, place)
    start = place + (12 if kind == _REDIRECT else 16)
    path_end = content.index(b"\0", start)
    title_end = content.index(b"\0", path_end + 1)
    return bytes(namespace + (content[path_end + 1 : title_end] or content[start:path_end]))

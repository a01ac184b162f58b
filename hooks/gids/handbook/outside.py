"""Links from the handbook to other files of the project: they work where the code is shown, the site names the file."""

from __future__ import annotations

import posixpath
from pathlib import Path

from gids.handbook.markdown_lines import links_in, text_lines


class MissingFile(Exception):
    """A link leads to a file of the project that is not there; the text says which, and on which line."""


def mark_outside(text: str, page: str, docs: Path, repository: str = "") -> str:
    """Rewrite links that leave docs/, in the Markdown of `page` (a path below docs/).

    With the web address of the `repository` (ending in a slash) they lead there; without one the words stay, with the
    path of the file behind them. Raises MissingFile when a file is not there.
    """
    lines = text.split("\n")
    folder = posixpath.dirname(page)
    for number, line in text_lines(text):
        parts, end = [], 0
        for link in links_in(line):
            path = posixpath.normpath(posixpath.join("docs", folder, link["target"].split("#")[0]))
            if (
                "://" in link["target"]
                or path.startswith("docs/")
                or link["target"].startswith(("#", "mailto:"))
            ):
                continue
            if path.startswith("..") or not (docs.parent / path).exists():
                raise MissingFile(f"docs/{page}:{number + 1}: {link['target']} is er niet")
            plain = link["words"].strip("`") == path
            words = link["words"] if plain else f"{link['words']} (`{path}`)"
            parts += [
                line[end : link.start()],
                f"[{link['words']}]({repository}{path})" if repository else words,
            ]
            end = link.end()
        lines[number] = "".join([*parts, line[end:]])
    return "\n".join(lines)

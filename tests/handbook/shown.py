"""The commands that the handbook, README.md and CONTRIBUTING.md show."""

import re
import shlex
from dataclasses import dataclass

from gids.handbook.markdown_lines import CODE
from sites import ROOT

PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/{p.relative_to(ROOT / 'docs')}" for p in (ROOT / "docs").rglob("*.md")),
]
_FENCE = re.compile(r"^\s*```(\w*)\s*$")
_COMMENT = re.compile(r"\s+#\s.*$")
# `.venv/bin/gids …` and `make …` in a sentence are commands to type; `gids …` is the name of one.
_TYPED = re.compile(r"(make [a-z]|\.venv/bin/\w+ )")


@dataclass(frozen=True)
class Shown:
    """A command as a page shows it; `mention` when it is only named, not to be typed."""

    page: str
    line: int
    command: str
    mention: bool = False


def shown_on(page):
    """Give the commands of a page in their order."""
    fence = None
    for number, line in enumerate((ROOT / page).read_text(encoding="utf-8").split("\n"), 1):
        found = _FENCE.match(line)
        if found:
            fence = found[1] if fence is None else None
        elif fence in ("sh", "bash", "shell", "console"):
            command = _COMMENT.sub("", line.strip())
            if command and not command.startswith("#"):
                yield Shown(page, number, command)
        elif fence is None and not line.startswith("<!--"):
            for code in CODE.finditer(line):
                text = code[0].strip("`").strip()
                if _TYPED.match(text):
                    yield Shown(page, number, text)
                elif re.match(r"gids\s", text):
                    yield Shown(page, number, text, mention=True)


def program_of(command):
    """Give the name of the `gids` command in it, or None: `.venv/bin/gids --today 2026-11-22 check` is check."""
    words = iter(shlex.split(command))
    if next(words).rsplit("/", 1)[-1] != "gids":
        return None
    for word in words:
        if word in ("-C", "--today"):
            next(words)
        elif not word.startswith("-"):
            return word
    return None

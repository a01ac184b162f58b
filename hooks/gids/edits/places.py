"""Changes one value in a text at the place where it was read, and leaves every other sign as it was."""

from __future__ import annotations


def replace_at(text: str, line: int, column: int, old: str, new: str, *, quoted: bool = False) -> str:
    """Put `new` where `old` stands at a line and column (both from 1), with or without quotes around it.

    Quotes stay as they were; with `quoted` the new value has double quotes in any case, for values that YAML reads as
    a number without them (a fingerprint such as `123456789012`).

    Raises ValueError when something else stands there: the file was changed meanwhile.
    """
    lines = text.split("\n")
    before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    quote = after[:1] if after[:1] in "\"'" else ""
    if not after.startswith(f"{quote}{old}{quote}"):
        raise ValueError(f"op regel {line}, teken {column} staat niet '{old}'")
    own = '"' if quoted else quote
    lines[line - 1] = f"{before}{own}{new}{own}{after.removeprefix(f'{quote}{old}{quote}')}"
    return "\n".join(lines)

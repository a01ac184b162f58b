"""Text blocks for letters: what stands beside a code, in one language or in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gids.letters.kit import Kit, KitCode
from gids.letters.table import shown_title
from gids.model import Language

# Keeps digits with signs between them in their order among Arabic words (UAX 9).
_LEFT_TO_RIGHT = "\u200e"


def text_files(kit: Kit, codes: Sequence[KitCode]) -> Iterator[tuple[str, bytes]]:
    """Write one file per language (`nl.txt`) and one with all of them; yields name and content.

    They have the mark of UTF-8 and both line signs, which the plain editor of older Windows needs.
    """
    for language in kit.languages:
        blocks = [_block(kit, code, language) for code in codes]
        yield f"{language.code}.txt", _as_file(blocks)
    together = ["\n\n".join(_block(kit, code, language) for language in kit.languages) for code in codes]
    line = "=" * 60
    headed = [f"{line}\n{code.code}\n{line}\n\n{text}" for code, text in zip(codes, together, strict=True)]
    yield "alle-talen.txt", _as_file(headed)


def _as_file(blocks: Sequence[str]) -> bytes:
    return ("\n\n\n".join(blocks) + "\n").replace("\n", "\r\n").encode("utf-8-sig")


def _block(kit: Kit, code: KitCode, language: Language) -> str:
    title = next((one for one in code.titles if one.language.code == language.code), None)
    words = kit.words(language)
    address, version = (_fixed(text, language) for text in (code.link.shown, code.version))
    lines = [
        words["letters"]["more"].format(title=shown_title(kit, title)) if title else "",
        words["letters"]["scan"].format(address=address),
        words["version"]["page"].format(version=version),
    ]
    return "\n".join(line for line in lines if line)


def _fixed(text: str, language: Language) -> str:
    """Keep an address or version readable among words from right to left."""
    if language.direction == "ltr":
        return text
    return _LEFT_TO_RIGHT + text.replace(" · ", f" · {_LEFT_TO_RIGHT}") + _LEFT_TO_RIGHT

"""Words in another script, made from the Dutch letter by letter: no language, but nothing Dutch is left in them."""

import json
import re

import yaml

_LATIN = "abcdefghijklmnopqrstuvwxyz"
SCRIPTS = {
    "bg": dict(zip(_LATIN, "абцдефгхийклмнопярстужвьзъ", strict=True)),
    "ti": dict(zip(_LATIN, "ኣበጨደኤፈገሀኢጀከለመነኦፐቀረሰተኡቨወሸየዘ", strict=True)),
}
# What a translation leaves as it is: places to fill in, facts, anchors, the target of a link, the kind of a box.
_KEPT = re.compile(r"(\{\{.*?\}\}|\{[^}]*\}|\]\([^)]*\)|^!!! \w+)", re.MULTILINE)
_EMPTY = re.compile(r'^(\s*[\w-]+: )(?:""|\[[", ]*\])$')


def pseudo(language, text):
    """Write a text in the script of a language; capitals stay capitals where the script has them."""
    letters = SCRIPTS[language]
    parts = _KEPT.split(text)
    for index in range(0, len(parts), 2):
        plain = parts[index].translate(str.maketrans("éëèêïíöóüáàâç", "eeeeiioouaaac"))
        signs = (letters.get(sign.lower(), sign) for sign in plain)
        parts[index] = "".join(
            new.upper() if old.isupper() else new for old, new in zip(plain, signs, strict=True)
        )
    return "".join(parts)


def leaves(words):
    """Give all words of a file in their order: texts, and lists of texts."""
    for value in words.values():
        if isinstance(value, dict):
            yield from leaves(value)
        else:
            yield value


def filled(language, template, dutch):
    """Fill in a file as a translator does: every empty place in its order. `dutch` is the text of ui/nl.yml."""
    words = leaves(yaml.safe_load(dutch))
    lines = []
    for line in template.split("\n"):
        found = _EMPTY.match(line)
        if found:
            word = next(words)
            new = (
                [pseudo(language, part) for part in word]
                if isinstance(word, list)
                else pseudo(language, word)
            )
            line = found[1] + json.dumps(new, ensure_ascii=False)
        lines.append(line)
    assert next(words, None) is None, "every word had a place"
    return "\n".join(lines)


def translated(language, dutch):
    """Translate a whole page: its own words in front matter, and the text with its structure."""
    _, front, body = dutch.split("---\n", 2)
    matter = yaml.safe_load(front)
    own = {key: pseudo(language, matter[key]) for key in ("title", "summary")}
    own |= {"search": [pseudo(language, "koortsmeter")], "translation": {"of": "0" * 12, "by": "machine"}}
    return f"---\n{yaml.safe_dump(own, allow_unicode=True)}---\n{pseudo(language, body)}"

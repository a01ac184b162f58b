"""LEESMIJ.txt in a zip: how to open it, of which day it is, and what may be done with it. In Dutch and in the language."""

from __future__ import annotations

from collections.abc import Iterator

from gids.exports.finished import Finished
from gids.model import Language
from gids.views import PROFESSIONALS, written_day

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def readme(finished: Finished, copied: Language) -> str:
    """Write the text; who puts the copy on a stick may read another language than who opens it."""
    source = finished.site.source_language
    languages = [source] if copied.code == source.code else [copied, source]
    line = "\n\n" + "-" * 60 + "\n\n"
    return line.join("\n".join(_part(finished, copied, language)) for language in languages) + "\n"


def _part(finished: Finished, copied: Language, language: Language) -> Iterator[str]:
    words = finished.site.interface[language.code].words
    day = written_day(finished.today, language.locale)
    name = words["site"]["name"]
    yield f"{name} - {copied.name}"
    copy = words["professionals"]["copy_text"].format(date=day)
    version = words["version"]["page"].format(version=finished.site.version)
    yield f"{copy} {version}."
    if finished.trial:
        yield words["site"]["trial"]
    yield ""
    yield words["professionals"]["zip_title"]
    # Who reads this has the zip already.
    for number, step in enumerate(words["professionals"]["zip_steps"][1:], 1):
        yield f"{number}. {step}"
    yield ""
    yield words["professionals"]["newest"]
    newest = words["professionals"]["newest_at"]
    yield f"{newest} {finished.address}{language.code}/{PROFESSIONALS}/"
    yield ""
    licence = words["professionals"]["licence"].format(name=name)
    yield f"{licence} CC BY 4.0, {LICENCE}"

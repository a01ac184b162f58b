"""What the maker of a new page is asked, and whether an answer will do."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, create_model

from gids.edits.values import Value, written
from gids.model import Site
from gids.model.fields import Closed
from gids.reading import answer_findings

# What was answered so far: option to text as typed; a list has commas.
Answers = Mapping[str, str]


@dataclass(frozen=True)
class Asked:
    """One value above the text of a new page, as a question in the terminal and as an option.

    `key` is where it goes: `ages`, or `sources.url` for a part of the first source. `choices` gives the names that
    exist in a site, with their words, `names` those that are the same in every site; `many` says that there may be
    several, with commas. `assumed` is the value when nobody says anything: never a fact that only a person can know.
    `suggested` is only offered in the terminal.
    """

    option: str
    key: str
    question: str
    model: type[BaseModel]
    many: bool = False
    choices: Callable[[Site], Mapping[str, str]] | None = None
    names: Mapping[str, str] | None = None
    needed: Callable[[Answers], bool] = lambda _answers: True
    assumed: Callable[[Site, Answers], str] | None = None
    suggested: Callable[[date], str] | None = None
    most_words: int | None = None

    def known(self, site: Site) -> Mapping[str, str]:
        """Give the names that an answer may be, with their words; none when it may be anything."""
        return self.names or (self.choices(site) if self.choices else {})

    def value(self, text: str) -> Value:
        """Give the value of front matter for an answer."""
        if self.many:
            return [part.strip() for part in text.split(",") if part.strip()]
        return text == "true" if text in ("true", "false") else text.strip()

    def problem(self, text: str, site: Site) -> str | None:
        """Say in Dutch why an answer will not do; None when it will."""
        value = self.value(text)
        known = self.known(site)
        if self.names or self.choices:
            wrong = [
                name for name in (value if isinstance(value, list) else [text.strip()]) if name not in known
            ]
            if wrong:
                guess = difflib.get_close_matches(str(wrong[0]), known, n=1, cutoff=0.5)
                hint = f" Bedoel je '{guess[0]}'?" if guess else f" Kies uit: {', '.join(known)}."
                return f"'{wrong[0]}' bestaat niet.{hint}"
        if self.most_words and len(text.split()) > self.most_words:
            return f"dat zijn {len(text.split())} woorden; hoogstens {self.most_words}."
        findings = answer_findings(self._one_field(), written("value", value))
        if not findings:
            return None
        first = findings[0]
        repair = "" if first.rule in ("V07", "V08") else f" {first.repair}"
        return f"nodig is: {first.expected}.{repair}"

    def _one_field(self) -> type[Closed]:
        """Make a record of this field alone, with the checks that the model of the page has for it."""
        *_, name = self.key.split(".")
        field = next(info for key, info in self.model.model_fields.items() if name in (key, info.alias))
        kind: Any = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        return create_model("Answer", __base__=Closed, value=(kind, ...))


def front_matter(asked: list[Asked], answers: Answers, more: Mapping[str, Value]) -> str:
    """Write the front matter of a new page: the answers in the order of the questions, then `more`.

    What was left open or is not so (`false`) gets no line.
    """
    values: dict[str, Value] = {}
    parts: dict[str, dict[str, Value]] = {}
    for one in asked:
        if not answers.get(one.option) or answers[one.option] == "false":
            continue
        head, _, part = one.key.partition(".")
        if part:
            parts.setdefault(head, {})[part] = one.value(answers[one.option])
            values[head] = [parts[head]] if head == "sources" else parts[head]
        else:
            values[head] = one.value(answers[one.option])
    return "".join(f"{written(key, value)}\n" for key, value in {**values, **more}.items())

"""Which facts of a page name other pages: told by the models themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic.fields import FieldInfo

from gids.model import SourceMatter
from gids.model.fields import RefersTo


@dataclass(frozen=True)
class Reference:
    """A fact that names pages: its key in the file, the folder of pages named without one, and the names."""

    key: str
    kind: str
    names: tuple[str, ...]
    is_list: bool

    def name_of(self, path: str) -> str | None:
        """Give how this fact names the page at a path; None when it can only name pages of another kind."""
        if not self.kind:
            return path
        kind, _, name = path.partition("/")
        return name if kind == self.kind else None


def references(matter: SourceMatter) -> Iterator[Reference]:
    """Give every fact in the front matter of a page that names pages."""
    for name, field in type(matter).model_fields.items():
        refers = _refers_to(field)
        value = getattr(matter, name)
        if refers and value:
            names = value if isinstance(value, tuple) else (value,)
            yield Reference(field.alias or name, refers.kind, names, isinstance(value, tuple))


def _refers_to(part: Any) -> RefersTo | None:
    """Look in a field, and in what it is made of, as the `PagePath` in `tuple[PagePath, ...]`."""
    inner = (part.annotation,) if isinstance(part, FieldInfo) else get_args(part)
    marks = part.metadata if isinstance(part, FieldInfo) else getattr(part, "__metadata__", ())
    own = next((mark for mark in marks if isinstance(mark, RefersTo)), None)
    return own or next((found for one in inner if (found := _refers_to(one))), None)

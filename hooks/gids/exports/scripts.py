"""Modules become one classic script per page: from file:// a browser loads no module (each file is an origin)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gids.exports.javascript import Token, tokens
from gids.exports.problem import ExportError

_NAME = re.compile(r'["\']\./([\w.-]+\.js)["\']')
_GLOBAL = re.compile(r"\bglobalThis\.(\w+)")
_DECLARES = ("function", "class", "const")
_HOW = "Schrijf een vorm die docs/maintainers/exports.md noemt."
# What a script passes on is the page on the internet. A link that a script makes may lead to a folder, and a browser
# would list the files in it.
_IN_A_COPY = """\
globalThis.copyOf = document.querySelector("link[rel=canonical]").href;
for (const event of ["pointerdown", "click"]) addEventListener(event, ({ target }) => {
  const link = target.closest && target.closest("a[href]");
  const inside = link && link.protocol === location.protocol && link.host === location.host;
  if (inside && link.pathname.endsWith("/")) link.pathname += "index.html";
}, true);
"""


@dataclass(frozen=True)
class Bundle:
    """A classic script: its file name, its bytes, and the names that it looks for in `globalThis`."""

    name: str
    content: bytes
    globals: frozenset[str]


@dataclass(frozen=True)
class _Module:
    """A module as the body of a function: what it imports first, and the body with `return` at its end."""

    body: str
    static: tuple[str, ...]
    dynamic: tuple[str, ...]


class Scripts:
    """Makes classic scripts of the modules in the folder with published assets."""

    def __init__(self, folder: Path) -> None:
        """Read modules from `folder`, each once."""
        self._folder = folder
        self._modules: dict[str, _Module] = {}
        self._bundles: dict[tuple[str, ...], Bundle] = {}

    def bundle(self, entries: Sequence[str]) -> Bundle:
        """Give one script that runs the modules `entries` in their order.

        An entry that fails does not keep the next from running, as on a page with modules. Raises ExportError for
        a form of import or export that is not known here.
        """
        key = tuple(entries)
        if key not in self._bundles:
            text = self._bundle(key)
            content = text.encode("utf-8")
            name = f"page.{hashlib.sha256(content).hexdigest()[:8]}.js"
            self._bundles[key] = Bundle(name, content, frozenset(_GLOBAL.findall(text)))
        return self._bundles[key]

    def _bundle(self, entries: Sequence[str]) -> str:
        order: dict[str, _Module] = {}
        for entry in entries:
            self._collect(entry, order, ())
        modules = "".join(f'"{name}"() {{\n{module.body}\n}},\n' for name, module in order.items())
        start = ", ".join(f'"{entry}"' for entry in entries)
        return (
            '(() => {\n"use strict";\nconst modules = {\n'
            f"{modules}}};\n{_IN_A_COPY}const made = {{}};\n"
            "const use = (name) => (made[name] = made[name] ?? modules[name]());\n"
            f"for (const name of [{start}]) {{\n"
            "  try { use(name); } catch (error) { setTimeout(() => { throw error; }); }\n}\n})();\n"
        )

    def _collect(self, name: str, order: dict[str, _Module], above: tuple[str, ...]) -> None:
        """Put a module in `order` after the modules that it imports."""
        if name in above:
            circle = " -> ".join((*above[above.index(name) :], name))
            raise ExportError(f"scripts importeren elkaar in een kring: {circle}. Haal de kring eruit.")
        if name in order:
            return
        module = self._module(name)
        for other in module.static:
            self._collect(other, order, (*above, name))
        order[name] = module
        for other in module.dynamic:  # is loaded later, so it may import what is being loaded now
            self._collect(other, order, ())

    def _module(self, name: str) -> _Module:
        if name not in self._modules:
            file = self._folder / name
            if not file.is_file():
                raise ExportError(f"het script {name} is er niet. Bouw de site opnieuw.")
            self._modules[name] = as_function(file.read_text(encoding="utf-8"), name)
        return self._modules[name]


def as_function(source: str, name: str) -> _Module:
    """Turn the source of a module into the body of a function that gives its exports as an object.

    Known forms: `import { a, b as c } from "./x.js"`, `import x from`, `import "./x.js"`, `import("./x.js")`;
    `export function`, `async function`, `class`, `const x =`; `export { a, b as c, d as default }`.
    """
    return _Translation(source, name).result()


class _Translation:
    """Goes through one module and notes what to cut and what to put in its place."""

    def __init__(self, source: str, name: str) -> None:
        self.source = source
        self.name = name
        self.tokens = list(tokens(source, name))
        self.imports: list[str] = []
        self.static: dict[str, None] = {}
        self.dynamic: dict[str, None] = {}
        self.exported: dict[str, str] = {}
        self.edits: list[tuple[int, int, str]] = []

    def result(self) -> _Module:
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            is_property = at > 0 and self.tokens[at - 1].text in (".", "?.")
            if token.kind == "word" and token.text in ("import", "export") and not is_property:
                at = self._import(at) if token.text == "import" else self._export(at)
            else:
                at += 1
        self._refuse_what_would_differ()
        given = ", ".join(f"{outside}: {inside}" for outside, inside in self.exported.items())
        text = "".join(self._edited())
        body = "\n".join(part for part in (*self.imports, text.strip()) if part)
        return _Module(f"{body}\nreturn {{ {given} }};", tuple(self.static), tuple(self.dynamic))

    def _import(self, at: int) -> int:
        """Note an import; give the place after it."""
        token, after = self.tokens[at], self._at(at + 1)
        if after.text == "(":
            target = self._target(at + 2)
            if self._at(at + 3).text != ")":
                raise self._unknown(at)
            self.dynamic[target] = None
            # A promise even when the module fails, as import() gives.
            self.edits.append((token.start, self._at(at + 3).end, f'Promise.resolve("{target}").then(use)'))
            return at + 4
        if token.depth:
            raise self._unknown(at)
        names: list[str] = []
        place = at + 1
        if after.kind == "word":
            names.append(f"default: {after.text}")
            place += 1
            if self._at(place).text == ",":
                place += 1
        if self._at(place).text == "{":
            pairs, place = self._names(place)
            names += [inside if inside == outside else f"{inside}: {outside}" for inside, outside in pairs]
        if place > at + 1:
            if self._at(place).text != "from":
                raise self._unknown(at)
            place += 1
        target = self._target(place)
        self.static[target] = None
        self.imports.append(
            f'const {{ {", ".join(names)} }} = use("{target}");' if names else f'use("{target}");'
        )
        return self._cut(at, place + 1)

    def _export(self, at: int) -> int:
        """Note an export; give the place from where to read on."""
        token, after = self.tokens[at], self._at(at + 1)
        if token.depth:
            raise self._unknown(at)
        if after.text == "{":
            pairs, place = self._names(at + 1)
            if place < len(self.tokens) and self.tokens[place].text == "from":
                raise self._unknown(at)
            self.exported |= {outside: inside for inside, outside in pairs}
            return self._cut(at, place)
        place = at + 2 if after.text == "async" else at + 1
        declares = self._at(place).text
        place += 1
        if declares == "function" and self._at(place).text == "*":
            place += 1
        if declares not in _DECLARES or self._at(place).kind != "word":
            raise self._unknown(at)
        if declares == "const" and (self._at(place + 1).text != "=" or self._has_more(place + 1)):
            raise self._unknown(at)
        own = self._at(place).text
        self.exported[own] = own
        self.edits.append((token.start, after.start, ""))
        return place + 1

    def _has_more(self, at: int) -> bool:
        """Tell whether a declaration goes on with a second name."""
        for token in self.tokens[at:]:
            if token.depth == 0 and token.text in (";", ",", *_DECLARES, "export", "let"):
                return token.text == ","
        return False

    def _names(self, at: int) -> tuple[list[tuple[str, str]], int]:
        """Read `{ a, b as c }`: pairs of the name before and after `as`, and the place after the bracket."""
        start, pairs = at, []
        at += 1
        while self._at(at).text != "}":
            first = last = self._at(at)
            if self._at(at + 1).text == "as":
                last = self._at(at + 2)
                at += 2
            if first.kind != "word" or last.kind != "word":
                raise self._unknown(start)
            pairs.append((first.text, last.text))
            at += 1
            if self._at(at).text == ",":
                at += 1
            elif self._at(at).text != "}":
                raise self._unknown(start)
        return pairs, at + 1

    def _target(self, at: int) -> str:
        """Read the name of the other module."""
        found = _NAME.fullmatch(self._at(at).text)
        if not found:
            raise self._unknown(at)
        return found[1]

    def _cut(self, at: int, place: int) -> int:
        """Cut from token `at` to token `place`, and the semicolon there."""
        end = self.tokens[place - 1].end
        if place < len(self.tokens) and self.tokens[place].text == ";":
            end = self.tokens[place].end
            place += 1
        self.edits.append((self.tokens[at].start, end, ""))
        return place

    def _edited(self) -> Iterator[str]:
        at = 0
        for start, end, text in self.edits:
            yield self.source[at:start]
            yield text
            at = end
        yield self.source[at:]

    def _refuse_what_would_differ(self) -> None:
        """A name that changes later would stay as it was for who imported it; a function cannot wait at its top."""
        is_async = False
        for at, token in enumerate(self.tokens):
            if token.depth == 0 and token.text in (";", "}"):
                is_async = False
            is_async = is_async or token.text == "async"
            if token.text == "await" and not is_async:
                raise self._unknown(at)
            changing = token.depth == 0 and token.text in ("let", "var")
            if changing and self._at(at + 1).text in self.exported.values():
                raise self._unknown(at)

    def _at(self, at: int) -> Token:
        if at >= len(self.tokens):
            raise self._unknown(len(self.tokens) - 1)
        return self.tokens[at]

    def _unknown(self, at: int) -> ExportError:
        start = self.tokens[at].start
        line = self.source.count("\n", 0, start) + 1
        text = " ".join(self.source[start : start + 60].split())
        return ExportError(f"{self.name}:{line}: deze vorm kan niet zonder webserver: {text!r}. {_HOW}")

"""The templates as code, once for all languages: compiled before the forks of `gids build` begin; no hook itself."""

from __future__ import annotations

from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.theme import Theme


class _Kept(BytecodeCache):
    """Keeps the code in memory, so it is never older than this process; jinja2 compares the source of each template."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


_KEPT = _Kept()


def set_up(env: Environment) -> None:
    """Make an environment as our templates expect it. All that changes how they are compiled stands here."""
    env.autoescape = True  # words of editors are text, never markup
    # A line that only steers the template leaves no empty line in the page.
    env.trim_blocks = env.lstrip_blocks = True
    env.auto_reload = False
    env.bytecode_cache = _KEPT


def compile_templates(overrides: Path) -> None:
    """Compile all templates of a design folder ahead."""
    env = Theme("material", custom_dir=str(overrides)).get_env()
    set_up(env)
    for file in sorted(overrides.rglob("*.html")):
        env.get_template(file.relative_to(overrides).as_posix())

"""Fourth moment: the templates are loaded; they escape all words and get the pictograms that they may draw."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give templates `icon(name, more)`: a pictogram, hidden from who listens, for its word is beside it."""
    drawings: dict[str, str] = {}
    folders = [Path(folder) / ".icons" for folder in config.theme.dirs]

    def icon(name: str, more: str = "") -> Markup:
        if name not in drawings:
            file = next(file for folder in folders if (file := folder / f"{name}.svg").is_file())
            drawings[name] = file.read_text(encoding="utf-8").strip()
        classes = f"icon {more}".rstrip()
        return Markup(f'<span class="{classes}" aria-hidden="true">{drawings[name]}</span>')

    env.globals["icon"] = icon
    env.auto_reload = False
    env.autoescape = True  # words of editors are text, never markup
    return env

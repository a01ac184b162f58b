"""Fourth moment: the templates are loaded; they escape all words and get the pictograms that they may draw."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from gids.assets import PICTOGRAMS, pictograms

_OWN = "gids"
_SHOWN = Markup('<svg class="icon{more}" aria-hidden="true"><use href="{root}assets/{file}#{name}"/></svg>')


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give templates `icon(name, more)`: a pictogram, hidden from who listens, for its word is beside it.

    One of our own is a reference to the file with all of them, which a phone fetches once; one that the theme
    brings is drawn in the page.
    """
    own = {f"{_OWN}/{name}" for name in pictograms(Path(config.theme.custom_dir) / ".icons" / _OWN)}
    drawings: dict[str, str] = {}
    folders = [Path(folder) / ".icons" for folder in config.theme.dirs]

    @pass_context
    def icon(context: Context, name: str, more: str = "") -> Markup:
        more = f" {more}" if more else ""
        if name in own:
            file, short = context["assets"][PICTOGRAMS], name.removeprefix(f"{_OWN}/")
            return _SHOWN.format(more=more, root=context["root"], file=file, name=short)
        if name not in drawings:
            source = next(file for folder in folders if (file := folder / f"{name}.svg").is_file())
            drawings[name] = source.read_text(encoding="utf-8").strip().removeprefix("<svg")
        return Markup(f'<svg class="icon{more}" aria-hidden="true"{drawings[name]}')

    env.globals["icon"] = icon
    env.auto_reload = False
    env.autoescape = True  # words of editors are text, never markup
    # A line that only steers the template leaves no empty line in the page.
    env.trim_blocks = env.lstrip_blocks = True
    return env

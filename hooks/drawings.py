"""Fourth moment: the templates are loaded; they escape all words and get the pictograms that they may draw."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from compiled import set_up
from gids.assets import QUESTION_PICTOGRAMS, file_of_pictogram, pictograms

_OWN = "gids"
# The templates that show the pictograms of many questions.
_LISTS = ("by-age.html", "by-topic.html", "questions.html")
_SHOWN = Markup('<svg class="icon{more}" aria-hidden="true"><use href="{root}assets/{file}#{name}"/></svg>')
_DRAWN, _END = (
    Markup('<svg class="icon line{more}" viewBox="0 0 24 24" aria-hidden="true">'),
    Markup("</svg>"),
)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give templates `icon(name, more)`: a pictogram, hidden from who listens, for its word is beside it.

    One that many pages show is a reference to a file that a phone fetches once. Of topics there are so many that
    their file weighs more than the few that a text shows: there they are drawn in the page, as is one of the theme.
    """
    overrides = Path(config.theme.custom_dir)
    own = pictograms(overrides / ".icons" / _OWN)
    file_of = file_of_pictogram(overrides)
    drawings: dict[str, str] = {}
    made: dict[tuple[str, str, str | None], Markup] = {}
    folders = [Path(folder) / ".icons" for folder in config.theme.dirs]

    @pass_context
    def icon(context: Context, name: str, more: str = "") -> Markup:
        short = name.removeprefix(f"{_OWN}/")
        shown = name.startswith(f"{_OWN}/") and short in own and not _is_drawn(context, file_of(short))
        key = (name, more, context["root"] if shown else None)
        if key not in made:
            made[key] = draw(context, name, short, f" {more}" if more else "", shown=shown)
        return made[key]

    def draw(context: Context, name: str, short: str, more: str, *, shown: bool) -> Markup:
        if shown:
            file = file_of(short)
            return _SHOWN.format(more=more, root=context["root"], file=context["assets"][file], name=short)
        if name.startswith(f"{_OWN}/") and short in own:
            return _DRAWN.format(more=more) + Markup(own[short]) + _END
        if name not in drawings:
            source = next(file for folder in folders if (file := folder / f"{name}.svg").is_file())
            drawings[name] = source.read_text(encoding="utf-8").strip().removeprefix("<svg")
        return Markup(f'<svg class="icon{more}" aria-hidden="true"{drawings[name]}')

    env.globals["icon"] = icon
    set_up(env)
    return env


def _is_drawn(context: Context, file: str) -> bool:
    """Tell whether a page draws the pictograms of a file itself: of those of questions most pages show only a few."""
    return file == QUESTION_PICTOGRAMS and getattr(context.get("view"), "template", "") not in _LISTS

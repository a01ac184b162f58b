"""Moment between: the file that the scripts of the stappenplan fetch when a parent makes a plan."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from gids.views import PLAN_DATA, Build, script_data

# What is of no use before a parent touches the form, by the id of its place in the page.
_PARTS = {"situations": "partials/plan-situations.html", "result": "partials/plan-result.html"}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Add the file to the site of this language: facts, words, and the HTML that only a script can use."""
    build: Build = config.extra["gids"]
    if "gids_page" in config.extra:
        return env
    context = {
        "ui": build.words,
        "view": config.extra["gids_made"]["stappenplan"],
        "assets": build.assets,
        "root": "../../" if build.together else "../",
    }
    parts = {place: env.get_template(name).render(context) for place, name in _PARTS.items()}
    files.append(File.generated(config, PLAN_DATA, content=script_data(build, parts)))
    return env

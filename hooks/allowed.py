"""Moment after the text: what Markdown made of it is checked once more, against a list of what may be there."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from gids.cli.output import as_text
from gids.findings import Finding
from gids.finish import mark_outside_links, text_finding


@event_priority(50)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Mark links to other sites, and remember what may not be in the text of a page.

    Runs before texts.py (0) adds what is ours, such as the explanation of a word.
    """
    written = page.meta.get("written")
    if written is None:  # a page that is made from others has no text of its own
        return html
    marked = mark_outside_links(html)
    finding = text_finding(marked, *written)
    if finding:
        _found(config).append(finding)
    return marked


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Refuse the build when all texts have been read and one of them holds what is not allowed."""
    findings = _found(config)
    if findings:
        raise PluginError("Een tekst bevat wat niet mag:\n" + as_text(sorted(set(findings))))
    return env


def _found(config: MkDocsConfig) -> list[Finding]:
    found: list[Finding] = config.extra.setdefault("gids_not_allowed", [])
    return found

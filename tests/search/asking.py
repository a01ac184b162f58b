"""Asks as a parent would, and asks the modules of the page directly."""

from contextlib import contextmanager

import yaml
from looking import opened

from sites import ROOT

_FOLDER = ROOT / "tests" / "search"


def questions(language):
    """Give what parents type in a language: {"questions": [{q, expect}], "nothing": [{q}]}."""
    return yaml.safe_load((_FOLDER / f"questions-{language}.yml").read_text(encoding="utf-8"))


@contextmanager
def search_page(chromium, address, language="nl", query="", **options):
    """Open the page of all questions on a phone."""
    with opened(chromium, address, **options) as page:
        page.goto(f"{address}{language}/zoeken/{query}")
        yield page


def ask(page, question):
    """Type a question, press Enter and give the paths of the pages that are shown: `antwoorden/koorts`."""
    page.fill("#q", question)
    page.press("#q", "Enter")
    # Every answer moves the focus to the line that tells how many pages were found.
    page.wait_for_function("() => document.activeElement === document.querySelector('#found')")
    return paths(page)


def paths(page):
    """Give the paths of the pages that are shown as results."""
    links = "[...document.querySelectorAll('#search > ol a')].map((link) => link.pathname)"
    return ["/".join(path.strip("/").split("/")[1:]) for path in page.evaluate(f"() => {links}")]


def module(site, name):
    """Give the published address of a script: `/assets/search-engine.1a2b3c4d.js`."""
    (file,) = (site / "assets").glob(f"{name}.*.js")
    return f"/assets/{file.name}"

"""Arguments and choices that the commands for translators share."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from gids.edits import Translator
from gids.model import Page, Site
from gids.model.fields import read_day


def add_translator(parser: argparse.ArgumentParser) -> None:
    """Add `--by` and `--on`: who made or read the translation, and when."""
    parser.add_argument(
        "--by", metavar="WIE", help="wie de vertaling maakte of nakeek: een naam, of het woord machine"
    )
    parser.add_argument("--on", metavar="DAG", help="de dag waarop een mens haar nakeek (anders: vandaag)")


def translator_of(options: argparse.Namespace) -> Translator:
    """Read `--by` and `--on`. Raises ValueError with the words for the translator when they do not fit."""
    by = (options.by or "").strip() or None
    if by is None or by == "machine":
        if options.on:
            raise ValueError("--on hoort bij de naam van een mens: schrijf ook --by NAAM.")
        return Translator(by)
    try:
        on = read_day(options.on) if options.on else options.today
    except ValueError:
        raise ValueError(f"--on {options.on} is geen dag. Schrijf bijvoorbeeld: --on 2026-12-01.") from None
    if on > options.today:
        raise ValueError(f"--on {options.on} is een dag die nog moet komen.")
    return Translator(by, on)


def wrong_language(site: Site, code: str) -> str | None:
    """Say that nobody translates into a language; None when somebody does."""
    known = [language.code for language in site.languages if not language.source]
    return (
        None
        if code in known
        else f"'{code}' is geen taal waarin vertaald wordt. Kies uit: {', '.join(known)}."
    )


def named(pages: Sequence[Page]) -> Mapping[str, Page]:
    """Map the names of pages, as an editor types them, to the pages; the front page is `index`."""
    return {page.path or "index": page for page in pages}


def page_name(text: str) -> str:
    """Give the name of a page for what an editor typed: also its file, as in `content/nl/antwoorden/koorts.md`."""
    parts = text.removesuffix(".md").split("/")
    return "/".join(parts[2:] if parts[0] == "content" else parts)

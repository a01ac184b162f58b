"""First moment: read and check the content once, and refuse to build what is not right."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from gids.assets import asset_names
from gids.cli.checked import check_content
from gids.cli.output import as_text
from gids.findings import has_errors
from gids.model import Site
from gids.reading import kept_site
from gids.rules import is_trial
from gids.translations import for_readers
from gids.views import Build, published


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put a `Build` in `config.extra.gids`. Environment: SITE_LANGUAGE, and what `gids build` sets.

    Raises PluginError with all findings when the content has errors.
    """
    today = date.fromisoformat(os.environ.get("SITE_TODAY") or date.today().isoformat())
    code = os.environ.get("SITE_LANGUAGE", "nl")
    kept = os.environ.get("SITE_READ")
    site = kept_site(Path(kept)) if kept else published(_read_and_check(config, today), today)
    chosen = os.environ.get("SITE_LANGUAGES", code).split(",")
    site = for_readers(site, chosen)
    if code not in [language.code for language in site.languages]:
        raise PluginError(f"SITE_LANGUAGE={code}: deze taal staat niet in _data/languages.yml.")
    together = "SITE_LANGUAGES" in os.environ
    build = Build(
        site,
        site.language(code),
        today,
        tuple(language for language in site.languages if language.code in chosen),
        asset_names(Path(config.theme.custom_dir) / "assets"),
        together,
        os.environ.get("SITE_TRIAL") == "yes" or is_trial(site, today),
        together and os.environ.get("SITE_OFFLINE") != "no",
        together and os.environ.get("SITE_DOWNLOADS") == "yes",
    )
    if not config.site_url:
        address = os.environ.get("SITE_ADDRESS") or site.region.address
        config.site_url = f"{address}{code}/" if together else address
    config.site_name = build.words["site"]["name"]
    config.extra["gids"] = build
    return config


def _read_and_check(config: MkDocsConfig, today: date) -> Site:
    """Do for a plain `mkdocs build` what `gids build` has done already."""
    icons = [Path(folder) / ".icons" for folder in config.theme.dirs]
    site, findings = check_content(Path(config.docs_dir), icons, today)
    if site is None or has_errors(findings):
        raise PluginError("De inhoud klopt niet:\n" + as_text(findings))
    return site

"""Moment after the last: a small page at every old address, in every language."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from gids.views import Build, old_addresses


def on_post_build(config: MkDocsConfig) -> None:
    """Write `<old address>/index.html`; every host shows it, also from a phone without internet."""
    build: Build = config.extra["gids"]
    template = config.extra["gids_env"].get_template("moved.html")
    for old in old_addresses(build):
        home = "../" * (old.path.count("/") + 1)
        html = template.render(
            build=build,
            ui=build.words,
            words_of={build.language.code: build.words},
            source=build.language,
            assets=build.assets,
            home=home,
            root=f"{home}../" if build.together else home,
            top=config.site_url,
            old=old,
        )
        folder = Path(config.site_dir) / old.path
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(html, encoding="utf-8")

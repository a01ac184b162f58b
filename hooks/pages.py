"""Second moment: which pages this language has. Translations, short pages around the Dutch, made pages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files

from gids.assets import DRAWINGS, asset_bytes, drawing_bytes, drawing_file
from gids.finish import SEARCH, search_json
from gids.translations import RECORDINGS, shown_state
from gids.views import Build, generated_pages, page_recording

# The attributes that mkdocs-static-i18n expects of every page file.
_I18N = ("locale", "locale_alternate_of", "localization")


@event_priority(100)
def _before_i18n(files: Files, config: MkDocsConfig) -> Files:
    """Leave the other languages out before static-i18n looks at every file; runs before it."""
    build: Build = config.extra["gids"]
    for file in list(files):
        if file.is_documentation_page() and not file.src_uri.startswith(f"{build.language.code}/"):
            files.remove(file)
    return files


@event_priority(-150)
def _after_i18n(files: Files, config: MkDocsConfig) -> Files:
    """Keep the pages that the reader may see and add the others; runs after static-i18n (-100)."""
    build: Build = config.extra["gids"]
    code = build.language.code
    wanted: dict[str, str | None] = {}
    for page in build.site.pages:
        source = f"{code}/{page.path or 'index'}.md"
        own_text = (
            not shown_state(build.site, page, code).shows_source_text or code == page.file.split("/")[1]
        )
        wanted[source] = None if own_text else page.body.text
    made = {page.path: page for page in generated_pages(build)}
    config.extra["gids_made"] = made
    for path in made:
        wanted[f"{code}/{path}.md"] = "\n"

    views = [page_recording(build, page) for page in build.site.pages]
    heard = {recording.path for recording in views if recording}
    for file in list(files):
        picture = file.src_uri.startswith("assets/") and file.abs_src_path.startswith(config.docs_dir)
        if file.src_uri.startswith(RECORDINGS):
            picture = file.src_uri in heard
        if file.src_uri.startswith(DRAWINGS):
            picture = False  # published once for all languages, under a name with a fingerprint
        own_page = file.is_documentation_page() and wanted.get(file.src_uri, "") is None
        if not (picture or own_page):
            files.remove(file)
    for source, content in wanted.items():
        if content is not None:
            files.append(_generated(source, content, build, config))
    if not build.together:
        _add_assets(files, build, config)
    return files


on_files = CombinedEvent(_before_i18n, _after_i18n)


def _generated(source: str, content: str, build: Build, config: MkDocsConfig) -> File:
    file = File.generated(config, source, content=content)
    address = source.removeprefix(f"{build.language.code}/").removesuffix(".md")
    file.dest_uri = "index.html" if address == "index" else f"{address}/index.html"
    for attribute in _I18N:
        setattr(file, attribute, build.language.code)
    file.norm_src_uri = f"{address}.md"
    file.alternates = {build.language.code: file}
    return file


def _add_assets(files: Files, build: Build, config: MkDocsConfig) -> None:
    """A build of one language on its own carries the shared assets and its search data itself."""
    search = search_json(build.site, build.language)
    files.append(File.generated(config, SEARCH, content=search))
    folder = Path(config.theme.custom_dir) / "assets"
    for name, published in build.assets.items():
        content = asset_bytes(folder, name, build.assets)
        files.append(File.generated(config, f"assets/{published}", content=content))
    for name, svg in build.site.drawings.items():
        published = drawing_file(name, svg)
        files.append(File.generated(config, f"assets/{published}", content=drawing_bytes(svg)))

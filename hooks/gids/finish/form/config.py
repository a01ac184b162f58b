"""The configuration of the form: a collection for every kind of page in every language (Sveltia CMS).

A language has collections of its own, so that saving a page writes one file, and no translation can hold a fact.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from gids.finish.form.body import body_field
from gids.finish.form.choices import Choices, choices_of
from gids.finish.form.fields import fields_of
from gids.finish.form.words import form_words
from gids.model import KINDS, Editing, Language, Site, TranslationMatter

# The library takes a name with this ending for a Markdown file with front matter.
FORMAT = "gids-frontmatter"
_HOME = "voorpagina"
# What a place for editing must be called while none is agreed: the library refuses to start without a name. The policy
# of the page lets it ask nobody.
_NOWHERE = {"name": "github", "repo": "lokaal/deze-site", "auth_methods": ["token"]}
_WORDS = ["title", "summary", "search", "translation"]


def configuration(site: Site, languages: Sequence[Language], icons: Collection[str]) -> dict[str, Any]:
    """Give the whole configuration as plain values. `languages` are those of this site, `icons` its pictograms."""
    choices = choices_of(site, icons)
    editing = site.region.editing
    return {
        "load_config_file": False,
        "backend": _backend(editing) if editing else _NOWHERE,
        "publish_mode": "editorial_workflow" if editing else "simple",
        "app_title": f"Beheer: {site.interface[site.source_language.code].words['site']['name']}",
        "media_folder": "content/assets",
        "public_folder": "/assets",
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 60},
        "output": {"omit_empty_optional_fields": True},
        "collections": [one for language in languages for one in _collections(language, choices)],
    }


def _backend(editing: Editing) -> dict[str, Any]:
    backend: dict[str, Any] = {"name": editing.backend, "repo": editing.repo, "branch": editing.branch}
    if editing.base_url:
        backend["base_url"] = editing.base_url
    if editing.backend == "gitlab":
        if editing.app_id:
            backend |= {"auth_type": "pkce", "app_id": editing.app_id}
        if editing.base_url:
            backend["api_root"] = f"{editing.base_url.rstrip('/')}/api/v4"
    if not editing.base_url and not editing.app_id:
        backend["auth_methods"] = ["token"]
    return backend


def _collections(language: Language, choices: Choices) -> list[dict[str, Any]]:
    """Give the collections of a language: a divider with its name, the front page, and a folder for each other kind."""
    found: list[dict[str, Any]] = []
    if not language.source:
        found.append({"divider": True, "name": f"{language.code}-lijn"})
    for kind, model in KINDS.items():
        wording = form_words()["kinds"][kind]
        own = fields_of(model, wording["fields"], choices) if language.source else _words(choices)
        # The text comes first for who writes; in the file it stays below the facts.
        fields = [*own[:2], body_field(), *own[2:]]
        name = f"{language.code}-{kind or _HOME}"
        label = wording["label"] if language.source else f"{wording['label']} ({language.name})"
        folder = f"content/{language.code}"
        shared = {
            "name": name,
            "label": label,
            "format": FORMAT,
            "editor": {"preview": False},
            "description": form_words()["collections"]["about" if language.source else "translation"],
        }
        if kind:
            found.append(
                {
                    **shared,
                    "label_singular": wording["singular"],
                    "folder": f"{folder}/{kind}",
                    "extension": "md",
                    "create": language.source,
                    "delete": False,
                    "slug": "{{title}}",
                    "identifier_field": "title",
                    "fields": fields,
                }
            )
        else:
            file = {"name": _HOME, "label": label, "file": f"{folder}/index.md", "format": FORMAT}
            found.append({**shared, "files": [{**file, "fields": fields}]})
    return found


def _words(choices: Choices) -> list[dict[str, Any]]:
    return fields_of(TranslationMatter, _WORDS, choices)

"""The text of a page in the form: parts with a heading, boxes, and text, as `overrides/form/body.js` reads and writes it."""

from __future__ import annotations

from typing import Any

from gids.finish.form.words import form_words

_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"


def body_field() -> dict[str, Any]:
    """Give the field for the text of a page."""
    wording = form_words()["body"]
    text = {"name": "text", **wording["text"], "widget": "text", "use_emoji_autocomplete": False}
    title = {"name": "title", **wording["title"], "widget": "string", "required": True}
    anchor = {"name": "anchor", **wording["anchor"], "widget": "string", "required": True}
    wrong = form_words()["wrong"]["pattern"]
    level = {"name": "level", **wording["level"], "widget": "select", "options": _options(wording["levels"])}
    kind = {"name": "kind", **wording["kind"], "widget": "select", "options": _options(wording["boxes"])}
    types = [
        ("deel", [level | {"default": "1"}, title, anchor | {"pattern": [_SLUG, wrong]}, text | _OPTIONAL]),
        ("kader", [kind, title, text | {"required": True}]),
        ("tekst", [text | {"required": True}]),
    ]
    return {
        "name": "body",
        "label": wording["body"]["label"],
        "label_singular": wording["body"]["singular"],
        "hint": wording["body"]["hint"],
        "widget": "list",
        "required": True,
        "min": 1,
        "typeKey": "type",
        "types": [
            {
                "name": name,
                "label": wording[name]["label"],
                "widget": "object",
                "summary": "{{title}}",
                "fields": fields,
            }
            for name, fields in types
        ],
    }


_OPTIONAL = {"required": False}


def _options(choices: dict[str, str]) -> list[dict[str, str]]:
    return [{"value": value, "label": label} for value, label in choices.items()]

"""Maakt het formulier op /beheer/, voor wie geen Markdown schrijft: uit het model, met Sveltia CMS."""

from gids.finish.form.config import configuration
from gids.finish.form.words import form_words
from gids.finish.form.writing import FORM, form_policy, write_form

__all__ = ["FORM", "configuration", "form_policy", "form_words", "write_form"]

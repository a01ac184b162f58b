"""Zet feiten op hun plaats in de tekst: telefoonnummers en bedragen, die maar op één plek staan."""

from gids.facts.blocks import HtmlBlock, after_boxes, html_blocks
from gids.facts.emphasis import mark_source_words
from gids.facts.terms import explain_terms, used_terms
from gids.facts.tokens import fact_names, insert_facts, isolate_numbers, phone_link

__all__ = [
    "HtmlBlock",
    "after_boxes",
    "explain_terms",
    "fact_names",
    "html_blocks",
    "insert_facts",
    "isolate_numbers",
    "mark_source_words",
    "phone_link",
    "used_terms",
]

"""Zet feiten op hun plaats in de tekst: telefoonnummers en bedragen, die maar op één plek staan."""

from gids.facts.tokens import fact_names, insert_facts, isolate_numbers, phone_link

__all__ = ["fact_names", "insert_facts", "isolate_numbers", "phone_link"]

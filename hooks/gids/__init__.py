"""De kern van de gids: leest de inhoud, controleert die en maakt er gegevens voor de site van.

The core ("gids" is Dutch for guide) takes paths, strings and dates; it gives dataclasses, Markdown, JSON
and findings. It never imports MkDocs, a template engine or a theme, it does not log, and it does not read
the clock: today is an argument.
"""

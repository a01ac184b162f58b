"""What cannot be put on paper, and why."""


class LeafletError(Exception):
    """A page cannot become a leaflet; the text tells which, why and how to repair it (Dutch)."""

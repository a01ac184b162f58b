"""What cannot be in the letter kit, and why."""


class KitError(Exception):
    """The kit cannot be made as asked; the text tells why and how to repair it (Dutch)."""

"""What cannot be put in a copy, and why."""


class ExportError(Exception):
    """The site holds something that would not work in a copy; the text tells where and how to repair it (Dutch)."""

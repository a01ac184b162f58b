"""HTML to PDF with WeasyPrint, with letters that travel along, tags for screen readers, and nothing from outside."""

from __future__ import annotations

import logging
from pathlib import Path

from gids.leaflets.letters import without_letter
from gids.leaflets.problem import LeafletError


def write_pdf(html: str, base: str, style: str, fonts: Path, target: Path) -> int:
    """Write one leaflet to `target` and give its number of pages.

    `base` is the address from which pictures in it are found (`file:`), `style` the text of the style sheet, `fonts` the
    folder with the letters. Raises LeafletError for a sign without a letter, and for what WeasyPrint could not find.
    """
    from weasyprint import CSS, HTML  # takes a while to load
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    missing = without_letter(html, fonts)
    if missing:
        signs = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in missing)
        raise LeafletError(f"voor dit teken is geen letter: {signs}. Schrijf het anders.")
    letters = FontConfiguration()
    fetcher = URLFetcher(allowed_protocols={"file", "data"})
    with _Complaints() as complaints:
        document = HTML(string=html, base_url=base, url_fetcher=fetcher).render(
            stylesheets=[CSS(string=style, font_config=letters, url_fetcher=fetcher)],
            font_config=letters,
            pdf_variant="pdf/ua-1",
        )
        document.write_pdf(target, pdf_variant="pdf/ua-1")
    if complaints.said:
        raise LeafletError("; ".join(complaints.said))
    return len(document.pages)


class _Complaints(logging.Handler):
    """Collects what WeasyPrint only warns about: a picture that is not there, a style that it does not know."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())

    def __enter__(self) -> _Complaints:
        logger = logging.getLogger("weasyprint")
        logger.addHandler(self)
        logger.propagate = False
        return self

    def __exit__(self, *_error: object) -> None:
        logging.getLogger("weasyprint").removeHandler(self)

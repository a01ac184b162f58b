"""HTML to PDF with WeasyPrint, with letters that travel along, tags for screen readers, and nothing from outside."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def write_pdf(html: str, style: Path, fonts: Path, target: Path) -> None:
    """Write one leaflet as PDF. `style` is the style sheet, `fonts` the folder that its addresses start from.

    Raises OSError when the letters are missing or the file cannot be written.
    """
    from weasyprint import CSS, HTML  # takes a while to load
    from weasyprint.text.fonts import FontConfiguration

    letters = FontConfiguration()
    sheet = CSS(
        string=style.read_text(encoding="utf-8"),
        base_url=f"{fonts.as_uri()}/",
        font_config=letters,
        url_fetcher=_only_files,
    )
    document = HTML(string=html, base_url=f"{fonts.as_uri()}/", url_fetcher=_only_files)
    document.write_pdf(
        target, stylesheets=[sheet], font_config=letters, pdf_variant="pdf/ua-1", full_fonts=False
    )


def _only_files(url: str, *arguments: Any, **more: Any) -> Any:
    """Let a leaflet read its letters from this machine, and nothing from the network."""
    from weasyprint import default_url_fetcher

    if not url.startswith(("file:", "data:")):
        raise ValueError(f"een blad haalt niets van internet: {url}")
    return default_url_fetcher(url, *arguments, **more)

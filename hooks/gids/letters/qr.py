"""The QR code of an address as files for print: SVG, EPS and PNG, all of the same size on paper.

Level M and a quiet zone of four modules (ISO/IEC 18004). A module is a whole number of dots at 600 dpi, so that no edge of it
is blurred by a printer; the side is the first such size of at least 30 mm, so that a layout may still make it somewhat
smaller: never below 25 mm.
"""

from __future__ import annotations

import io
from html import escape
from math import ceil

import segno

DPI = 600
SMALLEST_MM = 25
_SIDE_MM = 30
_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72
_BORDER = 4


class QrCode:
    """The QR code that holds `address`."""

    def __init__(self, address: str) -> None:
        """Make it; the same address always gives the same code."""
        self.address = address
        self._code = segno.make(address, error="m", micro=False, boost_error=False)
        self._modules = self._code.symbol_size(border=_BORDER)[0]
        self._dots = ceil(_SIDE_MM / _MM_PER_INCH * DPI / self._modules)

    @property
    def millimetres(self) -> float:
        """Its side on paper, with the quiet zone."""
        return self._modules * self._dots / DPI * _MM_PER_INCH

    def svg(self) -> bytes:
        """Draw it as SVG; width and height say its size in mm."""
        rows = "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in self._runs())
        side, modules = f"{self.millimetres:.3f}mm", self._modules
        white = f"M0 0h{modules}v{modules}H0z"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 {modules} {modules}">'
            f'<title>{escape(self.address)}</title><path fill="#fff" d="{white}"/>'
            f'<path shape-rendering="crispEdges" d="{rows}"/></svg>\n'
        ).encode()

    def eps(self) -> bytes:
        """Draw it as EPS (EPSF 3.0, level 2); its bounding box is its size in points, and black is only the ink black."""
        side = self._modules * self._dots / DPI * _POINTS_PER_INCH
        module = side / self._modules
        # PostScript counts from the bottom.
        rows = "\n".join(f"{x} {self._modules - y - 1} {length} 1 rectfill" for x, y, length in self._runs())
        return (
            "%!PS-Adobe-3.0 EPSF-3.0\n"
            f"%%BoundingBox: 0 0 {ceil(side)} {ceil(side)}\n%%HiResBoundingBox: 0 0 {side:.4f} {side:.4f}\n"
            f"%%Title: {self.address}\n%%LanguageLevel: 2\n%%DocumentData: Clean7Bit\n%%EndComments\n"
            f"gsave\n{module:.6f} {module:.6f} scale\n"
            f"1 setgray\n0 0 {self._modules} {self._modules} rectfill\n0 setgray\n{rows}\n"
            "grestore\n%%EOF\n"
        ).encode("ascii", "backslashreplace")

    def png(self) -> bytes:
        """Draw it as PNG in black and white; it says itself that it has 600 dots per inch (pHYs)."""
        out = io.BytesIO()
        self._code.save(out, kind="png", scale=self._dots, border=_BORDER, dpi=DPI)
        return out.getvalue()

    def data_uri(self) -> str:
        """Give it as an address for a picture in HTML, which says how large it is."""
        uri: str = self._code.svg_data_uri(scale=1, border=_BORDER, dark="#000", light="#fff", omitsize=True)
        return uri

    def _runs(self) -> list[tuple[int, int, int]]:
        """List the dark rows of modules: from the left, from the top, and how long."""
        found = []
        for y, row in enumerate(self._code.matrix_iter(border=_BORDER)):
            start = None
            for x, dark in enumerate([*row, 0]):
                if dark and start is None:
                    start = x
                elif not dark and start is not None:
                    found.append((start, y, x - start))
                    start = None
        return found

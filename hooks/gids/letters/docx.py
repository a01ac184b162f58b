"""The few parts of WordprocessingML (ECMA-376) that a letter block needs, and the package around them.

Written by hand: a table of words, one picture, and fields of which Word fills in the value.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from gids.letters.zipped import write_zip
from gids.model import Language

_EMU_PER_MM = 36_000
_TWIPS_PER_MM = 1440 / 25.4
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PICTURE = "media/qr.png"


def text(words: str, language: Language, *, bold: bool = False) -> str:
    """Write words as a run in their language; those from right to left are marked so."""
    style = _style(language, bold=bold)
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def merge_field(name: str, language: Language, *, bold: bool = False) -> str:
    """Write a field that becomes the value of a column of the table for mail merge, words in `language`."""
    return _field(_instruction(f" MERGEFIELD {name} "), f"«{name}»", _style(language, bold=bold))


def bar_code_field(name: str, language: Language) -> str:
    """Write a field that Word (2013 and newer) draws as the QR code of a column: level M (`\\q 1`), full size (`\\s 100`).

    MERGEBARCODE is made for this, but does not do as documented; a field in a field does (MS-OI29500, DISPLAYBARCODE).
    Until Word has drawn it there stand words: a picture would be of the wrong code when nobody renews the field.
    """
    nested = merge_field(name, language)
    asked = _instruction(' DISPLAYBARCODE "') + nested + _instruction('" QR \\q 1 \\s 100 ')
    return _field(asked, f"QR: «{name}»", _style(language))


def picture(png_millimetres: float, alt: str) -> str:
    """Place the picture of the package, a square with sides of so many millimetres."""
    side, told = round(png_millimetres * _EMU_PER_MM), quoteattr(alt)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{side}" cy="{side}"/>'
        f'<wp:docPr id="1" name="QR" descr={told}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_DRAWING}/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="1" name="QR" descr={told}/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def paragraph(runs: Sequence[str], language: Language) -> str:
    """Put runs in a paragraph; one from right to left begins on the right."""
    bidi = "<w:bidi/>" if language.direction == "rtl" else ""
    return f'<w:p><w:pPr>{bidi}<w:spacing w:after="60"/></w:pPr>{"".join(runs)}</w:p>'


def beside(code: Sequence[str], words: Sequence[str]) -> str:
    """Put paragraphs beside each other: the code on the left, the words on the right; a thin line around them."""
    line = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="808080"/>' for side in ("top", "left", "bottom", "right")
    )
    left, right = (round(side * _TWIPS_PER_MM) for side in (40, 125))
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'
        for width, content in ((left, code), (right, words))
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{left + right}" w:type="dxa"/><w:tblBorders>{line}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="113" w:type="dxa"/><w:left w:w="113" w:type="dxa"/>'
        '<w:bottom w:w="113" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def document(title: str, body: str, language: Language, day: date, png: bytes | None = None) -> bytes:
    """Put a body (tables and paragraphs) in a package on A4 that Word opens; `png` is its picture."""
    picture_type = '<Default Extension="png" ContentType="image/png"/>' if png else ""
    types = (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{picture_type}'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    files = [
        ("[Content_Types].xml", types),
        (
            "_rels/.rels",
            _relations(
                (f"{_OFFICE}/officeDocument", "word/document.xml"),
                (f"{_RELATIONS}/metadata/core-properties", "docProps/core.xml"),
            ),
        ),
        (
            "docProps/core.xml",
            f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title><dc:language>{language.code}</dc:language></cp:coreProperties>",
        ),
        ("word/document.xml", _main(body)),
        ("word/styles.xml", _styles(language)),
        (
            "word/_rels/document.xml.rels",
            _relations(
                (f"{_OFFICE}/styles", "styles.xml"), *([(f"{_OFFICE}/image", _PICTURE)] if png else [])
            ),
        ),
    ]
    parts = [(place, (_START + content).encode("utf-8")) for place, content in files]
    out = io.BytesIO()
    write_zip(out, [*parts, *([(f"word/{_PICTURE}", png)] if png else [])], day)
    return out.getvalue()


def _main(body: str) -> str:
    # Word wants a paragraph behind a table. A4, with margins of 20 mm.
    margin = round(20 * _TWIPS_PER_MM)
    margins = " ".join(f'w:{side}="{margin}"' for side in ("top", "right", "bottom", "left"))
    return (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        f'xmlns:r="{_OFFICE}" xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" '
        f'xmlns:pic="{_DRAWING}/picture"><w:body>{body}<w:p/>'
        f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar {margins} w:header="708" w:footer="708" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _styles(language: Language) -> str:
    # Arial has the letters of all our languages on Windows and macOS; sizes are in half points.
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{language.code}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'


def _style(language: Language, *, bold: bool = False) -> str:
    code = quoteattr(language.code)
    weight = "<w:b/><w:bCs/>" if bold else ""
    if language.direction == "rtl":
        return f"<w:rPr>{weight}<w:rtl/><w:lang w:bidi={code}/></w:rPr>"
    return f"<w:rPr>{weight}<w:lang w:val={code}/></w:rPr>"


def _field(instruction: str, result: str, style: str) -> str:
    """Write a complex field (ECMA-376, 17.16.18): what it asks, and what stands there until Word renews it."""

    def mark(kind: str) -> str:
        return f'<w:r>{style}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    shown = f'<w:r>{style}<w:t xml:space="preserve">{escape(result)}</w:t></w:r>'
    return mark("begin") + instruction + mark("separate") + shown + mark("end")


def _instruction(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'

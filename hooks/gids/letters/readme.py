"""LEESMIJ.txt in the kit: which file is for what, what to check before printing, and what never to change (Dutch)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gids.letters.kit import Kit, KitCode
from gids.letters.qr import SMALLEST_MM
from gids.views import written_day


def readme(kit: Kit, codes: Sequence[KitCode]) -> bytes:
    """Write the text, with the mark of UTF-8 and both line signs, for the plain editor of older Windows."""
    return ("\n".join(_lines(kit, codes)) + "\n").replace("\n", "\r\n").encode("utf-8-sig")


def _lines(kit: Kit, codes: Sequence[KitCode]) -> Iterator[str]:
    words = kit.words(kit.source)
    yield f"{words['site']['name']} - {words['letters']['kit_title']}"
    yield f"Gemaakt op {written_day(kit.today, kit.source.locale)}."
    if kit.trial:
        yield f"{words['site']['trial']} Deel dit nog niet uit aan ouders."
    yield _FILES
    yield f'Een QR-code is nooit kleiner dan {SMALLEST_MM} mm. Druk op 100 %, zonder "passend maken".'
    yield _RULES
    yield "De codes"
    for code in codes:
        yield f"  {code.code}  {code.link.shown}  ({code.why})"
    for code in kit.retired:
        instead = (
            f"gebruik {code.link.code}" if code.link.code != code.code else "geef de nieuwe pagina een code"
        )
        yield f"  {code.code}  GESTOPT: druk deze niet meer, {instead}. Oud papier blijft werken."


_FILES = """
Welk bestand waarvoor
  poster-a4.pdf, poster-a5.pdf   voor de wachtkamer
  kaart-a5.pdf, kaart-a6.pdf     voor de verloskundige
  stickers-a6.pdf                6 stickers op een vel, om te knippen
  blok/5.docx                    een blok voor in een brief over code 5: kopieer en plak het
  tekst/nl.txt                   dezelfde zinnen, zonder opmaak; alle-talen.txt heeft ze allemaal
  qr/5.svg, 5.eps, 5.png         alleen de QR-code van code 5, voor een drukker of eigen ontwerp
  links.csv, brief.docx          voor samenvoegen in Word (Verzendlijsten)

Voor je drukt
  1. Druk een vel.
  2. Meet de QR-code.
  3. Scan hem met een oude en een nieuwe telefoon. Zie je de talen en de goede pagina?
  4. Typ ook het adres over.
"""
_RULES = """
Verander nooit
  - het adres in de QR-code en het adres dat ernaast staat;
  - de witte rand om de QR-code, en zwart op wit;
  - de regel met code en datum (versie): zo ziet een ouder wat er sindsdien anders is.
Maak geen eigen QR-code, en gebruik geen dienst die adressen korter maakt.

Iets anders nodig? Vraag het aan wie de site maakt. Zeg voor welke brief, over welke pagina en wanneer je drukt.
"""

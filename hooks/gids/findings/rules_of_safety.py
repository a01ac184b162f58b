"""The rules for a site that is safe to read: code H."""

from __future__ import annotations

from gids.findings.rule import Rule

SAFETY_RULES = (
    Rule(
        "H01",
        "security.txt verloopt binnenkort",
        "warning",
        "Wie een lek vindt, moet erop kunnen rekenen dat iemand het leest. Over minder dan 60 dagen kan dat niet meer.",
        "security: {contact: …, expires: over 45 dagen}",
        "security: {contact: …, expires: over bijna een jaar}",
    ),
    Rule(
        "H02",
        "security.txt is bijna of al verlopen",
        "error",
        "Vanaf 30 dagen voor het einde bouwt de site niet meer. Zo staat er nooit een adres waar niemand op let.",
        "security: {contact: …, expires: over 3 weken}",
        "security: {contact: …, expires: over bijna een jaar}",
    ),
    Rule(
        "H03",
        "security.txt is te lang geldig",
        "error",
        "De standaard (RFC 9116) vraagt minder dan een jaar: anders kijkt niemand of het adres nog klopt.",
        "security: {contact: …, expires: over 3 jaar}",
        "security: {contact: …, expires: over bijna een jaar}",
    ),
    Rule(
        "H04",
        "Adres om een lek te melden klopt niet",
        "error",
        "Een melding over de veiligheid mag niet verdwijnen.",
        "security: {contact: bel ons, expires: 2027-10-31}",
        'security: {contact: "mailto:veilig@voorbeeld.nl", expires: 2027-10-31}',
    ),
    Rule(
        "H05",
        "Adres om een fout te melden klopt niet",
        "error",
        "Wie een fout op een pagina ziet, moet haar kunnen melden, met de pagina en de versie erbij.",
        "mistakes: {email: bel ons}",
        "mistakes: {email: melden@voorbeeld.nl}",
    ),
    Rule(
        "H10",
        "Opmaak die niet mag in een tekst",
        "error",
        "Alleen bij het bouwen. Wat van een tekst gemaakt is, wordt nog eens nagekeken: er mag geen script in zitten.",
        "een plaatje met onerror",
        "koppen, alinea's, lijsten, kaders, links en plaatjes",
    ),
    Rule(
        "H11",
        "Onderdeel dat niet mag op een pagina",
        "error",
        "Alleen bij het bouwen. Elke pagina die klaar is, wordt nagekeken: niets van buiten, geen verborgen script.",
        '<script src="https://example.org/teller.js">',
        "scripts, stijl en plaatjes van de site zelf",
    ),
)

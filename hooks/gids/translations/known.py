"""What is known of a language before anybody wrote a word in it: its own name, direction and dates (Unicode CLDR)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

# Where lists would come out in another order than readers know: letters with a mark that are letters of their own,
# or that Unicode has elsewhere (CLDR collation). Babel does not carry these.
_ALPHABETS = {
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "fa": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ku": "abcçdeêfghiîjklmnopqrsştuûvwxyz",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sq": "abcçdeëfghijklmnopqrstuvwxyz",
}
# Languages whose browsers count years in another way than letters of the municipality do (CLDR calendarPreference).
_OTHER_CALENDAR = ("fa", "ps", "th")
_CODE = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


@dataclass(frozen=True)
class KnownLanguage:
    """The language's own name, its direction (`ltr` or `rtl`), and what `Language` wants to know when it is not usual."""

    name: str
    direction: str
    dates: str | None
    alphabet: str | None


def is_code(text: str) -> bool:
    """Tell whether a text looks like the code of a language (BCP 47): `bg`, `pt-BR`, `zh-Hant`."""
    return bool(_CODE.fullmatch(text))


def can_write_dates(tag: str) -> bool:
    """Tell whether our own programs know how dates are written under a tag (`en-GB`, `ar-u-nu-latn`)."""
    try:
        Locale.parse(tag.split("-u-")[0], sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def known_language(code: str) -> KnownLanguage | None:
    """Give what is known of a language; None when CLDR does not have it."""
    if not can_write_dates(code):
        return None
    locale = Locale.parse(code, sep="-")
    name = locale.get_display_name(locale) or ""
    direction = "rtl" if locale.character_order == "right-to-left" else "ltr"
    extension = "-ca-gregory" if locale.language in _OTHER_CALENDAR else ""
    if direction == "rtl" or locale.default_numbering_system != "latn":
        extension += "-nu-latn"  # the digits of prices and telephone numbers
    dates = f"{code}-u{extension}" if extension else None
    return KnownLanguage(name[:1].upper() + name[1:], direction, dates, _ALPHABETS.get(locale.language))

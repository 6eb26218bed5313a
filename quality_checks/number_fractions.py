"""Fractions in words: anderthalb, dreieinhalb, ein halber, half a, two and a half, three quarters of an."""

import re
from collections.abc import Iterator
from decimal import Decimal

_HALF, _QUARTER, _THREE_QUARTERS = Decimal("0.5"), Decimal("0.25"), Decimal("0.75")
_WHOLE_DE = {
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "elf": 11, "zwölf": 12,
}  # fmt: skip
_WHOLE_EN = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_WHOLE = {**_WHOLE_DE, **_WHOLE_EN}
_FRACTION = re.compile(
    rf"\b(?:(?P<half_more>anderthalb)(?:e[nmrs]?)?|(?P<and_half_de>{'|'.join(_WHOLE_DE)})(?:und)?einhalb(?:e[nmrs]?)?"
    rf"|(?P<and_half_en>{'|'.join(_WHOLE_EN)})[ -]and[ -]a[ -]half"
    r"|(?P<three>drei[ -]?viertel|three[ -]quarters?(?: of)?(?: an?\b)?)"
    r"|(?P<half>(?:ein(?:e[nmrs]?)? )?halbe[nmrs]?|half an?\b|half(?=-))"
    r"|(?P<quarter>(?:ein(?:en|em|es)? )?viertel|(?:(?:a|one)[ -])?quarter(?: of)?(?: an?\b)?))(?=[ \u00a0\u202f-])",
    re.IGNORECASE,
)
_PARTS_OF_WORDS = ("halb", "half", "viertel", "quarter")


def fractions_in(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Yield start, end and value of the fractions in words; whether they measure anything says what stands behind."""
    lower = text.lower()
    if not any(part in lower for part in _PARTS_OF_WORDS):
        return
    for found in _FRACTION.finditer(text):
        whole = found["and_half_de"] or found["and_half_en"]
        if whole or found["half_more"]:
            value = _WHOLE[whole.lower()] + _HALF if whole else 1 + _HALF
        else:
            value = _THREE_QUARTERS if found["three"] else _HALF if found["half"] else _QUARTER
        yield *found.span(), value

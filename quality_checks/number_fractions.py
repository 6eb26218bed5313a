"""Fractions in words: anderthalb, zweieinviertel, ein halber, two and a half, three quarters of an, ein Zehntel."""

import re
from collections.abc import Iterator, Mapping
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
_PARTS: Mapping[str, Decimal] = {
    **dict.fromkeys(("einhalb", "a half", "one half"), _HALF),
    **dict.fromkeys(("einviertel", "a quarter", "one quarter"), _QUARTER),
    **dict.fromkeys(("dreiviertel", "three quarters", "three quarter"), _THREE_QUARTERS),
    **dict.fromkeys(("zehntel", "tenth"), Decimal("0.1")),
    **dict.fromkeys(("hundertstel", "hundredth"), Decimal("0.01")),
    **dict.fromkeys(("tausendstel", "thousandth"), Decimal("0.001")),
}
_FRACTION = re.compile(
    rf"\b(?:(?:(?P<half_more>anderthalb)(?:e[nmrs]?)?"
    # "ein Dreiviertel-Kilowatt" is no one and three quarters.
    rf"|(?!ein drei)(?P<whole_de>{'|'.join(_WHOLE_DE)})(?:und| )?(?P<part_de>einhalb|einviertel|dreiviertel)"
    r"(?:e[nmrs]?)?"
    rf"|(?P<whole_en>{'|'.join(_WHOLE_EN)})[ -]and[ -](?P<part_en>(?:a|one)[ -](?:half|quarter)|three[ -]quarters?)"
    r"|(?:an?|one)[ -](?P<small_en>tenth|hundredth|thousandth)(?: of an?\b)?"
    r"|(?P<three>(?:ein(?:e[nmrs]?)? )?drei[ -]?viertel|"
    r"three[ -]quarters?(?: of)?(?: an?\b)?)"
    r"|(?P<half>(?:ein(?:e[nmrs]?)? )?halbe[nmrs]?|half an?\b|half(?=-))"
    r"|(?P<quarter>(?:ein(?:en|em|es)? )?viertel|(?:(?:a|one)[ -])?quarter(?: of)?(?: an?\b)?))(?=[ \u00a0\u202f-])"
    # "ein Zehntelwatt"
    r"|ein(?:e[nmrs]?)? (?P<small_de>zehntel|hundertstel|tausendstel)(?=[ \u00a0\u202f-]|[a-zäöü]{3}))",
    re.IGNORECASE,
)
_PARTS_OF_WORDS = ("halb", "half", "viertel", "quarter", "zehntel", "stel", "tenth", "redth", "andth")
_HYPHEN = str.maketrans("-", " ")


def fractions_in(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Yield start, end and value of the fractions in words; whether they measure anything says what stands behind."""
    lower = text.lower()
    if not any(part in lower for part in _PARTS_OF_WORDS):
        return
    for found in _FRACTION.finditer(text):
        yield *found.span(), _value(found)


def _value(found: re.Match[str]) -> Decimal:
    if found["half_more"]:
        return 1 + _HALF
    part = found["part_de"] or found["part_en"] or found["small_de"] or found["small_en"]
    if part:
        whole = found["whole_de"] or found["whole_en"]
        return (_WHOLE[whole.lower()] if whole else 0) + _PARTS[part.lower().translate(_HYPHEN)]
    return _THREE_QUARTERS if found["three"] else _HALF if found["half"] else _QUARTER

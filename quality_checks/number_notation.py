"""Reads numbers as they are written in German and English: digits with separators, vulgar fractions, words."""

import re
from collections.abc import Mapping
from decimal import Decimal

#: Spaces and marks that group digits, whatever the language.
GROUP_MARKS = "\u2009\u202f\u00a0'’"

_GROUPING = str.maketrans("", "", GROUP_MARKS + " ")
_SEPARATORS = re.compile(r"[.,]")
_THOUSANDS = {"de": ".", "en": ","}

VULGAR: Mapping[str, Decimal] = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅛": Decimal("0.125"), "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"), "⅞": Decimal("0.875"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
}  # fmt: skip

#: Words that multiply the number before them.
MULTIPLIERS: Mapping[str, Decimal] = {
    **dict.fromkeys(("mio", "mio.", "million", "millionen", "millions"), Decimal(10**6)),
    **dict.fromkeys(("mrd", "mrd.", "milliarde", "milliarden", "billion", "billions"), Decimal(10**9)),
    **dict.fromkeys(("tausend", "tsd", "tsd.", "thousand"), Decimal(1000)),
}


def readings(written: str, language: str) -> tuple[Decimal, ...]:
    """Return what a number may mean, the language's own reading first; empty for dates and versions (3.2.1).

    `1.500` is 1500 in German and 1.5 in English; the other reading follows. `1.5` and `.043` can only be decimals.
    """
    digits = written.translate(_GROUPING)
    marks = _SEPARATORS.findall(digits)
    if not marks or digits[0] in ".,":
        return (Decimal(digits.replace(",", ".")),)
    if len(set(marks)) == 2:
        return _with_both(digits, marks)
    head, *groups = _SEPARATORS.split(digits)
    can_be_grouped = len(head) <= 3 and not head.startswith("0") and all(len(group) == 3 for group in groups)
    if len(groups) > 1:
        return (Decimal(head + "".join(groups)),) if can_be_grouped else ()
    decimal = Decimal(f"{head}.{groups[0]}")
    if not can_be_grouped:
        return (decimal,)
    grouped = Decimal(head + groups[0])
    return (grouped, decimal) if marks[0] == _THOUSANDS.get(language, ",") else (decimal, grouped)


def _with_both(digits: str, marks: list[str]) -> tuple[Decimal, ...]:
    last = marks[-1]
    if marks.count(last) > 1:
        return ()
    whole, _, fraction = digits.rpartition(last)
    groups = whole.split(marks[0])
    if any(len(group) != 3 for group in groups[1:]):
        return ()
    return (Decimal(f"{''.join(groups)}.{fraction}"),)

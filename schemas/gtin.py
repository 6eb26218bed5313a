"""Checks GTINs, EANs, UPCs and ISBNs: characters, length and check digit (GS1 General Specifications, 7.9)."""

import re
from dataclasses import dataclass

from stdnum import ean, isbn
from stdnum.exceptions import ValidationError

_SCIENTIFIC = re.compile(r"^[0-9][.,]?[0-9]*[eE]\+?[0-9]+$")
_LENGTHS = (8, 12, 13, 14)


@dataclass(frozen=True, slots=True)
class GtinProblem:
    """What is wrong with a number, what to do, and the number that its digits would make."""

    rule: str
    what: str
    advice: str
    expected: str | None = None


def gtin_problem(written: str, *, is_isbn: bool = False) -> GtinProblem | None:
    """Return what is wrong with a GTIN as it is written, or None; spaces and hyphens do not count."""
    number = ean.compact(written)
    if is_isbn and len(number) == 10:
        return None if isbn.is_valid(number) else _wrong_check_digit(written, None)
    if _SCIENTIFIC.match(written.strip()):
        advice = "export the column as text, and mend the cell from the source"
        return GtinProblem("gtin.characters", f'"{written}" was rounded by a spreadsheet', advice)
    if not (number.isascii() and number.isdigit()):
        return GtinProblem("gtin.characters", f'"{written}" holds more than digits', "mend the number")
    if len(number) not in _LENGTHS:
        what = f'"{written}" has {len(number)} digits, not {", ".join(map(str, _LENGTHS[:-1]))} or {_LENGTHS[-1]}'
        return GtinProblem("gtin.length", what, "add leading zeros that a spreadsheet cut off, or mend the number")
    try:
        ean.validate(number)
    except ValidationError:
        return _wrong_check_digit(written, number[:-1] + ean.calc_check_digit(number[:-1]))
    return None


def _wrong_check_digit(written: str, expected: str | None) -> GtinProblem:
    would = f" ({expected} would be right)" if expected else ""
    return GtinProblem(
        "gtin.check_digit",
        f'the check digit of "{written}" is wrong{would}',
        "compare the number with the package",
        expected,
    )

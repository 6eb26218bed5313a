"""The record of a number in a text."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from quality_checks.agreement import Closeness
from schemas.units import Unit


class Shape(StrEnum):
    """How a number stands among others: `10–20 mm`, `10 x 20 cm`, `2000:1`, `11 3/4`, `6/8 GB`."""

    SINGLE = "single"
    RANGE = "range"
    DIMENSION = "dimension"
    RATIO = "ratio"
    FRACTION = "fraction"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text, with the unit that belongs to it.

    `start` and `end` span number and unit, `number_end` ends the number. `amounts` are its readings, the language's
    own first, none for a date, a version or a code; `decimals` counts the written ones of the first (-6 for
    millions). `units` are those that the word may mean; a number in a range or in dimensions has the unit of the last
    where it has none of its own. `parts` are numbers that support it as well as its value does (`6/8`, `10 000`).
    `whole` is the value that it makes together with its neighbour (`2 lb 8 oz`), in the first one's unit. `is_basis`
    marks what others are counted on (`je 100 g`); `closeness` is what a word before it says ("rund", "unter").
    `name_keys` are the normalised forms under which it may be part of a name; `step` is the part that a fraction counts
    (an eighth in 7 7/8).
    """

    start: int
    end: int
    number_end: int
    amounts: tuple[Decimal, ...]
    units: tuple[Unit, ...] = ()
    decimals: int = 0
    shape: Shape = Shape.SINGLE
    is_word: bool = False
    is_code: bool = False
    closeness: Closeness = Closeness.EXACT
    is_basis: bool = False
    parts: tuple[Decimal, ...] = ()
    whole: tuple[Decimal, Unit] | None = None
    name_keys: tuple[str, ...] = ()
    step: Decimal | None = None


_MARK = "·"
_DIGITS_OF_A_NAME = 8
#: A mark within a number that groups no thousands.
_POINT = re.compile(r"(?<=\d)[.,](?=\d)(?!\d{3}(?!\d))")


def name_key(text: str) -> str:
    """Return the form under which names are compared: letters, digits and decimal points alone, without case.

    1.2 TB are no 12TB.
    """
    if text.isalnum():
        return text.casefold()
    return "".join(one for one in _POINT.sub(_MARK, text) if one.isalnum() or one == _MARK).casefold()


def is_name_alone(key: str) -> bool:
    """Say whether the form of a name has letters, or the eight digits of a GTIN: no other number is one by itself."""
    return len(key) >= _DIGITS_OF_A_NAME or not key.replace(_MARK, "").isdigit()

"""Numbers that belong together: ranges, dimensions and ratios share a unit, and 2 lb 8 oz add up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from quality_checks.number_context import sign_length
from quality_checks.quantity import Quantity, Shape
from schemas.units import Unit, unit_of

_RANGE = re.compile(r"\s?(?:[-–—‑]|bis(?: zu)?|(?:up )?to|and|und)\s?(?:[+±]|plus |minus )?\Z", re.IGNORECASE)
_TIMES = re.compile(r"\s?(?:[x×*]|by|mal)\s?\Z", re.IGNORECASE)
_TOGETHER = re.compile(r"(?:[ ,\u00a0\u202f]{1,3}|\s(?:und|and)\s|)\Z")
_TALL = re.compile(r" (?:groß|große\w*|tall)\b|\s(?:and|und)\s", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[,.;:!?)](?!\d)|\Z|\n)")
_INCHES = tuple(unit for unit in (unit_of("INCH"),) if unit)
_INCHES_OF_A_FOOT = 12
_FIRST_YEAR, _LAST_YEAR = 1950, 2050
#: "Six grams of protein and five of fiber", "25 Gramm Fett – davon vier gesättigt"
_OF_WHAT = re.compile(r" (?:of )?(?:[^\W\d_]+[ -]?){1,3}(?:,| and|, and) ", re.IGNORECASE)
_OF = re.compile(r" of (?!an?\b|the\b|them\b|these\b|those\b|which\b|it\b|you\b)[a-z]")
_OF_WHICH = re.compile(
    r" (?:of )?(?:[^\W\d_]+[ -]?){1,3},?(?: [–—(-]? ?|\()(?:davon|darunter|of which|including|with) ", re.IGNORECASE
)
_PART_OF_FOOD = re.compile(
    r" (?:(?:are |is |sind |ist )?(?:gesättigt\w*|ungesättigt\w*|saturated|unsaturated|saturates)|zucker\b|sugars?\b|"
    r"of (?:it |them )?(?:saturated|sugars?|saturates))",
    re.IGNORECASE,
)
_LONGEST_OF_WHAT = 50
#: Nothing longer than " bis zu plus " joins two numbers.
_LONGEST_JOINT = 13


def with_groups(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the numbers of a text, in order, with shape and unit from their neighbours."""
    joined = list(found)
    # From the right, so that the unit at the end of 10 x 20 x 30 cm wanders to the first.
    for place in range(len(joined) - 1, 0, -1):
        left, right = joined[place - 1], joined[place]
        if right.start - left.end > _LONGEST_JOINT or left.is_code or right.is_code:
            continue
        between = text[left.end : right.start]
        shape = _shape_between(between, left, right) or _shape_of_way(text, left, right)
        if shape:
            units = left.units or (right.units if shape is not Shape.RATIO else ())
            joined[place - 1] = _signed(text, replace(left, shape=shape, units=units))
            joined[place] = replace(right, shape=shape)
        elif between == " " and _are_inches(text, left, right):
            right = replace(right, units=_INCHES)
            whole = _whole(left, right)
            joined[place - 1] = replace(left, whole=whole)
            joined[place] = replace(right, whole=whole, closeness=left.closeness)
        elif _TOGETHER.match(between) and (whole := _whole(left, right)):
            joined[place - 1] = replace(left, whole=whole)
            joined[place] = replace(right, whole=whole, closeness=left.closeness)
    return tuple(_with_unit_before(text, joined))


def _with_unit_before(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield numbers, with the unit of the one before where they leave it out: "six grams of fat and five of fiber"."""
    before: Quantity | None = None
    for number in found:
        is_short = before is not None and before.units and _leaves_out_unit(text, before, number)
        before = replace(number, units=before.units) if before is not None and is_short else number
        yield before


def _leaves_out_unit(text: str, before: Quantity, number: Quantity) -> bool:
    is_bare = not number.units and not number.is_code and number.shape is Shape.SINGLE and bool(number.amounts)
    if not is_bare or before.units[0].dimension != "Weight" or number.start - before.end > _LONGEST_OF_WHAT:
        return False
    between = text[before.end : number.start]
    if _OF_WHAT.fullmatch(between) and _OF.match(text, number.end):
        return True
    return bool(_OF_WHICH.fullmatch(between) and _PART_OF_FOOD.match(text, number.end))


def _signed(text: str, first: Quantity) -> Quantity:
    """Return the first number of a range with the sign before it, which only a unit or a range makes one: -5 bis 20."""
    is_bare = first.shape is Shape.RANGE and first.end == first.number_end and not first.is_word
    is_minus = text[max(0, first.start - len("minus ")) : first.start].lower() == "minus "
    if not is_bare or not (is_minus or sign_length(text, first.start, "")):
        return first
    signed = tuple(dict.fromkeys(-abs(amount) for amount in first.amounts))
    return replace(first, amounts=signed if first.units else (*signed, *first.amounts))


def _shape_between(between: str, left: Quantity, right: Quantity) -> Shape | None:
    if between == ":":
        return Shape.RATIO
    if _TIMES.match(between):
        return Shape.DIMENSION
    if _RANGE.match(between):
        if right.units and _is_year(left) and right.amounts and right.amounts[0] < left.amounts[0]:
            # "Der Stuhl des Jahrgangs 2023 bis 120 Kilogramm"
            return None
        # "zwei und 5 kg" and "5 kg und 10 kg" are lists; "zwischen 5 und 10 kg" is a range.
        is_list = between.strip().lower() in ("and", "und") and (left.units or not right.units)
        return None if is_list else Shape.RANGE
    return None


def _shape_of_way(text: str, left: Quantity, right: Quantity) -> Shape | None:
    """Return the shape of two ends that a preposition of their own joins: "von 140 auf 190 Zentimeter"."""
    is_way = text[left.end : right.start] == " auf " and text.endswith("von ", 0, left.start)
    return Shape.RANGE if is_way and right.units and not left.units else None


def _is_year(number: Quantity) -> bool:
    is_bare = not number.units and not number.is_word and not number.decimals
    return is_bare and bool(number.amounts) and _FIRST_YEAR <= number.amounts[0] < _LAST_YEAR


def _are_inches(text: str, left: Quantity, right: Quantity) -> bool:
    """Say whether a bare number behind feet is one of inches: "just under 7 feet 11"."""
    is_small = not right.units and len(right.amounts) == 1 and right.amounts[0] < _INCHES_OF_A_FOOT
    is_of_feet = any(unit.code in ("FOOT", "FEET") for unit in left.units) and not right.decimals
    is_end = _ENDS.match(text, right.end) or (left.is_word and right.is_word and _TALL.match(text, right.end))
    return is_small and is_of_feet and is_end is not None


def _whole(left: Quantity, right: Quantity) -> tuple[Decimal, Unit] | None:
    if not (left.amounts and right.amounts):
        return None
    for unit in left.units:
        for smaller in right.units:
            if unit.dimension == smaller.dimension != "Temperature" and smaller.factor < unit.factor:
                return left.amounts[0] + smaller.convert(right.amounts[0], unit), unit
    return None

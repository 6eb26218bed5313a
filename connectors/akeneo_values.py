"""Reads the text of a cell as its attribute's type. What does not read as it stays text, for validation to name."""

import re
from collections.abc import Callable
from decimal import Decimal

from schemas.product import Amount, Data
from schemas.structure import Attribute, AttributeType

#: Makes data of a cell that is not empty.
CellReader = Callable[[str], Data]

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_UNIT = re.compile(r"[A-Z][A-Z0-9_]*")
_BOOLEANS = {"1": True, "0": False, "true": True, "false": False}


def cell_reader(attribute: Attribute, decimal_separator: str) -> CellReader:
    """Return what reads the cells of an attribute, prices and metrics with a unit column of their own aside."""
    match attribute.type:
        case AttributeType.BOOLEAN:
            return read_boolean
        case AttributeType.NUMBER:
            return number_reader(decimal_separator)
        case AttributeType.MULTI_SELECT:
            return read_codes
        case AttributeType.METRIC:
            return _amount_reader(decimal_separator)
        case AttributeType.SIMPLE_SELECT | AttributeType.DATE | AttributeType.IDENTIFIER | AttributeType.MEDIA:
            return str.strip
    return _as_it_is


def read_boolean(text: str) -> Data:
    """Return 1 and 0 (true and false too) as a boolean."""
    return _BOOLEANS.get(text.strip().lower(), text)


def read_codes(text: str) -> Data:
    """Return the option codes of a cell, which commas join."""
    return tuple(code.strip() for code in text.split(",") if code.strip())


def read_number(text: str, decimal_separator: str) -> Decimal | None:
    """Return a number, or None where the text is none in the notation of the export."""
    plain = text.strip()
    if decimal_separator != ".":
        if "." in plain:
            return None
        plain = plain.replace(decimal_separator, ".")
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None


def number_reader(decimal_separator: str) -> CellReader:
    """Return what reads numbers in the notation of the export."""

    def read(text: str) -> Data:
        number = read_number(text, decimal_separator)
        return text if number is None else number

    return read


def read_amount(amount: str, unit: str, decimal_separator: str) -> Data:
    """Return an amount with its unit, or both as one text where either is missing or the amount is no number."""
    number = read_number(amount, decimal_separator)
    if number is None or not unit:
        return f"{amount} {unit}".strip()
    return Amount(number, unit.strip())


def _amount_reader(decimal_separator: str) -> CellReader:
    def read(text: str) -> Data:
        amount, _, unit = text.strip().partition(" ")
        return read_amount(amount, unit, decimal_separator) if _UNIT.fullmatch(unit) else text

    return read


def _as_it_is(text: str) -> Data:
    return text

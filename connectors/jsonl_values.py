"""Reads JSON as values of an attribute: scalars, lists, amounts, prices, tables, and lists by locale and scope."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from connectors.akeneo_values import cell_reader, read_amount, read_number
from schemas.product import Data, Price, Value
from schemas.structure import Attribute, AttributeType
from schemas.units import unit_symbol

_NUMERIC = (AttributeType.NUMBER, AttributeType.OTHER)


class ValueShapeError(Exception):
    """JSON that can be no value; the text says what it is. Never leaves the connectors."""


def read_values(given: Any, attribute: Attribute) -> tuple[Value, ...]:
    """Return the values that JSON holds for an attribute; none where it is empty.

    Raises ValueShapeError where it can be no value.
    """
    if isinstance(given, list) and given and all(isinstance(item, dict) and "data" in item for item in given):
        values = tuple(_scoped(given, attribute))
        if len({(value.locale, value.channel) for value in values}) < len(values):
            raise ValueShapeError("the same locale and scope stand there twice")
        return values
    data = read_data(given, attribute)
    return () if data is None else (Value(data),)


def _scoped(given: list[dict[str, Any]], attribute: Attribute) -> Iterator[Value]:
    for item in given:
        locale, scope = item.get("locale"), item.get("scope")
        if not isinstance(locale, str | None) or not isinstance(scope, str | None):
            raise ValueShapeError("locale and scope must be codes or null")
        data = read_data(item["data"], attribute)
        if data is not None:
            yield Value(data, locale, scope)


def read_data(given: Any, attribute: Attribute) -> Data | None:  # noqa: PLR0911 -- one for each shape
    """Return JSON as data, None where it is empty. Raises ValueShapeError where it can be no data."""
    match given:
        case None | "" | []:
            return None
        case str() | bool() | int() | float():
            return _scalar(given, attribute)
        case {"amount": str() | int() | float() as amount, "unit": str() as unit}:
            return read_amount(str(amount), unit, ".")
        case {"amount": _, "currency": _} | [{"amount": _, "currency": _}, *_]:
            return _prices(given if isinstance(given, list) else [given])
        case [{"amount": _, "unit": _}, *_]:
            return tuple(map(_amount_text, given))
        case list() if all(isinstance(item, str | int | float) and not isinstance(item, bool) for item in given):
            return tuple(str(item) for item in given)
        case list() if all(isinstance(item, dict) for item in given):
            return tuple(map(_row_text, given)) or None
        case dict() if given and all(isinstance(share, dict) for share in given.values()):
            return tuple(f"{_amount_text(share)} {str(code).replace('_', ' ')}" for code, share in given.items())
    raise ValueShapeError(f"{_named(given)} is no value")


def _amount_text(given: Any) -> str:
    """Return one of several amounts, as those of a choice of sizes, in words: `256 GB`."""
    match given:
        case {"amount": str() | int() | float() as amount, "unit": str() as unit}:
            return f"{amount} {unit_symbol(unit, 'en')}"
    raise ValueShapeError("an amount needs an amount and a unit")


def _row_text(given: dict[str, Any]) -> str:
    """Return the row of a table attribute in words: `wool, 60 percent` of a material and a percentage."""
    cells = []
    for code, cell in given.items():
        name = str(code).replace("_", " ")
        match cell:
            case None | "" | False:
                continue
            case True:
                cells.append(name)
            case str():
                cells.append(cell.replace("_", " "))
            case int() | float():
                cells.append(f"{cell} {name}")
            case {"amount": _, "unit": _}:
                cells.append(_amount_text(cell))
            case _:
                raise ValueShapeError(f"{_named(cell)} is no cell of a table")
    if not cells:
        raise ValueShapeError("a row of a table is empty")
    return ", ".join(cells)


def _scalar(given: str | float, attribute: Attribute) -> Data | None:
    if isinstance(given, str):
        return None if given.isspace() else cell_reader(attribute, ".")(given)
    if isinstance(given, bool):
        return given
    # A number in an attribute of words or codes, such as an EAN without quotes, is meant as its digits.
    return Decimal(str(given)) if attribute.type in _NUMERIC else str(given)


def _prices(given: list[Any]) -> Data | None:
    prices: list[Price] = []
    texts: list[str] = []
    for item in given:
        match item:
            case {"amount": None | "", "currency": str()}:
                continue
            case {"amount": str() | int() | float() as amount, "currency": str() as currency}:
                texts.append(f"{amount} {currency}")
                number = read_number(str(amount), ".")
                prices += [Price(number, currency)] if number is not None else []
            case _:
                raise ValueShapeError("a price needs an amount and a currency")
    return tuple(prices) or None if len(prices) == len(texts) else ", ".join(texts)


def _named(given: Any) -> str:
    if isinstance(given, dict):
        return f"an object with {', '.join(sorted(map(str, given))[:4]) or 'nothing in it'}"
    return "a list of different things" if isinstance(given, list) else repr(given)

"""Turns the text of a change into the cells it fills."""

from connectors.akeneo_headers import CURRENCY, Column, ColumnPart
from connectors.akeneo_rows import RowLayout
from connectors.writable import option_codes, split_unit, writable_attribute
from schemas.errors import PimRefused
from schemas.receipt import Change
from schemas.structure import AttributeType, CatalogStructure

_BOOLEANS = {"true": "1", "false": "0"}

#: The columns a change fills, each with its text.
Cells = tuple[tuple[Column, str], ...]


def cells_of(change: Change, structure: CatalogStructure, layout: RowLayout, decimal_separator: str) -> Cells:
    """Return the columns a change fills, each with its text. Raises PimRefused where the PIM has no such place."""
    attribute = writable_attribute(change, structure)
    data = Column(change.attribute, change.locale, change.channel)
    text = change.text.strip()
    match attribute.type:
        case AttributeType.METRIC:
            return _amount_cells(change, data, layout, decimal_separator)
        case AttributeType.PRICE:
            amount, currency = split_unit(change)
            if not CURRENCY.fullmatch(currency):
                raise PimRefused(f"{change.attribute}: {currency!r} is no currency; draft it again, such as 12.50 EUR")
            column = Column(change.attribute, change.locale, change.channel, currency)
            return ((column, amount.replace(".", decimal_separator)),)
        case AttributeType.NUMBER:
            return ((data, text.replace(".", decimal_separator)),)
        case AttributeType.BOOLEAN:
            return ((data, _BOOLEANS.get(text.lower(), text)),)
        case AttributeType.MULTI_SELECT:
            return ((data, ",".join(option_codes(text))),)
    return ((data, change.text),)


def _amount_cells(change: Change, data: Column, layout: RowLayout, decimal_separator: str) -> Cells:
    amount, unit = split_unit(change)
    column = Column(change.attribute, change.locale, change.channel, part=ColumnPart.UNIT)
    written = amount.replace(".", decimal_separator)
    if data in layout.columns and column not in layout.columns:
        return ((data, f"{written} {unit}"),)
    return ((data, written), (column, unit))

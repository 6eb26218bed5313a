"""Turns the text of a change into the cells it fills, and cells back into that text for comparison."""

from connectors.akeneo_headers import CURRENCY, Column, ColumnPart
from connectors.akeneo_rows import RowLayout
from schemas.errors import PimRefused
from schemas.receipt import Change
from schemas.structure import Attribute, AttributeType, CatalogStructure

_BOOLEANS = {"true": "1", "false": "0"}


def cells_of(
    change: Change, structure: CatalogStructure, layout: RowLayout, decimal_separator: str
) -> tuple[tuple[Column, str], ...]:
    """Return the columns a change fills, each with its text. Raises PimRefused where the PIM has no such place."""
    attribute = _attribute(change, structure)
    scope = (change.attribute, change.locale, change.channel)
    text = change.text.strip()
    match attribute.type:
        case AttributeType.METRIC:
            return _amount_cells(text, scope, layout, decimal_separator)
        case AttributeType.PRICE:
            amount, currency = _split(text, change)
            if not CURRENCY.fullmatch(currency):
                raise PimRefused(f"{change.attribute}: {text!r} is no amount with a currency; write it as 12.50 EUR")
            return ((Column(*scope, currency=currency), amount.replace(".", decimal_separator)),)
        case AttributeType.NUMBER:
            return ((Column(*scope), text.replace(".", decimal_separator)),)
        case AttributeType.BOOLEAN:
            return ((Column(*scope), _BOOLEANS.get(text.lower(), text)),)
        case AttributeType.MULTI_SELECT:
            return ((Column(*scope), ",".join(code.strip() for code in text.split(","))),)
    return ((Column(*scope), change.text),)


def _attribute(change: Change, structure: CatalogStructure) -> Attribute:
    attribute = structure.attribute(change.attribute)
    if not structure.is_known:
        return attribute
    if change.attribute not in structure.attributes:
        raise PimRefused(f"{change.attribute}: no such attribute in the structure; correct [content]")
    for given, has, word in (
        (change.locale, attribute.localizable, "locale"),
        (change.channel, attribute.scopable, "channel"),
    ):
        if (given is not None) != has:
            raise PimRefused(
                f"{change.attribute}: has {'a value for each' if has else 'no value by'} {word}, but the change "
                f"{f'names {given}' if given else 'names none'}; pull again"
            )
    if attribute.type is AttributeType.IDENTIFIER:
        raise PimRefused(f"{change.attribute}: names the product and is never written; correct [content]")
    return attribute


def _amount_cells(
    text: str, scope: tuple[str, str | None, str | None], layout: RowLayout, decimal_separator: str
) -> tuple[tuple[Column, str], ...]:
    data, unit = Column(*scope), Column(*scope, part=ColumnPart.UNIT)
    amount, _, unit_code = text.partition(" ")
    if not unit_code:
        raise PimRefused(f"{scope[0]}: {text!r} has no unit; write it as 450 GRAM")
    written = amount.replace(".", decimal_separator)
    if data in layout.columns and unit not in layout.columns:
        return ((data, f"{written} {unit_code}"),)
    return ((data, written), (unit, unit_code))


def _split(text: str, change: Change) -> tuple[str, str]:
    amount, _, rest = text.partition(" ")
    if not rest:
        raise PimRefused(f"{change.attribute}: {text!r} is an amount without currency; write it as 12.50 EUR")
    return amount, rest


def same_text(first: str, second: str) -> bool:
    """Say whether two cell texts are the same but for line ends, which spreadsheets change, and blanks around."""
    return _plain(first) == _plain(second)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()

"""A product as the JSON object that its family's JSON Schema describes."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount, Data, Price, Product

#: No product measures more than 10^300 of anything; such an exponent only keeps arithmetic busy.
_MAX_EXPONENT = 300


def as_instance(product: Product) -> dict[str, Any]:
    """Return a product as JSON: identifier, kind, family, and by attribute code a list of values.

    Each value is {"locale", "channel", "data"}; data is a string, true or false, a number, {"amount", "unit"}, a list
    of option codes, or a list of {"amount", "currency"}. Numbers stay Decimal: both validators compare them exactly.
    """
    return {
        "identifier": product.identifier,
        "kind": product.kind.value,
        "family": product.family,
        "values": {
            code: [
                {"locale": value.locale, "channel": value.channel, "data": json_data(value.data)} for value in values
            ]
            for code, values in product.values.items()
        },
    }


def json_data(data: Data) -> Any:
    """Return one value's data as JSON."""
    if isinstance(data, str | bool):
        return data
    if isinstance(data, Decimal):
        return _number(data)
    if isinstance(data, Amount):
        return {"amount": _number(data.amount), "unit": data.unit}
    return [
        {"amount": _number(item.amount), "currency": item.currency} if isinstance(item, Price) else item
        for item in data
    ]


def _number(number: Decimal) -> Decimal | str:
    is_plain = number.is_finite() and abs(number.adjusted()) <= _MAX_EXPONENT
    return number if is_plain else str(number)

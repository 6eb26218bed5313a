"""Fills values into the object of a JSON line, and tells what stands in it."""

import json
from decimal import Decimal
from typing import Any

from connectors.akeneo_values import read_number
from connectors.jsonl_lines import BOM
from connectors.jsonl_values import ValueShapeError, read_data
from connectors.writable import option_codes, split_unit
from schemas.errors import PimRefused
from schemas.facts import data_text
from schemas.receipt import Change
from schemas.structure import Attribute, AttributeType

_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


def json_of(change: Change, attribute: Attribute) -> Any:
    """Return the text of a change as JSON data of its attribute. Raises PimRefused where it reads as none."""
    text = change.text.strip()
    match attribute.type:
        case AttributeType.METRIC:
            amount, unit = split_unit(change)
            return {"amount": _number(amount, change), "unit": unit}
        case AttributeType.PRICE:
            amount, currency = split_unit(change)
            return [{"amount": _number(amount, change), "currency": currency}]
        case AttributeType.NUMBER:
            return _number(text, change)
        case AttributeType.BOOLEAN:
            return _BOOLEANS.get(text.lower(), text)
        case AttributeType.MULTI_SELECT:
            return list(option_codes(text))
    return change.text


def _number(text: str, change: Change) -> int | float:
    found = read_number(text, ".")
    if found is None:
        raise PimRefused(f"{change.attribute}: {text!r} is no number; draft it again")
    return int(found) if found == found.to_integral_value() else float(found)


def text_in(values: dict[str, Any], change: Change, attribute: Attribute) -> str:
    """Return as text what stands where a change goes, "" where nothing does."""
    shape: Any = values.get(change.attribute)
    if is_scoped(shape):
        entry = _entry(shape, change)
        return "" if entry is None else plain_text(entry["data"], attribute)
    if change.locale is None and change.channel is None:
        return plain_text(shape, attribute)
    return ""


def plain_text(data: Any, attribute: Attribute) -> str:
    """Return JSON data as the text of a change."""
    try:
        found = read_data(data, attribute)
    except ValueShapeError:
        return json.dumps(data)
    if found is None:
        return ""
    if isinstance(found, tuple) and all(isinstance(item, str) for item in found):
        return ",".join(str(item) for item in found)
    return str(found) if isinstance(found, Decimal) else data_text(found)


def fill(values: dict[str, Any], change: Change, data: Any) -> None:
    """Put data where a change goes. Raises PimRefused where one value for all locales stands there."""
    shape: Any = values.get(change.attribute)
    entry = {"locale": change.locale, "scope": change.channel, "data": data}
    if is_scoped(shape):
        found = _entry(shape, change)
        if found is None:
            values[change.attribute] = [*shape, entry]
        else:
            found["data"] = data
    elif change.locale is None and change.channel is None:
        values[change.attribute] = data
    elif shape in (None, "", [], {}):
        values[change.attribute] = [entry]
    else:
        raise PimRefused(f"{change.attribute}: one value for all locales and channels stands there; correct [content]")


def is_scoped(shape: Any) -> bool:
    """Say whether JSON is a list of values by locale and scope."""
    return isinstance(shape, list) and bool(shape) and all(isinstance(item, dict) and "data" in item for item in shape)


def _entry(shape: list[dict[str, Any]], change: Change) -> dict[str, Any] | None:
    wanted = (change.locale, change.channel)
    return next((item for item in shape if (item.get("locale"), item.get("scope")) == wanted), None)


def dumped(given: dict[str, Any], *, like: bytes) -> bytes:
    """Return an object as a line: spaced like another line, with its line end and its byte-order mark."""
    mark = BOM if like.startswith(BOM) else b""
    separators = (", ", ": ") if b'": ' in like[:4096] else (",", ":")
    body = like.rstrip(b"\r\n")
    return mark + json.dumps(given, ensure_ascii=False, separators=separators).encode() + like[len(body) :]

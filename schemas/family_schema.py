"""Derives the JSON Schema (2020-12) of a family's records from the catalogue's structure."""

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from schemas.product import ProductKind
from schemas.regexps import portable_pattern
from schemas.structure import Attribute, AttributeType, CatalogStructure
from schemas.units import UNITS_BY_DIMENSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"
EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s.]+$"
URL = r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/]+[^\s]*$"
DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]|$)"

Schema = dict[str, Any]


def derive_schema(structure: CatalogStructure, family: str | None) -> Schema:
    """Return the schema of a family's records, product models and products alike.

    None stands for records outside the known families: their values may be of any attribute. Numbers in the schema
    are int or Decimal; `schema_text` writes them. Where the structure is guessed from the data there is nothing to
    derive: any value passes, so that only overrides speak.
    """
    return {
        "$schema": DIALECT,
        "title": f"Records of family {family}" if family else "Records without a family",
        "type": "object",
        "required": ["identifier", "kind", "family", "values"],
        "properties": {
            "identifier": {"type": "string", "minLength": 1},
            "kind": {"enum": [kind.value for kind in ProductKind]},
            "family": {"const": family} if family and structure.is_known else {"type": ["string", "null"]},
            "values": _values_schema(structure, family),
        },
    }


def schema_text(schema: Mapping[str, Any]) -> str:
    """Return a schema as JSON text; decimals are written as they are, not as their binary neighbours."""
    return json.dumps(schema, indent=2, ensure_ascii=False, default=float) + "\n"


def _values_schema(structure: CatalogStructure, family: str | None) -> Schema:
    if not structure.is_known:
        return {"type": "object"}
    return {
        "type": "object",
        "properties": {
            code: attribute_schema(structure, attribute) for code, attribute in _attributes(structure, family)
        },
        "additionalProperties": False,
    }


def _attributes(structure: CatalogStructure, family: str | None) -> Iterable[tuple[str, Attribute]]:
    found = structure.family(family)
    if found is None:
        return structure.attributes.items()
    # The identifier belongs to every family, whether or not its row of attributes says so.
    codes = dict.fromkeys((structure.identifier_attribute, *found.attributes))
    return [(code, structure.attributes[code]) for code in codes if code in structure.attributes]


def attribute_schema(structure: CatalogStructure, attribute: Attribute) -> Schema:
    """Return the schema of one attribute's list of values."""
    return {
        "title": attribute.label("en_US"),
        "type": "array",
        "items": {
            "type": "object",
            "required": ["locale", "channel", "data"],
            "properties": {
                "locale": _scope_schema(structure.locales) if attribute.localizable else {"type": "null"},
                "channel": _scope_schema(tuple(structure.channels)) if attribute.scopable else {"type": "null"},
                "data": data_schema(structure, attribute),
            },
        },
    }


def _scope_schema(known: tuple[str, ...]) -> Schema:
    return {"enum": list(known)} if known else {"type": "string", "minLength": 1}


def data_schema(structure: CatalogStructure, attribute: Attribute) -> Schema:
    """Return the schema of one value's data."""
    derive: Callable[[], Schema] = {
        AttributeType.BOOLEAN: lambda: {"type": "boolean"},
        AttributeType.NUMBER: lambda: _number_schema(attribute),
        AttributeType.METRIC: lambda: _pair_schema(attribute, "unit", _unit_schema(attribute)),
        AttributeType.PRICE: lambda: _list_of(_pair_schema(attribute, "currency", _currency_schema(structure))),
        AttributeType.SIMPLE_SELECT: lambda: _option_schema(attribute),
        AttributeType.MULTI_SELECT: lambda: _list_of(_option_schema(attribute)),
        AttributeType.DATE: lambda: {"type": "string", "pattern": DATE},
        AttributeType.OTHER: dict,
    }.get(attribute.type, lambda: _text_schema(attribute))
    return derive()


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _text_schema(attribute: Attribute) -> Schema:
    schema: Schema = {"type": "string"}
    if attribute.max_characters is not None:
        schema["maxLength"] = attribute.max_characters
    pattern = {"email": EMAIL, "url": URL}.get(attribute.validation_rule or "") or portable_pattern(attribute)
    if pattern:
        schema["pattern"] = pattern
    return schema


def _number_schema(attribute: Attribute) -> Schema:
    schema: Schema = {"type": "number"}
    lowest = attribute.number_min
    if not attribute.negative_allowed:
        lowest = max(lowest or Decimal(0), Decimal(0))
    if lowest is not None:
        schema["minimum"] = _plain(lowest)
    if attribute.number_max is not None:
        schema["maximum"] = _plain(attribute.number_max)
    if not attribute.decimals_allowed:
        schema["multipleOf"] = 1
    return schema


def _plain(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number


def _pair_schema(attribute: Attribute, name: str, schema: Schema) -> Schema:
    return {
        "type": "object",
        "required": ["amount", name],
        "properties": {"amount": _number_schema(attribute), name: schema},
    }


def _unit_schema(attribute: Attribute) -> Schema:
    known = UNITS_BY_DIMENSION.get(attribute.metric_family or "")
    if known is None:  # a metric family of the shop's own
        return {"type": "string", "minLength": 1}
    return {"enum": sorted({*known, *filter(None, [attribute.default_unit])})}


def _currency_schema(structure: CatalogStructure) -> Schema:
    known = sorted({currency for channel in structure.channels.values() for currency in channel.currencies})
    return {"enum": known} if known else {"type": "string", "minLength": 1}


def _option_schema(attribute: Attribute) -> Schema:
    return {"type": "string", "minLength": 1} if attribute.options is None else {"enum": list(attribute.options)}

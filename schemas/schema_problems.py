"""Puts what a JSON Schema validator says about a value into the words of the catalogue."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from schemas.structure import Attribute, AttributeType, CatalogStructure
from schemas.suggestion import did_you_mean
from schemas.value_rules import Problem

_DECIMAL_COMMA = re.compile(r"^\s*[+-]?[0-9]+(\.[0-9]{3})*,[0-9]+(?![0-9,])")
_LONGEST_SHOWN = 60
_NUMBERS = (AttributeType.NUMBER, AttributeType.METRIC, AttributeType.PRICE)
_EXPECTED = {
    AttributeType.BOOLEAN: ("true or false", "write 1 or 0"),
    AttributeType.NUMBER: ("a number", "mend the cell"),
    AttributeType.METRIC: ("an amount with a unit", "fill both, or neither"),
    AttributeType.PRICE: ("a price", "write an amount and its currency"),
    AttributeType.SIMPLE_SELECT: ("one option code", "write one code"),
    AttributeType.MULTI_SELECT: ("a list of option codes", "separate the codes by commas"),
    AttributeType.DATE: ("a date", "write YYYY-MM-DD"),
}


def shown(value: Any) -> str:
    """Return a value as messages quote it: in quotes where it is text, cut where it is long."""
    if isinstance(value, str):
        return f'"{value[:_LONGEST_SHOWN]}…"' if len(value) > _LONGEST_SHOWN else f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return " ".join(str(part) for part in value.values())
    if isinstance(value, Sequence):
        return shown(", ".join(part if isinstance(part, str) else shown(part) for part in value))
    return str(value)


def scope_problem(structure: CatalogStructure, attribute: Attribute, name: str, scope: str | None) -> Problem:
    """Return the problem of a value whose locale or channel (`name`) does not fit its attribute."""
    able = {"locale": "localizable", "channel": "scopable"}[name]
    if scope is None:
        advice = f"name the {name}, or make the attribute the same in all of them"
        return Problem(f"schema.{name}_missing", f"the attribute is {able}, the value has no {name}; {advice}")
    is_scoped = attribute.localizable if name == "locale" else attribute.scopable
    if not is_scoped:
        advice = f"remove the {name}, or make the attribute {able}"
        return Problem(f"schema.not_{able}", f"the value is for {scope}, the attribute is not {able}; {advice}", scope)
    known = structure.locales if name == "locale" else tuple(structure.channels)
    hint = did_you_mean(scope, known, f"known are {', '.join(known)}")
    return Problem(f"schema.{name}_unknown", f"{scope} is no active {name}; {hint}", scope, ", ".join(known))


def data_problem(attribute: Attribute, within: Sequence[str | int], keyword: str, value: Any) -> Problem:
    """Return the problem of a value's data: `within` is the place in the data, `value` what stands there."""
    match keyword:
        case "enum" if within and within[-1] in ("unit", "currency"):
            problem = _code_problem(attribute, str(within[-1]), str(value))
        case "enum":
            problem = _option_problem(attribute, value)
        case "maxLength":
            message = f"{len(value)} characters, {attribute.max_characters} are allowed; shorten the text"
            problem = Problem("schema.too_long", message, value, str(attribute.max_characters))
        case "minimum" | "maximum":
            problem = _range_problem(attribute, value)
        case "multipleOf":
            message = f"{value} has decimals, the attribute takes whole numbers; round it, or allow decimals"
            problem = Problem("schema.decimals_not_allowed", message, str(value))
        case "pattern":
            problem = _pattern_problem(attribute, value)
        case _:
            problem = _type_problem(attribute, within, value)
    return problem


def _type_problem(attribute: Attribute, within: Sequence[str | int], value: Any) -> Problem:
    what, advice = _EXPECTED.get(attribute.type, ("a text", "mend the value"))
    if within and within[-1] in ("unit", "currency"):
        what, advice = f"a {within[-1]}", "name it"
    if attribute.type in _NUMBERS and isinstance(value, str) and _DECIMAL_COMMA.match(value):
        advice = 'it reads like a decimal comma: set [pim] decimal_separator = "," or mend the cell'
    return Problem("schema.type", f"{shown(value)} is not {what}; {advice}", shown(value).strip('"'), what)


def _option_problem(attribute: Attribute, value: Any) -> Problem:
    if not isinstance(value, str):
        return _type_problem(attribute, (), value)
    hint = did_you_mean(value, attribute.options or {}, "add it to the attribute's options, or mend the value")
    return Problem("schema.option_unknown", f"{shown(value)} is no option of the attribute; {hint}", value)


def _code_problem(attribute: Attribute, name: str, code: str) -> Problem:
    if name == "currency":
        message = f"no channel uses {code}; add the currency to a channel, or remove the price"
        return Problem("schema.currency_unknown", message, code)
    from_family = f"of the metric family {attribute.metric_family}"
    expected = attribute.default_unit or ""
    hint = did_you_mean(code, [expected], f"write one of them{f', such as {expected}' if expected else ''}")
    return Problem("schema.unit_unknown", f"{shown(code)} is no unit {from_family}; {hint}", code, expected or None)


def _range_problem(attribute: Attribute, value: Decimal) -> Problem:
    if value < 0 and not attribute.negative_allowed:
        message, expected = f"{value} is negative, which the attribute does not allow; mend the number", "0"
    elif attribute.number_min is not None and value < attribute.number_min:
        expected = str(attribute.number_min)
        message = f"{value} is less than the attribute's smallest number {expected}; mend the number, or the limit"
    else:
        expected = str(attribute.number_max)
        message = f"{value} is more than the attribute's greatest number {expected}; mend the number, or the limit"
    return Problem("schema.number_out_of_range", message, str(value), expected)


def _pattern_problem(attribute: Attribute, value: str) -> Problem:
    if attribute.type is AttributeType.DATE:
        return Problem(
            "schema.date_format", f"{shown(value)} is not a date as the PIM writes it; write YYYY-MM-DD", value
        )
    match attribute.validation_rule:
        case "email":
            return Problem("schema.email_format", f"{shown(value)} is no e-mail address; mend it", value)
        case "url":
            message = f"{shown(value)} is no web address; write it whole, with https://"
            return Problem("schema.url_format", message, value)
    pattern = attribute.validation_regexp or ""
    message = f"{shown(value)} does not match the attribute's pattern {pattern}; mend it"
    return Problem("schema.pattern", message, value, pattern)

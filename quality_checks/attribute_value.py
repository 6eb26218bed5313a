"""Values of attributes that are not text: they must read as what the attribute takes."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding
from schemas.structure import Attribute, AttributeType
from schemas.units import UNITS_BY_DIMENSION, unit_of

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?\Z", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
_BOOLEANS = frozenset({"true", "false", "1", "0"})


def readable_value() -> Check:
    """Report `attribute_value.not_readable`: the PIM would not take this number, amount, boolean, date or price."""

    def readable_value(subject: Subject) -> Iterator[Finding]:
        if not subject.is_value:
            return
        text = subject.proposal.text
        problem = _problem(subject.structure.attribute(subject.proposal.attribute), text.strip())
        if problem:
            trouble, expected = problem
            yield finding(
                "attribute_value.not_readable",
                subject,
                f"{shown(text)} {trouble}",
                span=(0, len(text)),
                expected=expected,
            )

    return readable_value


def _problem(attribute: Attribute, text: str) -> tuple[str, str] | None:
    """Return what is wrong with a value and what is expected instead, or None."""
    read = _READERS.get(attribute.type)
    return read(attribute, text) if read else None


def _boolean_problem(_attribute: Attribute, text: str) -> tuple[str, str] | None:
    return None if text in _BOOLEANS else ("is neither true nor false", "true or false")


def _metric_problem(attribute: Attribute, text: str) -> tuple[str, str] | None:
    amount, _, unit = text.partition(" ")
    return _number_problem(attribute, amount) or _unit_problem(attribute, unit)


def _price_problem(attribute: Attribute, text: str) -> tuple[str, str] | None:
    amount, _, currency = text.partition(" ")
    if not _CURRENCY.match(currency):
        return "names no currency", "an amount and a currency, such as 19.90 EUR"
    return _number_problem(attribute, amount)


def _number_problem(attribute: Attribute, text: str) -> tuple[str, str] | None:
    try:
        number = Decimal(text) if _NUMBER.match(text) else None
    except InvalidOperation:
        number = None
    if number is None:
        return "is not a number with a decimal point", "a number such as 12.5"
    if not attribute.decimals_allowed and number != number.to_integral_value():
        return "has decimals, which the attribute does not take", "a whole number"
    if not attribute.negative_allowed and number < 0:
        return "is negative, which the attribute does not take", "a number from 0 on"
    if attribute.number_min is not None and number < attribute.number_min:
        return "is below the attribute's minimum", f"at least {attribute.number_min}"
    if attribute.number_max is not None and number > attribute.number_max:
        return "is above the attribute's maximum", f"at most {attribute.number_max}"
    return None


def _unit_problem(attribute: Attribute, code: str) -> tuple[str, str] | None:
    unit = unit_of(code, attribute.metric_family) if code else None
    dimension = attribute.metric_family if attribute.metric_family in UNITS_BY_DIMENSION else None
    if unit and (dimension is None or unit.dimension == dimension):
        return None
    if code and code == attribute.default_unit:
        return None
    expected = f"a unit of {attribute.metric_family}, such as {attribute.default_unit or 'the default one'}"
    return ("names no unit" if not code else "has a unit that the attribute does not take"), expected


def _date_problem(_attribute: Attribute, text: str) -> tuple[str, str] | None:
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return "is not a date", "a date such as 2026-03-31"
    return None


_READERS: Mapping[AttributeType, Callable[[Attribute, str], tuple[str, str] | None]] = {
    AttributeType.BOOLEAN: _boolean_problem,
    AttributeType.NUMBER: _number_problem,
    AttributeType.METRIC: _metric_problem,
    AttributeType.PRICE: _price_problem,
    AttributeType.DATE: _date_problem,
}

"""Rules about one value that JSON Schema cannot say: dates of the calendar, locales of a channel, GTINs."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from schemas.facts import is_gtin_attribute
from schemas.family_schema import DATE
from schemas.gtin import gtin_problem
from schemas.product import Value
from schemas.structure import Attribute, AttributeType, CatalogStructure


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule: its name, what is wrong and what to do (`what; what to do`), and what was expected."""

    rule: str
    message: str
    text: str = ""
    expected: str | None = None


_DATE = re.compile(DATE)

#: Returns what is wrong with a value, or None.
ValueRule = Callable[[Value], Problem | None]


def value_rules(attribute: Attribute, structure: CatalogStructure) -> tuple[ValueRule, ...]:
    """Return the rules that apply to an attribute's values; most attributes have none."""
    rules: list[ValueRule] = []
    if structure.is_known and attribute.type is AttributeType.DATE:
        rules.append(partial(_date_problem, attribute))
    if structure.is_known and attribute.localizable and (attribute.available_locales or attribute.scopable):
        rules.append(partial(_locale_problem, attribute, structure))
    if is_gtin_attribute(attribute.code):
        rules.append(partial(_gtin_problem, attribute))
    return tuple(rules)


def _date_problem(attribute: Attribute, value: Value) -> Problem | None:
    if not (isinstance(value.data, str) and _DATE.match(value.data)):
        return None  # the schema's own rule speaks
    written = value.data[:10]
    try:
        date.fromisoformat(written)
    except ValueError:
        return Problem("schema.date_format", f'"{written}" is no day of the calendar; write YYYY-MM-DD', value.data)
    lowest, highest = (attribute.date_min or "")[:10], (attribute.date_max or "")[:10]
    if lowest and written < lowest:
        return Problem("schema.date_out_of_range", f"{written} is before {lowest}; mend the date", value.data, lowest)
    if highest and written > highest:
        return Problem("schema.date_out_of_range", f"{written} is after {highest}; mend the date", value.data, highest)
    return None


def _locale_problem(attribute: Attribute, structure: CatalogStructure, value: Value) -> Problem | None:
    locale = value.locale
    if locale is None or (structure.locales and locale not in structure.locales):
        return None  # the schema's own rule speaks
    if attribute.available_locales and locale not in attribute.available_locales:
        known = ", ".join(attribute.available_locales)
        message = f"the attribute is kept for {known} only; remove the value, or add {locale} to the attribute"
        return Problem("schema.locale_not_available", message, locale, known)
    channel = structure.channels.get(value.channel or "")
    if channel and channel.locales and locale not in channel.locales:
        known = ", ".join(channel.locales)
        message = f"{locale} is not active in channel {channel.code} ({known}); remove the value, or activate it"
        return Problem("schema.locale_not_in_channel", message, locale, known)
    return None


def _gtin_problem(attribute: Attribute, value: Value) -> Problem | None:
    written = str(value.data)
    found = gtin_problem(written, is_isbn="isbn" in attribute.code.lower().split("_"))
    return Problem(found.rule, f"{found.what}; {found.advice}", written, found.expected) if found else None

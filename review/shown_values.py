"""Values as people write them: labels of options, units by their symbols, numbers in a locale's digits."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import UnknownCurrencyError, format_currency, format_decimal

from schemas.facts import data_text
from schemas.product import Amount, Data, Price
from schemas.structure import Attribute, AttributeType, CatalogStructure
from schemas.units import unit_of

#: An amount as evidence and messages state it.
_AMOUNT = re.compile(r"(-?\d+(?:\.\d+)?) ([A-Z][A-Z0-9_]*)")
_NUMBER = re.compile(r"-?\d+\.\d+")
#: Values are shown in the language of the text that is written from them.
_YES_NO = {"de": ("ja", "nein"), "en": ("yes", "no")}
#: What evidence names beside attributes.
_OF_PRODUCTS = {"family": ("Familie", "family"), "categories": ("Kategorien", "categories")}


def shown_data(attribute: Attribute, data: Data, locale: str) -> str:
    """Return a value with the labels of its options (a code that differs stands behind its label) and its unit."""
    if isinstance(data, bool):
        return _yes_no(locale)[not data]
    if isinstance(data, Amount):
        return _amount(attribute, data, locale)
    if isinstance(data, Decimal):
        # Of a number without a unit nobody knows whether it counts: years and codes have no thousands.
        return _number(data, locale, grouped=False)
    items = data if isinstance(data, tuple) else (data,)
    return ", ".join(
        _price(one, locale) if isinstance(one, Price) else _option(attribute, one, locale) for one in items
    )


@dataclass(frozen=True)
class CatalogueNames:
    """What a catalogue calls attributes and values in the locale of a text, for sentences about it."""

    structure: CatalogStructure
    locale: str

    def attribute(self, code: str) -> str:
        """Return an attribute's label; families and categories, which evidence also names, have a word as well."""
        if code in _OF_PRODUCTS and code not in self.structure.attributes:
            return _OF_PRODUCTS[code][0 if self.locale.startswith("de") else 1]
        return self.structure.attribute(code).label(self.locale)

    def value(self, code: str, text: str) -> str:
        """Return a value that evidence states as plain text as the facts show it, options by their labels alone."""
        attribute = self.structure.attribute(code)
        is_measured = attribute.type is AttributeType.METRIC or code not in self.structure.attributes
        if is_measured and (found := _AMOUNT.fullmatch(text)):
            return _amount(attribute, Amount(Decimal(found[1]), found[2]), self.locale)
        if attribute.type is AttributeType.NUMBER and _NUMBER.fullmatch(text):
            return _number(Decimal(text), self.locale, grouped=False)
        if attribute.type is AttributeType.BOOLEAN and text in ("true", "false"):
            return _yes_no(self.locale)[text == "false"]
        if attribute.options:
            return ", ".join(_label(attribute, part, self.locale) or part for part in text.split(", "))
        # "jackets ; Jacken": the code of a family, and its label.
        return text.rpartition(" ; ")[2] if code == "family" else text


def _yes_no(locale: str) -> tuple[str, str]:
    return _YES_NO["de" if locale.startswith("de") else "en"]


def _item(attribute: Attribute, item: str | Price, locale: str) -> str:
    return _price(item, locale) if isinstance(item, Price) else _option(attribute, item, locale)


def _option(attribute: Attribute, code: str, locale: str) -> str:
    label = _label(attribute, code, locale)
    return f"{label} ({code})" if label and label.casefold() != code.casefold() else code


def _label(attribute: Attribute, code: str, locale: str) -> str | None:
    return ((attribute.options or {}).get(code) or {}).get(locale)


def _amount(attribute: Attribute, data: Amount, locale: str) -> str:
    unit = unit_of(data.unit, attribute.metric_family)
    if unit is None:
        return f"{_number(data.amount, locale, grouped=True)} {data.unit}"
    return f"{_number(data.amount, locale, grouped=True)}{unit.separator(locale)}{unit.symbol(locale)}"


def _price(price: Price, locale: str) -> str:
    try:
        return str(format_currency(price.amount, price.currency, locale=_cldr(locale), decimal_quantization=False))
    except UnknownCurrencyError:
        return data_text((price,))


def _number(number: Decimal, locale: str, *, grouped: bool) -> str:
    return format_decimal(number, locale=_cldr(locale), decimal_quantization=False, group_separator=grouped)


@lru_cache(maxsize=64)
def _cldr(locale: str) -> Locale:
    for known in (locale, locale.partition("_")[0]):
        try:
            return Locale.parse(known)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")

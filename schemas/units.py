"""Units of measurement by the PIM's unit code: conversion, symbols for running text, words that texts use.

Codes and dimensions are those of Akeneo's measurement families, with the units that shops add to them. Factors are
the legal definitions (SI brochure, 1959 international yard and pound); where Akeneo's own table has a slip (PSI, TORR,
MONTH) the definition stands here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from schemas.unit_table import UNIT_TABLE

NARROW_NO_BREAK_SPACE = "\u202f"
_NOT_SPACED = frozenset({"°", "′", "″", "'", '"'})


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. A value in the dimension's base is (value + `offset`) × `factor`.

    `symbols` are printed in running text and `words` are written in it (inflected and abbreviated forms), both by
    two-letter language. `decimal_factor` is the factor where prefixes mean powers of 1000, as sellers of memory
    count; elsewhere it equals `factor`.
    """

    code: str
    dimension: str
    factor: Decimal
    offset: Decimal
    symbols: Mapping[str, str] = field(hash=False, repr=False)
    words: Mapping[str, tuple[str, ...]] = field(hash=False, repr=False)
    decimal_factor: Decimal

    def symbol(self, language: str) -> str:
        """Return the symbol for a language or locale (`de`, `de_DE`); English where the table has no other."""
        return self.symbols.get(language[:2].lower()) or self.symbols["en"]

    def separator(self, language: str) -> str:
        """Return what stands between number and symbol: nothing before a degree sign, or an English per cent sign."""
        symbol = self.symbol(language)
        is_attached = symbol in _NOT_SPACED or (symbol == "%" and language[:2].lower() == "en")
        return "" if is_attached else NARROW_NO_BREAK_SPACE

    def to_base(self, amount: Decimal) -> Decimal:
        """Return an amount of this unit in the dimension's base."""
        return (amount + self.offset) * self.factor

    def convert(self, amount: Decimal, to: "Unit") -> Decimal:
        """Return an amount of this unit in another of the same dimension; ValueError for any other."""
        if to.dimension != self.dimension:
            raise ValueError(f"{self.code} is {self.dimension}, {to.code} is {to.dimension}: nothing to convert")
        return self.to_base(amount) / to.factor - to.offset


def _words(given: str) -> tuple[str, ...]:
    forms: dict[str, None] = {}
    for entry in filter(None, (part.strip() for part in given.split(","))):
        stem, _, ending = entry.partition("+")
        for form in (stem, stem + ending):
            american = form.replace("metre", "meter").replace("litre", "liter")
            forms.update(dict.fromkeys((form, american)))
    return tuple(forms)


def _unit(dimension: str, row: tuple[str, str, str, str, str]) -> Unit:
    code, scale, symbol, german, english = row
    factor, _, extra = scale.partition(" ")
    german_symbol, _, english_symbol = symbol.partition(" / ")
    value = Decimal(factor)
    return Unit(
        code=code,
        dimension=dimension,
        factor=value,
        offset=Decimal(extra) if extra and dimension == "Temperature" else Decimal(0),
        symbols=MappingProxyType({"de": german_symbol, "en": english_symbol or german_symbol}),
        words=MappingProxyType({"de": _words(german), "en": _words(english)}),
        decimal_factor=Decimal(extra) if extra and dimension == "Binary" else value,
    )


#: Every unit, by dimension and code: a few codes stand in two dimensions (OUNCE, MINUTE, SECOND, MIL).
UNITS_BY_DIMENSION: Mapping[str, Mapping[str, Unit]] = MappingProxyType(
    {
        dimension: MappingProxyType({row[0]: _unit(dimension, row) for row in rows})
        for dimension, rows in UNIT_TABLE.items()
    }
)

#: Every unit by its code; where two dimensions share one, the more usual one (mass, time, length).
UNITS: Mapping[str, Unit] = MappingProxyType(
    {unit.code: unit for units in reversed(tuple(UNITS_BY_DIMENSION.values())) for unit in units.values()}
)


def unit_of(code: str, dimension: str | None = None) -> Unit | None:
    """Return the unit of a PIM's unit code (case does not matter), or None where it is not known.

    `dimension` is the attribute's metric family; it decides where two dimensions share a code.
    """
    wanted = code.strip().upper()
    return UNITS_BY_DIMENSION.get(dimension or "", {}).get(wanted) or UNITS.get(wanted)


def unit_symbol(code: str, language: str) -> str:
    """Return the symbol of a unit code; a code that is not known is made readable (`PAGE_COUNT` -> `page count`)."""
    unit = unit_of(code)
    return unit.symbol(language) if unit else code.replace("_", " ").lower()

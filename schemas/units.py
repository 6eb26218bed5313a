"""Units of measurement by the PIM's unit code: conversion, symbols for running text, words that texts use.

Codes and dimensions are those of Akeneo's measurement families, with the units that shops add to them. Factors are
the legal definitions (SI brochure, 1959 international yard and pound); where Akeneo's own table has a slip (PSI, TORR,
MONTH) the definition stands here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from schemas.unit_table import UNIT_TABLE

NARROW_NO_BREAK_SPACE = "\u202f"
_MARKS = re.compile(r"[\W_]+")
_SINGULAR = {"FEET": "FOOT", "INCHES": "INCH", "SQ": "SQUARE"}
_ENDING_IN_S = frozenset({"CELSIUS"})
#: What shops call units beside their codes here.
_ALSO_CALLED = {
    "CFM": "CUBIC_FOOT_PER_MINUTE", "RPM": "REVOLUTION_PER_MINUTE", "FPS": "FRAME_PER_SECOND",
    "DECIBEL_A": "DECIBEL", "DBA": "DECIBEL", "MMH2O": "MILLIMETER_OF_WATER",
    "MILLIMETER_WATER_COLUMN": "MILLIMETER_OF_WATER", "MILLIMETER_OF_WATER_COLUMN": "MILLIMETER_OF_WATER",
    "MILLIMETER_H2O": "MILLIMETER_OF_WATER",
    "DEGREE_CELSIUS": "CELSIUS", "DEGREE_FAHRENHEIT": "FAHRENHEIT", "DEGREE_KELVIN": "KELVIN",
    "PIXEL_PER_INCH": "PPI", "DOT_PER_INCH": "DPI", "MAH": "MILLIAMPEREHOUR", "WH": "WATTHOUR",
}  # fmt: skip
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
    return UNITS_BY_DIMENSION.get(dimension or "", {}).get(wanted) or UNITS.get(wanted) or _otherwise_written(wanted)


@lru_cache(maxsize=1024)
def _otherwise_written(code: str) -> Unit | None:
    """Return the unit of a code that a shop added in its own spelling: `FRAMES_PER_SECOND`, `MILLIAMPERE_HOUR`."""
    return _plainly().get(_plain(code))


@lru_cache(maxsize=1)
def _plainly() -> Mapping[str, Unit]:
    return {_plain(code): unit for code, unit in UNITS.items()} | {
        _plain(other): UNITS[code] for other, code in _ALSO_CALLED.items()
    }


def _plain(code: str) -> str:
    """Return a code without what spellings differ in: the plural, British endings, and the marks between words."""
    words = (
        _SINGULAR.get(word, word) for word in _MARKS.split(code.replace("METRE", "METER").replace("LITRE", "LITER"))
    )
    return "".join(word[:-1] if word.endswith("S") and word not in _ENDING_IN_S else word for word in words)


def unit_symbol(code: str, language: str) -> str:
    """Return the symbol of a unit code; a code that is not known is made readable (`PAGE_COUNT` -> `page count`)."""
    unit = unit_of(code)
    return unit.symbol(language) if unit else code.replace("_", " ").lower()

"""Units convert exactly, print right in both languages, and never share a code within a dimension."""

from decimal import Decimal

import pytest

from schemas.unit_table import UNIT_TABLE
from schemas.units import NARROW_NO_BREAK_SPACE, UNITS, UNITS_BY_DIMENSION, Unit, unit_of, unit_symbol


def _unit(code: str, dimension: str | None = None) -> Unit:
    unit = unit_of(code, dimension)
    assert unit is not None, code
    return unit


CONVERSIONS = [
    ("1", "INCH", "2.54", "CENTIMETER"),
    ("24", "INCH", "609.6", "MILLIMETER"),
    ("1", "FEET", "30.48", "CENTIMETER"),
    ("1", "MILE", "1.609344", "KILOMETER"),
    ("1", "POUND", "453.59237", "GRAM"),
    ("16", "OUNCE", "1", "POUND"),
    ("0.85", "KILOGRAM", "850", "GRAM"),
    ("1.5", "LITER", "1500", "MILLILITER"),
    ("1", "CUBIC_METER", "1000", "LITER"),
    ("33", "CENTILITER", "330", "MILLILITER"),
    ("1", "HECTARE", "10000", "SQUARE_METER"),
    ("100", "CELSIUS", "212", "FAHRENHEIT"),
    ("-40", "FAHRENHEIT", "-40", "CELSIUS"),
    ("0", "CELSIUS", "273.15", "KELVIN"),
    ("80", "REAUMUR", "100", "CELSIUS"),
    ("2", "YEAR", "24", "MONTH"),
    ("1", "HOUR", "3600", "SECOND"),
    ("1", "KILOWATTHOUR", "3600", "KILOJOULE"),
    ("1", "KILOCALORIE", "4.184", "KILOJOULE"),
    ("5", "AMPEREHOUR", "5000", "MILLIAMPEREHOUR"),
    ("1", "COULOMB", "1000", "MILLICOULOMB"),
    ("36", "KILOMETER_PER_HOUR", "10", "METER_PER_SECOND"),
    ("2.4", "GIGAHERTZ", "2400", "MEGAHERTZ"),
    ("30", "PAGE_PER_SECOND", "1800", "PAGE_PER_MINUTE"),
    ("1", "TERABYTE", "1024", "GIGABYTE"),
    ("1", "BYTE", "8", "BIT"),
    ("1", "BAR", "100000", "PASCAL"),
    ("1", "ATM", "1013.25", "MILLIBAR"),
    ("1", "DEGREE", "60", "MINUTE"),
    ("1", "REVOLUTION", "360", "DEGREE"),
    ("1", "DOZEN", "12", "PIECE"),
    ("12", "MEGAPIXEL", "12000000", "PIXEL"),
    ("1", "GALLON_US", "128", "FLUID_OUNCE_US"),
    ("1", "GALLON_US", "4", "QUART_US"),
    ("1", "QUART_US", "2", "PINT_US"),
    ("1", "NAUTICAL_MILE", "1852", "METER"),
    ("1", "LITER", "1000000", "MICROLITER"),
    ("1", "MEGABAR", "100", "GIGAPASCAL"),
    ("1", "KILOBAR", "10000", "DECIBAR"),
    ("2", "GIGABIT", "2000", "MEGABIT"),
    ("1", "BYTE", "0.008", "KILOBIT"),
    ("6400", "MIL", "1", "REVOLUTION"),
    ("1", "RADIAN", "1000", "MILLIRADIAN"),
    ("1", "CUBIC_METER_PER_HOUR", "24", "CUBIC_METER_PER_DAY"),
    ("60", "MILLILITER_PER_MINUTE", "1", "CUBIC_CENTIMETER_PER_SECOND"),
    ("1", "KILOLITER_PER_HOUR", "24000", "LITER_PER_DAY"),
]


@pytest.mark.parametrize(("amount", "code", "expected", "other"), CONVERSIONS)
def test_conversions_are_exact_in_both_directions(amount: str, code: str, expected: str, other: str) -> None:
    dimension = "Angle" if {"DEGREE", "REVOLUTION"} & {code, other} else None
    unit, target = _unit(code, dimension), _unit(other, dimension)
    assert unit.convert(Decimal(amount), target) == Decimal(expected)
    assert target.convert(Decimal(expected), unit) == Decimal(amount)


def test_a_pound_force_of_pressure_follows_its_definition() -> None:
    in_bar = _unit("PSI").convert(Decimal(1), _unit("BAR"))
    assert abs(in_bar - Decimal("0.0689475729")) < Decimal("1E-10")


def test_units_of_two_dimensions_do_not_convert() -> None:
    with pytest.raises(ValueError, match="GRAM is Weight, LITER is Volume"):
        _unit("GRAM").convert(Decimal(1), _unit("LITER"))


@pytest.mark.parametrize(
    ("code", "dimension", "expected"),
    [
        ("OUNCE", None, "Weight"),
        ("OUNCE", "Volume", "Volume"),
        ("MINUTE", "Angle", "Angle"),
        ("MINUTE", None, "Duration"),
        ("MIL", None, "Length"),
        ("GRAM", "custom_family", "Weight"),
        (" gram ", None, "Weight"),
    ],
)
def test_the_metric_family_decides_whose_a_shared_code_is(code: str, dimension: str | None, expected: str) -> None:
    assert _unit(code, dimension).dimension == expected


def test_an_unknown_code_is_no_unit_and_prints_readably() -> None:
    assert unit_of("BUSHEL_OF_WHEAT") is None
    assert unit_symbol("BUSHEL_OF_WHEAT", "en_US") == "bushel of wheat"


@pytest.mark.parametrize(
    ("code", "language", "symbol", "separator"),
    [
        ("GRAM", "de_DE", "g", NARROW_NO_BREAK_SPACE),
        ("INCH", "de_DE", "Zoll", NARROW_NO_BREAK_SPACE),
        ("INCH", "en_US", "in", NARROW_NO_BREAK_SPACE),
        ("LITER", "de", "l", NARROW_NO_BREAK_SPACE),
        ("LITER", "en", "L", NARROW_NO_BREAK_SPACE),
        ("LITER", "fr_FR", "L", NARROW_NO_BREAK_SPACE),
        ("DEGREE", "de_DE", "°", ""),
        ("CELSIUS", "de_DE", "°C", NARROW_NO_BREAK_SPACE),
        ("PERCENT", "de_DE", "%", NARROW_NO_BREAK_SPACE),
        ("PERCENT", "en_GB", "%", ""),
    ],
)
def test_symbols_are_those_of_the_language(code: str, language: str, symbol: str, separator: str) -> None:
    unit = _unit(code)
    assert unit.symbol(language) == symbol
    assert unit.separator(language) == separator


def test_no_dimension_lists_a_code_twice_and_every_factor_is_positive() -> None:
    for dimension, rows in UNIT_TABLE.items():
        assert len(rows) == len(UNITS_BY_DIMENSION[dimension]), dimension
    for units in UNITS_BY_DIMENSION.values():
        for unit in units.values():
            assert unit.factor > 0
            assert unit.symbol("de")
            assert unit.symbol("en")


def test_memory_has_a_second_reading_in_powers_of_1000() -> None:
    gigabyte, terabyte = _unit("GIGABYTE"), _unit("TERABYTE")
    assert terabyte.decimal_factor / gigabyte.decimal_factor == 1000
    assert terabyte.factor / gigabyte.factor == 1024
    assert _unit("GRAM").decimal_factor == _unit("GRAM").factor
    assert UNITS["GIGABYTE"] is gigabyte


def test_words_hold_the_inflected_and_both_english_spellings() -> None:
    assert set(_unit("MILLIMETER").words["en"]) >= {"millimetre", "millimetres", "millimeter", "millimeters"}
    assert set(_unit("MILLIMETER").words["de"]) >= {"Millimeter", "Millimetern"}
    assert "+" not in "".join(word for unit in UNITS.values() for words in unit.words.values() for word in words)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("CUBIC_FEET_PER_MINUTE", "CUBIC_FOOT_PER_MINUTE"),
        ("cfm", "CUBIC_FOOT_PER_MINUTE"),
        ("FRAMES_PER_SECOND", "FRAME_PER_SECOND"),
        ("MILLIAMPERE_HOUR", "MILLIAMPEREHOUR"),
        ("Millimetres", "MILLIMETER"),
        ("MILLIMETER_WATER_COLUMN", "MILLIMETER_OF_WATER"),
        ("Decibel (A)", "DECIBEL"),
    ],
)
def test_codes_that_shops_spell_otherwise_are_known(written: str, code: str) -> None:
    assert _unit(written).code == code


def test_no_two_units_are_spelt_alike_but_those_that_are_one() -> None:
    spelt: dict[str, list[Unit]] = {}
    for code, unit in UNITS.items():
        found = unit_of(code.replace("_", ""))
        assert found is not None
        spelt.setdefault(found.code, []).append(unit)
    assert all(len({(unit.dimension, unit.factor) for unit in units}) == 1 for units in spelt.values())


@pytest.mark.parametrize("written", ["BANANA", "METER_PER_BANANA", ""])
def test_unknown_codes_stay_unknown(written: str) -> None:
    assert unit_of(written) is None

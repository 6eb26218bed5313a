"""Every factor of the unit table as pint, a library of units, has it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

import pint
import pytest

from schemas.units import UNITS_BY_DIMENSION, Unit

#: The unit of a dimension's base as pint names it.
BASES = {
    "Weight": "kilogram", "Length": "meter", "Volume": "liter", "Area": "meter**2", "Temperature": "degR",
    "Duration": "second", "Power": "watt", "ApparentPower": "volt_ampere", "Energy": "joule", "Voltage": "volt",
    "Intensity": "ampere", "ElectricCharge": "coulomb", "Resistance": "ohm", "Capacitance": "farad",
    "Frequency": "hertz", "RotationalSpeed": "revolution/minute", "Speed": "meter/hour", "Pressure": "pascal",
    "Force": "newton", "Torque": "newton*meter", "Brightness": "lumen", "Luminance": "candela/meter**2",
    "Illuminance": "lux", "LuminousIntensity": "candela", "Binary": "bit", "DataRate": "bit/second",
    "Angle": "arcsecond", "VolumeFlow": "liter/day", "SurfaceDensity": "gram/meter**2", "LinearDensity": "denier",
    "Density": "gram/centimeter**3", "Ratio": "percent", "Pixel": "pixel", "Resolution": "pixel/inch",
    "FrameRate": "1/second",
}  # fmt: skip

#: Codes that pint calls otherwise than in words joined by `PER` and `SQUARE`, or that stand for several units.
NAMES: Mapping[str, Mapping[str, str]] = {
    "Weight": {"TON": "metric_ton"},
    "Length": {"FEET": "foot", "DEKAMETER": "dekameter", "MIL": "thou", "CHAIN": "22*yard", "FURLONG": "220*yard"},
    "Volume": {
        "OUNCE": "imperial_fluid_ounce", "FLUID_OUNCE": "fluid_ounce", "FLUID_OUNCE_US": "fluid_ounce",
        "PINT": "imperial_pint", "PINT_US": "pint", "QUART_US": "quart", "GALLON": "imperial_gallon",
        "GALLON_US": "gallon", "BARREL": "36*imperial_gallon", "CUBIC_YARD": "yard**3",
    },
    "Area": {
        "CENTIARE": "meter**2", "ARE": "100*meter**2", "ACRE": "4840*yard**2", "SQUARE_MIL": "thou**2",
        "SQUARE_FURLONG": "(220*yard)**2",
    },
    "Temperature": {
        "CELSIUS": "degC", "FAHRENHEIT": "degF", "KELVIN": "kelvin", "RANKINE": "degR", "REAUMUR": "degRe",
    },
    "Duration": {"YEAR": "365*day", "MONTH": "365/12*day"},
    "Power": {
        "WATT_PEAK": "watt", "KILOWATT_PEAK": "kilowatt", "METRIC_HORSEPOWER": "metric_horsepower",
        "HORSEPOWER": "550*foot*force_pound/second",
    },
    "ApparentPower": {"VOLT_AMPERE": "volt_ampere", "KILOVOLT_AMPERE": "kilovolt_ampere"},
    "Energy": {"MILLIWATTHOUR": "milliwatt*hour", "WATTHOUR": "watt*hour", "KILOWATTHOUR": "kilowatt*hour"},
    "Voltage": {"DEKAVOLT": "dekavolt"},
    "Intensity": {"DEKAMPERE": "dekaampere"},
    "ElectricCharge": {"MILLIAMPEREHOUR": "milliampere*hour", "AMPEREHOUR": "ampere*hour"},
    "Resistance": {"HECTOHM": "hectoohm", "KILOHM": "kiloohm", "MEGOHM": "megaohm"},
    "RotationalSpeed": {"REVOLUTION_PER_MINUTE": "revolution/minute"},
    "Speed": {"KNOT": "nautical_mile/hour"},
    "Frequency": {"MEGATRANSFER_PER_SECOND": "megahertz", "GIGATRANSFER_PER_SECOND": "gigahertz"},
    "Pressure": {"MILLIMETER_OF_WATER": "millimeter_H2O", "ATM": "atmosphere", "PSI": "force_pound/inch**2",
                 "MMHG": "millimeter_Hg"},
    "Torque": {"NEWTON_METER": "newton*meter"},
    "Luminance": {"NIT": "candela/meter**2"},
    "Binary": {name: name.lower() for name in ("BIT", "BYTE", "KIBIBYTE", "MEBIBYTE", "GIBIBYTE", "TEBIBYTE")},
    "Angle": {"MINUTE": "arcminute", "SECOND": "arcsecond", "GON": "grade", "MIL": "revolution/6400"},
    "LinearDensity": {"DECITEX": "decitex"},
    "Ratio": {"PERCENT": "percent", "PERMILLE": "permille"},
    "Resolution": {"DPI": "pixel/inch", "PPI": "pixel/inch"},
    "FrameRate": {"FRAME_PER_SECOND": "1/second", "IMAGE_PER_MINUTE": "1/minute"},
}  # fmt: skip

#: What pint does not know: old French measures, levels, loudness, counted things, and gold. Their factors follow from
#: test_units.
NOT_IN_PINT = {
    "Weight": {"LIVRE", "MARC", "ONCE"},
    "Area": {"ARPENT"},
    "Decibel": {"DECIBEL", "DECIBEL_MILLIWATT", "DECIBEL_ISOTROPIC"},
    "Loudness": {"SONE"},
    "LoudnessLevel": {"PHON"},
    "Fineness": {"KARAT"},
    "PageRate": {"PAGE_PER_SECOND", "PAGE_PER_MINUTE", "PAGE_PER_HOUR"},
    "CaseBox": {"PIECE", "PAIR", "DOZEN", "PACK"},
    "Sheet": {"SHEET"},
    "Page": {"PAGE"},
    "Dot": {"DOT"},
}
#: Sellers of memory count in powers of 1024 here; the decimal factor is what the prefix says.
_DECIMAL = {"KILOBYTE", "MEGABYTE", "GIGABYTE", "TERABYTE", "PETABYTE"}


@cache
def _registry() -> "pint.UnitRegistry[Decimal]":
    return pint.UnitRegistry(non_int_type=Decimal)


def _units() -> Iterator[Unit]:
    for dimension, units in UNITS_BY_DIMENSION.items():
        yield from (unit for code, unit in units.items() if code not in NOT_IN_PINT.get(dimension, ()))


def _named(unit: Unit) -> str:
    """Return what pint is asked for: `GRAM_PER_SQUARE_METER` is `gram/meter**2`."""
    if unit.code in NAMES.get(unit.dimension, {}):
        return NAMES[unit.dimension][unit.code]
    return "/".join(_powers(part) for part in unit.code.lower().split("_per_"))


def _powers(name: str) -> str:
    for word, power in (("square_", 2), ("cubic_", 3)):
        if name.startswith(word):
            return f"{name.removeprefix(word)}**{power}"
    return name


@pytest.mark.parametrize("unit", tuple(_units()), ids=lambda unit: f"{unit.dimension}-{unit.code}")
def test_the_factor_is_that_of_pint(unit: Unit) -> None:
    registry = _registry()
    if unit.dimension == "Temperature":
        for amount in (Decimal(0), Decimal(37)):
            expected = registry.Quantity(amount, _named(unit)).to("degR").magnitude
            assert float(unit.to_base(amount)) == pytest.approx(float(expected), rel=1e-9)
        return
    expected = registry.parse_expression(_named(unit)).to(BASES[unit.dimension]).magnitude
    factor = unit.decimal_factor if unit.code in _DECIMAL else unit.factor
    assert float(factor) == pytest.approx(float(expected), rel=2e-9)


def test_memory_counts_in_powers_of_1024_too() -> None:
    binary = UNITS_BY_DIMENSION["Binary"]
    factors = sorted(binary[code].factor for code in _DECIMAL)
    assert factors == [8 * 1024**power for power in range(1, 6)]

"""Says whether a stated number agrees with a known one: conversion, both notations of memory, sensible rounding."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import Enum

from schemas.units import Unit

#: Rounding may move a number by this share of it: where it stands as it was known, and where it was converted or the
#: text says that it is about right. Half a millimetre on 5 cm passes, 5 kg for 5.4 kg does not.
_PLAIN, _LOOSE = Decimal("0.01"), Decimal("0.05")

#: What is told in another prefix may be rounded a little more: 45 cm of 454.66 mm.
_ROUNDED, _FEWEST_DIGITS = Decimal("0.015"), 2

#: Counts from here on may be bounded: "over 20 programs"; "über 3 Ports" goes by way of three.
FEWEST_BOUNDED = 10

#: Dimensions whose units count the same things.
_COUNTED_ALIKE = frozenset({"Pixel", "Dot"})


class Closeness(Enum):
    """How close a number is said to come: of a bound, the shares of it between which the true number lies."""

    EXACT = None
    #: "rund 30"
    ABOUT = ()
    #: "unter 90 g"
    BELOW = (Decimal("0.75"), Decimal(1))
    #: "knapp vier Minuten"
    NEARLY = (Decimal("0.9"), Decimal(1))
    #: "über 1 kg"
    ABOVE = (Decimal(1), Decimal("1.34"))
    #: "rund ein halbes Kilo": a half is told less closely than a number
    ROUGHLY = (Decimal("0.92"), Decimal("1.08"))
    #: "gut 1 kg"
    BARELY = (Decimal(1), Decimal("1.1"))

    @property
    def shares(self) -> tuple[Decimal, Decimal] | None:
        """The least and the greatest share of a bound; None where the number bounds nothing."""
        return self.value or None


def agrees(
    stated: Decimal,
    decimals: int,
    known: Decimal,
    closeness: Closeness = Closeness.EXACT,
    *,
    is_converted: bool = False,
    is_measure: bool = False,
    step: Decimal | None = None,
) -> bool:
    """Say whether a number, written with so many decimals, states a known one in the same unit.

    A number that was converted may be rounded in its last digit; one that a word such as "rund" goes before up or down
    to it. A bound ("unter 90 g") has to lie on its side of the known number, and near it; counts that are no measure
    (`is_measure`) have bounds from ten on. A fraction is as exact as the part that it counts, its `step`: 7 7/8 inches
    are 200 mm.
    """
    if stated == known:
        return True
    # A width of 2.15 slots is measured, whatever it is called: "gut zwei".
    if closeness.shares and (is_measure or stated >= FEWEST_BOUNDED or known != known.to_integral_value()):
        least, greatest = closeness.shares
        return min(stated * least, stated * greatest) <= known <= max(stated * least, stated * greatest)
    is_loose = closeness is not Closeness.EXACT
    if known == 0 or abs(stated - known) > abs(known) * (_LOOSE if is_loose or is_converted else _PLAIN):
        return False
    if is_loose and is_measure and abs(stated - known) <= abs(known) * _PLAIN:
        # "About 1.25 kg" is said of 1.24 kg.
        return True
    if is_converted and step is not None:
        return abs(stated - known) <= step / 2
    step = Decimal(1).scaleb(-decimals)
    if (is_loose or is_converted) and decimals <= 0:
        step = max(step, _last_digit(stated))
    modes = (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING) if is_loose else (ROUND_HALF_UP,)
    return any((known / step).to_integral_value(mode) * step == stated for mode in modes)


def rounds_to(stated: Decimal, decimals: int, known: Decimal) -> bool:
    """Say whether a number of two digits and more is a known one of another prefix, rounded: 2.3 GHz of 2325 MHz."""
    if len(stated.normalize().as_tuple().digits) < _FEWEST_DIGITS or abs(stated - known) > abs(known) * _ROUNDED:
        return False
    step = Decimal(1).scaleb(-max(decimals, 0))
    return (known / step).to_integral_value(ROUND_HALF_UP) * step == stated


def in_unit(amount: Decimal, known: Unit, wanted: Unit) -> Iterator[tuple[Decimal, bool]]:
    """Yield a known amount in another unit, and whether it was converted; nothing where the dimensions differ.

    Memory is converted in powers of 1024 and of 1000, as both are printed.
    """
    if known == wanted or {known.dimension, wanted.dimension} == _COUNTED_ALIKE:
        yield amount, False
    elif known.dimension == wanted.dimension:
        yield known.convert(amount, wanted), not _is_power_of_ten(known.factor / wanted.factor)
        if known.dimension == "Binary":
            yield amount * known.decimal_factor / wanted.decimal_factor, False


def _is_power_of_ten(ratio: Decimal) -> bool:
    return ratio.normalize().as_tuple().digits == (1,)


def _last_digit(amount: Decimal) -> Decimal:
    """Return the worth of the last digit that is not nought: 100 for 2300."""
    return Decimal(1).scaleb(int(amount.normalize().as_tuple().exponent))

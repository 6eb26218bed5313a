"""Says whether a stated number agrees with a known one: conversion, both notations of memory, sensible rounding."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from schemas.units import Unit

#: Rounding may move a number by this share of it: where it stands as it was known, and where it was converted or the
#: text says that it is about right. Half a millimetre on 5 cm passes, 5 kg for 5.4 kg does not.
_PLAIN, _LOOSE = Decimal("0.01"), Decimal("0.05")

#: Dimensions whose units count the same things.
_COUNTED_ALIKE = frozenset({"Pixel", "Dot"})


def agrees(stated: Decimal, decimals: int, known: Decimal, *, is_loose: bool, is_converted: bool = False) -> bool:
    """Say whether a number, written with so many decimals, states a known one in the same unit.

    A number that was converted may be rounded in its last digit; one that a word such as "rund" goes before
    (`is_loose`) up or down to it.
    """
    if stated == known:
        return True
    if known == 0 or abs(stated - known) > abs(known) * (_LOOSE if is_loose or is_converted else _PLAIN):
        return False
    step = Decimal(1).scaleb(-decimals)
    if (is_loose or is_converted) and decimals <= 0:
        step = max(step, _last_digit(stated))
    modes = (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING) if is_loose else (ROUND_HALF_UP,)
    return any((known / step).to_integral_value(mode) * step == stated for mode in modes)


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

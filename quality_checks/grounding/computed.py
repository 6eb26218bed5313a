"""What computing with the facts needs: their values, the words of their codes, and whether a number states a result."""

from collections.abc import Iterator
from decimal import Decimal

from quality_checks.agreement import agrees, in_unit
from quality_checks.base import Subject
from quality_checks.evidence import Known, Standing
from quality_checks.quantity import Quantity
from schemas.units import Unit


def values_of(subject: Subject) -> tuple[Known, ...]:
    """Return the numbers that facts have as their values, those of prose left out."""
    return tuple(one for one in subject.number_evidence.known if not one.is_prose and one.amounts)


def parts_of(known: Known) -> frozenset[str]:
    """Return the words of the code of a known number's attribute, in lower case."""
    return frozenset(known.fact.code.lower().split("_"))


def agrees_with(quantity: Quantity, amount: Decimal, unit: Unit | None = None) -> bool:
    """Say whether a quantity states a computed amount, which may be rounded like a converted one."""
    is_measure = bool(quantity.units)
    readings = (
        ((amount, True),) if unit is None else (pair for own in quantity.units for pair in in_unit(amount, unit, own))
    )
    return any(
        agrees(stated, quantity.decimals, value, quantity.closeness, is_converted=True, is_measure=is_measure,
               step=quantity.step)
        for value, _ in readings
        for stated in quantity.amounts[:1]
    )  # fmt: skip


def is_supported(subject: Subject, quantity: Quantity) -> bool:
    """Say whether the facts have a quantity as it stands."""
    return subject.number_evidence.judge(quantity)[0] is Standing.SUPPORTED


def amounts_in(known: Known, unit: Unit) -> Iterator[Decimal]:
    """Yield what a known number is in a unit; nothing where it has no unit of that dimension."""
    for own in known.units:
        for amount in known.amounts:
            yield from (converted for converted, _ in in_unit(amount, own, unit))

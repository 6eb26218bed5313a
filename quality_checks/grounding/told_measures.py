"""Measures told otherwise than they stand: the ends of a tolerance, counting to 120, "under two", two sides to turn."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from quality_checks.agreement import in_unit
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known
from quality_checks.grounding.computed import agrees_with, amounts_in, parts_of, values_of
from quality_checks.quantity import Quantity
from schemas.units import Unit, unit_of

_BEFORE = 40
_TOLERANCE = frozenset({"tolerance", "toleranz", "tolerances", "accuracy", "deviation"})
#: "Zähle bis 120", "count slowly to thirty"
_COUNT_TO = Caseless(r"\b(?:count(?:ing|s)?|zähl(?:en|e|t|st)?)\b(?: [\w-]+){0,3} (?:up to|to|bis)(?: zu)? \Z")
#: "Under the age of two", "Kinder ab drei", "for ages 3 and up"
_OF_AGE = Caseless(
    r"\b(?:(?:ages?|aged|alter von|im alter ab) (?:of |from |over |under |about )?|"
    r"(?:children|kids|toddlers|boys|girls|anyone|kinder\w*|jungen|mädchen|kleinkinder\w*) "
    r"(?:under|over|below|above|from|older than|younger than|unter|über|ab) )\Z"
)
_AGES = frozenset({"age", "ages", "alter", "mindestalter"})
#: What a bare number is told in behind them is no age: "children over two feet tall".
_GOES_ON = Caseless(r"(?: (?:and|und|or|oder)\b|\s*(?:[.,;:!?)]|\Z)| (?:up|years?|jahren?|nicht|not|is|are|ist)\b)")
_SIDES = Caseless(r" (?:[\w-]+ )?(?:seiten|sides|looks|faces|optiken|gesichtern?|designs)\b")
_TURNED = frozenset({"reversible", "wendbar", "wende", "turnable", "sided"})
_TWO = 2


def _is_end_of_tolerance(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is one end of what a tolerance allows, the other end beside it: 1.73 to 1.77 mm."""
    tolerances = [one for one in values_of(subject) if not _TOLERANCE.isdisjoint(parts_of(one))]
    for tolerance in tolerances:
        for unit in tolerance.units:
            for nominal in _allowed(subject, tolerance, unit):
                ends = nominal - tolerance.amounts[0], nominal + tolerance.amounts[0]
                if any(_states(quantity, end, unit) for end in ends):
                    # The one end alone would be another value.
                    return all(any(_states(one, end, unit) for one in _beside(subject, quantity)) for end in ends)
    return False


def _allowed(subject: Subject, tolerance: Known, unit: Unit) -> list[Decimal]:
    """Return the values that a tolerance is of: the `diameter` of a `diameter_tolerance`."""
    named = parts_of(tolerance) - _TOLERANCE
    return [
        amount
        for one in values_of(subject)
        if one.fact.code != tolerance.fact.code and named <= parts_of(one)
        for amount in amounts_in(one, unit)
    ]


def _beside(subject: Subject, quantity: Quantity) -> Sequence[Quantity]:
    return subject.quantities_in(*subject.sentence_around(quantity.start))


def _states(quantity: Quantity, amount: Decimal, unit: Unit) -> bool:
    """Say whether a number is an amount to the last digit, in the unit of the number beside it where it has none."""
    readings = [value for own in quantity.units or (unit,) for value, _ in in_unit(amount, unit, own)]
    return bool(quantity.amounts) and quantity.amounts[0] in readings


def _is_counted_to(subject: Subject, quantity: Quantity) -> bool:
    """Say whether somebody counts the seconds of a time of the data: "count slowly to 120" of two minutes."""
    text = subject.plain.text
    if quantity.units or not _COUNT_TO.search(text, max(0, quantity.start - _BEFORE), quantity.start):
        return False
    second = unit_of("SECOND")
    return second is not None and any(
        agrees_with(quantity, amount) for one in values_of(subject) for amount in amounts_in(one, second)
    )


def _is_age(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number is an age of the data: "children under the age of two" of a `minimum_age`."""
    text = subject.plain.text
    if quantity.units or not _OF_AGE.search(text, max(0, quantity.start - _BEFORE), quantity.start):
        return False
    year = unit_of("YEAR")
    return (
        year is not None
        and (_GOES_ON.match(text, quantity.end) is not None or _is_before_verb(subject, quantity))
        and any(
            quantity.amounts[0] == amount
            for one in values_of(subject)
            if not _AGES.isdisjoint(parts_of(one))
            for amount in amounts_in(one, year)
        )
    )


def _is_before_verb(subject: Subject, quantity: Quantity) -> bool:
    """Say whether no German noun follows a number: "Kinder ab drei spielen damit"."""
    return subject.language == "de" and subject.plain.text[quantity.end + 1 : quantity.end + 2].islower()


def _is_side_to_turn(subject: Subject, quantity: Quantity) -> bool:
    """Say whether two sides are those of what can be turned over: "zwei Seiten zur Wahl" of `reversible`."""
    if quantity.amounts[0] != _TWO or not _SIDES.match(subject.plain.text, quantity.number_end):
        return False
    return any(fact.data is True and not _TURNED.isdisjoint(fact.code.lower().split("_")) for fact in subject.facts)


WAYS_OF_TOLD_MEASURES: tuple[Callable[[Subject, Quantity], bool], ...] = (
    _is_end_of_tolerance,
    _is_counted_to,
    _is_age,
    _is_side_to_turn,
)

"""What tools and fasteners are put to work on, counted in passing: "pulls two boards together", "two blades" of shears.

A shelf with two boards has two boards; a screw that joins two of them has none.
"""

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.quantity import Quantity

_WORKERS = frozenset({"tool", "hardware", "fastener", "chemical_product", "screw", "anchor", "sealant", "adhesive"})
_WORKPIECES = Caseless(
    r" (?:[\w-]+ )?(?:bretter[n]?|balken|latten|leisten|dielen|platten|bohlen|werkstücken?|holzteilen?|wänden?|flächen|"
    r"boards?|planks?|beams?|battens?|panels?|workpieces?|walls|surfaces|timbers|pieces of wood|"
    r"cabinet sides|schrankseiten)\b"
)
_SHEARS = frozenset({"scissors", "pruning_shears", "secateurs", "hedge_shears", "loppers"})
_BLADES = Caseless(r" (?:[\w-]+ )?(?:klingen|schneiden|blades)\b")
#: "Six hours pass between two coats"
_BETWEEN = Caseless(r"\b(?:between|zwischen) \Z")
_COATS = Caseless(
    r" (?:coats|layers|uses|washes|charges|refills|anstrichen|aufträgen|schichten|wäschen|einsätzen|füllungen)\b"
)
_LONGEST_BETWEEN = 12
#: "Von zwei Seiten lässt sie sich besteigen", of `accessible_from_both_sides`
_SIDES = Caseless(r" (?:sides|seiten)\b")
_TWO = 2


def counts_workpieces(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number counts what the product works on, any two coats, or the two blades of shears."""
    types, text, end = subject.fact_meanings.types, subject.plain.text, quantity.number_end
    if quantity.amounts and quantity.amounts[0] == _TWO and _SIDES.match(text, end) and _has_both_sides(subject):
        return True
    if quantity.units or not quantity.amounts:
        return False
    if not types.isdisjoint(_WORKERS) and _WORKPIECES.match(text, end):
        return True
    if quantity.amounts[0] != _TWO:
        return False
    start = max(0, quantity.start - _LONGEST_BETWEEN)
    if _BETWEEN.search(text, start, quantity.start) and _COATS.match(text, end):
        return True
    return not types.isdisjoint(_SHEARS) and _BLADES.match(text, end) is not None


def _has_both_sides(subject: Subject) -> bool:
    """Say whether an attribute says yes to both sides."""
    yes = (fact.code.lower().split("_") for fact in subject.facts if fact.data is True)
    return any("sides" in words and not {"both", "two"}.isdisjoint(words) for words in yes)

"""What tools and fasteners are put to work on, counted in passing: "pulls two boards together", "two blades" of shears.

A shelf with two boards has two boards; a screw that joins two of them has none.
"""

from quality_checks.base import Subject
from quality_checks.caseless import Caseless

_WORKERS = frozenset({"tool", "hardware", "fastener", "chemical_product", "screw", "anchor", "sealant", "adhesive"})
_WORKPIECES = Caseless(
    r" (?:[\w-]+ )?(?:bretter[n]?|balken|latten|leisten|dielen|platten|bohlen|werkstücken?|holzteilen?|wänden?|flächen|"
    r"boards?|planks?|beams?|battens?|panels?|workpieces?|walls|surfaces|timbers|pieces of wood)\b"
)
_SHEARS = frozenset({"scissors", "pruning_shears", "secateurs", "hedge_shears", "loppers"})
_BLADES = Caseless(r" (?:[\w-]+ )?(?:klingen|schneiden|blades)\b")
_TWO = 2


def counts_workpieces(subject: Subject, end: int, amount: object) -> bool:
    """Say whether a number that ends at `end` counts what the product works on, or the two blades of any shears."""
    types, text = subject.fact_meanings.types, subject.plain.text
    if not types.isdisjoint(_WORKERS) and _WORKPIECES.match(text, end):
        return True
    return amount == _TWO and not types.isdisjoint(_SHEARS) and _BLADES.match(text, end) is not None

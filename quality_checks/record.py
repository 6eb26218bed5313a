"""What the facts of a record mean in one language, worked out once for all its texts that come one after the other.

A record has texts for several attributes and channels, a blocked draft is written anew, and a person edits it: each
time the facts are the same ones.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from quality_checks.evidence import NumberEvidence
from quality_checks.fact_numbers import number_evidence
from quality_checks.grounding.fact_meanings import FactMeanings, fact_meanings
from schemas.facts import Fact
from schemas.product import Product
from schemas.structure import CatalogStructure

_Found = TypeVar("_Found")
#: So many records are remembered; what one of them keeps is about as large as its facts.
_MOST = 128


@dataclass(frozen=True, eq=False)
class Record:
    """The facts that texts of a record in one language rest on, and what they mean."""

    facts: tuple[Fact, ...]
    product: Product
    structure: CatalogStructure
    language: str
    _found_out: dict[Callable[..., Any], Any] = field(default_factory=dict)

    def is_of(self, facts: tuple[Fact, ...], product: Product, structure: CatalogStructure) -> bool:
        """Say whether these are the same facts, of the same object."""
        return self.product is product and self.structure is structure and self.facts == facts

    def once(self, find_out: "Callable[[Record], _Found]") -> _Found:
        """Return what a check finds out about the facts, which it does at the record's first text."""
        if find_out not in self._found_out:
            self._found_out[find_out] = find_out(self)
        found: _Found = self._found_out[find_out]
        return found

    @cached_property
    def fact_meanings(self) -> FactMeanings:
        """What the facts mean, as concepts of the lexicon."""
        return fact_meanings(self.facts, self.product, self.structure, self.language)

    @cached_property
    def number_evidence(self) -> NumberEvidence:
        """What the facts say in numbers."""
        return number_evidence(self.facts, self.product, self.language)

    @cached_property
    def own_texts(self) -> tuple[str, ...]:
        """What the facts say in words; words that stand here are the product's own and no slip of a text."""
        return tuple(fact.data for fact in self.facts if isinstance(fact.data, str))


_remembered: dict[tuple[str, str], Record] = {}


def record_of(facts: tuple[Fact, ...], product: Product, structure: CatalogStructure, language: str) -> Record:
    """Return the record that these facts make; the one of the last time where nothing of it is another."""
    key = (product.identifier, language)
    found = _remembered.get(key)
    if found is None or not found.is_of(facts, product, structure):
        if len(_remembered) >= _MOST:
            _remembered.clear()
        found = _remembered[key] = Record(facts, product, structure, language)
    return found


def forget_records() -> None:
    """Forget all records, as at the beginning of a process."""
    _remembered.clear()

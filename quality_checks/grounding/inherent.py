"""What every product of a type has: naming it states nothing new (sunglasses have lenses, a granola has a bowl)."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from quality_checks.grounding.forms import loose_forms, words_of
from quality_checks.grounding.lexicon import FOLDER, lexicon
from quality_checks.grounding.mentions import mentions_in_data

_HEADER = ["concept", "has"]


@dataclass(frozen=True, slots=True)
class Inherent:
    """Concepts and words that go with product types."""

    concepts: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=1)
def _written() -> dict[str, str]:
    found: dict[str, str] = {}
    with (FOLDER / "inherent.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter=";")
        if next(rows, None) != _HEADER:
            raise ValueError(f"inherent.csv: the first line must be {';'.join(_HEADER)}")
        for number, row in enumerate(rows, start=2):
            if len(row) != len(_HEADER):
                raise ValueError(f"inherent.csv:{number}: {len(row)} columns where concept;has are expected")
            found[row[0]] = row[1]
    return found


@lru_cache(maxsize=10_000)
def _of_type(concept: str) -> Inherent:
    """Return what goes with a type; read when a product of that type first comes up, since few of all types do."""
    text = _written()[concept]
    concepts: set[str] = set()
    words: set[str] = set()
    for surface in text.split(","):
        own = words_of(surface)
        for reading in mentions_in_data(surface, own):
            for mention in reading:
                # What only links words of data is no thing that a product has.
                concepts |= {one for one in mention.concepts if lexicon().kinds[one] != {"links"}}
        if len(own) == 1:
            words |= loose_forms(own[0].text)
    return Inherent(frozenset(concepts), frozenset(words))


def inherent_to(product_types: Iterable[str]) -> Inherent:
    """Return what goes with any of these types, and with all that is broader than them."""
    types = [_of_type(concept) for concept in sorted(lexicon().with_broader(product_types)) if concept in _written()]
    return Inherent(
        frozenset().union(*(found.concepts for found in types)), frozenset().union(*(found.words for found in types))
    )

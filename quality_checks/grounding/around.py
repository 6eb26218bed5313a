"""What stands around a kind of product in the scenes of copy: naming it states nothing, and no sentence rests on it.

`around.csv` has a line for each type: its words, as they stand in a text. Other words for the same thing do not count.
"""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quality_checks.grounding.forms import folded, loose_forms, words_of
from quality_checks.grounding.lexicon import FOLDER, lexicon

_HEADER = ["concept", "around"]


@dataclass(frozen=True, slots=True)
class Around:
    """Words that stand around some types, and phrases of several words."""

    words: frozenset[str]
    phrases: frozenset[tuple[str, ...]]

    def has(self, words: Sequence[str]) -> bool:
        """Say whether the words of a mention, in any inflection, name a thing of these scenes."""
        if len(words) == 1:
            return not self.words.isdisjoint(loose_forms(words[0]))
        if not self.phrases:
            return False
        forms = [loose_forms(word) for word in words]
        return any(
            len(phrase) == len(forms) and all(part in form for part, form in zip(phrase, forms, strict=True))
            for phrase in self.phrases
        )


@lru_cache(maxsize=1)
def _written() -> dict[str, str]:
    with (FOLDER / "around.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter=";")
        if next(rows, None) != _HEADER:
            raise ValueError(f"around.csv: the first line must be {';'.join(_HEADER)}")
        found: dict[str, str] = {}
        for number, row in enumerate(rows, start=2):
            if len(row) != len(_HEADER) or row[0] in found:
                raise ValueError(f"around.csv:{number}: concept;around expected, each concept once")
            found[row[0]] = row[1]
    return found


@lru_cache(maxsize=10_000)
def _of_type(concept: str) -> Around:
    written = _written().get(concept, "")
    phrases = [tuple(folded(word.text) for word in words_of(surface)) for surface in written.split(",") if surface]
    words = frozenset(phrase[0] for phrase in phrases if len(phrase) == 1)
    return Around(words, frozenset(phrase for phrase in phrases if len(phrase) > 1))


@lru_cache(maxsize=1024)
def _around_all(concepts: frozenset[str]) -> Around:
    found = [_of_type(concept) for concept in lexicon().with_broader(concepts) if concept in _written()]
    return Around(frozenset().union(*(one.words for one in found)), frozenset().union(*(one.phrases for one in found)))


def around(product_types: Iterable[str]) -> Around:
    """Return what stands around any of these types, and around all that is broader than them."""
    return _around_all(frozenset(product_types))

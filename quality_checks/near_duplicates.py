"""Same and nearly same texts in one file, found in two steps that keep little of each text.

First every text leaves a sketch (`text_sketch`). Texts that share several of its hashes are compared with rapidfuzz. A
sketch takes 80 bytes, so a million texts take 80 MB and no text itself is held; the texts of candidates are asked for
again.
"""

from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest

import numpy as np

from quality_checks.text_sketch import MOST_HASHES, NEAR, hash_of, likeness_of, plain_words, sketch_of

#: Earlier texts that one text is compared with, and texts that one hash leads to: boilerplate leads to thousands.
_MOST_COMPARED, _MOST_OF_HASH = 3, 4


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A text (`place`, counted from 0) and the earlier one that it is like; `likeness` is 1 for the same."""

    place: int
    earlier: int
    likeness: float


@dataclass
class DuplicateIndex:
    """Takes texts one by one; `add` returns a text's place. `group` is what may be alike: a product model's variants.

    Texts are compared only where `scope` (attribute and language) is the same.
    """

    _wholes: "array[int]" = field(default_factory=lambda: array("Q"))
    _groups: "array[int]" = field(default_factory=lambda: array("Q"))
    _sketches: "array[int]" = field(default_factory=lambda: array("Q"))

    def add(self, text: str, *, group: str, scope: str) -> int:
        """Take a text, HTML or not, and return its place."""
        sketch = sketch_of(plain_words(text), scope)
        self._wholes.append(sketch.whole)
        self._groups.append(hash_of(group))
        self._sketches.extend([*sketch.lowest, *([0] * (MOST_HASHES - len(sketch.lowest)))])
        return len(self._wholes) - 1

    def duplicates(self, text_of: Callable[[int], str], near: float = NEAR) -> Iterator[Duplicate]:
        """Yield, by place, each text with the earlier text of another group that it is most like, if any.

        `text_of` returns the text of a place again; it is asked for candidates alone.
        """
        same = self._same()
        shared = self._candidates(same)
        for place in range(len(self._wholes)):
            if place in same:
                yield Duplicate(place, same[place], 1.0)
            elif place in shared:
                words = plain_words(text_of(place))
                likeness, earlier = max(
                    (likeness_of(words, plain_words(text_of(one)), near), -one) for one in shared[place]
                )
                if likeness >= near:
                    yield Duplicate(place, -earlier, likeness)

    def _same(self) -> dict[int, int]:
        """Return places with the first earlier place of another group that has the same text."""
        first: dict[int, int] = {}
        of_another_group: dict[int, int] = {}
        same: dict[int, int] = {}
        for place, whole in enumerate(self._wholes):
            earliest = first.setdefault(whole, place)
            if self._groups[earliest] != self._groups[place]:
                same[place] = earliest
                of_another_group.setdefault(whole, place)
            elif whole in of_another_group:
                same[place] = of_another_group[whole]
        return same

    def _candidates(self, same: Mapping[int, int]) -> dict[int, list[int]]:
        """Return places with the few earlier places that share most hashes with them."""
        found: dict[int, list[tuple[int, int]]] = {}
        for later, earlier, shared in self._pairs():
            if later not in same and self._groups[later] != self._groups[earlier]:
                found.setdefault(later, []).append((-shared, earlier))
        return {place: [one for _, one in nsmallest(_MOST_COMPARED, others)] for place, others in found.items()}

    def _pairs(self) -> Iterator[tuple[int, int, int]]:
        """Yield pairs of places that share at least two hashes, and how many they share.

        Among the texts that one hash leads to, each is paired with the few before it: boilerplate pairs no two texts
        for good, and what they share beside it brings them together elsewhere.
        """
        hashes = np.frombuffer(self._sketches, dtype=np.uint64)
        filled = np.flatnonzero(hashes)
        order = filled[np.argsort(hashes[filled], kind="stable")]
        hashes, places = hashes[order], (order // MOST_HASHES).astype(np.uint64)
        pairs = []
        for lag in range(1, _MOST_OF_HASH + 1):
            alike = np.flatnonzero(hashes[lag:] == hashes[:-lag])
            pairs.append(places[alike + lag] << np.uint64(32) | places[alike])
        together, counts = np.unique(np.concatenate(pairs), return_counts=True)
        for pair, count in zip(together[counts > 1].tolist(), counts[counts > 1].tolist(), strict=True):
            yield pair >> 32, pair & 0xFFFFFFFF, count

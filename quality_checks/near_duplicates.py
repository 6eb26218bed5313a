"""Same and nearly same texts across a catalogue, found in two steps that keep little of each text.

First every text leaves a sketch: a hash of the whole, and the lowest hashes of its three-word runs (bottom-k). Texts
that share several of these are compared with rapidfuzz. A sketch takes 80 bytes, so a million texts take 80 MB and no
text itself is held; the texts of candidates are asked for again.
"""

import re
from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from zlib import crc32

import numpy as np
from rapidfuzz.distance import Indel

from quality_checks.plain_text import plain_text

_WORD = re.compile(r"\w+")
#: Lowest hashes that a sketch keeps; texts that are 90 % alike share one of eight but in one of a million cases.
_SKETCH = 8
_RUN = 3
#: Shorter texts (titles, slogans) are alike by nature; only the very same is reported.
_FEWEST_WORDS = 20
#: Earlier texts that one text is compared with, and texts that one hash leads to: boilerplate leads to thousands.
_MOST_COMPARED, _MOST_OF_HASH = 3, 4
NEAR = 0.9


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
        words = _words(text)
        seed = crc32(scope.encode())
        # Two checksums of the same words, one of them seeded, make 64 bits.
        joined = " ".join(words).encode()
        self._wholes.append(crc32(joined, seed) << 32 | crc32(joined[::-1]))
        encoded = group.encode()
        self._groups.append(crc32(encoded) << 32 | crc32(encoded[::-1]))
        lowest = _sketch(words, seed)
        self._sketches.extend([*lowest, *([0] * (_SKETCH - len(lowest)))])
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
                words = " ".join(_words(text_of(place)))
                likeness, earlier = max(
                    (Indel.normalized_similarity(words, " ".join(_words(text_of(one))), score_cutoff=near), -one)
                    for one in shared[place]
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
        hashes, places = hashes[order], (order // _SKETCH).astype(np.uint64)
        pairs = []
        for lag in range(1, _MOST_OF_HASH + 1):
            alike = np.flatnonzero(hashes[lag:] == hashes[:-lag])
            pairs.append(places[alike + lag] << np.uint64(32) | places[alike])
        together, counts = np.unique(np.concatenate(pairs), return_counts=True)
        for pair, count in zip(together[counts > 1].tolist(), counts[counts > 1].tolist(), strict=True):
            yield pair >> 32, pair & 0xFFFFFFFF, count


def _words(text: str) -> list[str]:
    return _WORD.findall((plain_text(text).text if "<" in text or "&" in text else text).casefold())


def _sketch(words: list[str], seed: int) -> list[int]:
    if len(words) < _FEWEST_WORDS:
        return []
    runs = {" ".join(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
    # The seed in the upper half keeps scopes apart; a hash of 0 stands for none.
    return [seed << 32 | value for value in nsmallest(_SKETCH, {crc32(run.encode()) or 1 for run in runs})]

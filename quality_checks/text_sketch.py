"""The sketch that a text leaves, for finding its like among a million others: some hashes, and how alike two texts are.

A sketch is a hash of all words, and the lowest hashes of its three-word runs (bottom-k). It is the same in every
process and on every machine, since sketches are stored.
"""

import re
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from zlib import crc32

from rapidfuzz.distance import Indel

from quality_checks.plain_text import plain_text

_WORD = re.compile(r"\w+")
#: Lowest hashes that a sketch keeps; texts that are 90 % alike share one of eight but in one of a million cases.
MOST_HASHES = 8
#: Shorter texts (titles, slogans) are alike by nature; only the very same is reported.
_FEWEST_WORDS = 20
#: From this share of equal characters on, two texts are nearly the same.
NEAR = 0.9


@dataclass(frozen=True, slots=True)
class TextSketch:
    """Hashes of a text within its scope, 63 bits each: of the whole, and the lowest ones of its parts, ascending."""

    whole: int
    lowest: tuple[int, ...]


def plain_words(text: str) -> str:
    """Return the words of a text, HTML or not, without case and marks, with a space between two."""
    return " ".join(_WORD.findall((plain_text(text).text if "<" in text or "&" in text else text).casefold()))


def sketch_of(words: str, scope: str) -> TextSketch:
    """Return the sketch of plain words; those of another `scope` (attribute and language) share nothing with it."""
    return TextSketch(hash_of(words, scope), tuple(_lowest(_bytes(words).split(), crc32(_bytes(scope)))))


def hash_of(text: str, scope: str = "") -> int:
    """Return 63 bits for a text in a scope: a database's integers have a sign."""
    return int.from_bytes(blake2b(_bytes(text), digest_size=8, salt=_salt(scope)).digest()) >> 1


def likeness_of(one: str, other: str, near: float = NEAR) -> float:
    """Return how alike two texts of plain words are: 1 for the same, 0 where it is less than `near`."""
    return Indel.normalized_similarity(one, other, score_cutoff=near)


def _lowest(words: list[bytes], seed: int) -> list[int]:
    if len(words) < _FEWEST_WORDS:
        return []
    hashes = set(map(crc32, map(b" ".join, zip(words, words[1:], words[2:], strict=False))))
    # The seed in the upper half keeps scopes apart, and hashes from 0, which stands for none.
    upper = (seed & 0x7FFFFFFF | 1) << 32
    return [upper | value for value in sorted(hashes)[:MOST_HASHES]]


def _bytes(text: str) -> bytes:
    # Broken exports hold lone surrogates.
    return text.encode("utf-8", "surrogatepass")


@cache
def _salt(scope: str) -> bytes:
    return blake2b(_bytes(scope), digest_size=blake2b.SALT_SIZE).digest()

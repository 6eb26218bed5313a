"""Cues: the words around a number that say what it measures, in a text and in the facts alike."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quality_checks.grounding.forms import Word, loose_forms, words_of
from quality_checks.grounding.mentions import longest_mentions, mentions_of
from quality_checks.grounding.neutral import is_neutral
from quality_checks.quantities import parse_quantities
from quality_checks.quantity import Quantity, Shape

#: Where one number's words end and the next one's begin.
_PARTING = re.compile(
    r"[;.!?\n|()]|,(?!\d)|\s(?:und|and|sowie|plus|aber|but|während|while|&|oder|or|with|mit|at|bei|onto|through|per|pro|je)\s",
    re.IGNORECASE,
)
_JOINING = re.compile(r"\s*(?:[-–—‑x×*]|bis(?: zu)?|to|and|und|by|mal)\s*", re.IGNORECASE)
_FURTHEST = 60
_BESIDE = 2
#: Words of attribute codes that tell no two attributes apart.
_FRAME_OF_CODES = "number count type types code description supplier the with value values name title anzahl"
_FRAME = frozenset(_FRAME_OF_CODES.split())


@dataclass(frozen=True, slots=True)
class Cues:
    """What words say that a number measures: those right beside it, and all up to its neighbours.

    A cue is a concept (`=width`) or a word that no list knows.
    """

    beside: frozenset[str]
    around: frozenset[str]


@lru_cache(maxsize=8192)
def cues_of_code(text: str) -> frozenset[str]:
    """Return the cues in an attribute's code or label."""
    words = words_of(text)
    return _cues(text, words, is_data=True, language="de") | _cues(text, words, is_data=True, language="en")


@lru_cache(maxsize=4096)
def cues_in_data(text: str) -> tuple[frozenset[str], ...]:
    """Return the cues of each number in a fact's text, in the order of `parse_quantities(text, "")`."""
    quantities = parse_quantities(text, "")
    return tuple(cues.around for cues in cues_around(text, words_of(text), quantities, ("de", "en"), is_data=True))


def cues_around(
    text: str, words: Sequence[Word], quantities: Sequence[Quantity], languages: Sequence[str], *, is_data: bool = False
) -> tuple[Cues, ...]:
    """Return the cues of each quantity: those of the words right beside it, and of all words up to its neighbours.

    A cue is a concept (`=width`) or a word that no list knows.
    """
    return tuple(
        _window_cues(text, words, quantities, place, languages, is_data=is_data) for place in range(len(quantities))
    )


def _window_cues(
    text: str,
    words: Sequence[Word],
    quantities: Sequence[Quantity],
    place: int,
    languages: Sequence[str],
    *,
    is_data: bool,
) -> Cues:
    quantity = quantities[place]
    first, last = place, place
    # The numbers of a range or of dimensions share their words.
    while first > 0 and _is_joined(text, quantities[first - 1], quantities[first]):
        first -= 1
    while last + 1 < len(quantities) and _is_joined(text, quantities[last], quantities[last + 1]):
        last += 1
    left = max(quantities[first - 1].end if first else 0, quantities[first].start - _FURTHEST)
    right = min(
        quantities[last + 1].start if last + 1 < len(quantities) else len(text), quantities[last].end + _FURTHEST
    )
    if first and left == quantities[first - 1].end and not quantities[first - 1].units:
        # "14 Portionen zu je zwei Keksen": the noun behind a bare number is what that one counts.
        left = next((word.end for word in words if word.start >= left), left)
    before = list(_PARTING.finditer(text, left, quantities[first].start))
    if before:
        left = before[-1].end()
    after = _PARTING.search(text, quantities[last].end, right)
    if after:
        right = after.start()
    inside = [word for word in words if left <= word.start and word.end <= right]
    before_it = [word for word in inside if word.end <= quantity.start][-_BESIDE:]
    behind_it = [word for word in inside if word.start >= quantities[last].end][:_BESIDE]
    near, wide = set[str](), set[str]()
    for language in languages:
        near |= _cues(text, before_it, is_data=is_data, language=language)
        near |= _cues(text, behind_it, is_data=is_data, language=language)
        wide |= _cues(text, [word for word in inside if word.end <= quantity.start], is_data=is_data, language=language)
        wide |= _cues(text, [word for word in inside if word.start >= quantity.end], is_data=is_data, language=language)
    return Cues(frozenset(near), frozenset(wide))


def _is_joined(text: str, left: Quantity, right: Quantity) -> bool:
    are_alike = left.shape is right.shape and left.shape in (Shape.RANGE, Shape.DIMENSION)
    return are_alike and bool(_JOINING.fullmatch(text[left.end : right.start]))


def _cues(text: str, words: Sequence[Word], *, is_data: bool, language: str) -> frozenset[str]:
    found: set[str] = set()
    found_mentions = (
        mentions_of(text, words, language, is_data=True)
        if is_data
        else longest_mentions(text, words, language, is_data=False)
    )
    for mention in found_mentions:
        concepts = mention.concepts.union(*mention.part_concepts)
        found |= {f"={concept}" for concept in concepts}
    for word in words:
        if word.text.casefold() not in _FRAME and len(word.text) > 2 and not is_neutral(word.text, language):
            found |= loose_forms(word.text)
    return frozenset(found)

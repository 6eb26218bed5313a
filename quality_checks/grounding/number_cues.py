"""Cues: the words around a number that say what it measures, in a text and in the facts alike."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from quality_checks.caseless import Caseless
from quality_checks.grounding.forms import Word, loose_forms, words_of
from quality_checks.grounding.lexicon import lexicon
from quality_checks.grounding.mentions import Mention, all_concepts, mentions_in_data
from quality_checks.grounding.neutral import is_neutral
from quality_checks.memo import Memo
from quality_checks.quantities import parse_quantities
from quality_checks.quantity import Quantity, Shape

#: Where one number's words end and the next one's begin.
_PARTING = Caseless(
    # `re` passes quickly over what cannot be the first letter.
    r"[;!?\n|().,\s](?:(?<=[;!?\n|()])|(?<=\.)(?!\w)|(?<=,)(?!\d)|(?<=\s)(?:"
    r"(?:und|and|sowie|plus|aber|but|während|while|&|oder|or|with|mit|onto|through|per|pro|je)\s"
    # "The depth comes in at 80 cm" is of the depth.
    # "Bei 1,75 mm Stärke liegt die Abweichung bei 0,02 mm": what stands behind the verb is of the next number.
    r"|(?:liegt|beträgt|liegen|betragen)\s(?=d(?:ie|er|as)\s|ihre?\s|seine?\s)"
    r"|(?<!liegt\s)bei\s|(?<!\sin\s)(?<!rated\s)(?<!stands\s)at\s))"
)
#: "230 °C on a bed of 75 °C": what it stands on has a number of its own. A pair of scales tells what is measured.
_ON = Caseless(r"\s(?:on|auf)\s(?!(?:die|der|the) (?:waage|küchenwaage|scales?)\b)")
_JOINING = Caseless(r"\s*(?:[-–—‑x×*]|bis(?: zu)?|to|and|und|by|mal)\s*")
#: These part also where a digit follows, which the stretch does not reach.
_STOPS = ".,"
_FURTHEST = 60
#: M.2
_SLOT = re.compile(r"[A-Z]\.\d")
_BESIDE = 2
#: Dimensions and ranges have fewer numbers.
_MOST_JOINED = 8
#: Words of attribute codes that tell no two attributes apart.
_FRAME_OF_CODES = "number count type types code description supplier the with value values name title anzahl"
_LINKS = frozenset({"links"})
_FRAME = frozenset(_FRAME_OF_CODES.split())


class Cues(NamedTuple):
    """What words say that a number measures: those right beside it, and all up to its neighbours.

    A cue is a concept (`=width`) or a word that no list knows.
    """

    beside: frozenset[str]
    around: frozenset[str]


@lru_cache(maxsize=8192)
def cues_of_code(text: str) -> frozenset[str]:
    """Return the cues in an attribute's code or label."""
    # What something is counted per is not counted: `loads per bottle`.
    words = words_of(text.partition(" per ")[0] or text)
    of_words = (_cues_of_words(language)[word.text] for language in ("de", "en") for word in words)
    mentions = (mention for own in _mentions_of_data(text, words).values() for mention in own)
    return frozenset().union(*of_words, *(_cues_of_concepts(all_concepts(mention)) for mention in mentions))


@lru_cache(maxsize=4096)
def cues_in_data(text: str) -> tuple[frozenset[str], ...]:
    """Return the cues of each number in a fact's text, in the order of `parse_quantities(text, "")`."""
    return tuple(cues.around for cues in cues_around_data(text, parse_quantities(text, "")))


def cues_around_data(text: str, quantities: Sequence[Quantity]) -> tuple[Cues, ...]:
    """Return the cues of each quantity of a text of the data, which is read in both languages."""
    if not quantities:
        return ()
    words = words_of(text)
    return cues_around(text, words, quantities, _mentions_of_data(text, words))


def cues_around(
    text: str,
    words: Sequence[Word],
    quantities: Sequence[Quantity],
    mentions: Mapping[str, Sequence[Mention]],
) -> tuple[Cues, ...]:
    """Return the cues of each quantity: those of the words right beside it, and of all words up to its neighbours.

    `mentions` are those of the text in each language that it is read in. A cue is a concept (`=width`) or a word that
    no list knows.
    """
    if not quantities:
        return ()
    starts = [word.start for word in words]
    row = _Row(text, words, starts, quantities, [found.span() for found in _PARTING.finditer(text)])
    read = [
        (_cues_of_words(language), list(map(_piece_of, own)), [mention.start for mention in own])
        for language, own in mentions.items()
    ]
    found = []
    for place in range(len(quantities)):
        window = _window(row, place)
        near = words[bisect_left(starts, window.left) : bisect_left(starts, window.right)]
        pieces = []
        for cues, own, places in read:
            pieces += [(start, end, told) for start, end, written in near if (told := cues[written])]
            pieces += own[bisect_left(places, window.left) : bisect_left(places, window.right)]
        found.append(_cues_of(window, pieces))
    return tuple(found)


class _Row(NamedTuple):
    """A text with the numbers that stand in it: where its words begin, and what parts their stretches."""

    text: str
    words: Sequence[Word]
    starts: Sequence[int]
    quantities: Sequence[Quantity]
    partings: Sequence[tuple[int, int]]


class _Window(NamedTuple):
    """The stretches before and behind a number whose words may say what it is; the nearer ones are within them."""

    left: int
    left_beside: int
    start: int
    end: int
    right_beside: int
    right: int


def _piece_of(mention: Mention) -> tuple[int, int, frozenset[str]]:
    return mention.start, mention.end, _cues_of_concepts(all_concepts(mention))


def _mentions_of_data(text: str, words: Sequence[Word]) -> dict[str, Sequence[Mention]]:
    german, english = mentions_in_data(text, words)
    return {"de": german, "en": english}


@lru_cache(maxsize=8)
def _cues_of_words(language: str) -> Mapping[str, frozenset[str]]:
    """Return the cues that each word gives by itself: none where it is neutral."""
    return Memo(lambda word: loose_forms(word) if _is_cue(word, language) else frozenset())


def _is_cue(word: str, language: str) -> bool:
    return len(word) > 2 and word.casefold() not in _FRAME and not is_neutral(word, language)


@lru_cache(maxsize=16384)
def _cues_of_concepts(concepts: frozenset[str]) -> frozenset[str]:
    # A screw has to do with threads, and is none.
    kinds = lexicon().kinds
    return frozenset(f"={concept}" for concept in concepts if kinds.get(concept) != _LINKS)


def _cues_of(window: _Window, pieces: Iterable[tuple[int, int, frozenset[str]]]) -> Cues:
    beside, around = set[str](), set[str]()
    for start, end, cues in pieces:
        if end <= window.start:
            around |= cues
            if window.left_beside <= start:
                beside |= cues
        elif window.end <= start and end <= window.right:
            around |= cues
            if end <= window.right_beside:
                beside |= cues
    return Cues(frozenset(beside), frozenset(around))


def _window(row: _Row, place: int) -> _Window:
    text, words, starts, quantities = row.text, row.words, row.starts, row.quantities
    quantity = quantities[place]
    first, last = place, place
    # The numbers of a range or of dimensions share their words.
    while max(0, place - _MOST_JOINED) < first and _is_joined(text, quantities[first - 1], quantities[first]):
        first -= 1
    while last + 1 < min(len(quantities), place + _MOST_JOINED) and _is_joined(
        text, quantities[last], quantities[last + 1]
    ):
        last += 1
    left = max(quantities[first - 1].end if first else 0, quantities[first].start - _FURTHEST)
    # "three M.2 slots": the number of a name has no words of its own.
    behind = quantities[last + 1 : last + 1 + _MOST_JOINED]
    behind_it = (
        one.start
        for one in behind
        if not (_SLOT.fullmatch(text, one.start, one.end) or _is_of_compound(text, quantity, one))
    )
    following = next(behind_it, len(text))
    right = min(following, quantities[last].end + _FURTHEST)
    if first and left == quantities[first - 1].end and not quantities[first - 1].units:
        # "14 Portionen zu je zwei Keksen": the noun behind a bare number is what that one counts.
        following_word = bisect_left(starts, left)
        left = words[following_word].end if following_word < len(words) else left
    left = _last_parting(row, left, quantities[first].start)
    right = _next_parting(row, quantities[last].end, right)
    if after := _ON.search(text, quantities[last].end, right):
        right = after.start()
    near = words[bisect_left(starts, left) : bisect_left(starts, quantity.start)]
    before = [word.start for word in near if word.end <= quantity.start][-_BESIDE:]
    near = words[bisect_left(starts, quantities[last].end) : bisect_left(starts, right)]
    ends = [word.end for word in near if word.end <= right][:_BESIDE]
    return _Window(
        left=left,
        left_beside=before[0] if before else quantity.start,
        start=quantity.start,
        end=quantity.end,
        right_beside=ends[-1] if ends else quantity.end,
        right=right,
    )


def _last_parting(row: _Row, start: int, end: int) -> int:
    """Return where the last parting of a stretch ends, or where the stretch begins; its words begin there."""
    partings = row.partings
    if start < end and row.text[end - 1] in _STOPS:
        return end
    place = bisect_left(partings, (end, 0)) - 1
    while place >= 0 and partings[place][0] >= start:
        if partings[place][1] <= end:
            return partings[place][1]
        place -= 1
    return start


def _next_parting(row: _Row, start: int, end: int) -> int:
    """Return where the first parting of a stretch begins, or where the stretch ends; its words end there."""
    partings = row.partings
    place = bisect_left(partings, (start, 0))
    if place < len(partings) and partings[place][1] <= end:
        return partings[place][0]
    return end - 1 if start < end and row.text[end - 1] in _STOPS else end


def _is_of_compound(text: str, quantity: Quantity, following: Quantity) -> bool:
    """Say whether a number belongs to the compound that a bare one counts: "drei 2,5-Zoll-Schächte"."""
    is_next = not quantity.units and bool(following.units) and text[quantity.end : following.start] == " "
    return is_next and text[following.end : following.end + 1] == "-"


def _is_joined(text: str, left: Quantity, right: Quantity) -> bool:
    are_alike = left.shape is right.shape and left.shape in (Shape.RANGE, Shape.DIMENSION)
    return are_alike and bool(_JOINING.fullmatch(text[left.end : right.start]))

"""Enumerations: among things that one fact states, "oats, walnuts and honey", another of their kind is claimed."""

import re
from collections.abc import Iterator, Sequence

from quality_checks.base import Subject
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import Word
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.neutral import is_neutral
from quality_checks.grounding.support import claims_among, is_other_of_list, kinds_of
from quality_checks.grounding.word_marks import mark
from schemas.facts import Fact

#: What stands between two items.
_BETWEEN = re.compile(
    r",\s+(?:(?:and|or|und|oder|sowie)\s+)?|\s+(?:and|or|und|oder|sowie|as well as)\s+", re.IGNORECASE
)
_ENDS = re.compile(r"\s*(?:[.,;:!?)\n]|\Z)")
_FEWEST = 3
_DOES = re.compile(r" (?:(?:an?|the|your|my|it|them|two|three|four|five|in|up) [\w-]+|it\b|them\b)")


def other_items(subject: Subject) -> Iterator[int]:
    """Yield where the one item of an enumeration begins that the fact of all others does not have."""
    for items in _runs(subject):
        if len(items) < _FEWEST:
            continue
        facts = [_fact_of(subject, item) for item in items]
        others = [item for item, fact in zip(items, facts, strict=True) if fact is None]
        if len(others) != 1:
            continue
        stated = [(item, fact) for item, fact in zip(items, facts, strict=True) if fact is not None]
        is_of_one = len({fact.code for _, fact in stated}) == 1 and isinstance(stated[0][1].data, tuple)
        is_list = is_of_one or _are_in_one_list(subject, [item for item, _ in stated])
        if is_list and _is_of_their_kind(subject, others[0], items):
            yield others[0].start


def _runs(subject: Subject) -> Iterator[Sequence[Word]]:
    """Yield the single words that commas and conjunctions join."""
    text, words, run = subject.plain.text, subject.words, list[Word]()
    before = -1
    for place in _joints(subject):
        left, right = words[place], words[place + 1]
        if place != before + 1:
            yield run
            run = []
        before = place
        if not run:
            run = [left]
        between = text[left.end : right.start]
        if between != " " and _BETWEEN.fullmatch(between):
            run.append(right)
            continue
        # A conjunction is a word itself.
        if _is_conjunction(right) or _is_conjunction(left):
            if _is_conjunction(left) and between.isspace():
                run.append(right)
            continue
        yield run
        run = []
    yield run


def _joints(subject: Subject) -> list[int]:
    """Return the places of words between which and the next one a comma stands, or of which one is a conjunction."""
    text, joints = subject.plain.text, set[int]()
    for place in subject.marked(_CONJUNCTION):
        joints |= {place - 1, place}
    place = text.find(",")
    while place >= 0:
        joints.add(subject.word_from(place) - 1)
        place = text.find(",", place + 1)
    return sorted(joint for joint in joints if 0 <= joint < len(subject.words) - 1)


def _is_conjunction(word: Word) -> bool:
    return word.text.casefold() in _CONJUNCTIONS


_CONJUNCTIONS = frozenset({"and", "or", "und", "oder", "sowie"})
_CONJUNCTION = mark("conjunction", lambda word: word.casefold() in _CONJUNCTIONS)


def _fact_of(subject: Subject, word: Word) -> Fact | None:
    meanings = subject.fact_meanings
    # What only goes with sugar is no honey.
    fact = meanings.of_word(word.text) or meanings.of_concepts(claims_among(concepts_of_word(word.text)))
    return None if fact and is_other_of_list(word.text, fact) else fact


def _are_in_one_list(subject: Subject, items: Sequence[Word]) -> bool:
    """Say whether a list of the data has all of these, which other facts may have too: sugar among ingredients."""
    meant = [concepts_of_word(item.text) for item in items]
    lists = (fact.data for fact in subject.facts if isinstance(fact.data, tuple) and len(fact.data) >= len(items))
    stated = (read_data(" ; ".join(one.replace("_", " ") for one in data if isinstance(one, str))) for data in lists)
    return any(all(not concepts.isdisjoint(read.all_stated) for concepts in meant) for read in stated)


def _is_of_their_kind(subject: Subject, word: Word, items: Sequence[Word]) -> bool:
    """Say whether a word is an item for itself and names what a list knows, of the kind of the other items."""
    text = subject.plain.text
    # The first word may belong to what stands before: "from one cable, HDMI and DisplayPort".
    if word is items[0] or is_neutral(word.text, subject.language):
        return False
    if _DOES.match(text, word.end):
        # "Connect HDMI, VGA or component, plug two sticks into the hub": it is a verb.
        return False
    if word is items[-1] and not word.text.isupper() and not _ENDS.match(text, word.end):
        following = next((other for other in subject.words if other.start >= word.end), None)
        # "and vegetable glycerin": the word tells the next one more closely.
        if text[word.end] != " " or following is None or not is_neutral(following.text, subject.language):
            return False
    kinds = kinds_of(concepts_of_word(word.text))
    return any(kinds & kinds_of(concepts_of_word(other.text)) for other in items if other is not word)

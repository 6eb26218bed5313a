"""Finds what a text mentions: the concepts of the lexicon, each with its span, and the words that no list knows."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import product
from typing import NamedTuple, TypeAlias

from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word, base_forms, folded
from quality_checks.grounding.lexicon import (
    Entry,
    Starts,
    entries,
    is_article,
    joined_concepts,
    languages_read,
    lexicon,
)
from quality_checks.grounding.neutral import UNKNOWN, is_neutral, neutral_rank, neutral_words
from quality_checks.grounding.said_of_product import is_said_of_product
from quality_checks.grounding.surfaces import Phrase
from quality_checks.memo import Memo

_NOTHING: frozenset[str] = frozenset()
_IN_MEASURE = re.compile(
    r"\d(?:[.,]\d| ?(?:to|bis|and|und|[-–]) ?[+-]?\d+(?:[.,]\d+)? ?"
    r"(?!(?:years?|yrs?|months?|weeks?|jahre|monat|woche)\w*)(?:[°%]|[A-Za-zµ]{1,12}\b))",
    re.IGNORECASE,
)
#: A blank and a hyphen at most: "UV -Schutz".
_LONGEST_JOINT = 2
_JOINING = " -‑\u00a0\u202f\u2009'’"
#: Verbs that a list has with an adjective: an article after them leads up to a noun.
_NEVER_BEFORE_ARTICLE = frozenset(
    {"keep", "keeps", "stay", "stays", "make", "makes", "bleibt", "hält", "macht", "run", "runs"}
)
#: How phrases begin that say that something is part of the product.
_BUILT_IN = ("built", "integrated", "integriert", "eingebaut", "onboard", "internal", "verbaut")
_JOINTS = frozenset(("", *_JOINING, *map("".join, product(_JOINING, repeat=_LONGEST_JOINT))))


class Mention(NamedTuple):
    """A stretch of text and the concepts that it may stand for; several are readings of one word, not a list.

    `words` are the written words of the stretch; `parts` the base forms of a compound that was taken apart, each with
    its own readings in `part_concepts` (empty for a part that says nothing).
    """

    start: int
    end: int
    words: tuple[str, ...]
    concepts: frozenset[str]
    parts: tuple[str, ...] = ()
    part_concepts: tuple[frozenset[str], ...] = ()


def all_concepts(mention: Mention) -> frozenset[str]:
    """Return every reading of a mention, those of its parts included."""
    return mention.concepts.union(*mention.part_concepts) if mention.part_concepts else mention.concepts


def telling_mentions(
    mentions: Iterable[Mention], text: str, language: str, firsts: Collection[int] = ()
) -> Iterator[Mention]:
    """Yield the mentions of a text but the words that are neutral by themselves; sentences begin at `firsts`.

    Within a German sentence a word with a capital is a noun: "in Weiß" is no form of "weiß", which one knows.
    """
    of_words, of_parts = _rather_neutral(language, True), _rather_neutral(language, False)
    for mention in mentions:
        word = mention.words[0]
        is_neutral_word = len(mention.words) == 1 and (of_words if mention.concepts else of_parts)[word]
        is_within = language == "de" and mention.concepts and mention.start not in firsts
        if (
            not is_neutral_word
            or (is_within and _is_other_noun(word))
            or is_said_of_product(text, mention.start, mention.end, mention.concepts)
        ):
            yield mention


@lru_cache(maxsize=16384)
def _is_other_noun(word: str) -> bool:
    """Say whether a word with a capital is a noun that a list knows, and the neutral word like it is none."""
    if not word[:1].isupper() or neutral_words("de").get(folded(word), True):
        return False
    phrases = [phrase for phrase in lexicon().alone(folded(word)) if phrase.language == "de"]
    return any(phrase.nouns[0] or "colours" in lexicon().kinds[phrase.concept] for phrase in phrases)


#: Concepts, parts of a compound, and the concepts of these parts.
_Alone: TypeAlias = tuple[frozenset[str], tuple[str, ...], tuple[frozenset[str], ...]]


@lru_cache(maxsize=16)
def _rather_neutral(language: str, has_concepts: bool) -> Mapping[str, bool]:  # noqa: FBT001
    return Memo(partial(_is_rather_neutral, language=language, has_concepts=has_concepts))


def _is_rather_neutral(word: str, language: str, *, has_concepts: bool) -> bool:
    """Say whether a word is a neutral one rather than a concept: "Seide" is silk, though "seid" is neutral."""
    neutral = neutral_rank(word, language)
    if neutral == UNKNOWN or not has_concepts:
        return neutral < UNKNOWN
    ranks = [
        rank
        for own in languages_read(language)
        for rank, form in enumerate(base_forms(word, own))
        if any(phrase.language == own for phrase in lexicon().alone(form))
    ]
    return neutral <= min(ranks, default=UNKNOWN)


def longest_mentions(text: str, words: Sequence[Word], language: str, *, is_data: bool = True) -> Iterator[Mention]:
    """Yield the longest phrase at each place, one after the other, and compounds that were taken apart."""
    known = entries(language)
    read = [known[word.text] for word in words]
    by_themselves = _words_alone(language, is_data)
    place = 0
    while place < len(words):
        start, end, written = words[place]
        entry = read[place]
        length = 0
        # Most words begin no phrase of several, and nearly always one could begin, but does not.
        if entry.starts and _may_go_on(entry, read, place + 1):
            length, concepts = _longest(text, words, read, place, is_data=is_data)
            if length and _IN_MEASURE.match(text, words[place + length - 1].end - 1):
                # "from 0.8 g" is no "from 0", and neither is "from 0 to 55 °C".
                length = 0
        if length:
            stretch = words[place : place + length]
            if not is_data and (behind := _behind_built_in(stretch)):
                concepts = concepts | known[behind].concepts
            yield Mention(start, stretch[-1].end, tuple([word.text for word in stretch]), concepts)
        elif alone := by_themselves[written]:
            yield Mention(start, end, (written,), *alone)
        place += length or 1


def _behind_built_in(stretch: Sequence[Word]) -> str | None:
    """Return the word of a phrase that says that something is built in: what is denied of it is denied of the whole."""
    if not stretch[0].text.lower().startswith(_BUILT_IN):
        return None
    return stretch[-1].text if len(stretch) == (3 if stretch[1].text.lower() == "in" else 2) else None


@lru_cache(maxsize=16)
def _words_alone(language: str, is_data: bool) -> Mapping[str, _Alone | None]:  # noqa: FBT001
    return Memo(partial(_alone, language=language, is_data=is_data))


def _alone(word: str, language: str, *, is_data: bool) -> _Alone | None:
    """Return what a word by itself mentions: its concepts, or the parts of a compound with theirs."""
    entry = entries(language)[word]
    concepts = entry.of_data if is_data else entry.concepts
    parts = compound_parts(word) if language == "de" else ()
    if concepts:
        return concepts, parts, ()
    if not parts or is_neutral(word, language):
        return None
    return concepts, parts, tuple(map(_concepts_of, parts))


def _concepts_of(form: str) -> frozenset[str]:
    return frozenset() if is_neutral(form, "de") else joined_concepts(form)


def mentions_in_data(text: str, words: Sequence[Word]) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """Return every phrase at every place of data, read as German and as English: "main camera" also says "camera".

    Nobody says which language data are in. They are read without regard to case: a code such as `nfc` states what NFC
    does in a text. What the lexicon knows in English it knows in German texts as well, so that the second reading adds
    nothing, unless the first one left something out: what is free of something does not have it, and within "fragrance
    free" there is no fragrance.
    """
    german, has_lack = _all_of_data(text, words, "de")
    return german, _all_of_data(text, words, "en")[0] if has_lack else ()


def _all_of_data(text: str, words: Sequence[Word], language: str) -> tuple[list[Mention], bool]:
    """Return every phrase at every place, and whether one says that something is not there."""
    known = entries(language)
    read = [known[word.text] for word in words]
    mentions: list[Mention] = []
    free_until = 0
    for place, word in enumerate(words):
        found: Mapping[int, Collection[str]]
        if read[place].starts and _may_go_on(read[place], read, place + 1):
            found, is_without = _of_data(text, words, read, place)
            if is_without:
                free_until = max(free_until, words[place + max(found) - 1].end)
            elif word.start < free_until:
                continue
            mentions += _as_mentions(words, place, found)
            is_found = bool(found)
        elif word.start < free_until:
            continue
        elif is_found := bool(read[place].of_data):
            mentions.append(Mention(word.start, word.end, (word.text,), read[place].of_data))
        if language == "de" and not is_found:
            parts = compound_parts(word.text)
            if parts:
                of_parts = tuple(_concepts_of(part) for part in parts)
                mentions.append(Mention(word.start, word.end, (word.text,), frozenset(), parts, of_parts))
    return mentions, free_until > 0


def _may_go_on(entry: Entry, read: Sequence[Entry], place: int) -> bool:
    """Say whether the word at a place may be the next one of a phrase that the word before it begins."""
    if place >= len(read):
        return False
    following = read[place]
    return following.is_article or not entry.goes_on.isdisjoint(following.forms)


def first_mentions(text: str, words: Sequence[Word], language: str) -> Iterator[Mention]:
    """Yield those of the mentions of data that begin with the first word, compounds left out."""
    known = entries(language)
    if words:
        found, _ = _of_data(text, words, [known[word.text] for word in words], 0)
        yield from _as_mentions(words, 0, found)


def _of_data(
    text: str, words: Sequence[Word], read: Sequence[Entry], place: int
) -> tuple[Mapping[int, Collection[str]], bool]:
    """Return the concepts at a place by how many words name them, and whether the longest says that it is not so."""
    entry = read[place]
    phrases = _continued(entry.starts, text, words, read, place)
    if not phrases:
        return ({1: entry.of_data} if entry.of_data else {}), False
    found: dict[int, set[str]] = {1: set(entry.of_data)} if entry.of_data else {}
    for phrase in phrases:
        if size := _length_of(text, words, place, phrase, is_data=True):
            found.setdefault(size, set()).add(phrase.concept)
    longest = max(found, default=0)
    if longest > 1 and any(is_lack(concept) for concept in found[longest]):
        return {longest: found[longest]}, True
    return found, False


def _as_mentions(words: Sequence[Word], place: int, found: Mapping[int, Collection[str]]) -> Iterator[Mention]:
    for length, concepts in found.items():
        stretch = words[place : place + length]
        written = tuple([word.text for word in stretch])
        yield Mention(stretch[0].start, stretch[-1].end, written, frozenset(concepts))


def is_lack(concept: str) -> bool:
    """Say whether a concept is that something is not there: `gluten_free`, `no_hood`."""
    return concept.endswith(("_free", "_less")) or concept.startswith(("no_", "non_", "not_", "without_"))


def _longest(
    text: str, words: Sequence[Word], read: Sequence[Entry], place: int, *, is_data: bool
) -> tuple[int, frozenset[str]]:
    """Return how many words the longest phrase of several words at a place has, and its concepts; 0 where none is."""
    length, concepts = 0, set[str]()
    for phrase in _continued(read[place].starts, text, words, read, place):
        if len(phrase.words) < length:
            continue
        size = _length_of(text, words, place, phrase, is_data=is_data)
        if size and size >= length:
            if size > length:
                length, concepts = size, set()
            concepts.add(phrase.concept)
    return (length, frozenset(concepts)) if length else (0, _NOTHING)


def _continued(
    starts: Sequence[Starts], text: str, words: Sequence[Word], read: Sequence[Entry], place: int
) -> Iterable[Phrase]:
    """Return the phrases of several words whose words stand at a place, joined by blanks and hyphens alone."""
    at = place + 1
    if not starts or at >= len(words):
        return ()
    following = read[at]
    # Nearly always a phrase could begin, but does not.
    forms = following.forms
    may_go_on = following.is_article or not all(one.longer.keys().isdisjoint(forms) for one in starts)
    return _standing(starts, text, words, read, place) if may_go_on and _is_joined(text, words, at) else ()


def _standing(
    starts: Sequence[Starts], text: str, words: Sequence[Word], read: Sequence[Entry], place: int
) -> Iterator[Phrase]:
    for at in range(place + 1, min(place + 3, len(words))):
        if not _is_joined(text, words, at):
            return
        forms = read[at].forms
        live = [start for start in starts if not start.longer.keys().isdisjoint(forms)]
        for form in forms if live else ():
            further = [found for start in live if (found := start.next(form))]
            for one in further:
                yield from one.whole
            if further:
                yield from _continued(further, text, words, read, at)
        if not read[at].is_article:
            return


def _length_of(text: str, words: Sequence[Word], place: int, phrase: Phrase, *, is_data: bool) -> int:
    """Return how many words of the text a phrase takes up at a place; 0 where it does not stand there.

    An article may stand between its words: "without a fan".
    """
    if not (is_data or phrase.fits(0, words[place].text)):
        return 0
    at = place
    for offset in range(1, len(phrase.words)):
        step = next((step for step in (1, 2) if _stands(words, at + step, phrase, offset, is_data=is_data)), 0)
        is_joined = step and all(_is_joined(text, words, at + gap) for gap in range(1, step + 1))
        if not is_joined or (step > 1 and not _may_have_article(words[at].text, words[at + 1].text)):
            return 0
        at += step
    return at - place + 1


def _may_have_article(before: str, word: str) -> bool:
    """Say whether a word is an article within a phrase: of one that says "keep cool", "keep a cool" is none."""
    return is_article(word) and before.casefold() not in _NEVER_BEFORE_ARTICLE


def _stands(words: Sequence[Word], place: int, phrase: Phrase, offset: int, *, is_data: bool) -> bool:
    if place >= len(words) or phrase.words[offset] not in base_forms(words[place].text, phrase.language):
        return False
    return is_data or phrase.fits(offset, words[place].text)


def _is_joined(text: str, words: Sequence[Word], place: int) -> bool:
    """Say whether only a blank or a hyphen stands before a word, or the point of a number: "3.5mm jack"."""
    before, word = words[place - 1], words[place]
    between = text[before.end : word.start]
    is_in_number = between == "." and before.text.isdecimal() and word.text[0].isdecimal()
    return between in _JOINTS or (is_in_number and not word.text.isdecimal())

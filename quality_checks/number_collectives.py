"""Counts in other words than numbers: a pair of spools, beide Eingänge; and "2 x Type-C" where a text has four."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.caseless import Caseless, lower_text
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.number_cues import cues_of_code
from quality_checks.number_words import word_value
from quality_checks.record import Record
from schemas.facts import Fact

_MANY = {"pair": 2, "paar": 2, "duo": 2, "both": 2, "trio": 3, "quartet": 4, "quartett": 4}
#: "Ein paar" and "a couple" say only that there are some.
_COLLECTIVE = {
    "de": re.compile(
        r"\b(?:[Ee]in (?P<many>Paar|Duo|Trio|Quartett)(?: von| aus)?|(?P<both>[Bb]eiden?)) "
        r"(?:[a-zäöüß-]+ ){0,2}?(?=[A-ZÄÖÜ])"
    ),
    "en": re.compile(r"\b(?:[Aa] (?P<many>pair|duo|trio|quartet) of|(?P<both>[Bb]oth)(?: the| its)?) "),
}
_NEEDLES = {
    "de": ("beide", "Beide", "Paar ", "Duo ", "Trio ", "Quartett "),
    "en": ("pair of", "duo of", "trio of", "quartet of", "both ", "Both "),
}
_WORDS_BEHIND = 3
#: "1 x AAA", "2 x USB 3.2 Gen 1 Type-C"
_TIMES = re.compile(r"(\d{1,2}) ?[x×] ?(\w[\w .+/-]*)")
_USB = Caseless(
    r"\busb(?:[ -]\d(?:\.\d)?)?(?:[ -]gen ?\d(?:x\d)?)?[ -](?:type?)?[ -]?(?P<kind>[ac])\b|\btype?[ -](?P<type>[ac])\b"
)
_NUMBER_BEFORE = re.compile(r"(?<!gen )(?<!gen-)(?<![\w.])(?P<number>\d{1,2}|[A-Za-zäöüß]+)(?: x| ×| mal)?[ -]\Z")
_LONGEST_NUMBER = 12
#: What two of is one thing, whatever a fact counts.
_BY_TWOS = (
    "glasses scissors shoes boots sandals socks gloves trousers jeans eyes sides ends directions hands ears feet ways "
    "cases brillen scheren schuhe stiefel sandalen socken handschuhe hosen augen seiten enden richtungen hände händen "
    "ohren füße füßen fälle fällen welten worlds"
)
_PAIRS = frozenset(_BY_TWOS.split())
#: How the codes of attributes end that count.
_COUNTING = ("s", "count", "number", "quantity")


def other_collectives(subject: Subject) -> Iterator[tuple[int, int, Fact]]:
    """Yield where the text counts things in a word such as "a pair of", and the fact that counts another number."""
    text = subject.plain.text
    pattern = _COLLECTIVE.get(subject.language)
    if pattern is None or not any(needle in text for needle in _NEEDLES[subject.language]):
        return
    counts = subject.record.once(_counts)
    for found in pattern.finditer(text) if counts else ():
        many = Decimal(_MANY[found["many"].lower()] if found["many"] else 2)
        place = subject.word_from(found.end())
        end = subject.sentence_around(found.start())[1]
        for word in subject.words[place : place + _WORDS_BEHIND]:
            # "Both share four USB devices": what follows has a number of its own.
            is_counted = word_value(word.text, subject.language) is not None
            if word.text.lower() in _PAIRS or word.start >= end or is_counted:
                break
            cues = {f"={concept}" for concept in concepts_of_word(word.text)} | {word.text.lower()}
            # What attributes count is held against a pair with other words for one or several.
            own_counts = [one for one in counts if found["both"] or not isinstance(one[2].data, Decimal)]
            named = [(number, fact) for number, own, fact in own_counts if not cues.isdisjoint(own)]
            if named:
                if many not in (*(number for number, _ in named), sum(number for number, _ in named)):
                    yield found.start(), word.end, named[0][1]
                break


def other_usb_counts(subject: Subject) -> Iterator[tuple[int, int, Fact]]:
    """Yield where the text counts USB sockets of a type otherwise than the items of the data do."""
    lower = lower_text(subject.plain.text)
    counts = subject.record.once(_usb_counts) if "usb" in lower else {}
    for found in _USB.finditer(subject.plain.text) if counts else ():
        known = counts.get(found["kind"] or found["type"])
        before = _NUMBER_BEFORE.search(lower, max(0, found.start() - _LONGEST_NUMBER), found.start())
        if not known or before is None:
            continue
        number = before["number"]
        value = Decimal(number) if number.isdecimal() else word_value(number, subject.language)
        numbers = [one for one, _ in known]
        if value is not None and value > 0 and value not in (*numbers, sum(numbers)):
            yield before.start("number"), found.end(), known[0][1]


def _counts(record: Record) -> list[tuple[Decimal, frozenset[str], Fact]]:
    """Return what facts count: how many, the words and concepts for it, and the fact."""
    counts: list[tuple[Decimal, frozenset[str], Fact]] = []
    for fact in record.facts:
        is_whole = isinstance(fact.data, Decimal) and fact.data == fact.data.to_integral_value()
        if is_whole and isinstance(fact.data, Decimal) and fact.code.lower().endswith(_COUNTING):
            counts.append((fact.data, cues_of_code(fact.code.replace("_", " ")), fact))
        for number, thing in _times(fact):
            counts.append((number, frozenset(thing.lower().split()), fact))
    return counts


def _usb_counts(record: Record) -> dict[str, list[tuple[Decimal, Fact]]]:
    counts: dict[str, list[tuple[Decimal, Fact]]] = {}
    for fact in record.facts:
        for number, thing in _times(fact):
            if found := _USB.search(thing):
                counts.setdefault(found["kind"] or found["type"], []).append((number, fact))
    return counts


def _times(fact: Fact) -> Iterator[tuple[Decimal, str]]:
    """Yield how many times what a fact has: "2 x USB 3.0 Type-A"; what prose has in passing is left out."""
    data = fact.data if isinstance(fact.data, tuple) else (fact.data,)
    for one in data if not fact.is_prose else ():
        if isinstance(one, str):
            for found in _TIMES.finditer(one):
                yield Decimal(found[1]), found[2].partition(",")[0]

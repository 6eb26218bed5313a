"""Versions: Bluetooth 5.0 is another one than that of the data, whatever else of a product is five."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from quality_checks.agreement import Closeness
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.quantity import Quantity
from quality_checks.record import Record
from schemas.facts import Fact

#: A name right before a number; "Level 22" and "Gorilla Glass 5" are told from others by their last word.
_NAME = re.compile(r"(?<![\w.-])([^\W\d_][^\W\d_]+(?:[- ]?[^\W\d_]+)?) \Z")
#: "Das Android-4.4-Telefon"
_NAME_JOINED = re.compile(r"(?<![\w.-])([^\W\d_][^\W\d_]+)[ -]\Z")
_VERSION = re.compile(r"\d+(?:\.\d+)*\Z")
_LEADING = re.compile(r"\s*v?(\d+(?:\.\d+)*)(?=\s*(?:[,;(\n]|\Z))")
_NUMBER = re.compile(r"(?<![\d.,])\d+(?:\.\d+)*(?![\d.])")
#: A name of the data may have a German decimal: GSH 3,9X30.
_COMMA = re.compile(r"(?<=\d),(?=\d)")
_FURTHEST = 40
#: "Android 11, planned upgrade to Android 12"
_UPGRADE = Caseless(r"[,;(]? *(?:planned |officially )?(?:upgrad\w+|updat\w+|aktualisier\w+) (?:to|auf)\b[^\n]*")
#: Words by which a text speaks of such a version.
_LATER = Caseless(r"upgrad|updat|aktualisier|later|später|up to\b|bis zu\b|planned|geplant")
#: Words at the end of an attribute's code that lead from the name to its version.
_OF_CODES = frozenset({"version", "versions", "standard", "generation"})


def other_version(subject: Subject, quantity: Quantity) -> Fact | None:
    """Return a fact that gives the name before a number another version, where none gives it this one."""
    text = subject.plain.text
    stated = text[quantity.start : quantity.number_end]
    if quantity.units or quantity.is_word or quantity.closeness is not Closeness.EXACT or not _VERSION.match(stated):
        return None
    named = _NAME.search(text, max(0, quantity.start - _FURTHEST), quantity.start)
    if named is None or not any(map(str.isupper, named[1])) or stated in subject.record.once(_numbers_of_articles):
        return None
    name = re.split("[ -]", named[1])[-1]
    if name.casefold() not in subject.record.once(_all_of_facts):
        return None
    start, end = next((span for span in subject.sentences if span[0] <= quantity.start < span[1]), (0, len(text)))
    facts = subject.facts if _LATER.search(text, start, end) else subject.record.once(_all_as_sold)
    found = [(fact, version) for fact in facts for version in _versions(fact, name.casefold())]
    if not found or any(_are_one(stated, version) for _, version in found):
        return None
    others = {number for fact, _ in found if isinstance(fact.data, str) for number in _NUMBER.findall(fact.data)}
    return None if any(_are_one(stated, number) for number in others) else found[0][0]


def is_shortened_version(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number begins the version that a fact gives the name before it: Android 4.4 of 4.4.2."""
    text = subject.plain.text
    stated = text[quantity.start : quantity.number_end]
    if quantity.units or quantity.is_word or not _VERSION.match(stated):
        return False
    named = _NAME_JOINED.search(text, max(0, quantity.start - _FURTHEST), quantity.start)
    if named is None or not any(map(str.isupper, named[1])):
        return False
    name = re.split("[ -]", named[1])[-1].casefold()
    if name not in subject.record.once(_all_of_facts):
        return False
    return any(_are_one(stated, version) for fact in subject.facts for version in _versions(fact, name))


def _numbers_of_articles(record: Record) -> frozenset[str]:
    """Return values that are nothing but digits: who names an article by its number names no version of it."""
    return frozenset(fact.data for fact in record.facts if isinstance(fact.data, str) and fact.data.isdigit())


def _all_of_facts(record: Record) -> str:
    """Return codes and words of all facts, one a line: most names before a number stand in none of them."""
    options = (one for fact in record.facts for one in (fact.data if isinstance(fact.data, tuple) else (fact.data,)))
    return "\n".join(
        (*(fact.code for fact in record.facts), *(one for one in options if isinstance(one, str)))
    ).casefold()


def _all_as_sold(record: Record) -> tuple[Fact, ...]:
    return tuple(map(_as_sold, record.facts))


def _as_sold(fact: Fact) -> Fact:
    """Return a fact without the version that it may be brought up to: "Android 13, upgradable to Android 14"."""
    if not isinstance(fact.data, str) or not (found := _UPGRADE.search(fact.data)) or not found.start():
        return fact
    return replace(fact, data=fact.data[: found.start()])


def _versions(fact: Fact, name: str) -> Iterator[str]:
    """Yield the numbers that a fact gives right behind a name, or as the value of the attribute that is called so."""
    options = fact.data if isinstance(fact.data, tuple) else (fact.data,)
    is_named = name in _named(fact.code)
    for option in options:
        if isinstance(option, str):
            if name in option.casefold():
                yield from _behind(name).findall(_COMMA.sub(".", option.casefold()))
            if is_named and (leading := _LEADING.match(option)):
                yield leading[1]
        elif isinstance(option, Decimal) and is_named and _OF_CODES & set(fact.code.lower().split("_")):
            yield f"{option:f}"


@lru_cache(maxsize=4096)
def _named(code: str) -> frozenset[str]:
    parts = [part for part in code.lower().split("_") if part not in _OF_CODES]
    return frozenset(parts[-1:])


@lru_cache(maxsize=4096)
def _behind(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){re.escape(name)}[ _-]?v?(\d+(?:[._]\d+)*)(?![a-z]?[._]\d|[a-z]{{2}}|[^\W_a-z])")


def _are_one(stated: str, known: str) -> bool:
    """Say whether two versions may be the same: 4 is said of 4.4.2, and 5 is 5.0."""
    one, other = (_parts(version.replace("_", ".")) for version in (stated, known))
    return one == other[: len(one)]


def _parts(version: str) -> list[str]:
    parts = version.split(".")
    # A date has "November 09".
    parts[0] = parts[0].lstrip("0") or "0"
    while len(parts) > 1 and parts[-1] == "0":
        parts.pop()
    return parts

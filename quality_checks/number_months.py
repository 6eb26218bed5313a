"""Months: a date in a text names a month that a date of the facts has."""

import re
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

from quality_checks.base import Subject
from quality_checks.record import Record

#: A month as the data write it: 2023-09-12, 12.09.2023, 09/2023.
_IN_DIGITS = re.compile(r"(?<!\d)(?:\d{4}-(\d{2})(?:-\d{2})?|(?:\d{1,2}[./])?(\d{1,2})[./]\d{4})(?!\d)")
_DAY_BEFORE = re.compile(r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th|\.)?(?: of)? \Z")
_DATE_BEHIND = re.compile(r"(?: \d{1,2}(?:st|nd|rd|th)?,?)?,? (?:of )?(?:19|20)\d\d(?!\d)")
_LONGEST_DAY = 9
_MOST_READ = 2_000


def other_months(subject: Subject) -> Iterator[tuple[int, int]]:
    """Yield where a date of the text names a month that no fact has, though facts have dates."""
    text = subject.plain.text
    known = subject.record.once(_months)
    if not known:
        return
    dated = [
        found
        for found in _names(subject.language)[0].finditer(text)
        if _DATE_BEHIND.match(text, found.end())
        or _DAY_BEFORE.search(text, max(0, found.start() - _LONGEST_DAY), found.start())
    ]
    if dated:
        numbers = _names(subject.language)[1]
        yield from (found.span() for found in dated if numbers[found[0]] not in known)


def _months(record: Record) -> frozenset[int]:
    """Return the months that facts have."""
    return frozenset(month for fact in record.facts for month in _months_in(str(fact.data)[:_MOST_READ]))


@lru_cache(maxsize=4096)
def _months_in(text: str) -> frozenset[int]:
    months = {int(found[1] or found[2]) for found in _IN_DIGITS.finditer(text)}
    for language in ("de", "en"):
        pattern, numbers = _names(language)
        months |= {numbers[found[0]] for found in pattern.finditer(text)}
    return frozenset(months)


@lru_cache(maxsize=8)
def _names(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return what finds the months of a language, and the number of each."""
    locale = Locale(language if language in ("de", "en") else "en")
    named = locale.months["format"]
    numbers = {name.rstrip("."): number for width in ("abbreviated", "wide") for number, name in named[width].items()}
    longest_first = sorted(numbers, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"), numbers

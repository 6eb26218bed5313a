"""Texts that are stuffed: with one keyword over and over, or with attributes instead of sentences."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

_WORD = re.compile(r"\w+")
#: Words of which a keyword or a phrase is made.
_LONGER_WORD = re.compile(r"\w{4,}")
_LABELLED = re.compile(r"\s*(?:[-–•*·]\s*)?[^\W\d_][\w /()-]{1,30}:\s*\S[^\n]{0,60}")
#: A word is a keyword from this length on; shorter ones are mostly small words.
_SHORTEST = 5
_MOST_TIMES, _MOST_SHARE = 6, 0.07
_MOST_TIMES_OF_PHRASE, _MOST_SHARE_OF_PHRASE = 5, 0.08
#: A number stands at most so many characters before its unit.
_NUMBER_BEFORE = 24
#: So many labelled lines, and so large a share of the lines, are a data sheet.
_MOST_LABELS, _MOST_SHARE_OF_LINES = 6, 0.6


def stuffing() -> Check:
    """Report `stuffing.keyword` and `stuffing.attributes`."""

    def stuffing(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = subject.plain.text
        lower = text.lower()
        counts = Counter(_LONGER_WORD.findall(lower))
        often = {word: count for word, count in counts.items() if count >= _MOST_TIMES_OF_PHRASE}
        if often:
            often = _but_units(subject, lower, often)
        words = _WORD.findall(lower) if often else []
        if often and (stuffed := _phrase(words, often) or _keyword(words, often)):
            phrase, times = stuffed
            start = lower.find(phrase)
            span = subject.stored_span(start, start + len(phrase)) if start >= 0 else None
            message = f"{shown(phrase)} stands {times} times among {len(words)} words"
            yield finding("stuffing.keyword", subject, message, span=span)
        if text.count(":") < _MOST_LABELS:
            return
        lines = [text[start:end] for start, end in subject.sentences]
        labelled = sum(_LABELLED.fullmatch(line) is not None for line in lines if ":" in line)
        if labelled >= _MOST_LABELS and labelled >= _MOST_SHARE_OF_LINES * len(lines):
            message = f"{labelled} of {len(lines)} lines are a label with a value"
            yield finding("stuffing.attributes", subject, message)

    return stuffing


def _but_units(subject: Subject, lower: str, often: dict[str, int]) -> dict[str, int]:
    """Return how often words stand there as no units: who tells seven amounts in grams says "Gramm" as often."""
    left = {
        word: sum(not _is_unit(subject, *found.span()) for found in re.finditer(rf"\b{re.escape(word)}\b", lower))
        for word in often
    }
    return {word: count for word, count in left.items() if count >= _MOST_TIMES_OF_PHRASE}


def _is_unit(subject: Subject, start: int, end: int) -> bool:
    near = subject.quantities_in(max(0, start - _NUMBER_BEFORE), start)
    return any(one.units and one.number_end <= start and end <= one.end for one in near)


def _keyword(words: list[str], often: dict[str, int]) -> tuple[str, int] | None:
    counts = Counter({word: count for word, count in often.items() if len(word) >= _SHORTEST})
    return _most_used(counts, _MOST_TIMES, _MOST_SHARE * len(words))


def _phrase(words: list[str], often: dict[str, int]) -> tuple[str, int] | None:
    pairs = Counter(f"{first} {second}" for first, second in pairwise(words) if first in often and second in often)
    return _most_used(pairs, _MOST_TIMES_OF_PHRASE, _MOST_SHARE_OF_PHRASE * len(words) / 2)


def _most_used(counts: Counter[str], times: int, share: float) -> tuple[str, int] | None:
    if not counts:
        return None
    word, count = counts.most_common(1)[0]
    return (word, count) if count >= times and count > share else None

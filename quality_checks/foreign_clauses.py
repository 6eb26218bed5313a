"""Sentences, list items and clauses of a text whose words are at home in the other of the two known languages.

A sentence is foreign where none of its words is at home in the text's own language, and enough of them in the other
one; else its clauses are looked at, and the words between those of its own language. What neither language has for
itself (numbers, names, "in") stands on either side.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from quality_checks.base import Subject
from quality_checks.grounding.forms import Word
from quality_checks.language_table import identifier
from quality_checks.vocabulary import (
    FOREIGN,
    FOREIGN_SMALL,
    OF_THIRD,
    OTHER,
    OWN,
    OWN_SMALL,
    SHARED,
    UNKNOWN,
    WEAK,
    tells,
)

#: Between clauses; "1,5", "9:16" and "24/7" are no breaks.
_BREAK = re.compile(r"[,;:](?!\d)|[()\[\]|•…–—]|\s[-/]\s")
#: Latin letters: what is written in others is told by them.
_IS_WORD = re.compile(r"[A-Za-zÀ-ɏ]")
_CAPITAL_WITHIN = re.compile(r"[^\W\d_][A-Z]")
#: What makes a single word German: some that only the German list has are English too.
_GERMAN_LOOK = re.compile(
    r"[äöüß]|sch|tz|cht|pf|zw|[bdfgl]z|(?:ung|ungen|keit|heit|lich|isch|iert|ieren|bar)$", re.IGNORECASE
)
_SURE = 0.74
#: One word that nobody knows may be a slip, or new.
_FEWEST_UNKNOWN = 2
_FEWEST_OF_CLAUSE = 3
#: Fewer words with a capital are the beginning of a sentence.
_FEWEST_CAPITALS = 2
#: Small words inside names.
_JOINING_NAMES = frozenset({"und", "von", "and", "of", "the", "by", "for", "with", "over", "to", "on", "in"})
#: "mm", "mAh": what is as short may be a unit.
_LONGEST_UNIT = 3
#: The fewest words of a foreign stretch between words of the text's own language.
_FEWEST_OF_RUN = 4
#: And of these, words that only the other language has; those of the data's labels count.
_FEWEST_OF_LANGUAGE = 2


@dataclass(frozen=True)
class _Told:
    """A word, and what it tells where it stands."""

    word: Word
    tells: int
    is_name: bool
    is_lower: bool


@dataclass(frozen=True)
class Suspects:
    """Sentences with words of the other language, and sentences and clauses with none of either: for a closer look."""

    other: list[tuple[int, int]]
    unknown: list[tuple[int, int]]


def suspects(subject: Subject) -> Suspects:
    """Return the sentences of a text that may be in another language; most texts have none."""
    found = Suspects([], [])
    if subject.language not in OTHER:
        return found
    known = tells(subject.language)
    for span in subject.sentences:
        words = subject.words_in(*span)
        told = [known[word.text] for word in words]
        if not told:
            continue
        if min(told) <= FOREIGN:
            found.other.append(span)
        if told.count(UNKNOWN) >= _FEWEST_UNKNOWN:
            found.unknown.extend(_of_third(subject, span, words, told))
    return found


def _of_third(
    subject: Subject, span: tuple[int, int], words: Sequence[Word], told: Sequence[int]
) -> list[tuple[int, int]]:
    """Return the sentence, or those of its clauses, that may be in a third language."""
    if _is_of_third(words, told):
        return [span]
    edges = [span[0], *(found.end() for found in _BREAK.finditer(subject.plain.text, *span)), span[1]]
    starts = [word.start for word in words]
    found = []
    for first, last in pairwise(edges) if len(edges) > 2 else ():
        of_clause = slice(bisect_left(starts, first), bisect_left(starts, last))
        clause = words[of_clause]
        if len(clause) >= _FEWEST_OF_CLAUSE and _is_of_third(clause, told[of_clause]):
            found.append((clause[0].start, clause[-1].end))
    return found


def _is_of_third(words: Sequence[Word], told: Sequence[int]) -> bool:
    """Say whether no word of a sentence is known, but for small ones that a third language has too."""
    if any(what > SHARED and word.text.lower() not in OF_THIRD for word, what in zip(words, told, strict=True)):
        return False
    unknown = [word.text for word, what in zip(words, told, strict=True) if what == UNKNOWN and len(word.text) > 1]
    lower = sum(map(str.islower, unknown))
    return lower > 0 and lower + (unknown[0] == words[0].text and not unknown[0].islower()) >= _FEWEST_UNKNOWN


def foreign_clauses(
    subject: Subject, spans: Iterable[tuple[int, int]], names: Set[str], text: str
) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and language of what is in the other language, of sentences that have words of it.

    `text` is the visible text with blanks in place of what tells nothing: names, quoted words, loans.
    """
    for start, end in spans:
        told = list(_told(subject, start, end, names, text))
        for first, last in _foreign(subject, start, end, told):
            yield first, last, OTHER[subject.language]


def _foreign(subject: Subject, start: int, end: int, told: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    if _is_foreign(told, subject.language, is_whole=True):
        yield start, end
        return
    for clauses in _groups(subject, start, end, told):
        together = [one for clause in clauses for one in clause]
        if len(clauses) > 1 and _is_foreign(together, subject.language, is_whole=False):
            yield together[0].word.start, together[-1].word.end
            continue
        for clause in clauses:
            if _is_foreign(clause, subject.language, is_whole=False):
                yield clause[0].word.start, clause[-1].word.end
            else:
                yield from _runs(clause)


def _groups(subject: Subject, start: int, end: int, told: Sequence[_Told]) -> list[list[Sequence[_Told]]]:
    """Return the clauses of a sentence; those without a word at home stand together."""
    breaks = [found.start() for found in _BREAK.finditer(subject.plain.text, start, end)]
    places = [one.word.start for one in told]
    groups: list[list[Sequence[_Told]]] = []
    is_open = False
    for first, last in pairwise([start, *breaks, end]):
        clause = told[bisect_left(places, first) : bisect_left(places, last)]
        is_home = any(one.tells > SHARED for one in clause)
        if is_open and not is_home:
            groups[-1].append(clause)
        else:
            groups.append([clause])
        is_open = not is_home
    return groups


def _runs(clause: Sequence[_Told]) -> list[tuple[int, int]]:
    """Return the stretches between words of the text's own language that are foreign."""
    runs: list[list[_Told]] = [[]]
    for one in clause:
        if one.tells > SHARED:
            runs.append([])
        else:
            runs[-1].append(one)
    return [
        (run[0].word.start, run[-1].word.end) for run in runs if len(run) >= _FEWEST_OF_RUN and _is_foreign_run(run)
    ]


def _is_foreign_run(run: Sequence[_Told]) -> bool:
    """Say whether a stretch has a small word of the other language, and two more that only that one has.

    Words of the data's labels count: attributes are called in English. Beside one of them, so does a word of both.
    """
    count, named = _counts(run), sum(one.is_name for one in run)
    shared = sum(one.is_lower and one.tells == SHARED and len(one.word.text) > _LONGEST_UNIT for one in run)
    plain = count[FOREIGN] + (shared if named else 0)
    return bool(count[FOREIGN_SMALL]) and plain > 0 and plain + named >= _FEWEST_OF_LANGUAGE


def _is_foreign(told: Sequence[_Told], own: str, *, is_whole: bool) -> bool:
    """Say whether a sentence or clause is in the other language."""
    count = _counts(told)
    small, plain = count[FOREIGN_SMALL], count[FOREIGN]
    if count[OWN_SMALL] or (own == "de" and _is_title(told, is_whole=is_whole)):
        return False
    if count[OWN]:
        # A word or two that only its own list knows; "of its kind" is English all the same.
        return small >= 2 and small * 2 + plain > count[OWN] * 4
    named = sum(one.is_name for one in told)
    if plain + small + bool(named) >= 2 and plain + small:
        return True
    if small:
        return len(told) > 1 and not _joins_names(told)
    return _is_german(told, is_whole=is_whole) if own == "en" else _is_english(told, named, is_whole=is_whole)


def _is_english(told: Sequence[_Told], named: int, *, is_whole: bool) -> bool:
    """Say whether one word makes a stretch English, or words of the data and small ones that look German."""
    weak = sum(one.tells == WEAK for one in told) if is_whole else 0
    return _counts_alone(told) or named > 0 or weak > 1 or (weak > 0 and any(map(_is_plain, told)))


def _is_german(told: Sequence[_Told], *, is_whole: bool) -> bool:
    """Say whether one word makes a stretch German: it has to look like it too."""
    words = [one.word.text for one in told if one.tells == FOREIGN]
    if not _counts_alone(told):
        return False
    if any(map(_GERMAN_LOOK.search, words)):
        return True
    language, sureness = identifier(("de", "en")).classify(" ".join(words)) if is_whole else ("", 0)
    return bool(language == "de" and sureness >= _SURE)


def _is_title(told: Sequence[_Told], *, is_whole: bool) -> bool:
    """Say whether English words in German copy may be a name or a title, since all but small ones have a capital."""
    lower = [one for one in told if one.is_lower]
    if is_whole:
        is_long = len(told) - len(lower) >= _FEWEST_CAPITALS
        return not lower or (is_long and all(one.word.text in _JOINING_NAMES for one in lower))
    return not any(one.tells <= WEAK or one.is_name for one in lower)


def _joins_names(told: Sequence[_Told]) -> bool:
    """Say whether the one small word stands at a name: Villeroy und Boch, Design by Ross Lovegrove."""
    place = next(place for place, one in enumerate(told) if one.tells == FOREIGN_SMALL)
    around = (*told[max(place - 1, 0) : place], *told[place + 1 : place + 2])
    is_name = any(one.tells == UNKNOWN and one.word.text.istitle() for one in around)
    return is_name and told[place].word.text in _JOINING_NAMES


def _counts_alone(told: Sequence[_Told]) -> bool:
    """Say whether the one word of the other language is more than a unit, such as ppm."""
    return any(one.tells == FOREIGN and (len(one.word.text) > _LONGEST_UNIT or not one.is_lower) for one in told)


def _is_plain(one: _Told) -> bool:
    return one.is_lower and one.tells in (SHARED, UNKNOWN) and len(one.word.text) > _LONGEST_UNIT


def _told(subject: Subject, start: int, end: int, names: Set[str], text: str) -> Iterator[_Told]:
    """Yield the words of a sentence with what they tell there: a name tells nothing, nor does what is blank."""
    known, is_german = tells(subject.language), subject.language == "de"
    words = [word for word in subject.words_in(start, end) if text[word.start] != " " and _IS_WORD.match(word.text)]
    # In German copy a loan or a name has a capital; the first word of a sentence has one anyway.
    is_alone = not any(
        word.text[0].islower() and (len(word.text) > _LONGEST_UNIT or known[word.text] <= WEAK) for word in words
    )
    for word in words:
        told = known[word.text]
        is_capital = word.text[0].isupper()
        may_be_name = is_german and is_capital and (is_alone or word.start != words[0].start)
        if _CAPITAL_WITHIN.search(word.text) or (told <= FOREIGN and may_be_name):
            told = UNKNOWN
        is_name = told == FOREIGN and word.text.casefold() in names
        yield _Told(word, UNKNOWN if is_name else told, is_name and not may_be_name, not is_capital)


def _counts(told: Iterable[_Told]) -> Counter[int]:
    return Counter(one.tells for one in told)

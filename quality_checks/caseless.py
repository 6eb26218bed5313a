"""Patterns that know no case, in a quarter of the time: they are held against the text in lower case.

With `re.IGNORECASE` every alternative of a long pattern is tried at every word. Without it `re` looks at the first
letter and passes over most of them.
"""

import re
import re._parser as parser  # type: ignore[import-not-found]  # what `re` itself reads patterns with
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any

#: What stays as it is in a pattern: escapes, and the names of groups.
_KEPT_OR_CAPITALS = re.compile(r"\\.|\(\?P[<=][^>)]*|[^\W\d_a-zß-öø-ÿ]+")
_WORD_START = re.compile(r"\b\w")
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


class Caseless:
    """A compiled pattern that knows no case; its methods are those of `re.Pattern`.

    Places in a match are those of the text, but its words are in lower case.
    """

    def __init__(self, written: str, flags: int = 0) -> None:
        """Keep a pattern, to be compiled when it is first needed; capitals in it mean what small letters do."""
        self._written = written
        self._flags = flags

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(_KEPT_OR_CAPITALS.sub(_lowered, self._written), self._flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a stretch of a text."""
        return self._pattern.search(lower_text(text), start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at the beginning of a stretch of a text."""
        return self._pattern.match(lower_text(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that is all of a stretch of a text."""
        return self._pattern.fullmatch(lower_text(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches in a stretch of a text."""
        return self._pattern.finditer(lower_text(text), start, end)


class AnyOf:
    """Tells whether one of some patterns is in a text, in a fraction of the time of one after the other.

    At each word only those are tried that may begin with its first letter.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        """Keep the patterns; names of their groups do not matter."""
        self._written = [_GROUP_NAME.sub("(?:", _KEPT_OR_CAPITALS.sub(_lowered, written)) for written in patterns]

    @cached_property
    def _by_letter(self) -> tuple[Mapping[str, re.Pattern[str]], re.Pattern[str] | None]:
        """The patterns by the letters with which words begin that they match, and those that may begin anywhere."""
        of_letters: dict[str, list[str]] = {}
        others = []
        for written in self._written:
            letters = _first_letters(parser.parse(written)) if written.startswith(r"\b") else None
            if letters is None or not all(map(_is_of_word, letters)):
                others.append(written)
            else:
                for letter in letters:
                    of_letters.setdefault(letter, []).append(written)
        found = {letter: re.compile("|".join(own)) for letter, own in of_letters.items()}
        return found, re.compile("|".join(others)) if others else None

    def is_in(self, text: str) -> bool:
        """Say whether a text has a match of any of them."""
        lower = lower_text(text)
        of_letters, others = self._by_letter
        if others is not None and others.search(lower):
            return True
        for word in _WORD_START.finditer(lower):
            pattern = of_letters.get(word[0])
            if pattern is not None and pattern.match(lower, word.start()):
                return True
        return False


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _first_letters(pattern: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the letters with which a match of a parsed pattern may begin; None where it may be any, or no letter."""
    letters, may_be_empty = _beginning(pattern)
    return None if may_be_empty else letters


def _beginning(pattern: Iterable[tuple[Any, Any]]) -> tuple[frozenset[str] | None, bool]:
    """Return with which letters a sequence may begin (None for any), and whether it may be empty."""
    letters = frozenset[str]()
    for operation, argument in pattern:
        own, may_be_empty = _beginning_of(operation, argument)
        if own is None:
            return None, False
        letters |= own
        if not may_be_empty:
            return letters, False
    return letters, True


def _beginning_of(operation: Any, argument: Any) -> tuple[frozenset[str] | None, bool]:
    if operation in (parser.AT, parser.ASSERT, parser.ASSERT_NOT):
        return frozenset(), True
    if operation in (parser.LITERAL, parser.IN):
        members = argument if operation is parser.IN else [(operation, argument)]
        literals = [chr(one) for kind, one in members if kind is parser.LITERAL]
        return (frozenset(literals) if len(literals) == len(members) else None), False
    if operation is parser.SUBPATTERN:
        return _beginning(argument[3])
    if operation in (parser.MAX_REPEAT, parser.MIN_REPEAT):
        letters, may_be_empty = _beginning(argument[2])
        return letters, may_be_empty or argument[0] == 0
    if operation is parser.BRANCH:
        found = [_beginning(branch) for branch in argument[1]]
        known = [letters for letters, _ in found if letters is not None]
        is_known = len(known) == len(found)
        return (frozenset().union(*known) if is_known else None), any(may_be_empty for _, may_be_empty in found)
    return None, False


@lru_cache(maxsize=512)
def lower_text(text: str) -> str:
    """Return a text in lower case, letter by letter, so that all places stay what they are."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)


def _lowered(found: re.Match[str]) -> str:
    return found[0] if found[0][0] in "\\(" else found[0].lower()

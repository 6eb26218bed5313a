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

from quality_checks.needles import needles_of

#: What stays as it is in a pattern: escapes, and the names of groups.
_KEPT_OR_CAPITALS = re.compile(r"\\.|\(\?P[<=][^>)]*|[^\W\d_a-zß-öø-ÿ]+")
#: How many letters of a beginning are told apart, and what stands for any letter, or the end.
_LETTERS = 5
_ANYTHING = "\0"
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
    def compiled(self) -> str:
        """The pattern as it is held against text in lower case."""
        return _KEPT_OR_CAPITALS.sub(_lowered, self._written)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self.compiled, self._flags)

    @cached_property
    def _needles(self) -> tuple[str, ...]:
        return needles_of(self.compiled)

    def may_match(self, text: str) -> bool:
        """Say whether a text has one of the words without which there is no match: a quick look, which few pass."""
        needles = self._needles
        if not needles:
            return True
        lower = lower_text(text)
        for needle in needles:  # noqa: SIM110  # `any` takes twice as long
            if needle in lower:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a stretch of a text."""
        if start == 0 and end == sys.maxsize and not self.may_match(text):
            return None
        return self._pattern.search(lower_text(text), start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at the beginning of a stretch of a text."""
        return self._pattern.match(lower_text(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that is all of a stretch of a text."""
        return self._pattern.fullmatch(lower_text(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches in a stretch of a text."""
        if start == 0 and end == sys.maxsize and not self.may_match(text):
            return iter(())
        return self._pattern.finditer(lower_text(text), start, end)


class AnyOf:
    """Finds the matches of many patterns in a fraction of the time of one after the other.

    At each word only those are tried that may begin with its first letters.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        """Keep the patterns, to be compiled when they are first needed."""
        self._patterns = tuple(map(Caseless, patterns))
        self._of_letters: dict[str, tuple[re.Pattern[str], tuple[int, ...]] | None] = {}

    def matches(self, text: str, starts: Iterable[int]) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield each match with the place of its pattern; `starts` are those of the words, where most patterns begin.

        Places in a match are those of the text, but its words are in lower case.
        """
        lower = lower_text(text)
        for place in self._others:
            for found in self._patterns[place].finditer(text):
                yield place, found
        of_letters = self._of_letters
        for start in starts:
            letters = lower[start : start + _LETTERS]
            try:
                told = of_letters[letters]
            except KeyError:
                told = of_letters[letters] = self._beginning_with(letters)
            if told is None or not told[0].match(lower, start):
                continue
            for place in told[1]:
                if one := self._patterns[place].match(text, start):
                    yield place, one

    def _beginning_with(self, letters: str) -> tuple[re.Pattern[str], tuple[int, ...]] | None:
        """Return the places of what may begin with these letters, and before them what matches wherever one of it does.

        Most words of a text need no more than that one.
        """
        of_letters = self._by_beginning[0]
        places = sorted({place for end in range(len(letters)) for place in of_letters.get(letters[: end + 1], ())})
        if not places:
            return None
        unnamed = (_GROUP_NAME.sub("(?:", self._patterns[place].compiled) for place in places)
        return re.compile("|".join(unnamed)), tuple(places)

    @property
    def _others(self) -> tuple[int, ...]:
        return self._by_beginning[1]

    @cached_property
    def _by_beginning(self) -> tuple[Mapping[str, tuple[int, ...]], tuple[int, ...]]:
        """The patterns by the few letters with which they begin, and those that begin with no certain letter."""
        beginnings: dict[str, list[int]] = {}
        others = []
        for place, pattern in enumerate(self._patterns):
            own = _beginnings(parser.parse(pattern.compiled)) if pattern.compiled.startswith(r"\b") else None
            if own is None or not all(beginning[:1].isalnum() for beginning in own):
                others.append(place)
            else:
                for beginning in own:
                    beginnings.setdefault(beginning.rstrip(_ANYTHING), []).append(place)
        return {beginning: tuple(places) for beginning, places in beginnings.items()}, tuple(others)


def _beginnings(pattern: Iterable[tuple[Any, Any]]) -> set[str] | None:
    """Return the few letters with which a match of a parsed pattern may begin; None where it may be any."""
    found = _follow({""}, pattern)
    return None if any(not one.rstrip(_ANYTHING) for one in found) else found


def _follow(before: set[str], pattern: Iterable[tuple[Any, Any]]) -> set[str]:
    """Return what may stand at the beginning once a sequence follows what stands there."""
    for operation, argument in pattern:
        if all(len(one) >= _LETTERS or one.endswith(_ANYTHING) for one in before):
            break
        before = _follow_one(before, operation, argument)
    return before


def _follow_one(before: set[str], operation: Any, argument: Any) -> set[str]:
    if operation in (parser.AT, parser.ASSERT, parser.ASSERT_NOT):
        return before
    done = {one for one in before if len(one) >= _LETTERS or one.endswith(_ANYTHING)}
    going = before - done
    if operation in (parser.LITERAL, parser.IN):
        members = argument if operation is parser.IN else [(operation, argument)]
        if all(kind is parser.LITERAL for kind, _ in members):
            return done | {one + chr(letter) for one in going for _, letter in members}
    if operation is parser.SUBPATTERN:
        return done | _follow(going, argument[3])
    if operation in (parser.MAX_REPEAT, parser.MIN_REPEAT):
        least = _follow(going, argument[2])
        if argument[1] > 1:
            # What may come again is not followed further.
            least = {one if len(one) >= _LETTERS or one.endswith(_ANYTHING) else one + _ANYTHING for one in least}
        return done | least | (going if argument[0] == 0 else set())
    if operation is parser.BRANCH:
        return done.union(*(_follow(going, branch) for branch in argument[1]))
    return done | {one + _ANYTHING for one in going}


@lru_cache(maxsize=512)
def lower_text(text: str) -> str:
    """Return a text in lower case, letter by letter, so that all places stay what they are."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)


def _lowered(found: re.Match[str]) -> str:
    return found[0] if found[0][0] in "\\(" else found[0].lower()


def starts_of(text: str, word: str) -> Iterator[int]:
    """Yield where a word in lower case stands in a text, whatever its case there; also within other words."""
    lower = lower_text(text)
    start = lower.find(word)
    while start >= 0:
        yield start
        start = lower.find(word, start + 1)

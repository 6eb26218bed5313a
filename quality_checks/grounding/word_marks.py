"""Marks: what the way a word is written tells of it, found out once for each word however many checks ask.

Most checks look at few of a text's words: those with a certain ending, or a capital within. A module that needs such
words names them by a mark; a text's words are then gone through once for all marks together.
"""

from collections.abc import Callable

from quality_checks.memo import Memo

_HOLDS: dict[str, Callable[[str], object]] = {}


def mark(name: str, holds: Callable[[str], object]) -> str:
    """Return the name of a mark of words for which `holds` is true; made when a module is imported."""
    if name in _HOLDS:
        raise ValueError(f"there is a mark {name} already")
    _HOLDS[name] = holds
    marks_of.clear()
    return name


def _marks_of(word: str) -> tuple[str, ...]:
    return tuple([name for name, holds in _HOLDS.items() if holds(word)])


#: The marks of each written word.
marks_of: Memo[tuple[str, ...]] = Memo(_marks_of)

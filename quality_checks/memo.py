"""A memory of what was worked out for words: a dictionary, since looking a word up is all that most calls do."""

from collections.abc import Callable
from typing import TypeVar

_Value = TypeVar("_Value")


class Memo(dict[str, _Value]):
    """What a pure function returns for words; `memo[word]` calls it for a word that is not known yet.

    A look-up takes a third of that of `functools.lru_cache`. When it is full it is emptied: what is in use comes back
    within a text or two.
    """

    def __init__(self, function: Callable[[str], _Value], most: int = 65536) -> None:
        """Remember what a function returns, of at most so many words."""
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, word: str) -> _Value:
        if len(self) >= self._most:
            self.clear()
        value = self[word] = self._function(word)
        return value

"""Claims that a phrase makes, by what they are about: rows of finding kind, language and pattern.

The words of a group `key` are what a fact would have to name, those of `verbatim` have to stand in a fact as they are,
and of a `thing` the last word. A group with a name of `MEANT` (`fan_stop`) is stated by its concepts alone.
"""

from typing import TypeAlias

Row: TypeAlias = tuple[str, str, str]
